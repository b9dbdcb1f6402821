import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PrinterTypes, ThermalPrinter } from 'node-thermal-printer';
import { PNG } from 'pngjs';
import { printerListSchema, startPrinting } from '../../electron/printing/index.ts';
import { openStore } from '../../electron/store/index.ts';
import { systemClock } from '../../shared/clock.ts';
import { finalJobStates } from '../../shared/print/index.ts';
import { ok } from '../../shared/result.ts';
import { startEscposEmulator } from '../devices/escpos-emulator/index.ts';
import { aSlip } from '../devices/print-samples.ts';
import { percentile, type BenchRow } from './row.ts';

const rounds = 60;
const width = 576;
const height = 900;

/**
 * A slip from `submit` until its last byte has been handed over, on an emulated printer that takes bytes as
 * fast as they come: store, spool, status questions and transport are ours, the paper's own time is not.
 */
export async function benchPrinting(): Promise<BenchRow[]> {
  const baseline = await printWithLibrary();
  const rows: BenchRow[] = [];
  for (const rendering of ['raster', 'text'] as const) {
    const { handedOver, acknowledged } = await printWithKiosk(rendering);
    const value = percentile(handedOver, 0.95);
    const library = { name: 'node-thermal-printer, picture', value: percentile(baseline, 0.95) };
    const isPicture = rendering === 'raster';
    rows.push(
      {
        name: `slip, submit to last byte, ${rendering}, p95`,
        value,
        unit: 'ms',
        baseline: isPicture ? library : null,
        ratio: isPicture ? library.value / value : null,
      },
      {
        name: `slip, submit to acknowledged, ${rendering}, p95`,
        value: percentile(acknowledged, 0.95),
        unit: 'ms',
        baseline: null,
        ratio: null,
      },
    );
  }
  return rows;
}

async function printWithKiosk(
  rendering: 'text' | 'raster',
): Promise<{ handedOver: number[]; acknowledged: number[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'kiosk-bench-'));
  const emulator = await startEscposEmulator();
  const store = openStore(folder, systemClock);
  if (!store.ok) throw new Error(store.error.message);
  const bits = picture();
  const printing = startPrinting({
    printers: printerListSchema.parse([
      {
        id: 'slip',
        kind: 'escpos',
        uri: emulator.uri,
        rendering,
        serves: ['slip'],
        name: { 'zh-CN': '小票', en: 'Slip' },
        place: { 'zh-CN': '下方', en: 'below' },
      },
    ]),
    store: store.value,
    clock: systemClock,
    dataFolder: folder,
    renderPaper: () => Promise.resolve(ok({ width, height, bits, png: new Uint8Array() })),
    svgToPng: () => Promise.resolve(new Uint8Array()),
  });
  await printing.firstStatus;
  const handedOver: number[] = [];
  const acknowledged: number[] = [];
  try {
    for (let round = 0; round < rounds; round += 1) {
      const begun = performance.now();
      await new Promise<void>((resolve, reject) => {
        const stop = printing.onEvent((event) => {
          if (event.type !== 'job') return;
          const { state } = event.job;
          if (state === 'printing') handedOver.push(performance.now() - begun);
          if (!finalJobStates.includes(state)) return;
          acknowledged.push(performance.now() - begun);
          stop();
          if (state === 'printed') resolve();
          else reject(new Error(`the slip ended as ${state}`));
        });
        const job = printing.submit({
          kind: 'slip',
          reference: '7KQ4-M2XD-93HT',
          payload: { type: 'paper', document: aSlip(), a4: null },
        });
        if (!job.ok) reject(new Error(job.error));
      });
    }
  } finally {
    await printing.close();
    store.value.close();
    await emulator.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  return { handedOver, acknowledged };
}

/** The library on its own: its picture path and its TCP interface, which asks nothing and waits for nothing. */
async function printWithLibrary(): Promise<number[]> {
  const emulator = await startEscposEmulator();
  const png = new PNG({ width, height });
  const bits = picture();
  for (let dot = 0; dot < width * height; dot += 1) {
    const isBlack = (bits[dot >> 3]! >> (7 - (dot & 7))) & 1;
    png.data.fill(isBlack ? 0 : 255, dot * 4, dot * 4 + 3);
    png.data[dot * 4 + 3] = 255;
  }
  const file = PNG.sync.write(png);
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const begun = performance.now();
    const printer = new ThermalPrinter({ type: PrinterTypes.EPSON, interface: emulator.uri });
    await printer.printImageBuffer(file);
    printer.cut();
    await printer.execute();
    times.push(performance.now() - begun);
    // It destroys its socket; a printer for one client takes the next only when that has arrived.
    while ((await emulator.connections()) > 0) await new Promise((resolve) => setImmediate(resolve));
  }
  await emulator.stop();
  return times;
}

function picture(): Uint8Array {
  const bits = new Uint8Array((width / 8) * height);
  for (let index = 0; index < bits.length; index += 1) bits[index] = (index * 37) & 0xff;
  return bits;
}
