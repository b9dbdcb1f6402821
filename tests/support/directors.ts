import { join } from 'node:path';
import Database from 'better-sqlite3';
import { openStore } from '../../electron/store/index.ts';
import { createDirectorCodes } from '../../electron/trace/index.ts';
import { systemClock } from '../../shared/clock.ts';
import type { TraceEntry } from '../../shared/trace/index.ts';
import { authenticatorOf } from './authenticator.ts';

export interface Director {
  readonly person: string;
  readonly pin: string;
  /** The one-time code at this time. */
  readonly code: (wallMs: number) => string;
}

/** Gives directors their codes in the data folder of a kiosk that has not started yet. */
export async function enrolDirectors(dataFolder: string, persons: readonly string[]): Promise<Director[]> {
  const opened = openStore(dataFolder, systemClock);
  if (!opened.ok) throw new Error(opened.error.message);
  const store = opened.value;
  const codes = createDirectorCodes({ store, guard: null, issuer: '自助机 03' });
  const directors: Director[] = [];
  for (const person of persons) {
    directors.push({
      person,
      pin: await codes.setPin(person),
      code: authenticatorOf(codes.enrol(person)),
    });
  }
  store.close();
  return directors;
}

export interface KeptLog {
  readonly entries: readonly TraceEntry[];
  readonly rows: readonly { readonly seq: number; readonly entry: Buffer; readonly hash: Buffer }[];
  readonly checkpoints: readonly { readonly size: number; readonly note: string; readonly reason: string }[];
  readonly anchors: readonly { readonly size: number; readonly kind: string; readonly evidence: string }[];
  readonly counts: readonly {
    readonly day: string;
    readonly kind: string;
    readonly matter: string;
    readonly detail: string;
    readonly times: number;
  }[];
}

/** What a kiosk keeps, read beside it while it runs. */
export function readLog(dataFolder: string): KeptLog {
  const database = new Database(join(dataFolder, 'kiosk.db'), { readonly: true });
  try {
    const all = <T>(sql: string): T[] => database.prepare<[], T>(sql).all();
    const rows = all<KeptLog['rows'][number]>('SELECT * FROM trace_event ORDER BY seq');
    return {
      rows,
      entries: rows.map(({ entry }) => JSON.parse(entry.toString('utf8')) as TraceEntry),
      checkpoints: all('SELECT size, note, reason FROM trace_checkpoint ORDER BY size'),
      anchors: all('SELECT size, kind, evidence FROM trace_anchor ORDER BY id'),
      counts: all('SELECT * FROM counts ORDER BY kind, matter, detail'),
    };
  } finally {
    database.close();
  }
}
