import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { testMaker } from '../../electron/documents/documents.fixture.ts';
import type { RenderPaper } from '../../electron/printing/index.ts';
import type { SlipDocument } from '../../shared/print/index.ts';
import { startEscposEmulator, type Ticket } from './escpos-emulator/index.ts';
import { openPrinting } from './open-printing.ts';
import { aSlip, thermalPrinter } from './print-samples.ts';
import { showsPicture } from './sheets.ts';

/** Things that would steer a printer, turn text round or break a decoder, among things people write. */
const harmful = [
  '\u0000',
  '\u001b@',
  '\u001bt\u0001',
  '\u001dV\u0000',
  '\u001d(k\u0003\u00001Q0',
  '\u001c.',
  '\u0010\u0004\u0001',
  '\u0010\u0005\u0002',
  '\u0010\u0014\u0008\u0001\u0003\u0014\u0001\u0006\u0002\u0008',
  '\r\n',
  '\t',
  '\u007f',
  '\u009b',
  '\u2028',
  '\u202e',
  '\u2066',
  '\u200d',
  '\ufeff',
  '\ud83d',
  '#set page(width: 1pt)',
  '$x$',
  '\\u{1b}',
];
const ordinary = ['张', '三', '办', '，', 'A', '7', ' ', '（', '）', 'Ω', '—'];
const hostileText = fc
  .array(fc.constantFrom(...harmful, ...ordinary, ...ordinary), { minLength: 1, maxLength: 40 })
  .map((parts) => parts.join(''));

/** What is left of a text on paper, without the spaces that lines put in. */
const ink = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\s]/gu, '');

const maker = testMaker();
const renderPaper: RenderPaper = (document, dots) => Promise.resolve(maker.paperPicture(document, dots));

/** Prints a slip and gives the one piece of paper that came of it. */
async function printer(rendering: 'text' | 'raster') {
  const emulator = await startEscposEmulator();
  const opened = await openPrinting({
    printers: [thermalPrinter(emulator.uri, { rendering })],
    renderPaper,
    deadlines: { watchMs: 60_000 },
  });
  onTestFinished(async () => {
    await opened.close();
    await emulator.stop();
  });
  return async (document: SlipDocument, reference = document.reference): Promise<Ticket> => {
    const before = emulator.tickets().length;
    const job = opened.printing.submit({
      kind: 'slip',
      reference,
      payload: { type: 'paper', document, a4: null },
    });
    expect(await opened.end(job.ok ? job.value.id : '')).toMatchObject({ state: 'printed' });
    expect(emulator.failures).toEqual([]);
    const tickets = emulator.tickets().slice(before);
    expect(tickets.map((ticket) => ticket.isCut)).toEqual([true]);
    return tickets[0]!;
  };
}

const slipWith = (text: string): SlipDocument =>
  aSlip({
    hallName: text,
    matterName: text,
    windowName: text,
    place: text,
    materials: [{ name: text, note: text, originals: 1, copies: 0, ready: false }],
    nextSteps: [text],
    timeLimit: text,
    kioskName: text,
  });

describe('whatever stands in a slip', () => {
  it('is printed as text and does nothing else, in the printer’s own font', async () => {
    const print = await printer('text');
    await fc.assert(
      fc.asyncProperty(hostileText, async (text) => {
        const ticket = await print(slipWith(text), text);
        expect(ticket.qrTexts).toEqual([aSlip().qrText]);
        // Hall, place, matter, next step and kiosk: once each, whole, wherever its lines were broken.
        expect(ink(ticket.text).split(ink(text)).length - 1).toBeGreaterThanOrEqual(ink(text) === '' ? 0 : 5);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('is printed as text and does nothing else, as a picture', async () => {
    const print = await printer('raster');
    await fc.assert(
      fc.asyncProperty(hostileText, async (text) => {
        const ticket = await print(slipWith(text), text);
        const drawn = maker.paperPicture(slipWith(text), 576);
        expect(drawn.ok && showsPicture(withoutCommands(drawn.value.bits))(ticket)).toBe(true);
      }),
      { numRuns: 15 },
    );
  }, 60_000);

  it.each(['text', 'raster'] as const)(
    'may be ten thousand signs long (%s)',
    async (rendering) => {
      const print = await printer(rendering);
      const text = '张三A'.repeat(3_334);
      const ticket = await print(aSlip({ matterName: text }));
      if (rendering === 'text') expect(ink(ticket.text)).toContain(text);
      else expect(ticket.heightDots).toBeGreaterThan(400 * 24);
      const wide = await print(aSlip({ windowNumber: 'A'.repeat(500) }));
      expect(wide.isCut).toBe(true);
    },
    60_000,
  );
});

describe('a picture with a command of the printer in its dots', () => {
  it('keeps every dot and is not obeyed', async () => {
    const emulator = await startEscposEmulator();
    onTestFinished(() => emulator.stop());
    const bits = new Uint8Array(72 * 8);
    bits.set([0x10, 0x04, 0x01, 0x10, 0x05, 0x02, 0x10, 0x14, 0x08], 100);
    const opened = await openPrinting({
      printers: [thermalPrinter(emulator.uri)],
      renderPaper: () =>
        Promise.resolve({ ok: true, value: { width: 576, height: 8, bits, png: new Uint8Array() } }),
    });
    onTestFinished(() => opened.close());
    const job = opened.printing.submit({
      kind: 'slip',
      reference: 'R',
      payload: { type: 'paper', document: aSlip(), a4: null },
    });
    expect(await opened.end(job.ok ? job.value.id : '')).toMatchObject({ state: 'printed' });
    const [mark] = emulator.tickets()[0]!.marks;
    if (mark?.kind !== 'raster') throw new Error('no picture');
    expect([...mark.bits.subarray(100, 109)]).toEqual([0x18, 4, 1, 0x18, 5, 2, 0x18, 0x14, 8]);
  });
});

/** The picture as it may be sent: DLE with one dot more where it would begin a command. */
function withoutCommands(bits: Uint8Array): Uint8Array {
  return bits.map((byte, at) =>
    byte === 0x10 && [0x04, 0x05, 0x14].includes(bits[at + 1] ?? 0) ? 0x18 : byte,
  );
}
