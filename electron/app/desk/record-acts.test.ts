import { describe, expect, it } from 'vitest';
import { storeOfTest } from '../store.fixture.ts';
import { startTrace } from '../../trace/index.ts';
import { systemClock } from '../../../shared/clock.ts';
import type { DeskAct } from './desk-services.ts';
import { recordActs } from './record-acts.ts';

const { store, folder } = storeOfTest();

function desk() {
  store().people.add({
    id: 'D07',
    name: '陆文衡',
    roles: ['director'],
    department: 'tax',
    position: '副局长',
    passwordHash: 'h',
    mustChangePassword: false,
  });
  const { log } = startTrace({
    store: store(),
    clock: systemClock,
    dataFolder: folder(),
    origin: null,
    guard: null,
    project: () => {},
    report: () => {},
  });
  const before = log!.size();
  const record = recordActs({ log, find: store().people.get, say: () => {} });
  const written = () =>
    [...log!.entries(before + 1, log!.size())].map(
      ({ v: _v, seq: _s, t: _t, mono: _m, boot: _b, prev: _p, ...event }) => event,
    );
  return { record, written };
}

const act = (given: Partial<DeskAct>): DeskAct => ({
  person: 'D07',
  method: 'account.signIn',
  subject: 'D07',
  outcome: 'done',
  ...given,
});

describe('what people do at the desk', () => {
  it('stands in the log under the code of whoever did it, never with a name', () => {
    const { record, written } = desk();
    record.act(act({}));
    record.act(act({ method: 'people.edit' }));
    record.act(act({ method: 'people.resetPassword' }));
    record.act(act({ method: 'account.signOut', subject: null }));
    record.signedOut('D07', 'idle');
    expect(written()).toEqual([
      { type: 'desk.signed-in', by: 'D07' },
      { type: 'person.set', by: 'D07', person: 'D07', roles: ['director'], department: 'tax', active: true },
      { type: 'person.credential', by: 'D07', person: 'D07', what: 'password', set: true },
      { type: 'desk.signed-out', by: 'D07', why: 'asked' },
      { type: 'desk.signed-out', by: 'D07', why: 'idle' },
    ]);
    expect(JSON.stringify(written())).not.toContain('陆');
  });

  it('is recorded too when it was refused, without what was typed in place of a code', () => {
    const { record, written } = desk();
    record.act(act({ person: null, subject: 'my secret', outcome: 'refused' }));
    record.act(act({ method: 'people.list', subject: null, outcome: 'not-allowed' }));
    expect(written()).toEqual([
      { type: 'desk.refused', person: null },
      { type: 'desk.did', by: 'D07', method: 'people.list', subject: null, outcome: 'not-allowed' },
    ]);
  });

  it('makes the first administrator the author of their own entry', () => {
    const { record, written } = desk();
    record.act(act({ person: null, method: 'account.setUp' }));
    expect(written()).toMatchObject([{ type: 'person.set', by: 'D07', person: 'D07' }]);
  });
});
