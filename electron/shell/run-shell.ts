import type * as Electron from 'electron';
import { join } from 'node:path';
import { systemClock } from '../../shared/clock.ts';
import {
  foldersOf,
  logToStandardError as log,
  parseFlags,
  servePages,
  startKiosk,
  startProblemExitCode,
} from '../app/index.ts';
import { answerPage } from './answer-page.ts';
import { isPageOf } from './is-page-of.ts';
import { keyGuardOf } from './key-guard.ts';
import { openKioskWindow } from './kiosk-window.ts';
import { spawnUtilityWorker } from './utility-worker.ts';

export type ElectronParts = Pick<
  typeof Electron,
  'app' | 'BrowserWindow' | 'ipcMain' | 'Menu' | 'safeStorage' | 'utilityProcess'
>;

/** @param programs the folder of the running bundle */
export async function runShell(
  electron: ElectronParts,
  programs: string,
  args: readonly string[],
): Promise<void> {
  const { app, BrowserWindow, ipcMain, Menu } = electron;
  const endWith = (sentences: readonly string[]): void => {
    for (const sentence of sentences) log(sentence);
    app.exit(startProblemExitCode);
  };
  const flags = parseFlags(args);
  if (!flags.ok) return endWith(flags.error.sentences);
  const { port, data, config, language, isWindowed } = flags.value;

  app.setPath('userData', join(data ?? app.getPath('userData'), 'electron'));
  if (!app.requestSingleInstanceLock()) {
    return endWith(['Another kiosk is running here. Close it first, or choose another folder with --data.']);
  }
  app.enableSandbox();
  Menu.setApplicationMenu(null);
  await app.whenReady();

  const folders = foldersOf(programs);
  const started = await startKiosk({
    folders,
    dataFolder: data,
    configFile: config,
    language,
    clock: systemClock,
    spawn: spawnUtilityWorker(electron.utilityProcess, folders.programs),
    log,
    keyGuard: keyGuardOf(electron.safeStorage),
  });
  if (!started.ok) return endWith(started.error.sentences);
  const kiosk = started.value;
  const pages = await servePages({
    rendererFolder: folders.renderer,
    port,
    tokens: { kiosk: null, desk: null },
  });
  if (!pages.ok) {
    await kiosk.close();
    return endWith([pages.error]);
  }
  const { url } = pages.value;

  const window = openKioskWindow({
    BrowserWindow,
    pageUrl: url,
    preload: join(programs, 'preload.cjs'),
    isWindowed,
    clock: systemClock,
    log,
    onLost: kiosk.forgetSession,
    onHopeless: () => app.quit(),
  });
  const stopAnswering = answerPage({
    ipcMain,
    app: kiosk,
    isOurPage: (event) => {
      const contents = window.contents();
      return contents !== null && isPageOf(event, contents, url);
    },
  });
  kiosk.subscribe(({ event }) => {
    if (event.type === 'cleared') window.renew();
  });

  let isEnding = false;
  app.on('before-quit', (event) => {
    if (isEnding) return;
    isEnding = true;
    event.preventDefault();
    stopAnswering();
    window.close();
    void pages.value
      .close()
      .then(kiosk.close)
      .finally(() => app.exit(0));
  });
  app.on('second-instance', window.focus);
  app.on('window-all-closed', () => {});
  process.on('SIGINT', () => app.quit());
  process.on('SIGTERM', () => app.quit());
  log(`data in ${kiosk.dataFolder}`);
  process.stdout.write(`ready ${url}\n`);
  await kiosk.warm();
}
