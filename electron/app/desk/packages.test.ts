import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { LogPage } from '../../../shared/contract/desk/index.ts';
import { kioskOptions } from '../kiosk.fixture.ts';
import { startKiosk } from '../start-kiosk.ts';
import { firstAdministrator, signedInAs, type DeskPageDouble } from './desk-page.fixture.ts';

/** The desk of a kiosk of its own, with its first administrator. */
async function aDesk() {
  const folder = mkdtempSync(join(tmpdir(), 'kiosk-packages-'));
  const log: string[] = [];
  const started = await startKiosk(kioskOptions(folder, { log: (line) => log.push(line) }));
  if (!started.ok) throw new Error(started.error.sentences.join('\n'));
  onTestFinished(async () => {
    await started.value.close();
    rmSync(folder, { recursive: true });
  });
  return { desk: await firstAdministrator(started.value.joinDesk, log), join: started.value.joinDesk };
}

async function packageOf(desk: DeskPageDouble, matters: string[] | null = null): Promise<string> {
  const made = await desk.call('packages.make', { format: 'package', matters });
  if (!made.ok) throw new Error(made.reason);
  return made.base64;
}
async function compared(desk: DeskPageDouble, file: string) {
  const view = await desk.call('packages.compare', { file });
  if (!view.ok) throw new Error(JSON.stringify(view.problems));
  return view;
}
const logged = async (desk: DeskPageDouble): Promise<LogPage['entries']> =>
  (await desk.call('log.read', { group: 'catalogue', person: null, from: null, to: null, before: null }))
    .entries;

it('a package is vouched for by the log of the kiosk that made it, and read by another', async () => {
  const [one, other] = [await aDesk(), await aDesk()];
  const file = await packageOf(one.desk);
  const own = await compared(one.desk, file);
  expect(own.from).toMatchObject({ isThisKiosk: true });
  expect(own).toMatchObject({ things: [], maySetHall: true, needsReview: false });
  expect(own.same).toBeGreaterThan(60);
  const view = await compared(other.desk, file);
  expect(view.from).toMatchObject({ isThisKiosk: false, vkey: own.from!.vkey });
  expect(await logged(one.desk)).toMatchObject([
    { type: 'catalogue.exported', by: 'A01', format: 'package', matters: 27 },
  ]);
  expect(await logged(other.desk)).toEqual([]);
}, 60_000);

it('what an editor takes of a package is in the log, and departments are not for them', async () => {
  const [one, other] = [await aDesk(), await aDesk()];
  await one.desk.call('hall.setDepartment', {
    isNew: true,
    department: {
      id: 'archives',
      name: { 'zh-CN': '档案馆', en: 'Archives' },
      shortName: { 'zh-CN': '档案馆', en: 'Archives' },
    },
  });
  await one.desk.call('matters.edit', { id: 'legal-aid' });
  const page = await one.desk.call('matters.read', { id: 'legal-aid' });
  if (!page.ok) throw new Error(page.reason);
  const { matter, form } = page.draft!.content;
  const content = { matter: { ...matter, alsoCalled: ['免费律师'] }, form } as never;
  await one.desk.call('matters.save', { id: 'legal-aid', revision: 1, content });
  await one.desk.call('matters.publish', { id: 'legal-aid', revision: 2, starts: null });
  const file = await packageOf(one.desk);

  const editor = await signedInAs(other.join, other.desk, ['editor']);
  const { things, seen, maySetHall } = await compared(editor, file);
  expect(maySetHall).toBe(false);
  expect(things.map(({ kind, code, state }) => [kind, code, state])).toEqual([
    ['department', 'archives', 'new'],
    ['matter', 'legal-aid', 'changed'],
  ]);
  const take = (chosen: string[]) => editor.call('packages.take', { file, seen, chosen, publish: true });
  expect(await take(['department archives'])).toEqual({ ok: false, reason: 'not-allowed' });
  expect(await take(['matter legal-aid'])).toEqual({ ok: true, things: 1 });
  expect(await logged(other.desk)).toMatchObject([
    { type: 'catalogue.imported', by: editor.id, things: 1, published: true },
    { type: 'catalogue.set', by: editor.id, code: 'legal-aid', version: 2 },
  ]);
  expect(await take(['matter legal-aid'])).toEqual({ ok: false, reason: 'stale' });
}, 60_000);
