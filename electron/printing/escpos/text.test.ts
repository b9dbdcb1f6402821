import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aNotification, aSlip, aTicket } from '../../../tests/devices/print-fixtures.ts';
import { columnsOf, wrap } from './columns.ts';
import { encodeText, isInEveryPrinter } from './gb18030.ts';
import { addText } from './job-bytes.ts';
import { layOutText } from './paper-text.ts';

const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.string());

describe('text for a printer', () => {
  it('is refused whole when it holds a control byte or a format sign, else encoded without one', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const encoded = encodeText(text);
        const isHarmful = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(text);
        if (isHarmful) return !encoded.ok;
        return encoded.ok && encoded.value.every((byte) => byte >= 0x20 && byte !== 0x7f);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([0x00, 0x07, 0x0a, 0x10, 0x1b, 0x1c, 0x1d, 0x7f, 0x85, 0x9b, 0x202e, 0x2066, 0xfeff, 0xd83d])(
    'with U+%s is refused anywhere',
    (code) => {
      const sign = String.fromCharCode(code);
      for (const text of [sign, `张${sign}三`, `a${sign}`])
        expect(encodeText(text)).toEqual({ ok: false, error: 'control-sign' });
    },
  );

  it('comes back as it was through another decoder', () => {
    const decoder = new TextDecoder('gb18030', { fatal: true });
    const signs = fc.oneof(
      fc.integer({ min: 0x4e00, max: 0x9fff }),
      fc.integer({ min: 0x3400, max: 0x4dbf }),
      fc.integer({ min: 0x20000, max: 0x2a6df }),
      fc.integer({ min: 0x20, max: 0x7e }),
    );
    fc.assert(
      fc.property(fc.array(signs), (codes) => {
        const text = String.fromCodePoint(...codes);
        const encoded = encodeText(text);
        return encoded.ok && decoder.decode(encoded.value) === text;
      }),
    );
  });

  it('is trusted to the font of a printer only as far as GBK goes', () => {
    expect(isInEveryPrinter('贵安新区 A36（可扫码）·—“”')).toBe(true);
    for (const rare of ['䶮', '𠮷', '㛃', '𫖯', '☑', '€', 'é̂'])
      expect(isInEveryPrinter(`张${rare}`), rare).toBe(false);
  });
});

describe('lines', () => {
  it('never exceed their columns and lose nothing but spaces', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'张三，。（）《》 aBc12.-') }),
        fc.integer({ min: 8, max: 48 }),
        (text, width) => {
          const lines = wrap(text, width);
          expect(lines.every((line) => columnsOf(line) <= width)).toBe(true);
          expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        },
      ),
    );
  });

  it('do not begin with a comma or end with an opening bracket', () => {
    expect(wrap('请到窗口，谢谢', 8)).toEqual(['请到窗', '口，谢谢']);
    expect(wrap('请带证件（原件）', 10)).toEqual(['请带证件', '（原件）']);
  });

  it('keep English words whole', () => {
    expect(wrap('Take these documents to the window', 16)).toEqual([
      'Take these',
      'documents to the',
      'window',
    ]);
  });
});

describe.each([48, 32])('a document in %i columns', (columns) => {
  const documents = [
    aSlip(),
    aSlip({ language: 'en', windowNumber: 'B07', matterNameForClerk: '签注' }),
    aNotification(),
    aTicket(),
    aTicket({ language: 'en', number: 'A36-1012', before: '1011 numbers before yours' }),
  ];

  it('that is a queue ticket shows the number larger than all else, and the window second', () => {
    const texts = layOutText(aTicket(), columns).flatMap((line) => (line.type === 'text' ? [line] : []));
    const [first, second] = texts.toSorted((a, b) => b.size - a.size);
    expect(first).toMatchObject({ text: 'A36-012', size: Math.floor(columns / 7) });
    expect(second).toMatchObject({ text: '请到 A36 窗口', size: 2 });
    expect(texts.map(({ text }) => text)).toContain('前面已取 11 个号');
  });

  it('has no line wider than the paper', () => {
    for (const document of documents) {
      for (const line of layOutText(document, columns)) {
        if (line.type === 'text')
          expect(columnsOf(line.text) * line.size, line.text).toBeLessThanOrEqual(columns);
      }
    }
  });

  it('with a control sign in any text is refused and nothing reaches the sink', () => {
    const sent: Buffer[] = [];
    const sink = {
      add: (bytes: Buffer) => sent.push(bytes),
      printQR: (text: string) => sent.push(Buffer.from(text)),
    };
    const slip = aSlip({ materials: [{ name: '证\u001b@件', originals: 1, copies: 0, ready: false }] });
    expect(addText(sink, layOutText(slip, columns), columns)).toEqual({ ok: false, error: 'control-sign' });
    const badQr = aSlip({ qrText: '编号' });
    expect(addText(sink, layOutText(badQr, columns), columns).ok).toBe(false);
    expect(sent).toEqual([]);
  });
});
