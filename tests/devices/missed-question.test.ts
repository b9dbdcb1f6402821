import { expect, it, onTestFinished } from 'vitest';
import { eventually } from './office/processes.ts';
import { startIppDouble } from './ipp-double/index.ts';
import { officePrinter, printingFixture } from './print-fixtures.ts';

/** A printer that answers, until it misses so many questions; every state that a screen was told since. */
async function statesAfterMissing(questions: number): Promise<string[]> {
  const printer = await startIppDouble();
  onTestFinished(() => printer.stop());
  const { printing } = await printingFixture({ printers: [officePrinter(printer.uri)] });
  await printing.firstStatus;
  const states: string[] = [];
  printing.onEvent((event) => {
    if (event.type === 'printers') states.push(event.printers[0]!.state);
  });
  const asked = printer.requests();
  printer.miss(questions);
  await eventually('all missed and one answered', () => printer.requests() > asked + questions);
  await eventually('ready', () => printing.printers()[0]!.state === 'ready');
  return states;
}

it('a printer that is slow to answer once is not away', async () => {
  expect(await statesAfterMissing(1)).toEqual([]);
}, 20_000);

it('a printer that misses two questions one after the other is, until it answers again', async () => {
  expect(await statesAfterMissing(2)).toEqual(['unavailable', 'ready']);
}, 20_000);
