import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { percentile, type BenchRow } from './row.ts';

/** From `npm start` (built, dependencies in place) to its `ready` line, in milliseconds. */
async function startToReady(): Promise<number> {
  const data = mkdtempSync(join(tmpdir(), 'kiosk-bench-'));
  const began = performance.now();
  const kiosk = spawn(
    process.execPath,
    ['electron/cli/start.mjs', '--host', 'browser', '--headless', '--port', '0', '--data', data],
    {
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  try {
    return await new Promise<number>((resolve, reject) => {
      let out = '';
      kiosk.stdout.on('data', (chunk: Buffer) => {
        out += chunk.toString();
        if (out.includes('ready http')) resolve(performance.now() - began);
      });
      kiosk.on('exit', (code) => reject(new Error(`the kiosk ended with ${code} before it was ready`)));
    });
  } finally {
    kiosk.removeAllListeners('exit');
    const ended = new Promise((resolve) => kiosk.on('exit', resolve));
    kiosk.kill('SIGTERM');
    await ended;
    rmSync(data, { recursive: true, force: true });
  }
}

export async function benchStart(): Promise<BenchRow[]> {
  await startToReady();
  const samples: number[] = [];
  for (let run = 0; run < 7; run += 1) samples.push(await startToReady());
  return [
    {
      name: 'start to ready, median',
      value: percentile(samples, 0.5),
      unit: 'ms',
      baseline: null,
      ratio: null,
    },
  ];
}
