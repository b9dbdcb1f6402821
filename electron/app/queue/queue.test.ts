import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock, type Clock } from '../../../shared/clock.ts';
import type { ServiceWindow } from '../../../shared/matter/index.ts';
import { openStore, type Store } from '../../store/index.ts';
import { createQueue, type Queue } from './queue.ts';
import { printedNumber, typedNumber } from './ticket-number.ts';

const hallWindow = (number: string): ServiceWindow => ({
  number,
  department: 'd',
  name: { 'zh-CN': '窗口', en: 'Window' },
  floor: 1,
  zone: number[0]!,
  openingHours: { 'zh-CN': '每天', en: 'Daily' },
});
const catalogue = { windows: ['A36', 'A37', 'B08'].map(hallWindow) };

let folder: string;
let store: Store;
let now: Date;
const clock: Clock = { ...systemClock, wallMs: () => now.getTime() };

const open = (): void => {
  const opened = openStore(folder, clock);
  if (!opened.ok) throw new Error(opened.error.message);
  store = opened.value;
};
const queueOf = (windows: 'all' | string[]): Queue => {
  const queue = createQueue({ config: { windows }, catalogue, store, clock });
  if (!queue.ok) throw new Error(queue.error.join());
  return queue.value;
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kiosk-queues-'));
  now = new Date(2026, 10, 24, 10, 0);
  open();
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

describe('the queues', () => {
  it('are none without a setting, all the hall has, or those named', () => {
    const none = createQueue({ config: undefined, catalogue, store, clock });
    expect(none.ok && none.value.windows()).toEqual([]);
    expect(none.ok && none.value.take('A36')).toBeNull();
    expect(queueOf('all').windows()).toEqual(['A36', 'A37', 'B08']);
    expect(queueOf(['B08']).windows()).toEqual(['B08']);
    expect(queueOf(['B08']).take('A36')).toBeNull();
  });

  it('name the windows that the hall does not have', () => {
    expect(createQueue({ config: { windows: ['A36', 'X01', 'Y02'] }, catalogue, store, clock })).toEqual({
      ok: false,
      error: ['X01', 'Y02'],
    });
  });

  it('begin anew at midnight of the hall, and a clock put back goes on with the old day', () => {
    const queue = queueOf('all');
    now = new Date(2026, 10, 24, 23, 59, 59, 999);
    expect(queue.take('A36')).toEqual({ number: 'A36-001', window: 'A36', before: 0 });
    expect(queue.take('A36')).toEqual({ number: 'A36-002', window: 'A36', before: 1 });
    now = new Date(2026, 10, 25, 0, 0);
    expect(queue.lookUp('A36-002')).toBeNull();
    expect(queue.take('A36')?.number).toBe('A36-001');
    now = new Date(2026, 10, 24, 23, 30);
    expect(queue.take('A36')?.number).toBe('A36-003');
    now = new Date(2026, 10, 25, 0, 10);
    expect(queue.take('A36')?.number).toBe('A36-002');
  });

  it('find today’s numbers that were given out, however they are typed, and no others', () => {
    const queue = queueOf('all');
    for (let n = 0; n < 12; n += 1) queue.take('A36');
    const ticket = { number: 'A36-012', window: 'A36', before: 11 };
    for (const typed of ['A36-012', 'a36012', ' A36 012 ', 'Ａ３６－０１２', 'A36–12'])
      expect(queue.lookUp(typed), typed).toEqual(ticket);
    for (const typed of [
      'A36-013',
      'A37-001',
      'A36-000',
      'A36',
      '036012',
      '123456',
      '',
      'A36-012x',
      "A36-1' OR 1",
    ])
      expect(queue.lookUp(typed), typed).toBeNull();
  });

  it('give out nothing for the rest of the day when the store was lost: what is in hands is not known', () => {
    const before = queueOf('all').take('A36');
    expect(before?.number).toBe('A36-001');
    store.close();
    writeFileSync(join(folder, 'kiosk.db'), 'no database at all'.repeat(500));
    open();
    expect(store.setAside).not.toBeNull();
    expect(queueOf('all').windows()).toEqual([]);
    expect(queueOf('all').take('A36')).toBeNull();
    store.close();
    open();
    expect(queueOf('all').windows()).toEqual([]);
    now = new Date(2026, 10, 25, 8, 0);
    expect(queueOf('all').take('A36')?.number).toBe('A36-001');
  });
});

describe('a ticket number', () => {
  it('comes back from what is printed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999 }), (number) => {
        expect(typedNumber(printedNumber('A36', number))).toEqual({ window: 'A36', number });
      }),
    );
  });

  it('is none, and no error, in anything else', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (typed) => {
        const read = typedNumber(typed);
        return read === null || (/^[A-Z]\d{2}$/.test(read.window) && read.number >= 1);
      }),
    );
  });
});
