import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { citizenContract } from '../../../shared/contract/index.ts';
import { callerOf, kioskOptions } from '../kiosk.fixture.ts';
import { startKiosk, type KioskApp } from '../start-kiosk.ts';

let folder: string;
let app: KioskApp | null;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kiosk-tickets-'));
  app = null;
});
afterEach(async () => {
  await app?.close();
  rmSync(folder, { recursive: true });
});

async function start(config: string) {
  const started = await startKiosk(kioskOptions(folder, { config }));
  if (started.ok) app = started.value;
  return started;
}

const call = callerOf(citizenContract, () => app!);
const take = (window: string) => call('queue.take', { window, language: 'zh-CN' });

/** An office printer nobody has: it takes no ticket. */
const onlyOffice = `
printers:
  - { id: a4, kind: virtual, paper: a4, serves: [form], name: { zh-CN: 甲, en: A }, place: { zh-CN: 乙, en: B } }
`;

describe('taking a number', () => {
  it('gives a session one number at a window and one paper of it, however often it asks', async () => {
    await start('queueTickets: { windows: all }');
    const first = await take('A36');
    expect(first).toMatchObject({
      ok: true,
      ticket: { number: 'A36-001', window: 'A36', before: 0 },
      job: { kind: 'ticket', sheets: 1 },
    });
    const again = await take('A36');
    expect(again).toMatchObject({ ok: true, ticket: { number: 'A36-001' } });
    expect(first.ok && first.job!.id).toBe(again.ok && again.job!.id);
    expect(await take('A37')).toMatchObject({ ticket: { number: 'A37-001' } });

    app!.forgetSession();
    expect(await take('A36')).toMatchObject({ ticket: { number: 'A36-002', before: 1 } });
  });

  it('without a printer that takes it gives the number all the same', async () => {
    await start(`queueTickets: { windows: [A36] }${onlyOffice}`);
    expect(await take('A36')).toEqual({
      ok: true,
      ticket: { number: 'A36-001', window: 'A36', before: 0 },
      job: null,
    });
    expect(await take('A36')).toMatchObject({ ticket: { number: 'A36-001' }, job: null });
    expect(await call('queue.lookup', { number: 'A36001' })).toMatchObject({
      found: true,
      ticket: { number: 'A36-001' },
      counter: { number: 'A36', floor: 1, zone: 'A' },
    });
  });

  it('is refused for a window without a queue, and the page is told which have one', async () => {
    await start('queueTickets: { windows: [A36] }');
    expect((await call('kiosk.describe', {})).queueWindows).toEqual(['A36']);
    for (const window of ['A37', 'Z99', ''])
      expect(await take(window)).toEqual({ ok: false, reason: 'no-queue' });
    for (const number of ['A37001', 'Z99001', '123456']) {
      expect(await call('queue.lookup', { number })).toEqual({ found: false });
    }
  });

  it('is off unless the hall sets it', async () => {
    await start('');
    expect((await call('kiosk.describe', {})).queueWindows).toEqual([]);
    expect(await take('A36')).toEqual({ ok: false, reason: 'no-queue' });
  });
});

describe('a setting that names a window the hall does not have', () => {
  it('stops the start with a sentence that names it and the file', async () => {
    const started = await start('queueTickets: { windows: [A36, X77] }');
    const sentences = started.ok ? [] : started.error.sentences;
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toContain('X77');
    expect(sentences[0]).toContain('kiosk.yaml');
  });

  it.each([
    'queueTickets: yes',
    'queueTickets: { windows: A36 }',
    'queueTickets: { windows: [] }',
    'queueTickets: {}',
  ])('as in "%s" is refused', async (config) => {
    const started = await start(config);
    expect(started.ok ? '' : started.error.sentences.join()).toContain('queueTickets');
  });
});
