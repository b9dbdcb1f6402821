import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { systemClock } from '../../shared/clock.ts';
import { openTestLog } from '../../electron/trace/log.fixture.ts';
import { askTimestamp, startAnchors, type AnchorFailure } from '../../electron/trace/index.ts';
import { timestampRequest } from '../../electron/trace/anchor/timestamp.ts';
import { storeFolder } from '../../electron/store/store.fixture.ts';
import { buildLog, newKey } from './build-log.ts';
import { startTimestampAuthority, type TimestampAuthority } from './timestamp-authority.ts';
import { trace } from './trace-program.ts';
import { someWalks, walkEvents } from './walk-events.ts';

let place: string;
let authority: TimestampAuthority;
beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'kiosk-timestamps-'));
  authority = await startTimestampAuthority(join(place, 'authority'));
});
afterAll(async () => {
  await authority.close();
  rmSync(place, { recursive: true, force: true });
});
const openssl = (cwd: string, ...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync('openssl', args, { cwd, encoding: 'utf8' });
  return { status, said: `${stdout}${stderr}` };
};

describe('a timestamp', { timeout: 60_000 }, () => {
  it('is asked for as openssl would', () => {
    const query = join(place, 'query');
    writeFileSync(query, timestampRequest(Buffer.from('some bytes'), Buffer.from('4142434445464748', 'hex')));
    const { said } = openssl(place, 'ts', '-query', '-in', 'query', '-text');
    expect(said).toContain('Hash Algorithm: sha256');
    expect(said).toContain('Nonce: 0x4142434445464748');
    expect(said).toContain('Certificate required: yes');
  });

  it('over the newest checkpoint is what openssl verifies, and is of nothing else', async () => {
    const data = join(place, 'data');
    mkdirSync(data);
    buildLog({ folder: data, key: newKey(), events: someWalks(300) });
    const out = join(place, 'stamped');
    const stamped = await trace('timestamp', '--data', data, '--url', authority.url, '--out', out);
    expect(stamped, stamped.out).toMatchObject({
      code: 0,
      out: expect.stringMatching(/Timestamp of 20.*Z over the checkpoint of 301/),
    });
    const verify = (file: string) =>
      openssl(place, 'ts', '-verify', '-data', file, '-in', 'stamped.tsr', '-CAfile', authority.certificate);
    expect(verify('stamped')).toMatchObject({ status: 0, said: expect.stringContaining('Verification: OK') });
    writeFileSync(join(place, 'other'), readFileSync(out, 'utf8').replace('\n301\n', '\n300\n'));
    expect(verify('other')).toMatchObject({
      status: 1,
      said: expect.stringContaining('message imprint mismatch'),
    });
  });

  it('that is of other bytes, refused, or none at all is not taken', async () => {
    const real = await askTimestamp(authority.url, Buffer.from('first'));
    if (!real.ok) throw new Error(real.error.kind);
    const answers: readonly (readonly [Buffer, string])[] = [
      [real.value.response, 'a timestamp of something else'],
      // RFC 3161 2.4.2: status 2 is a rejection.
      [Buffer.from('30053003020102', 'hex'), 'status 02'],
      [Buffer.from('30053003020100', 'hex'), 'no timestamp in it'],
      [Buffer.from('<html>'), 'status unknown'],
      [Buffer.alloc(0), 'status unknown'],
      [real.value.response.subarray(0, 200), 'status unknown'],
    ];
    for (const [answer, cause] of answers) {
      authority.answerWith = answer;
      expect(await askTimestamp(authority.url, Buffer.from('second'))).toEqual({
        ok: false,
        error: { kind: 'answer', cause },
      });
    }
    authority.answerWith = null;
    expect((await askTimestamp(`${authority.url.slice(0, -1)}0/`, Buffer.from('x'))).ok).toBe(false);
  });

  const files = storeFolder();
  it('is fetched by the running kiosk not more often than set, kept with the log, and checked by the verifier', async () => {
    const store = files.open();
    const opened = openTestLog(store);
    if (!opened.ok) throw new Error(opened.error.why);
    const log = opened.value;
    const failures: AnchorFailure[] = [];
    log.checkpoint('boot');
    const anchors = startAnchors({
      log,
      reader: store.trace,
      clock: systemClock,
      settings: { witness: null, timestamp: { url: authority.url, everyMinutes: 60 } },
      onFailure: (_, failure) => failures.push(failure),
    });
    await vi.waitFor(() => expect(anchors.states().timestamp).toEqual({ size: 1, failure: null }), 10_000);
    for (const event of walkEvents(1)) log.append(event);
    log.checkpoint('session-end');
    expect(log.anchors().map(({ kind, size }) => [kind, size])).toEqual([['timestamp', 1]]);
    anchors.close();
    store.close();

    const alone = await trace('verify', '--data', files.folder());
    expect(alone.out).toContain('keeps 1 timestamps');
    expect(alone.out).toContain('NOT anchored: entries 1 to');
    const checked = await trace('verify', '--data', files.folder(), '--timestamp-ca', authority.certificate);
    expect(checked.out).toMatch(/timestamp of 20.*Z, up to entry 1/);
    const stranger = await startTimestampAuthority(join(place, 'stranger'));
    const unproven = await trace('verify', '--data', files.folder(), '--timestamp-ca', stranger.certificate);
    expect(unproven.out).not.toContain('timestamp of');
    await stranger.close();

    const out = join(place, 'evidence');
    await trace('export', '--data', files.folder(), '--format', 'jsonl', '--out', out);
    expect(readdirSync(join(out, 'anchors')).toSorted()).toEqual(['1.checkpoint', '1.tsr']);
    copyFileSync(authority.certificate, join(out, 'authority.pem'));
    const readme = [
      'ts',
      '-verify',
      '-data',
      'anchors/1.checkpoint',
      '-in',
      'anchors/1.tsr',
      '-CAfile',
      'authority.pem',
    ];
    expect(openssl(out, ...readme).status).toBe(0);
    expect(failures).toEqual([]);
  });
});
