// Starts the kiosk from a bare checkout: installs and builds what is missing, then runs a host. Plain JavaScript without
// dependencies, because it has to run before there are any, on whatever Node.js is installed.
import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildIfNeeded } from './start/build.mjs';
import { chooseHost } from './start/host.mjs';
import { installIfNeeded } from './start/install.mjs';
import { projectNode } from './start/project-node.mjs';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const args = process.argv.slice(2);

/** @param {string} line */
const say = (line) => process.stderr.write(`kiosk: ${line}\n`);

/** @param {string} sentence */
function endWith(sentence) {
  say(sentence);
  process.exit(2);
}

function hostFlags() {
  try {
    const { values } = parseArgs({
      args,
      options: {
        host: { type: 'string' },
        headless: { type: 'boolean', default: false },
        windowed: { type: 'boolean', default: false },
        port: { type: 'string' },
        data: { type: 'string' },
        config: { type: 'string' },
        lang: { type: 'string' },
      },
    });
    if (values.host !== undefined && values.host !== 'electron' && values.host !== 'browser') {
      return endWith(`--host ${values.host} is not known. Choose electron or browser.`);
    }
    return values;
  } catch (error) {
    return endWith(
      `${error.message.split('. ')[0]}. The flags are --host, --headless, --windowed, --port, --data, --config and --lang.`,
    );
  }
}

const flags = hostFlags();
const installed = installIfNeeded(root, say);
if (installed !== null) endWith(installed);
const node = projectNode(root);
const built = buildIfNeeded(root, node, say);
if (built !== null) endWith(built);
const host = chooseHost(root, flags, node, say);
if ('problem' in host) endWith(host.problem);
say(host.sentence);

const child = spawn(host.command, [...host.args, ...args], {
  cwd: root,
  stdio: ['ignore', 'inherit', 'inherit'],
});
// This process stays until the kiosk has ended in good order; a terminal sends Ctrl-C to both, which does no harm.
process.on('SIGINT', () => child.kill('SIGINT'));
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('error', (error) =>
  endWith(`The kiosk could not be run (${error.message}). Delete node_modules and start again.`),
);
child.on('exit', (code, signal) => process.exit(signal === null ? code : 1));
