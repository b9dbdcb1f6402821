import type { Sqlite } from './sqlite.ts';

/**
 * A table that follows from the log: every row can be made anew from its entries, so there is no schema of its own to
 * keep beside theirs. Columns are named after the fields, in snake case.
 */
export interface ProjectedTable<Row, Key extends keyof Row> {
  readonly get: (key: Pick<Row, Key>) => Row | null;
  /** Rows with these values, in the order of the key. */
  readonly where: (values: Partial<Row>) => Row[];
  /** Writes the whole row in place of one with the same key. */
  readonly put: (row: Row) => void;
  /** Changes some fields of a row; nothing when there is none. */
  readonly change: (key: Pick<Row, Key>, fields: Partial<Omit<Row, Key>>) => void;
  readonly clear: () => void;
}

/** How a value stands in its column: SQLite knows neither booleans nor lists. */
interface Column<T> {
  readonly write: (value: T) => Stored;
  readonly read: (stored: Stored) => T;
}
type Stored = string | number | null;

export const text = <T extends string = string>(): Column<T> => ({
  write: (value) => value,
  read: (stored) => stored as T,
});
export const whole = (): Column<number> => ({ write: (value) => value, read: (stored) => stored as number });
export const flag = (): Column<boolean> => ({ write: Number, read: (stored) => stored === 1 });
export const json = <T>(): Column<T> => ({
  write: (value) => JSON.stringify(value),
  read: (stored) => JSON.parse(stored as string) as T,
});
export const nullable = <T>(column: Column<T>): Column<T | null> => ({
  write: (value) => (value === null ? null : column.write(value)),
  read: (stored) => (stored === null ? null : column.read(stored)),
});

type Columns = Readonly<
  Record<string, { write: (value: never) => Stored; read: (stored: Stored) => unknown }>
>;
export type RowOf<C extends Columns> = { readonly [K in keyof C]: ReturnType<C[K]['read']> };

export function projectedTable<C extends Columns, Key extends keyof C & string>(
  database: Sqlite,
  name: string,
  columns: C,
  key: readonly Key[],
): ProjectedTable<RowOf<C>, Key> {
  type Row = RowOf<C>;
  const fields = Object.keys(columns);
  const prepared = new Map<string, ReturnType<typeof database.prepare<[object], Record<string, Stored>>>>();
  const statement = (sql: string) => {
    const known = prepared.get(sql) ?? database.prepare<[object], Record<string, Stored>>(sql);
    prepared.set(sql, known);
    return known;
  };
  const stored = (values: object): Record<string, Stored> =>
    Object.fromEntries(
      Object.entries(values).map(([field, value]) => [field, columns[field]!.write(value as never)]),
    );
  const read = (row: Record<string, Stored>): Row =>
    Object.fromEntries(fields.map((field) => [field, columns[field]!.read(row[field]!)])) as Row;

  const selection = `SELECT ${fields.map((field) => `${snake(field)} AS ${field}`).join(', ')} FROM ${name}`;
  const order = ` ORDER BY ${key.map(snake).join(', ')}`;
  const conditions = (names: readonly string[]): string =>
    names.length === 0 ? '' : ` WHERE ${names.map((field) => `${snake(field)} IS @${field}`).join(' AND ')}`;
  const assigned = (names: readonly string[]): string =>
    names.map((field) => `${snake(field)} = @${field}`).join(', ');
  const insert = `INSERT INTO ${name} (${fields.map(snake).join(', ')}) VALUES (${fields
    .map((field) => `@${field}`)
    .join(', ')}) ON CONFLICT (${key.map(snake).join(', ')}) DO ${onConflict()}`;

  function onConflict(): string {
    const others = fields.filter((field) => !(key as readonly string[]).includes(field));
    return others.length === 0 ? 'NOTHING' : `UPDATE SET ${assigned(others)}`;
  }

  return {
    get: (wanted) => {
      const row = statement(selection + conditions(key)).get(stored(wanted));
      return row === undefined ? null : read(row);
    },
    where: (values) =>
      statement(selection + conditions(Object.keys(values)) + order)
        .all(stored(values))
        .map(read),
    put: (row) => void statement(insert).run(stored(row)),
    change: (wanted, changed) => {
      const names = Object.keys(changed);
      statement(`UPDATE ${name} SET ${assigned(names)}${conditions(key)}`).run({
        ...stored(changed),
        ...stored(wanted),
      });
    },
    clear: () => void statement(`DELETE FROM ${name}`).run({}),
  };
}

const snake = (field: string): string => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
