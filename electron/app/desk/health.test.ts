import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { citizenContract } from '../../../shared/contract/index.ts';
import { callerOf, kioskOptions } from '../kiosk.fixture.ts';
import { startKiosk, type KioskApp } from '../start-kiosk.ts';
import { firstAdministrator, signedInAs, type DeskPageDouble } from './desk-page.fixture.ts';

vi.setConfig({ testTimeout: 60_000 });

const planted = '赵钱孙李';
const config = `
kioskName: ${planted}的自助机
queueTickets: { windows: all }
printers:
  - { id: zhao-a4, kind: ipp, uri: 'ipp://127.0.0.1:9/ipp/print', serves: [form, notification, slip, ticket], name: { zh-CN: ${planted}, en: Zhao }, place: { zh-CN: ${planted}, en: Zhao } }
`;
let root: string;
let app: KioskApp;
let log: string[];

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'kiosk-health-'));
  log = [];
  const started = await startKiosk(kioskOptions(root, { config, log: (line) => log.push(line) }));
  if (!started.ok) throw new Error(started.error.sentences.join('\n'));
  app = started.value;
});
afterEach(async () => {
  await app.close();
  rmSync(root, { recursive: true, force: true });
});

const printerKnown = (desk: DeskPageDouble) =>
  vi.waitUntil(
    async () => {
      const health = await desk.call('health.read', {});
      return health.printers[0]?.state === 'unavailable' && health;
    },
    { timeout: 30_000 },
  );

it('tells what is the matter, and the rest in figures, to administrators and auditors', async () => {
  const administrator = await firstAdministrator(app.joinDesk, log);
  const health = await printerKnown(administrator);
  expect(health.problems.map(({ what }) => what)).toEqual(expect.arrayContaining(['backup-off', 'printer']));
  expect(health).toMatchObject({
    versions: { node: process.versions.node, sqlite: expect.stringMatching(/^3\./), electron: null },
    log: { trouble: null, anchors: [] },
    last30Days: { starts: 1, cut: 0, clockSteps: 0 },
    printers: [{ id: 'zhao-a4', reasons: ['offline'] }],
    backup: { isSetUp: false, lastMs: null },
  });
  expect(health.storeBytes).toBeGreaterThan(10_000);
  expect(health.disk!.totalBytes).toBeGreaterThan(health.disk!.freeBytes);
  expect(health.uptimeSeconds).toBeLessThan(60);
  const auditor = await signedInAs(app.joinDesk, administrator, ['auditor']);
  expect((await auditor.call('health.read', {})).problems.length).toBeGreaterThan(0);
});

it('gives a diagnostics file without a name, a path or a word of anybody', async () => {
  const administrator = await firstAdministrator(app.joinDesk, log);
  await administrator.call('people.add', {
    name: planted,
    roles: ['director'],
    department: 'administrative-approval',
    position: planted,
  });
  const citizen = callerOf(citizenContract, () => app);
  await citizen('queue.take', { window: 'A36', language: 'zh-CN' });
  await citizen('catalogue.search', { query: planted, offset: 0, limit: 5 });
  await administrator.call('backups.set', { version: 0, folder: root, everyHours: 24, keep: 7 });
  await printerKnown(administrator);
  const { name, text } = await administrator.call('health.diagnostics', {});
  expect(name).toMatch(/^kiosk-diagnostics-\d{4}-\d\d-\d\d\.json$/);
  expect(JSON.parse(text)).toMatchObject({
    format: 'hall-kiosk diagnostics 1',
    problems: expect.arrayContaining([{ what: 'printer', printer: 1 }, { what: 'backup-no-passphrase' }]),
    printers: [{ printer: 1, paper: 'a4', state: 'unavailable', reasons: ['offline'] }],
  });
  for (const word of [planted, '周小禾', 'zhao', 'Zhao', root, '127.0.0.1', 'A01', 'D01', 'A36'])
    expect({ word, told: text.includes(word) }).toEqual({ word, told: false });
  expect(text).not.toMatch(/\p{Script=Han}/u);
  const filter = { group: null, person: null, from: null, to: null, before: null };
  const { entries } = await administrator.call('log.read', filter);
  expect(entries[0]).toMatchObject({ type: 'desk.did', method: 'health.diagnostics', by: 'A01' });
});
