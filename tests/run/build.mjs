// Builds before anything is started from the build: two kiosks that start at once would both build, into one folder.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIfNeeded } from '../../electron/cli/start/build.mjs';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

export default function build() {
  const problem = buildIfNeeded(root, process.execPath, (line) => process.stdout.write(`${line}\n`));
  if (problem !== null) throw new Error(problem);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) build();
