import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentKind } from '../../shared/print/index.ts';

/** One printed page as a picture. */
export interface TrayPage {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** What a built-in printer printed for one job. */
export interface TraySheet {
  readonly job: string;
  readonly kind: DocumentKind;
  readonly pages: readonly TrayPage[];
}

/**
 * The print tray: a folder of PNG and PDF files named after their job, so that a person can open them. They
 * hold what the citizen typed, so they go when the session ends, and at the start whatever was left.
 */
export interface Tray {
  readonly put: (sheet: TraySheet, pdf: Uint8Array | null) => void;
  readonly sheets: () => readonly TraySheet[];
  readonly remove: (job: string) => void;
}

export function openTray(folder: string): Tray {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true, force: true });
  const entries = new Map<
    string,
    { kind: DocumentKind; pages: { file: string; width: number; height: number }[] }
  >();
  const remove = (job: string): void => {
    entries.delete(job);
    for (const name of readdirSync(folder)) {
      if (name.startsWith(`${job}.`)) rmSync(join(folder, name), { force: true });
    }
  };
  return {
    put: (sheet, pdf) => {
      try {
        const pages = sheet.pages.map((page, index) => {
          const file = join(folder, `${sheet.job}.${index + 1}.png`);
          writeFileSync(file, page.png, { mode: 0o600 });
          return { file, width: page.width, height: page.height };
        });
        if (pdf) writeFileSync(join(folder, `${sheet.job}.pdf`), pdf, { mode: 0o600 });
        entries.set(sheet.job, { kind: sheet.kind, pages });
      } catch (error) {
        remove(sheet.job);
        throw error;
      }
    },
    sheets: () =>
      [...entries].map(([job, entry]) => ({
        job,
        kind: entry.kind,
        pages: entry.pages.map(({ file, width, height }) => ({ png: readFileSync(file), width, height })),
      })),
    remove,
  };
}
