import { expect, it, onTestFinished } from 'vitest';
import { startEscposEmulator } from './escpos-emulator/index.ts';
import { aTicket, printingFixture, thermalPrinter } from './print-fixtures.ts';

const printed = async (rendering: 'text' | 'raster', language: 'zh-CN' | 'en' = 'zh-CN') => {
  const printer = await startEscposEmulator();
  onTestFinished(() => printer.stop());
  const fixture = await printingFixture({
    printers: [thermalPrinter(printer.uri, { rendering, serves: ['slip', 'ticket'] })],
  });
  const document = aTicket({ language });
  const job = fixture.printing.submit({
    kind: 'ticket',
    reference: document.number,
    payload: { type: 'paper', document, a4: null },
  });
  if (!job.ok) throw new Error(job.error);
  expect(await fixture.end(job.value.id)).toMatchObject({ kind: 'ticket', state: 'printed' });
  expect(printer.failures).toEqual([]);
  const [ticket] = printer.tickets();
  expect(ticket?.isCut).toBe(true);
  return ticket!;
};

it('a queue ticket in text reads number, window, place and how many were before', async () => {
  const { text } = await printed('text');
  for (const words of [
    'A36-012',
    '请到 A36 窗口',
    '公安局出入境',
    '一楼 A 区',
    '前面已取 11 个号',
    '当日有效',
  ])
    expect(text).toContain(words);
  expect((await printed('text', 'en')).text).toContain('Go to window A36');
});

it('a queue ticket as a picture comes out as dots', async () => {
  const { marks, text } = await printed('raster');
  expect(marks.some(({ kind }) => kind === 'raster')).toBe(true);
  expect(text.trim()).toBe('');
});
