import { csvCell } from '../../../shared/text/index.ts';
import type { TraceReader } from '../../store/index.ts';
import { activitiesOf } from './activities.ts';
import { fileWriter, everySoOften } from './file-writer.ts';
import { isoTime, loggedEntries } from './logged-entry.ts';
import { resourcesOf } from './resources.ts';
import { textOf } from './entry-values.ts';
import { caseOf, type WalkEntries } from './walk-entries.ts';

const columns = [
  'case_id',
  'activity',
  'start_timestamp',
  'complete_timestamp',
  'resource',
  'matter',
  'round',
  'text',
  'trace_seq',
  'trace_hash',
];

/** One line for each activity of each walkthrough. With a byte order mark, without which Excel takes Chinese for something else. */
export async function writeCsv(
  file: string,
  reader: TraceReader,
  walks: Iterable<WalkEntries>,
): Promise<number> {
  const writer = fileWriter(file);
  const resourceOf = resourcesOf(reader);
  let lines = 0;
  writer.write(`\ufeff${columns.join(',')}\r\n`);
  for (const walk of walks) {
    for (const { name, start, complete, resource } of activitiesOf(
      loggedEntries(reader, walk.seqs),
      resourceOf(walk),
    )) {
      const last = complete ?? start!;
      const cells = [
        caseOf(walk),
        name,
        isoTime((start ?? last).ms),
        complete === null ? '' : isoTime(complete.ms),
        resource,
        walk.matter,
        walk.round,
        textOf(last.entry),
        String(last.entry.seq),
        last.hash,
      ];
      writer.write(`${cells.map(csvCell).join(',')}\r\n`);
      await everySoOften((lines += 1));
    }
  }
  writer.close();
  return lines;
}
