import { systemClock } from '../../shared/clock.ts';
import { foldersOf, logToStandardError, parseFlags, startKiosk, startProblemExitCode } from '../app/index.ts';
import { serve } from './serve.ts';
import { spawnNodeWorker } from './node-worker.ts';

const log = logToStandardError;

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

  const host = await serve({ app, rendererFolder: folders.renderer, port, clock: systemClock });
  if (!host.ok) {
    await app.close();
    return endWith([host.error]);
  }
  let isEnding = false;
  const end = async (): Promise<void> => {
    if (isEnding) return;
    isEnding = true;
    await host.value.close();
    await app.close();
    process.exitCode = 0;
  };
  process.once('SIGINT', () => void end());
  process.once('SIGTERM', () => void end());
  log(`data in ${app.dataFolder}`);
  process.stdout.write(`ready ${host.value.url}\n`);
  await app.warm();
}

function endWith(sentences: readonly string[]): void {
  for (const sentence of sentences) log(sentence);
  process.exitCode = startProblemExitCode;
}

await run();
