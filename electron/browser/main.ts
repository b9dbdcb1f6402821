import { systemClock } from '../../shared/clock.ts';
import {
  foldersOf,
  logToStandardError as log,
  parseFlags,
  startKiosk,
  startProblemExitCode,
  type Flags,
} from '../app/index.ts';
import { findChromium } from './chromium/find-chromium.ts';
import { showInChromium, type ShownKiosk } from './chromium/show-in-chromium.ts';
import { spawnNodeWorker } from './node-worker.ts';
import { serve } from './serve.ts';

async function run(): Promise<void> {
  const flags = parseFlags(process.argv.slice(2));
  if (!flags.ok) return endWith(flags.error.sentences);
  const { port, data, config, language } = flags.value;

  const folders = foldersOf(import.meta.dirname);
  const started = await startKiosk({
    folders,
    dataFolder: data,
    configFile: config,
    language,
    clock: systemClock,
    spawn: spawnNodeWorker(folders.programs),
    log,
  });
  if (!started.ok) return endWith(started.error.sentences);
  const app = started.value;

  const served = await serve({ app, rendererFolder: folders.renderer, port, clock: systemClock });
  if (!served.ok) {
    await app.close();
    return endWith([served.error]);
  }
  const host = served.value;

  let shown: ShownKiosk | null = null;
  let isEnding = false;
  const end = async (exitCode: number): Promise<void> => {
    if (isEnding) return;
    isEnding = true;
    await shown?.close();
    await host.close();
    await app.close();
    process.exitCode = exitCode;
  };
  // On, not once: a terminal and npm each pass Ctrl-C on, and the second must not cut the end short.
  process.on('SIGINT', () => void end(0));
  process.on('SIGTERM', () => void end(0));

  log(`data in ${app.dataFolder}`);
  process.stdout.write(`ready ${host.url}\n`);
  shown = show(flags.value, host.url, app.dataFolder, () => void end(flags.value.isWindowed ? 0 : 1));
  await app.warm();
}

/** Opens the machine's browser where there is a screen for it; else whoever looks after the kiosk reads the address. */
function show(flags: Flags, url: string, dataFolder: string, onHopeless: () => void): ShownKiosk | null {
  if (flags.isHeadless) return null;
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) {
    log(`there is no display here; open ${url} in a browser on this machine`);
    return null;
  }
  const program = findChromium();
  if (program === null) {
    log(`no Chromium, Chrome or Edge was found; install one, or open ${url} in a browser on this machine`);
    return null;
  }
  return showInChromium({
    program,
    url,
    dataFolder,
    isWindowed: flags.isWindowed,
    clock: systemClock,
    log,
    onHopeless,
  });
}

function endWith(sentences: readonly string[]): void {
  for (const sentence of sentences) log(sentence);
  process.exitCode = startProblemExitCode;
}

await run();
