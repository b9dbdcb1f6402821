import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const sources = ['electron', 'renderer', 'shared', 'vite.config.ts', 'package-lock.json'];
/** Locales and fonts are built into the pages; catalogue and templates are read as they are. */
const builtResources = ['resources/locales', 'resources/fonts', 'resources/pinyin'];

/**
 * Builds when any source is newer than the last build.
 *
 * @returns {string | null} a sentence when that failed
 */
export function buildIfNeeded(root, node, say) {
  const stamp = join(root, 'dist', '.built');
  const builtMs = existsSync(stamp) ? statSync(stamp).mtimeMs : 0;
  if (![...sources, ...builtResources].some((path) => isNewer(join(root, path), builtMs))) return null;
  say('building');
  const began = new Date();
  const vite = spawnSync(
    node,
    [join(root, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn'],
    {
      cwd: root,
      stdio: ['ignore', process.stderr, process.stderr],
    },
  );
  if (vite.status !== 0) return 'The kiosk could not be built; the messages above name the files.';
  writeFileSync(stamp, '');
  // What changed while it was being built is newer than this build.
  utimesSync(stamp, began, began);
  return null;
}

function isNewer(path, builtMs) {
  if (!existsSync(path)) return false;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs > builtMs;
  // A folder's own time tells that a file was removed from it.
  if (stat.mtimeMs > builtMs) return true;
  return readdirSync(path, { withFileTypes: true }).some(
    (entry) => !/\.test\.tsx?$/.test(entry.name) && isNewer(join(path, entry.name), builtMs),
  );
}
