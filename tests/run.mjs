// Every check of the project from a bare checkout, one after the other. It goes on after a failure, so that one run
// shows all of them. Plain JavaScript without dependencies, because it installs them.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installIfNeeded } from '../electron/cli/start/install.mjs';
import { projectNode } from '../electron/cli/start/project-node.mjs';
import { installSystemPackages } from './run/system-packages.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const results = join(root, 'test-results');
const say = (line) => process.stdout.write(`${line}\n`);

function endWith(sentence) {
  say(sentence);
  process.exit(2);
}

const systemProblem = installSystemPackages(say);
if (systemProblem !== null) endWith(systemProblem);
const installProblem = installIfNeeded(root, say);
if (installProblem !== null) endWith(installProblem);

const node = projectNode(root);
const env = {
  NO_COLOR: '1',
  ...process.env,
  PATH: `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`,
};
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

/** What a program of node_modules is run with. */
const tool = (file, ...args) => [join('node_modules', file), ...args];
const vitestReport = join(results, 'vitest.json');
const playwrightReport = join(results, 'e2e.json');

const steps = [
  { name: 'type check', args: tool('typescript-7/bin/tsc', '--noEmit') },
  { name: 'lint', args: tool('eslint/bin/eslint.js', '.', '--max-warnings', '0') },
  { name: 'format', args: tool('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.') },
  { name: 'dead code', args: tool('knip/bin/knip.js', '--no-progress') },
  ...['tests/i18next.config.ts', 'tests/i18next.desk.config.ts'].flatMap((config) => [
    {
      name: `words in code, ${config}`,
      args: tool('i18next-cli/dist/esm/cli.js', 'lint', '--config', config),
    },
    {
      name: `translations, ${config}`,
      args: tool('i18next-cli/dist/esm/cli.js', 'status', '--config', config),
    },
  ]),
  { name: 'catalogue', args: ['electron/cli/catalogue.ts', 'check'] },
  {
    name: 'unit, contract and device tests',
    args: tool(
      'vitest/vitest.mjs',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${vitestReport}`,
    ),
    count: () => countVitest(vitestReport),
  },
  { name: 'build', args: [join('tests', 'run', 'build.mjs')] },
  {
    name: 'end-to-end tests',
    args: tool('@playwright/test/cli.js', 'test', '--config', 'tests/playwright.config.ts'),
    count: () => countPlaywright(playwrightReport),
  },
];

let passed = 0;
let failed = 0;
const broken = [];
for (const step of steps) {
  const beganMs = Date.now();
  say(`\n== ${step.name}`);
  const code = await run(step.args);
  const counts = (step.count && readCounts(step.count)) ?? {
    passed: code === 0 ? 1 : 0,
    failed: code === 0 ? 0 : 1,
  };
  // A run that ends badly without a failed test has failed as a run.
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  passed += counts.passed;
  failed += counts.failed;
  if (counts.failed > 0) broken.push(step.name);
  say(
    `== ${step.name}: ${counts.failed === 0 ? 'ok' : 'FAILED'}, ${((Date.now() - beganMs) / 1000).toFixed(1)} s`,
  );
}
if (broken.length > 0) say(`\nfailed: ${broken.join(', ')}`);
say(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

function run(args) {
  return new Promise((resolve) => {
    const child = spawn(node, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', () => resolve(1));
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

function readCounts(count) {
  try {
    return count();
  } catch {
    // The run ended before it wrote its report; its exit code says the rest.
    return null;
  }
}

function countVitest(file) {
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(file, 'utf8'));
  return { passed: numPassedTests, failed: numFailedTests };
}

function countPlaywright(file) {
  const { expected, unexpected, flaky } = JSON.parse(readFileSync(file, 'utf8')).stats;
  return { passed: expected, failed: unexpected + flaky };
}
