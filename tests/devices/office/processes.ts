import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, connect } from 'node:net';

/** A program a fixture runs; its output is kept for the message when it does not come up. */
export interface RunningProgram {
  readonly child: ChildProcess;
  readonly output: () => string;
  readonly kill: (signal?: NodeJS.Signals) => Promise<void>;
}

export function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): RunningProgram {
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const keep = (chunk: Buffer): void => {
    output = (output + chunk.toString()).slice(-4_000);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  child.on('error', (error) => keep(Buffer.from(error.message)));
  return {
    child,
    output: () => output,
    kill: async (signal = 'SIGTERM') => {
      if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill(signal);
      const hard = setTimeout(() => child.kill('SIGKILL'), 2_000);
      await ended;
      clearTimeout(hard);
    },
  };
}

/** Runs a program to its end; throws with its output when it fails. */
export async function runToEnd(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<void> {
  await outputOf(command, args, env);
}

/** The same, and gives what it printed. */
export async function outputOf(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<string> {
  const program = run(command, args, env);
  const [code] = (await once(program.child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}: ${program.output()}`);
  return program.output();
}

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });

const canConnect = (where: { port: number } | { path: string }): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', ...where });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });

/** Waits until something holds, looking every 20 ms; throws with the programs' output after 15 s. */
export async function eventually(
  what: string,
  holds: () => boolean | Promise<boolean>,
  program?: RunningProgram,
): Promise<void> {
  const until = performance.now() + 15_000;
  while (!(await holds())) {
    if (performance.now() > until || (program && program.child.exitCode !== null)) {
      throw new Error(`${what} did not come: ${program?.output() ?? ''}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

export const listening = (
  where: { port: number } | { path: string },
  program: RunningProgram,
): Promise<void> => eventually(`a listener on ${JSON.stringify(where)}`, () => canConnect(where), program);
