import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '../../../shared/clock.ts';
import type { Log } from '../../app/index.ts';
import { kioskFlags } from './kiosk-flags.ts';

export interface ShowOptions {
  readonly program: string;
  readonly url: string;
  readonly dataFolder: string;
  readonly isWindowed: boolean;
  readonly clock: Clock;
  readonly log: Log;
  /** The browser does not stay up: an attendant has to look. */
  readonly onHopeless: () => void;
}

export interface ShownKiosk {
  /** Ends the browser and removes its profile. */
  readonly close: () => Promise<void>;
}

const restartLimit = { count: 5, withinMs: 60_000 } as const;
const endPatienceMs = 3_000;

/** Shows the kiosk in a browser of its own and brings it back when it dies. In a window, closing it ends the kiosk. */
export function showInChromium(options: ShowOptions): ShownKiosk {
  const { clock, log } = options;
  const profiles = join(options.dataFolder, 'browser');
  mkdirSync(profiles, { recursive: true, mode: 0o700 });
  // What a kiosk that was switched off has left behind.
  for (const name of readdirSync(profiles)) removeFolder(join(profiles, name));
  const isAdministrator = process.getuid?.() === 0;
  if (isAdministrator) {
    log(
      'runs as administrator, so the browser has no sandbox; start the kiosk as an ordinary user in a hall',
    );
  }

  let child: ChildProcess | null = null;
  let profile = '';
  let deaths: number[] = [];
  let isClosing = false;

  const start = (): void => {
    profile = mkdtempSync(join(profiles, 'profile-'));
    const flags = kioskFlags({ ...options, profileFolder: profile, isAdministrator });
    child = spawn(options.program, flags, { stdio: 'ignore' });
    child.once('error', (error) => ended(error.message));
    child.once('exit', (code, signal) => ended(signal ?? `code ${code}`));
  };
  const ended = (why: string): void => {
    if (child === null) return;
    child = null;
    removeFolder(profile);
    if (isClosing) return;
    if (options.isWindowed) {
      options.onHopeless();
      return;
    }
    log(`the browser ended (${why})`);
    const now = clock.monotonicMs();
    deaths = [...deaths.filter((at) => now - at < restartLimit.withinMs), now];
    if (deaths.length > restartLimit.count) {
      log(`the browser ended ${deaths.length} times within a minute; the kiosk gives up`);
      options.onHopeless();
      return;
    }
    start();
  };

  start();
  return {
    close: async () => {
      isClosing = true;
      const running = child;
      if (running === null) return;
      const gone = new Promise<void>((resolve) => running.once('exit', () => resolve()));
      const cancelKill = clock.after(endPatienceMs, () => running.kill('SIGKILL'));
      running.kill('SIGTERM');
      await gone;
      cancelKill();
      removeFolder(profile);
    },
  };
}

/** Chromium's helpers may still write for a moment after it has ended. */
const removeFolder = (folder: string): void =>
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
