import { homedir } from 'node:os';
import { dirname, join, sep } from 'node:path';

/** Where the parts of an installed kiosk lie. */
export interface Folders {
  /** Catalogue, locales, templates, fonts. */
  readonly resources: string;
  /** The built pages. */
  readonly renderer: string;
  /** The built programs. */
  readonly programs: string;
  readonly modules: string;
}

/** @param programs the folder of the running bundle, dist/electron */
export function foldersOf(programs: string): Folders {
  const root = dirname(dirname(programs));
  // Native libraries and child processes read plain files only; the packer lays those beside the archive.
  const plain = root
    .replace(`app.asar${sep}`, `app.asar.unpacked${sep}`)
    .replace(/app\.asar$/, 'app.asar.unpacked');
  return {
    resources: join(plain, 'resources'),
    renderer: join(root, 'dist', 'renderer'),
    programs,
    modules: join(plain, 'node_modules'),
  };
}

const folderName = 'hall-kiosk';

/** The user's own folder for what programs keep, by the custom of each system. */
export function defaultDataFolder(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
  home: string = homedir(),
): string {
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), folderName);
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', folderName);
  const xdg = env['XDG_DATA_HOME'];
  // XDG Base Directory Specification: a relative path is invalid and ignored.
  return join(xdg?.startsWith('/') ? xdg : join(home, '.local', 'share'), folderName);
}
