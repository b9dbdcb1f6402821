import { once } from 'node:events';
import { connect } from 'node:net';
import type { PaperBitmap } from '../../electron/printing/index.ts';
import { ok } from '../../shared/result.ts';
import { startEscposEmulator } from '../devices/escpos-emulator/index.ts';
import { openPrinting } from '../devices/open-printing.ts';
import { aSlip, stripedBitmap, thermalPrinter } from '../devices/print-samples.ts';
import { percentile, type BenchRow } from './row.ts';

const rounds = 15;
const bandRows = 128;
/** With the feed before the cut, 87 mm. */
const bitmap = stripedBitmap(576, 600);
const pace = { mmPerSecond: 250, cutMs: 250 };

/**
 * What asking, acknowledging and keeping the books add to a slip, on a printer that takes its time: the job from
 * the begin of its rendering until it is printed, less the same bytes written to a socket and asked for at the
 * end.
 */
export async function benchThermal(): Promise<BenchRow[]> {
  const own = percentile(await ownTimes(), 0.5);
  const kiosk = percentile(await kioskTimes(), 0.5);
  const alone = { baseline: null, ratio: null };
  return [
    {
      name: 'slip of 87 mm at 250 mm/s and its cut, p50',
      value: kiosk,
      unit: 'ms',
      baseline: { name: 'its bytes alone', value: own },
      ratio: own / kiosk,
    },
    { name: 'what the kiosk adds to it', value: kiosk - own, unit: 'ms', ...alone },
  ];
}

async function kioskTimes(): Promise<number[]> {
  const emulator = await startEscposEmulator(pace);
  const opened = await openPrinting({
    printers: [thermalPrinter(emulator.uri)],
    renderPaper: () => Promise.resolve(ok(bitmap)),
    deadlines: { watchMs: 60_000 },
  });
  const times: number[] = [];
  let begun = 0;
  opened.printing.onEvent((event) => {
    if (event.type !== 'job') return;
    if (event.job.state === 'rendering') begun = performance.now();
    if (event.job.state === 'printed') times.push(performance.now() - begun);
  });
  // The first asks who made the printer; it does not count.
  for (let round = 0; round <= rounds; round += 1) {
    const document = aSlip();
    const job = opened.printing.submit({
      kind: 'slip',
      reference: document.reference,
      payload: { type: 'paper', document, a4: null },
    });
    if (!job.ok) throw new Error(job.error);
    const { state } = await opened.end(job.value.id);
    if (state !== 'printed') throw new Error(`the slip ended as ${state}`);
  }
  await opened.close();
  await emulator.stop();
  return times.slice(1);
}

async function ownTimes(): Promise<number[]> {
  const emulator = await startEscposEmulator(pace);
  const bytes = jobBytes(bitmap);
  const times: number[] = [];
  const socket = connect(emulator.port, '127.0.0.1');
  await once(socket, 'connect');
  for (let round = 0; round < rounds; round += 1) {
    const begun = performance.now();
    socket.write(bytes);
    await once(socket, 'data');
    times.push(performance.now() - begun);
  }
  socket.destroy();
  await emulator.stop();
  return times;
}

/** ESC @, GS v 0 by bands, GS V B 0, GS r 1. */
function jobBytes({ width, height, bits }: PaperBitmap): Buffer {
  const rowBytes = width / 8;
  const parts: Uint8Array[] = [Buffer.from([0x1b, 0x40])];
  for (let row = 0; row < height; row += bandRows) {
    const rows = Math.min(bandRows, height - row);
    parts.push(Buffer.from([0x1d, 0x76, 0x30, 0, rowBytes, 0, rows, 0]));
    parts.push(bits.subarray(row * rowBytes, (row + rows) * rowBytes));
  }
  return Buffer.concat([...parts, Buffer.from([0x1d, 0x56, 0x42, 0, 0x1d, 0x72, 1])]);
}
