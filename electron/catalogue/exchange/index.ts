import { ok, type Result } from '../../../shared/result.ts';
import { officialIn } from '../official/official-folder.ts';
import { compareIncoming, type Comparison } from './compare-incoming.ts';
import type { FileProblem, Incoming } from './incoming.ts';
import { makePackage, readPackage, type PackageManifest, type PackageSealing } from './package-file.ts';
import { takeIncoming, type Taking, type TakeRefusal, type TakingOptions } from './take-incoming.ts';

import { makeWorkbook } from './workbook/make-workbook.ts';
import { readWorkbook } from './workbook/read-workbook.ts';
import { loadWorkbookWords, type WorkbookWords } from './workbook/words.ts';
export type { Hindrance, IncomingThing } from './compare-incoming.ts';
export type { FileProblem, Incoming } from './incoming.ts';
export type { PackageManifest, PackageSealing } from './package-file.ts';
export { nameOf, type Taking, type TakeRefusal } from './take-incoming.ts';

export type FileFormat = 'package' | 'workbook';

export interface ReadFile {
  readonly format: FileFormat;
  readonly incoming: Incoming;
  /** Who made it; null for a workbook, which says nothing of that. */
  readonly from: {
    readonly hall: string;
    readonly kiosk: string;
    readonly madeMs: number;
    readonly vkey: string;
  } | null;
}

/** The catalogue as files, out of this kiosk and into it. */
export interface Exchange {
  /** @param codes null: all that citizens find */
  readonly makePackage: (codes: readonly string[] | null, sealing: PackageSealing) => Promise<Buffer>;
  /** The guides alone, as an Excel workbook. */
  readonly makeWorkbook: (codes: readonly string[] | null) => Promise<Buffer>;
  readonly read: (
    bytes: Buffer,
    sealing: PackageSealing,
  ) => Promise<Result<ReadFile, readonly FileProblem[]>>;
  readonly compare: (incoming: Incoming) => Promise<Comparison>;
  readonly take: (incoming: Incoming, taking: Taking) => Promise<Result<number, TakeRefusal>>;
}

export interface ExchangeOptions extends TakingOptions {
  /** Locales and what else comes with the program. */
  readonly resourcesFolder: string;
  readonly from: () => Pick<PackageManifest, 'hall' | 'kiosk' | 'madeMs'>;
}

export function createExchange(options: ExchangeOptions): Exchange {
  const { live, officialFolders, from, resourcesFolder } = options;
  let loaded: WorkbookWords | null = null;
  const words = (): WorkbookWords => (loaded ??= loadWorkbookWords(resourcesFolder));
  const chosen = (codes: readonly string[] | null) =>
    live.matters.flatMap(({ code }) => {
      const version = codes === null || codes.includes(code) ? live.published(code) : null;
      return version === null ? [] : [{ matter: version.matter, form: version.form }];
    });

  return {
    makePackage: (codes, sealing) => {
      const matters = chosen(codes);
      const [departments, windows] = [
        new Set(matters.map(({ matter }) => matter.department)),
        new Set(matters.map(({ matter }) => matter.window)),
      ];
      const isWhole = codes === null;
      return makePackage(
        {
          departments: live.departments.filter(({ id }) => isWhole || departments.has(id)),
          windows: live.windows.filter(({ number }) => isWhole || windows.has(number)),
          matters,
          official: new Map(
            matters.flatMap(({ form }) => {
              const file = form?.official?.file;
              const pdf = file === undefined ? null : officialIn(officialFolders, file);
              return file === undefined || pdf === null ? [] : [[file, pdf]];
            }),
          ),
        },
        from(),
        sealing,
      );
    },
    makeWorkbook: (codes) =>
      makeWorkbook(
        chosen(codes).map(({ matter }) => matter),
        live.departments,
        words(),
      ),
    read: async (bytes, sealing) => {
      if (isWorkbook(bytes)) {
        const incoming = await readWorkbook(
          bytes,
          { departments: live.departments, matter: (code) => live.matter(code) },
          words(),
        );
        return incoming.ok ? ok({ format: 'workbook', incoming: incoming.value, from: null }) : incoming;
      }
      const read = await readPackage(bytes, sealing);
      if (!read.ok) return read;
      const { incoming, ...maker } = read.value;
      return ok({ format: 'package', incoming, from: maker });
    },
    compare: (incoming) => compareIncoming(options, incoming),
    take: (incoming, what) => takeIncoming(options, incoming, what),
  };
}

/** Every workbook of Excel holds this file, and no package does. */
const isWorkbook = (bytes: Buffer): boolean => bytes.includes('[Content_Types].xml');
