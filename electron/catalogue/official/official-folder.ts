import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { OfficialPdfTable } from '../../store/index.ts';

/** Writes the official PDFs of the store, whose files programs that draw need, where they are not yet. */
export function unfoldOfficial(table: OfficialPdfTable, folder: string): void {
  for (const name of table.names()) {
    const file = join(folder, name);
    const pdf = table.get(name)!;
    if (existsSync(file) && readFileSync(file).equals(pdf)) continue;
    putOfficial(folder, name, pdf);
  }
}

/** The official PDF of that name in the first folder that has one. */
export function officialIn(folders: readonly string[], name: string): Buffer | null {
  const file = folders.map((folder) => join(folder, name)).find((each) => existsSync(each));
  return file === undefined ? null : readFileSync(file);
}

/** Gives a folder with these PDFs while `act` works. */
export async function withOfficial<T>(
  official: ReadonlyMap<string, Buffer>,
  act: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'kiosk-official-'));
  try {
    for (const [name, pdf] of official) putOfficial(folder, name, pdf);
    return await act(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function putOfficial(folder: string, name: string, pdf: Buffer): void {
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(`${file}.partial`, pdf, { mode: 0o600 });
  renameSync(`${file}.partial`, file);
}
