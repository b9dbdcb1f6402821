import type { Sqlite } from './sqlite.ts';

/** What a director enters with. `person` is the pseudonym; who that is stands elsewhere. */
export interface DirectorCodeRow {
  readonly person: string;
  /** Of the one-time codes, sealed where the system has a key store. */
  readonly totpSecret: Buffer | null;
  /** The time step of the last code that was taken: neither it nor an earlier one is taken again. */
  readonly totpLastStep: number | null;
  readonly pinHash: Buffer | null;
  readonly isActive: boolean;
}

/** What a look-up leaves behind. */
export interface Look {
  /** Wrong codes in a row. */
  readonly wrong: number;
  /** The one-time code that was taken. */
  readonly used: { readonly person: string; readonly step: number } | null;
}

export interface DirectorCodeTable {
  readonly all: () => readonly DirectorCodeRow[];
  /** Null takes the code away. Either way no step counts as used any more. */
  readonly setSecret: (person: string, secret: Buffer | null) => void;
  readonly setPin: (person: string, pinHash: Buffer | null) => void;
  /** Nothing happens to a person without codes. */
  readonly setActive: (person: string, isActive: boolean) => void;
  /** Wrong codes in a row, also before this start. */
  readonly wrong: () => number;
  /** One transaction that writes the same pages, whether a code was taken, refused or never typed. On disk when it returns. */
  readonly keepLook: (look: Look) => void;
  /** A transaction that keeps nothing, as large as that of an entry of the log. */
  readonly fill: () => void;
}

/** As many bytes as a common entry of the log with its hash. */
const fillBytes = 400;

export function directorCodeTable(database: Sqlite): DirectorCodeTable {
  const all = database.prepare<[], Omit<DirectorCodeRow, 'isActive'> & { active: number }>(
    `SELECT person, totp_secret AS totpSecret, totp_last_step AS totpLastStep, pin_hash AS pinHash, active
     FROM director_codes ORDER BY person`,
  );
  const setSecret = database.prepare<[string, Buffer | null]>(
    `INSERT INTO director_codes (person, totp_secret) VALUES (?, ?)
     ON CONFLICT (person) DO UPDATE SET totp_secret = excluded.totp_secret, totp_last_step = NULL`,
  );
  const setPin = database.prepare<[string, Buffer | null]>(
    `INSERT INTO director_codes (person, pin_hash) VALUES (?, ?)
     ON CONFLICT (person) DO UPDATE SET pin_hash = excluded.pin_hash`,
  );
  const setActive = database.prepare<[number, string]>(
    'UPDATE director_codes SET active = ? WHERE person = ?',
  );
  const wrong = database.prepare<[], { wrong: number }>('SELECT wrong FROM entry_looks');
  // Every row changes, because SQLite does not write a page whose content stays.
  const keepUsed = database.prepare<[object]>(
    `UPDATE director_codes SET looks = (looks + 1) % 1000,
       totp_last_step = CASE WHEN person = @person THEN @step ELSE totp_last_step END`,
  );
  const keepWrong = database.prepare<[number, number]>(
    'UPDATE entry_looks SET wrong = ?, filling = randomblob(?)',
  );
  const fill = database.prepare<[number]>('UPDATE entry_looks SET filling = randomblob(?)');
  const keepLook = database.transaction(({ wrong: count, used }: Look): void => {
    keepUsed.run({ person: used?.person ?? null, step: used?.step ?? null });
    keepWrong.run(count, fillBytes);
  });
  return {
    all: () => all.all().map(({ active, ...row }) => ({ ...row, isActive: active === 1 })),
    setSecret: (person, secret) => void setSecret.run(person, secret),
    setPin: (person, pinHash) => void setPin.run(person, pinHash),
    setActive: (person, isActive) => void setActive.run(isActive ? 1 : 0, person),
    wrong: () => wrong.get()!.wrong,
    keepLook: (look) => keepLook.immediate(look),
    fill: () => void fill.run(fillBytes),
  };
}
