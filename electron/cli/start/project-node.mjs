import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The Node.js that comes with the project; better-sqlite3 ends older ones with a crash that nothing can catch. */
export function projectNode(root) {
  const bin = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.exe' : 'node');
  return existsSync(bin) ? bin : process.execPath;
}
