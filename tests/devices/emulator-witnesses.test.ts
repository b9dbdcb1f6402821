import { execFileSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import receiptio from 'receiptio';
import receiptline from 'receiptline';
import { slipCode } from '../../electron/documents/documents.fixture.ts';
import {
  startEscposEmulator,
  ticketPng,
  type EscposEmulator,
  type EscposEmulatorOptions,
} from './escpos-emulator/index.ts';
import { aSlip, printingFixture, thermalPrinter } from './print-fixtures.ts';

async function emulator(options: EscposEmulatorOptions = {}): Promise<EscposEmulator> {
  const started = await startEscposEmulator(options);
  onTestFinished(() => started.stop());
  return started;
}

/** A loopback address of its own, because receiptio knows only port 9100. */
const ownAddress = (): string => `127.${randomInt(1, 255)}.${randomInt(1, 255)}.${randomInt(1, 255)}`;

const readQr = (png: Buffer): string =>
  execFileSync('zbarimg', ['--quiet', '--raw', '-Sdisable', '-Sqrcode.enable', '-'], { input: png })
    .toString()
    .trim();

const receipt = '申请人 张䶮𠮷 | 贵安\n{code:HK1-7KQ4; option:qrcode,4,m}\n~^^^A36\n-\n';

describe('the emulated printer, to a foreign host (receiptio)', () => {
  it.each([
    ['online', {}],
    ['coveropen', { coverOpen: true }],
    ['paperempty', { paperLeftMm: 0 }],
  ] as const)('is %s when it is', async (answer, condition) => {
    const host = ownAddress();
    const printer = await emulator({ host, port: 9100 });
    printer.set(condition);
    expect(await receiptio.print('', `-d ${host} -q printer -l zh`)).toBe(answer);
  });

  it('prints its receipt and says so', async () => {
    const host = ownAddress();
    const printer = await emulator({ host, port: 9100 });
    expect(await receiptio.print(receipt, `-d ${host} -p generic -l zh -c 48`)).toBe('success');
    expect(printer.failures).toEqual([]);
    expect(printer.tickets()[0]!.text).toContain('申请人 张䶮𠮷');
  });

  it('runs out of paper in the midst of a receipt', async () => {
    const host = ownAddress();
    const printer = await emulator({ host, port: 9100, mmPerSecond: 400 });
    printer.set({ paperLeftMm: 8 });
    expect(await receiptio.print(receipt, `-d ${host} -l zh -c 48`)).toBe('paperempty');
  });
});

describe('the emulated printer, given foreign bytes (receiptline)', () => {
  it('reads GB 18030 of one, two and four bytes, and its QR is read back', async () => {
    const printer = await emulator();
    const bytes = receiptline.transform(receipt, { cpl: 48, encoding: 'gb18030', command: 'escpos' });
    const socket = connect(printer.port, '127.0.0.1');
    socket.write(Buffer.from(bytes, 'binary'));
    await once(socket, 'data');
    socket.destroy();
    expect(printer.failures).toEqual([]);
    const [ticket] = printer.tickets();
    expect(ticket!.text).toContain('申请人 张䶮𠮷');
    expect(ticket!.text).toContain('贵安');
    expect(readQr(ticketPng(ticket!, 576))).toBe('HK1-7KQ4');
  });

  it('complains about what it does not know', async () => {
    const printer = await emulator();
    const socket = connect(printer.port, '127.0.0.1');
    socket.write(Buffer.from([0x1b, 0x40, 0x1d, 0x7e, 0xd5, 0xfe, 0x1d, 0x72, 1]));
    await once(socket, 'data');
    socket.destroy();
    expect(printer.failures).toEqual([
      'unknown command 1d7ed5fe1d7201',
      'unknown command d5fe1d7201',
      'unknown command fe1d7201',
    ]);
  });
});

it.each([
  [80, 576],
  [58, 384],
])('the QR of a slip printed in text is read back from %i mm of paper', async (widthMm, widthDots) => {
  const printer = await emulator({ widthDots });
  const fixture = await printingFixture({
    printers: [thermalPrinter(printer.uri, { rendering: 'text', widthMm })],
  });
  for (const qrText of ['7KQ4-M2XD-93HT', slipCode()]) {
    const job = fixture.printing.submit({
      kind: 'slip',
      reference: 'R',
      payload: { type: 'paper', document: aSlip({ qrText }), a4: null },
    });
    await fixture.end(job.ok ? job.value.id : '');
    expect(readQr(ticketPng(printer.tickets().at(-1)!, widthDots))).toBe(qrText);
  }
  expect(printer.failures).toEqual([]);
});
