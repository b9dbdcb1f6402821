import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { citizenContract } from '../../../shared/contract/index.ts';
import { hallDate } from '../hall-time.ts';
import { callerOf, kioskOptions } from '../kiosk.fixture.ts';
import { startKiosk } from '../start-kiosk.ts';
import { firstAdministrator } from './desk-page.fixture.ts';

it('whoever is in the middle of a matter when it is withdrawn finishes, and it counts', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kiosk-withdrawn-'));
  const log: string[] = [];
  const started = await startKiosk(kioskOptions(folder, { log: (line) => log.push(line) }));
  if (!started.ok) throw new Error(started.error.sentences.join('\n'));
  const app = started.value;
  onTestFinished(async () => {
    await app.close();
    rmSync(folder, { recursive: true });
  });
  const desk = await firstAdministrator(app.joinDesk, log);
  const call = callerOf(citizenContract, () => app);
  const code = 'hk-macao-endorsement';
  const found = await call('catalogue.matter', { code });
  const version = found!.matter.version;

  await desk.call('matters.withdraw', { id: code });
  expect(await call('catalogue.matter', { code })).toBeNull();
  const printed = await call('print.submit', {
    matter: code,
    version,
    language: 'zh-CN',
    documents: ['slip'],
  });
  expect(printed).toMatchObject({ ok: true });
  await call('rating.submit', { matter: code, version, score: 5 });
  const day = hallDate(Date.now());
  // One rating is too few to be told, and none is none.
  expect((await desk.call('statistics.read', { from: day, to: day })).ratings).toEqual([0, 0, 0, 0, null]);
}, 60_000);
