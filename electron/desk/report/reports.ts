import {
  figuresOfRound,
  type HallComparison,
  type HallFigures,
  type NameOf,
} from '../../../shared/evaluation/hall-comparison.ts';
import { roundReport, type DeskRefusal, type RoundReport } from '../../../shared/evaluation/index.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { TraceEventOf } from '../../../shared/trace/index.ts';
import { storageFailure } from '../../store/index.ts';
import type { Done, EvaluationContext } from '../context.ts';
import type { FindingReader } from '../findings/finding-reader.ts';
import { progressOf } from '../rounds/rounds.ts';
import { fileHash, readHallFile, type Sealing } from './hall-file.ts';
import { readRoundData } from './round-data.ts';

export interface ImportedHall {
  /** As the administrator named it. */
  readonly hall: string;
  readonly atMs: number;
  readonly sha256: string;
  /** Whose key signed it: to be compared with what that hall says its key is. */
  readonly vkey: string;
  readonly figures: HallFigures;
}

export type NewExport = Pick<TraceEventOf<'desk.exported'>, 'what' | 'subject' | 'format' | 'sha256'>;

/** Reports, and everything that is taken out of the kiosk or read in: each is an event. */
export interface Reports {
  readonly round: (by: string, round: string) => Done<RoundReport>;
  readonly recordView: (
    by: string,
    what: TraceEventOf<'desk.viewed'>['what'],
    subject: string | null,
  ) => Done<null>;
  readonly recordExport: (by: string, taken: NewExport) => Done<null>;
  /** All rounds as a signed file for other halls. */
  readonly exportComparison: (by: string) => Done<string>;
  /** @param hall what to call it, such as `huaxi` */
  readonly importHall: (by: string, hall: string, file: string) => Done<HallFigures>;
  /** The newest of each hall. */
  readonly halls: (by: string) => Done<readonly ImportedHall[]>;
}

export interface HallNames {
  readonly name: HallFigures['hall'];
  readonly department: (id: string) => HallFigures['hall'] | null;
}

export function createReports(
  context: EvaluationContext,
  reader: FindingReader,
  sealing: Sealing,
  hallNames: HallNames,
): Reports {
  const { tables, store, record, refusal } = context;

  const reportOf = (round: string): RoundReport | null => {
    const row = tables.rounds.get({ round });
    if (row === null) return null;
    const progress = progressOf(row, tables.assignments.where({ round }));
    return roundReport(readRoundData(context, reader, progress));
  };
  const isStaff = (by: string): DeskRefusal | null =>
    context.person(by)?.isActive === true ? null : 'not-allowed';
  const matterOf: NameOf = (code) => {
    const matter = context.matter(code);
    return matter === null ? null : { basicCode: matter.basicCode, name: matter.name };
  };
  const departmentOf: NameOf = (id) => {
    const name = hallNames.department(id);
    return name === null ? null : { name };
  };

  return {
    round: (by, round) => {
      const refused = refusal(by, 'round.report');
      if (refused !== null) return fail(refused);
      const report = reportOf(round);
      return report === null ? fail('unknown-round') : ok(report);
    },

    recordView: (by, what, subject) => {
      const refused = isStaff(by);
      if (refused !== null) return fail(refused);
      const viewed = record({ type: 'desk.viewed', by, what, subject });
      return viewed.ok ? ok(null) : viewed;
    },

    recordExport: (by, taken) => {
      const refused = isStaff(by);
      if (refused !== null) return fail(refused);
      const exported = record({ type: 'desk.exported', by, ...taken });
      return exported.ok ? ok(null) : exported;
    },

    exportComparison: (by) => {
      const refused = refusal(by, 'report.export');
      if (refused !== null) return fail(refused);
      const numbered = tables.rounds.where({}).sort((a, b) => a.number - b.number);
      const figures: HallFigures = {
        hall: hallNames.name,
        exported: context.today(),
        rounds: numbered.map(({ round }) => figuresOfRound(reportOf(round)!, matterOf, departmentOf)),
      };
      try {
        const seal = sealing.append({
          type: 'desk.exported',
          by,
          what: 'comparison',
          subject: null,
          format: 'json',
          sha256: sealing.hash(figures),
        });
        const file = { format: 'hall-comparison', version: 1, figures, seal };
        return ok(`${JSON.stringify(file, null, 1)}\n`);
      } catch (error) {
        if (storageFailure(error) === null) throw error;
        return fail('storage');
      }
    },

    importHall: (by, hall, text) => {
      const refused = refusal(by, 'hall.import');
      if (refused !== null) return fail(refused);
      const read = readHallFile(text, sealing);
      if (!read.ok) return read;
      const sha256 = fileHash(text);
      if (tables.acts.where({ act: 'imported', sha256 }).length > 0) return fail('file-read-before');
      const { figures, seal } = read.value;
      try {
        // Before the entry that names it: a file without its entry is nowhere seen, an entry without its file is a gap.
        store.hallFiles.put({ sha256, file: text });
      } catch (error) {
        if (storageFailure(error) === null) throw error;
        return fail('storage');
      }
      const imported = record({ type: 'hall.imported', by, hall, sha256, vkey: seal.vkey });
      return imported.ok ? ok(figures) : imported;
    },

    halls: (by) => {
      const refused = refusal(by, 'round.report');
      if (refused !== null) return fail(refused);
      const newest = new Map<string, ImportedHall>();
      for (const { seq } of tables.acts.where({ act: 'imported' })) {
        const { hall, sha256, vkey, t } = context.entry(seq, 'hall.imported');
        const file = store.hallFiles.get({ sha256 });
        if (file === null) continue;
        const { figures } = JSON.parse(file.file) as HallComparison;
        newest.set(hall, { hall, atMs: t, sha256, vkey, figures });
      }
      return ok([...newest.values()]);
    },
  };
}
