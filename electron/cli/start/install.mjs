import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const hashOf = (file) => createHash('sha256').update(readFileSync(file)).digest('hex');

/**
 * Installs the packages when they are missing or the lock file has changed since. A sum of the lock file is kept beside
 * them, because times say nothing after a checkout.
 *
 * @returns {string | null} a sentence when that failed
 */
export function installIfNeeded(root, say) {
  const lock = hashOf(join(root, 'package-lock.json'));
  const stamp = join(root, 'node_modules', '.hall-kiosk-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return null;
  if (!existsSync(stamp) && isInstalledAsLocked(root)) {
    writeFileSync(stamp, lock);
    return null;
  }
  say('installing packages, which takes a minute or two the first time');
  // Not "npm ci": that refuses the whole installation when a library of another system is missing from the lock file.
  const npm = spawnSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    // Standard output belongs to the line that says the kiosk is ready.
    stdio: ['ignore', process.stderr, process.stderr],
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) {
    return 'The packages could not be installed; npm says why above. Check the network and start again.';
  }
  writeFileSync(stamp, lock);
  return null;
}

/** True when somebody has just run npm: it notes what it installed, and every locked package is in that note. */
function isInstalledAsLocked(root) {
  const note = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(note)) return false;
  const installed = JSON.parse(readFileSync(note, 'utf8')).packages;
  const locked = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(locked).every(
    ([path, entry]) =>
      path === '' ||
      entry.optional === true ||
      entry.devOptional === true ||
      installed[path]?.version === entry.version,
  );
}
