import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';

export interface RunningKiosk {
  readonly url: string;
  /** Everything the kiosk writes: data, spool, temporary files. */
  readonly folder: string;
  readonly log: () => string;
  /** The process that serves the page and holds the store. */
  readonly hostPid: () => number;
  /** Ends it as Ctrl-C would; gives the exit code. */
  readonly stop: () => Promise<number | null>;
}

/**
 * Starts the built kiosk as `npm start` does, serving only, with a data folder and a temporary folder of
 * its own. `config` is the kiosk's YAML configuration as an object; `prepare` gets the data folder before the start; with
 * `stoppedAt` its clock stands still there.
 */
export async function startKiosk(
  config: object = {},
  {
    prepare = async () => {},
    stoppedAt,
  }: { readonly prepare?: (dataFolder: string) => Promise<void>; readonly stoppedAt?: Date } = {},
): Promise<RunningKiosk> {
  const folder = mkdtempSync(join(tmpdir(), 'kiosk-e2e-'));
  await prepare(join(folder, 'data'));
  const configFile = join(folder, 'kiosk.yaml');
  writeFileSync(configFile, stringify(config));
  prepare(join(folder, 'data'));
  const kiosk = spawn(
    process.execPath,
    [
      'electron/cli/start.mjs',
      '--host',
      'browser',
      '--headless',
      '--port',
      '0',
      '--data',
      join(folder, 'data'),
      '--config',
      configFile,
    ],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, TMPDIR: folder, ...(stoppedAt === undefined ? {} : stopped(stoppedAt)) },
    },
  );
  let log = '';
  kiosk.stderr.on('data', (chunk: Buffer) => (log += chunk.toString()));
  const url = await readyUrl(kiosk, () => log);
  return {
    url,
    folder,
    log: () => log,
    hostPid: () =>
      Number(readFileSync(`/proc/${kiosk.pid}/task/${kiosk.pid}/children`, 'utf8').split(' ')[0]),
    stop: async () => {
      const ended = new Promise<number | null>((resolve) => kiosk.once('exit', resolve));
      kiosk.kill('SIGTERM');
      const code = await ended;
      rmSync(folder, { recursive: true, force: true });
      return code;
    },
  };
}

const stopped = (at: Date): NodeJS.ProcessEnv => ({
  NODE_OPTIONS: `--import=${new URL('stopped-clock.mjs', import.meta.url).href}`,
  KIOSK_TEST_MOMENT: String(at.getTime()),
});

function readyUrl(kiosk: ChildProcess, log: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    let out = '';
    kiosk.stdout!.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      const ready = /^ready (http:\S+)$/m.exec(out);
      if (ready) resolve(ready[1]!);
    });
    kiosk.once('exit', (code) => reject(new Error(`the kiosk ended with ${code}:\n${log()}`)));
  });
}
