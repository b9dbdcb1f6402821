import type { Sqlite } from './sqlite.ts';

/** How often a wrong secret was given for one code, and until when no other is looked at. */
export interface SignInDelay {
  readonly wrong: number;
  /** Wall time in milliseconds. */
  readonly openAgainMs: number;
}

/** Delays by what was guessed at. They outlast a start, so that starting the kiosk anew frees no guess. */
export interface SignInDelayTable {
  readonly get: (subject: string) => SignInDelay | null;
  readonly set: (subject: string, delay: SignInDelay) => void;
  readonly clear: (subject: string) => void;
}

export function signInDelayTable(database: Sqlite): SignInDelayTable {
  const select = database.prepare<[string], SignInDelay>(
    'SELECT wrong, open_again_ms AS openAgainMs FROM sign_in_delays WHERE subject = ?',
  );
  const upsert = database.prepare<[object]>(
    `INSERT INTO sign_in_delays (subject, wrong, open_again_ms) VALUES (@subject, @wrong, @openAgainMs)
     ON CONFLICT (subject) DO UPDATE SET wrong = excluded.wrong, open_again_ms = excluded.open_again_ms`,
  );
  const remove = database.prepare<[string]>('DELETE FROM sign_in_delays WHERE subject = ?');
  return {
    get: (subject) => select.get(subject) ?? null,
    set: (subject, delay) => {
      upsert.run({ subject, wrong: delay.wrong, openAgainMs: Math.round(delay.openAgainMs) });
    },
    clear: (subject) => {
      remove.run(subject);
    },
  };
}
