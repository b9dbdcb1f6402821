import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import QRCode from 'qrcode';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../shared/clock.ts';
import { eventTypes } from '../../shared/trace/index.ts';
import { openStore } from '../../electron/store/index.ts';
import { slipCode, startTrace } from '../../electron/trace/index.ts';
import { buildLog, newKey } from './build-log.ts';
import { trace, traceProgram, verifyPy } from './trace-program.ts';
import { someWalks, walkEvents, walkSid } from './walk-events.ts';

let place: string;
let data: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'kiosk-trace-'));
  data = join(place, 'data');
  mkdirSync(data);
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

/** What lies in a folder, and when it was last changed. Not read here: that would drop this process's own locks. */
const stateOf = (folder: string): string[] =>
  readdirSync(folder)
    .toSorted()
    .map((name) => {
      const { ctimeMs, mtimeMs, size } = statSync(join(folder, name));
      return `${name} ${size} ${mtimeMs} ${ctimeMs}`;
    });

describe('npm run trace', { timeout: 60_000 }, () => {
  it('verifies and exports while the kiosk runs, with what it has in its write-ahead log, and leaves its folder as it was', () => {
    const store = openStore(data, systemClock);
    if (!store.ok) throw new Error(store.error.message);
    const running = startTrace({
      store: store.value,
      clock: systemClock,
      dataFolder: data,
      origin: null,
      guard: null,
      project: () => {},
      report: () => {},
    });
    const log = running.log!;
    for (const event of walkEvents(7)) log.append(event);
    const slip = slipCode('R-1', log.checkpoint('slip'));
    log.append({ type: 'session.ticket', sid: walkSid(7) });
    const before = stateOf(data);
    // In programs of their own: a process that closes a file gives up its locks on it.
    const verified = traceProgram('verify', '--data', data, '--vkey', log.vkey, '--checkpoint', slip);
    expect(verified.out).toContain(`Intact: ${log.size()} entries`);
    expect(verified.out).toContain(`Entry ${log.size()} is chained but not signed yet.`);
    expect(verified.out).toContain(`- slip R-1, up to entry ${log.size() - 1}`);
    expect(verified.out).toContain(`NOT anchored: entry ${log.size()}.`);
    expect(verified.code).toBe(0);
    const out = join(place, 'out');
    expect(traceProgram('export', '--data', data, '--format', 'jsonl', '--out', out).code).toBe(0);
    expect(verifyPy(out, '--checkpoint', slip).code).toBe(0);
    expect(stateOf(data)).toEqual(before);
    // The kiosk goes on, and still holds its folder.
    log.append({ type: 'session.ticket', sid: walkSid(7) });
    expect(traceProgram('rotate', '--data', data).out).toContain('Another kiosk is running');
    running.close();
    store.value.close();
    const closed = stateOf(data);
    expect(traceProgram('verify', '--data', data).code).toBe(0);
    expect(stateOf(data)).toEqual(closed);
  });

  it('reads a slip as text, as a file, as a picture, and a checkpoint as a note', async () => {
    let slip = '';
    let note = '';
    const log = buildLog({
      folder: data,
      key: newKey(),
      events: someWalks(600),
      after: (one) => {
        if (one.size() === 400) slip = slipCode('R-2', (note = one.checkpoint('slip')));
      },
    });
    expect(log.size()).toBe(601);
    const text = join(place, 'slip.txt');
    writeFileSync(text, slip.replaceAll('\n', '\r\n'));
    const picture = join(place, 'slip.png');
    await QRCode.toFile(picture, slip, { scale: 4 });
    const checkpoint = join(place, 'older');
    writeFileSync(checkpoint, note);
    for (const given of [slip, slip.replaceAll('\n', '\\n'), text, picture]) {
      const { code, out } = await trace('verify', '--data', data, '--checkpoint', given);
      expect([code, out], out).toEqual([0, expect.stringContaining('slip R-2, up to entry 400')]);
    }
    const { code, out } = await trace(
      'verify',
      '--data',
      data,
      '--checkpoint',
      checkpoint,
      '--lang',
      'zh-CN',
    );
    expect([code, out]).toEqual([0, expect.stringContaining('检查点 older，至第 400 条')]);
  });

  it('ends with 2 and one sentence for what it cannot use', async () => {
    buildLog({ folder: data, key: newKey(), events: someWalks(40) });
    const other = join(place, 'other');
    mkdirSync(other);
    let foreign = '';
    buildLog({
      folder: other,
      key: newKey(),
      events: someWalks(40),
      origin: 'hall.example/kiosk-02',
      after: (log) => {
        foreign = slipCode('R-9', log.checkpoint('slip'));
      },
    });
    const picture = join(place, 'blank.png');
    await QRCode.toFile(picture, 'no slip');
    writeFileSync(join(place, 'file'), '');
    const spoilt = foreign.replace('kiosk-02', 'kiosk-01');
    const cases: readonly (readonly [readonly string[], string])[] = [
      [['verify', '--data', join(place, 'nothing')], "There is no kiosk's store"],
      [['verify', '--data', data, '--checkpoint', 'nonsense'], '"nonsense" is neither the text'],
      [['verify', '--data', data, '--checkpoint', picture], "No slip's code was found"],
      [['verify', '--data', data, '--vkey', 'nonsense'], '"nonsense" is no verifier key'],
      [['verify', '--data', data, '--checkpoint', foreign], 'R-9 is of another log, hall.example/kiosk-02'],
      [['export', '--data', data, '--format', 'doc'], 'Usage'],
      [['export', '--data', data, '--format', 'xes', '--walkthrough', 'f'.repeat(16)], 'has no walkthrough'],
      [
        ['export', '--data', data, '--format', 'tlog', '--walkthrough', walkSid(1)],
        'Tiles hold the whole log',
      ],
      [
        ['export', '--data', data, '--format', 'csv', '--out', join(data, 'out')],
        'where nothing may be written',
      ],
      [
        ['export', '--data', data, '--format', 'csv', '--out', join(data, '..', 'file', 'out')],
        'cannot be written',
      ],
      [['witness', '--data', data], 'no witness in the settings'],
      [['timestamp', '--data', data], 'no timestamp authority'],
      [['mend'], 'Usage'],
    ];
    for (const [args, sentence] of cases) {
      const { code, out } = await trace(...args);
      expect([code, out], args.join(' ')).toEqual([2, expect.stringContaining(sentence)]);
    }
    // Its name is of this log, its key is not: either the log was replaced or the slip is not genuine.
    expect((await trace('verify', '--data', data, '--checkpoint', spoilt)).code).toBe(1);
  });

  it('calls a database that cannot be read broken, not unusable', async () => {
    buildLog({ folder: data, key: newKey(), events: someWalks(3000) });
    const file = join(data, 'kiosk.db');
    const bytes = readFileSync(file);
    bytes.fill(0x5a, bytes.length >> 1, (bytes.length >> 1) + 20_000);
    writeFileSync(file, bytes);
    expect((await trace('verify', '--data', data)).code).toBe(1);
    writeFileSync(file, 'no database at all'.repeat(1000));
    expect((await trace('verify', '--data', data)).code).toBe(1);
  });

  it('prints a page that names every kind of entry and the values of its fields', async () => {
    const { code, out } = await trace('vocabulary');
    expect(code).toBe(0);
    for (const type of eventTypes) expect(out).toContain(`\n## ${type}\n`);
    expect(out).toContain('| `length` | `0`, `1-4`, `5-10`, `11-20`, `21-50`, `51+` |');
  });

  it('prints the verifier key, and says what can be made anew from the log', async () => {
    const log = buildLog({ folder: data, key: newKey(), events: someWalks(5) });
    expect((await trace('vkey', '--data', data)).out).toBe(log.vkey);
    expect((await trace('rebuild', '--data', data)).code).toBe(0);
  });
});
