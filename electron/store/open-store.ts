import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '../../shared/clock.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { hallFileTable, type HallFileTable } from './desk-tables.ts';
import { catalogueTable, type CatalogueTable } from './catalogue.ts';
import { configVersionTable, type ConfigVersionTable } from './config-versions.ts';
import { countTable, type CountTable } from './counts.ts';
import { directorCodeTable, type DirectorCodeTable } from './director-codes.ts';
import { lockFolder } from './folder-lock.ts';
import { jobTable, type JobTable } from './jobs.ts';
import { migrate, migrations, schemaVersion } from './migrations.ts';
import { officialPdfTable, type OfficialPdfTable } from './official-pdfs.ts';
import { personTable, type PersonTable } from './people.ts';
import { projectedTables, type ProjectedTables } from './projected-tables.ts';
import { queueTicketTable, type QueueTicketTable } from './queue-tickets.ts';
import { ratingTable, type RatingTable } from './ratings.ts';
import { referenceTable, type ReferenceTable } from './references.ts';
import { settingTable, type SettingTable } from './settings.ts';
import { signInDelayTable, type SignInDelayTable } from './sign-in-delays.ts';
import { loadSqlite, type OpenSqlite, type Sqlite } from './sqlite.ts';
import { causeOf, sqliteCode, type StoreError } from './store-error.ts';
import { traceTable, type TraceTable } from './trace.ts';

/** What the kiosk keeps on disk: one SQLite file in the data folder, held by one process at a time. */
export interface Store {
  readonly catalogue: CatalogueTable;
  readonly configVersions: ConfigVersionTable;
  readonly counts: CountTable;
  readonly directorCodes: DirectorCodeTable;
  readonly jobs: JobTable;
  readonly officialPdfs: OfficialPdfTable;
  readonly people: PersonTable;
  readonly queueTickets: QueueTicketTable;
  readonly ratings: RatingTable;
  readonly references: ReferenceTable;
  readonly settings: SettingTable;
  readonly trace: TraceTable;
  readonly signInDelays: SignInDelayTable;
  readonly projected: ProjectedTables;
  readonly hallFiles: HallFileTable;
  readonly sqliteVersion: string;
  /**
   * Several writes as one: all of them are on disk when it returns, or none. Not around an entry of the log, which goes on
   * in memory from what it has written.
   */
  readonly together: <T>(act: () => T) => T;
  /** Where a damaged store was moved at this start, or null. */
  readonly setAside: string | null;
  readonly close: () => void;
}

export const storeFileName = 'kiosk.db';

/** Opens the store of a data folder (made if missing), takes the folder's lock and brings the schema up to date. */
export function openStore(folder: string, clock: Clock): Result<Store, StoreError> {
  const sqlite = loadSqlite();
  if (!sqlite.ok) return sqlite;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    return fail({
      kind: 'not-writable',
      message: `The data folder ${folder} cannot be made (${causeOf(error)}). Make it for this user, or choose another with --data.`,
    });
  }
  const lock = lockFolder(folder, sqlite.value);
  if (!lock.ok) return lock;
  const opened = openSound(folder, sqlite.value, clock);
  if (!opened.ok) {
    lock.value.release();
    return opened;
  }
  const { database, setAside } = opened.value;
  return ok({
    catalogue: catalogueTable(database, clock),
    configVersions: configVersionTable(database, clock),
    counts: countTable(database),
    directorCodes: directorCodeTable(database),
    jobs: jobTable(database, clock),
    officialPdfs: officialPdfTable(database),
    people: personTable(database, clock),
    queueTickets: queueTicketTable(database),
    ratings: ratingTable(database),
    references: referenceTable(database, clock),
    settings: settingTable(database),
    trace: traceTable(database),
    signInDelays: signInDelayTable(database),
    projected: projectedTables(database),
    hallFiles: hallFileTable(database),
    sqliteVersion: database.prepare<[], string>('SELECT sqlite_version()').pluck().get()!,
    together: (act) => database.transaction(act).immediate(),
    setAside,
    close: () => {
      if (!database.open) return;
      database.close();
      lock.value.release();
    },
  });
}

interface Opened {
  readonly database: Sqlite;
  readonly setAside: string | null;
}

function openSound(folder: string, open: OpenSqlite, clock: Clock): Result<Opened, StoreError> {
  const file = join(folder, storeFileName);
  try {
    const target = asideName(file, clock);
    const sound = tryOpen(file, open, target);
    if (sound !== 'damaged') return ok({ database: prepared(sound), setAside: null });
    for (const suffix of suffixes) rmSync(file + suffix, { force: true });
    const fresh = tryOpen(file, open, target);
    if (fresh === 'damaged') throw new Error('a fresh file does not pass its check');
    return ok({ database: prepared(fresh), setAside: target });
  } catch (error) {
    if (error instanceof NewerStore) {
      return fail({
        kind: 'newer-store',
        message: `The store ${file} was written by a newer kiosk (schema ${error.version}, this one knows ${migrations.length}). Start the newer kiosk, or choose another folder with --data.`,
      });
    }
    if (['SQLITE_READONLY', 'SQLITE_CANTOPEN', 'SQLITE_PERM'].some((c) => sqliteCode(error).startsWith(c))) {
      return fail({
        kind: 'not-writable',
        message: `The store ${file} cannot be written to (${causeOf(error)}). Give this user write permission there, or choose another folder with --data.`,
      });
    }
    return fail({
      kind: 'cannot-open',
      message: `The store ${file} cannot be opened (${causeOf(error)}). Check the disk's free space and state, then start again.`,
    });
  }
}

const suffixes = ['', '-wal', '-shm'] as const;

/**
 * Opens and checks; a file that is no database or fails SQLite's quick check is 'damaged' and lies, with its
 * companions, at `aside`. They are copied while SQLite holds them, because closing deletes the log.
 */
function tryOpen(file: string, open: OpenSqlite, aside: string): Sqlite | 'damaged' {
  const database = open(file);
  try {
    database.pragma('journal_mode = WAL');
    const findings = database.pragma('quick_check(1)') as { quick_check: string }[];
    if (findings[0]?.quick_check === 'ok') return database;
  } catch (error) {
    const damaged = ['SQLITE_NOTADB', 'SQLITE_CORRUPT'].some((code) => sqliteCode(error).startsWith(code));
    if (!damaged) {
      database.close();
      throw error;
    }
  }
  for (const suffix of suffixes) {
    if (existsSync(file + suffix)) copyFileSync(file + suffix, aside + suffix);
  }
  database.close();
  return 'damaged';
}

class NewerStore extends Error {
  readonly version: number;
  constructor(version: number) {
    super(`schema ${version}`);
    this.version = version;
  }
}

function prepared(database: Sqlite): Sqlite {
  try {
    // better-sqlite3 drops to NORMAL as soon as a database is in WAL mode, which loses rows on a power cut.
    database.pragma('synchronous = FULL');
    if (database.pragma('synchronous', { simple: true }) !== 2)
      throw new Error('synchronous=FULL was not taken');
    database.pragma('foreign_keys = ON');
    database.pragma('secure_delete = ON');
    const version = schemaVersion(database);
    if (version > migrations.length) throw new NewerStore(version);
    migrate(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** A free name for a damaged store, so that whoever repairs it finds it by its time. */
function asideName(file: string, clock: Clock): string {
  const time = new Date(clock.wallMs()).toISOString().replaceAll(/[:.]/g, '-');
  let target = `${file}.damaged-${time}`;
  for (let copy = 2; existsSync(target); copy += 1) target = `${file}.damaged-${time}-${copy}`;
  return target;
}
