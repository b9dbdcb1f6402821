import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const electronTryMs = 120_000;
/** After a failed try the next starts do not wait for another one, unless asked for Electron. */
const tryAgainAfterMs = 7 * 24 * 3600 * 1000;

/**
 * Which program carries the kiosk: Electron when its runtime is there or can be fetched, else this machine's browser.
 *
 * @returns {{ command: string, args: string[], sentence: string } | { problem: string }}
 */
export function chooseHost(root, flags, node, say) {
  const browser = (why) => ({
    command: node,
    args: [join(root, 'dist', 'electron', 'browser.js')],
    sentence: `runs on the browser host, ${why}`,
  });
  if (flags.host === 'browser') return browser('as asked');
  if (flags.headless && flags.host === undefined) return browser('serving only');
  if (flags.host === undefined && !hasDisplay()) return browser('because there is no display');

  const electron = electronProgram(root) ?? fetchElectron(root, node, say, flags.host === 'electron');
  if (electron !== null) {
    return { command: electron, args: [root], sentence: `runs on Electron ${electronVersion(root)}` };
  }
  if (flags.host === 'electron') {
    return {
      problem:
        'Electron is not installed and could not be fetched. Check the network, or start with --host browser.',
    };
  }
  return browser('because Electron is not here and could not be fetched');
}

export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

function electronVersion(root) {
  return JSON.parse(readFileSync(join(root, 'node_modules', 'electron', 'package.json'), 'utf8')).version;
}

/** The program that Electron's own installer has put there, or null. */
function electronProgram(root) {
  const folder = join(root, 'node_modules', 'electron');
  const note = join(folder, 'path.txt');
  if (!existsSync(note)) return null;
  const program = join(folder, 'dist', readFileSync(note, 'utf8').trim());
  return existsSync(program) ? program : null;
}

/** One try with an end to it: a hall without a way to the download must not wait for its kiosk. */
function fetchElectron(root, node, say, asked) {
  const installer = join(root, 'node_modules', 'electron', 'install.js');
  if (!existsSync(installer)) return null;
  const failed = join(root, 'node_modules', '.electron-not-fetched');
  if (!asked && existsSync(failed) && Date.now() - statSync(failed).mtimeMs < tryAgainAfterMs) return null;
  say(`fetching Electron ${electronVersion(root)}, at most ${electronTryMs / 1000} seconds`);
  const run = spawnSync(node, [installer], {
    cwd: root,
    stdio: ['ignore', process.stderr, process.stderr],
    timeout: electronTryMs,
    env: { ...process.env, ELECTRON_GET_USE_PROXY: process.env.ELECTRON_GET_USE_PROXY ?? '1' },
  });
  const program = run.status === 0 ? electronProgram(root) : null;
  if (program === null) writeFileSync(failed, '');
  else rmSync(failed, { force: true });
  return program;
}
