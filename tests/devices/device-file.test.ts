import { describe, expect, it, onTestFinished } from 'vitest';
import { bridgeToDevice } from './device-bridge.ts';
import { startEscposEmulator, type EscposEmulator } from './escpos-emulator/index.ts';
import { aSlip, printingFixture, thermalPrinter } from './print-fixtures.ts';

async function deviceFor(printer: EscposEmulator): Promise<string> {
  const device = await bridgeToDevice(printer.port);
  onTestFinished(() => device.unplug());
  return device.uri;
}

const slip = {
  kind: 'slip',
  reference: 'R',
  payload: { type: 'paper', document: aSlip(), a4: null },
} as const;

describe('a printer behind a device file', () => {
  it('prints and acknowledges', async () => {
    const printer = await startEscposEmulator();
    onTestFinished(() => printer.stop());
    const fixture = await printingFixture({ printers: [thermalPrinter(await deviceFor(printer))] });
    for (let n = 1; n <= 2; n += 1) {
      const job = fixture.printing.submit(slip);
      expect(await fixture.end(job.ok ? job.value.id : '')).toMatchObject({ state: 'printed' });
      expect(printer.tickets()).toHaveLength(n);
    }
    expect(printer.failures).toEqual([]);
  });

  it('without paper in the midst of a slip leaves it uncertain and nothing is written afterwards', async () => {
    const printer = await startEscposEmulator({ mmPerSecond: 200 });
    onTestFinished(() => printer.stop());
    const fixture = await printingFixture({ printers: [thermalPrinter(await deviceFor(printer))] });
    const job = fixture.printing.submit(slip);
    await printer.whenPrintedMm(20);
    printer.set({ paperLeftMm: 0 });
    expect(await fixture.end(job.ok ? job.value.id : '')).toMatchObject({
      state: 'uncertain',
      reason: 'paper-out',
    });
    printer.set({ paperLeftMm: Infinity });
    await fixture.until(() => fixture.printing.printers()[0]!.state === 'ready');
    expect(printer.tickets().filter((ticket) => ticket.isCut)).toEqual([]);
  });

  it('that is not there is offline, and the slip fails for good', async () => {
    const fixture = await printingFixture({
      printers: [thermalPrinter('file:/dev/usb/no-such-printer')],
      deadlines: { unavailableMs: 100 },
    });
    const job = fixture.printing.submit(slip);
    expect(await fixture.end(job.ok ? job.value.id : '')).toMatchObject({
      state: 'failed',
      reason: 'offline',
    });
  });
});
