import type { Sqlite } from './sqlite.ts';

/** Official PDFs that came in with a package, by the name that forms give them. A form's paper never changes under it. */
export interface OfficialPdfTable {
  /** Throws when there is one of that name. */
  readonly add: (name: string, pdf: Buffer) => void;
  readonly get: (name: string) => Buffer | null;
  readonly names: () => readonly string[];
}

export function officialPdfTable(database: Sqlite): OfficialPdfTable {
  const insert = database.prepare<[string, Buffer]>('INSERT INTO official_pdfs (name, pdf) VALUES (?, ?)');
  const select = database.prepare<[string], { pdf: Buffer }>('SELECT pdf FROM official_pdfs WHERE name = ?');
  const names = database.prepare<[], { name: string }>('SELECT name FROM official_pdfs ORDER BY name');
  return {
    add: (name, pdf) => void insert.run(name, pdf),
    get: (name) => select.get(name)?.pdf ?? null,
    names: () => names.all().map(({ name }) => name),
  };
}
