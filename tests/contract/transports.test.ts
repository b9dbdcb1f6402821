import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { maxRequestBytes } from '../../shared/contract/index.ts';
import { ipcTransport } from './ipc-transport.ts';
import { kioskDouble, type KioskDouble } from './kiosk-double.ts';
import { socketTransport } from './socket-transport.ts';
import type { OpenTransport } from './transport.ts';

describe.each([socketTransport, ipcTransport])('the contract over $name', (transport) => {
  let kiosk: KioskDouble;
  let open: OpenTransport;
  beforeEach(async () => {
    kiosk = kioskDouble();
    open = await transport.open(kiosk);
  });
  afterEach(() => open.close());

  const good = { id: 1, method: 'note.add', input: { text: 'a' } };
  const refused = (reason: string) => ({ ok: false, error: { reason } });

  it('carries a call out and answers it', async () => {
    expect(await open.line.send(good)).toEqual({ ok: true, value: { count: 1 } });
    expect(kiosk.executed()).toEqual(['a']);
  });

  it('answers each of many calls with its own answer', async () => {
    const answers = await Promise.all(
      [1, 2, 3].map((id) => open.line.send({ id, method: 'note.add', input: { text: `${id}` } })),
    );
    expect(answers).toEqual([1, 2, 3].map((count) => ({ ok: true, value: { count } })));
  });

  it.each([
    ['an unknown method', { id: 1, method: 'note.steal', input: {} }, 'unknown-method'],
    ['a name every object has', { id: 1, method: 'constructor', input: {} }, 'unknown-method'],
    ['input of another shape', { id: 1, method: 'note.add', input: { text: 7 } }, 'invalid-input'],
    [
      'input with more than was asked',
      { id: 1, method: 'note.add', input: { text: 'a', more: 1 } },
      'invalid-input',
    ],
    ['no input', { id: 1, method: 'note.add' }, 'invalid-input'],
    ['no method', { id: 1, input: { text: 'a' } }, 'invalid-input'],
    ['more than a request holds', { ...good, sender: 'staff' }, 'invalid-input'],
    ['no object', 'null', 'invalid-input'],
    ['a method that is none', { id: 1, method: ['note.add'], input: { text: 'a' } }, 'invalid-input'],
  ])('refuses %s and does nothing', async (_, request, reason) => {
    expect(await open.line.send(request)).toMatchObject(refused(reason));
    expect(kiosk.executed()).toEqual([]);
  });

  it('refuses a message that is too large and does nothing', async () => {
    const request = { id: 1, method: 'note.add', input: { text: '办'.repeat(maxRequestBytes / 3) } };
    expect(await open.line.send(request)).toMatchObject(refused('too-large'));
    expect(kiosk.executed()).toEqual([]);
  });

  it('takes a message just below the limit', async () => {
    const request = { id: 1, method: 'note.add', input: { text: 'a'.repeat(maxRequestBytes - 200) } };
    expect(await open.line.send(request)).toMatchObject({ ok: true });
  });

  it('answers a bug of the kiosk without saying what it was', async () => {
    const answer = await open.line.send({ id: 1, method: 'note.break', input: {} });
    expect(answer).toEqual({ ok: false, error: { reason: 'internal', detail: 'note.break' } });
    expect(kiosk.reported()).toEqual(['note.break']);
  });

  it('never repeats in a refusal what was sent', async () => {
    const answer = await open.line.send({
      id: 1,
      method: 'note.add',
      input: { text: ['520103199001011234'] },
    });
    expect(JSON.stringify(answer)).not.toContain('520103');
  });

  it('refuses every page that is not ours, and does nothing', async () => {
    for (const [who, call] of Object.entries(open.strangers)) {
      expect({ who, ...(await call(good)) }).toMatchObject({ who, ...refused('not-allowed') });
    }
    expect(Object.keys(open.strangers).length).toBeGreaterThan(3);
    expect(kiosk.executed()).toEqual([]);
  });

  it('pushes the present state first and then every event, numbered without a gap', async () => {
    await open.line.eventsUntil(1);
    kiosk.publish({ type: 'printers', printers: [] });
    kiosk.publish({ type: 'cleared', next: null });
    const events = await open.line.eventsUntil(3);
    expect(events.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect(events.map(({ event }) => event.type)).toEqual(['printers', 'printers', 'cleared']);
  });
});
