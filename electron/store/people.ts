import type { Clock } from '../../shared/clock.ts';
import type { Role } from '../../shared/contract/desk/index.ts';
import type { Sqlite } from './sqlite.ts';

/** A member of staff as they are kept; the password only as its hash. */
export interface Person {
  /** Such as D07; never given out a second time. */
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** Of the catalogue. */
  readonly department: string;
  readonly position: string;
  readonly passwordHash: string;
  /** The password is one that an administrator has seen. */
  readonly mustChangePassword: boolean;
  readonly isActive: boolean;
  /** Wall time; null before the first sign-in. */
  readonly lastSignInMs: number | null;
}

export type NewPerson = Omit<Person, 'isActive' | 'lastSignInMs'>;
export type PersonChange = Partial<Omit<Person, 'id'>>;

/** The staff. Every change is on disk when its call returns. */
export interface PersonTable {
  readonly add: (person: NewPerson) => void;
  readonly change: (id: string, change: PersonChange) => void;
  readonly get: (id: string) => Person | null;
  /** By code, the inactive too. */
  readonly all: () => Person[];
}

interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly roles: string | null;
  readonly department: string;
  readonly position: string;
  readonly passwordHash: string;
  readonly mustChangePassword: 0 | 1;
  readonly isActive: 0 | 1;
  readonly lastSignInMs: number | null;
}

const selection = `SELECT id, name, department, position, password_hash AS passwordHash,
  must_change_password AS mustChangePassword, is_active AS isActive, last_sign_in_ms AS lastSignInMs,
  (SELECT group_concat(role) FROM person_roles WHERE person = id) AS roles FROM people`;

export function personTable(database: Sqlite, clock: Clock): PersonTable {
  const insert = database.prepare<[object]>(
    `INSERT INTO people (id, name, department, position, password_hash, must_change_password, is_active, created_ms)
     VALUES (@id, @name, @department, @position, @passwordHash, @mustChangePassword, 1, @now)`,
  );
  const update = database.prepare<[object]>(
    `UPDATE people SET name = @name, department = @department, position = @position, password_hash = @passwordHash,
       must_change_password = @mustChangePassword, is_active = @isActive, last_sign_in_ms = @lastSignInMs
     WHERE id = @id`,
  );
  const select = database.prepare<[string], PersonRow>(`${selection} WHERE id = ?`);
  const selectAll = database.prepare<[], PersonRow>(`${selection} ORDER BY id`);
  const dropRoles = database.prepare<[string]>('DELETE FROM person_roles WHERE person = ?');
  const insertRole = database.prepare<[string, Role]>(
    'INSERT INTO person_roles (person, role) VALUES (?, ?)',
  );
  const get = (id: string): Person | null => personOf(select.get(id));
  const setRoles = (id: string, roles: readonly Role[]): void => {
    dropRoles.run(id);
    for (const role of new Set(roles)) insertRole.run(id, role);
  };
  const add = database.transaction((person: NewPerson): void => {
    insert.run({ ...columnsOf(person), now: Math.round(clock.wallMs()) });
    setRoles(person.id, person.roles);
  });
  const change = database.transaction((id: string, wanted: PersonChange): void => {
    const before = get(id);
    if (!before) throw new Error(`there is no person ${id}`);
    update.run(columnsOf({ ...before, ...wanted }));
    if (wanted.roles) setRoles(id, wanted.roles);
  });
  return {
    add: (person) => add.immediate(person),
    change: (id, wanted) => change.immediate(id, wanted),
    get,
    all: () => selectAll.all().map((row) => personOf(row)!),
  };
}

/** SQLite binds neither booleans nor lists. */
function columnsOf(person: NewPerson | Person): object {
  const { roles: _, ...columns } = person;
  return Object.fromEntries(
    Object.entries(columns).map(([name, value]) => [
      name,
      typeof value === 'boolean' ? Number(value) : value,
    ]),
  );
}

function personOf(row: PersonRow | undefined): Person | null {
  if (!row) return null;
  return {
    ...row,
    roles: (row.roles?.split(',') ?? []) as Role[],
    mustChangePassword: row.mustChangePassword === 1,
    isActive: row.isActive === 1,
  };
}
