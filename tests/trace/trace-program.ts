import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { runTrace } from '../../electron/cli/trace/run-trace.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
}

/** `npm run trace -- …` in this process, which is a second faster. */
export async function trace(...args: readonly string[]): Promise<Ran> {
  const lines: string[] = [];
  const take = (line: string): void => void lines.push(line);
  const code = await runTrace(args, { out: take, error: take });
  return { code, out: lines.join('\n') };
}

/** The same as a program of its own. */
export function traceProgram(...args: readonly string[]): Ran {
  const program = fileURLToPath(new URL('../../electron/cli/trace.ts', import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' });
  return { code: status ?? -1, out: `${stdout}${stderr}` };
}

/** The verifier that lies in an exported folder, with nothing of the kiosk's. */
export function verifyPy(folder: string, ...args: readonly string[]): Ran {
  const { status, stdout, stderr } = spawnSync('python3', ['verify.py', ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '' },
  });
  return { code: status ?? -1, out: `${stdout}${stderr}` };
}
