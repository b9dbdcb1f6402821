/**
 * `npm run faults` makes printers fail in every known way and prints what the kiosk said about it, a row a fault.
 * It ends with 0 only when every row holds. `--only <begin of an id>` plays some; `--full` the slow rows and the
 * loops too.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { jobStates, printerReasons, warningReasons } from '../../shared/print/index.ts';
import { faultsOf } from './all.ts';
import { loops } from './loops.ts';
import type { Observed } from './fault.ts';
import { playRow, type PlayedRow } from './play.ts';

const { values } = parseArgs({
  options: { only: { type: 'string', default: '' }, full: { type: 'boolean', default: false } },
});
const chosen = faultsOf(values.full).filter((fault) => fault.id.startsWith(values.only));

const sentences = z
  .object({
    reason: z.record(z.enum(printerReasons), z.object({ citizen: z.string(), attendant: z.string() })),
    job: z.record(z.enum(jobStates), z.string()),
    uncertain: z.object({ question: z.string() }),
  })
  .parse(
    JSON.parse(readFileSync(new URL('../../resources/locales/zh-CN/print.json', import.meta.url), 'utf8')),
  );

const table: string[][] = [
  ['fault', 'what happens', 'expected', 'observed', 'whole/torn', 'shown after', 'limit', '', 'the screen'],
];
const rows: PlayedRow[] = [];
for (const fault of chosen) {
  const row = await playRow(fault);
  rows.push(row);
  table.push(lineOf(row));
}

const widths = table[0]!.map((_, column) => Math.max(...table.map((line) => line[column]!.length)));
for (const line of table) console.log(line.map((cell, column) => cell.padEnd(widths[column]!)).join('  '));
const failed = rows.filter((row) => row.problems.length > 0 || row.isLate);
for (const { fault, problems } of failed) console.log(`\n${fault.id}\n  ${problems.join('\n  ')}`);
const falsePrinted = rows.filter((row) => row.isFalsePrinted).length;
console.log(
  `\n${rows.length} rows, ${rows.length - failed.length} hold, ${failed.length} do not; false "printed": ${falsePrinted}`,
);

let played = rows.length;
let broken = failed.length;
for (const loop of loops.filter(({ id }) => values.full && id.startsWith(values.only))) {
  const { holds, result } = await loop.run();
  played += 1;
  if (!holds) broken += 1;
  console.log(`${loop.id}  ${JSON.stringify(result)}  ${holds ? 'OK' : 'FAIL'}`);
}
process.exit(played > 0 && broken === 0 ? 0 : 1);

function lineOf({ fault, observed, problems, isLate }: PlayedRow): string[] {
  const { expected } = fault;
  const said = (state: string, reason: string | null): string => (reason ? `${state}: ${reason}` : state);
  return [
    fault.id,
    fault.happens,
    said(expected.state, expected.reason),
    observed ? said(observed.state, observed.reason) : '-',
    observed ? `${observed.sheets.whole}/${observed.sheets.torn}` : '-',
    observed ? `${observed.shownAfterMs.toFixed(0)} ms` : '-',
    `${expected.shownWithinMs} ms`,
    problems.length > 0 ? 'FAIL' : isLate ? 'LATE' : 'OK',
    observed ? sentenceOf(observed) : '-',
  ];
}

/** What stands on the citizen's screen; of what only warns, and of a printer after the job, what the attendant reads. */
function sentenceOf({ state, reason }: Observed): string {
  if (state === 'uncertain') return sentences.uncertain.question;
  if (reason === null) return sentences.job[state];
  const { citizen, attendant } = sentences.reason[reason];
  return state === 'printed' || warningReasons.includes(reason) ? attendant : citizen;
}
