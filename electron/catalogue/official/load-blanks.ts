import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { FormDefinition, OfficialBlank } from '../../../shared/form/index.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { CatalogueProblem } from '../problem.ts';
import type { YamlSource } from '../yaml-source.ts';
import { placeCells, type PlacingFault } from './place-cells.ts';
import { readBlank, type PdfBlank } from './read-blank.ts';

export interface LoadedBlanks {
  readonly blanks: readonly OfficialBlank[];
  readonly problems: readonly CatalogueProblem[];
}

/** The template that prints on the official blank; every other draws the form itself. */
const officialTemplate = 'official';

/** Reads the official PDF of each form that has one, once, with the place of every answer on it. */
export async function loadBlanks(
  folder: string,
  forms: readonly YamlSource<FormDefinition>[],
): Promise<LoadedBlanks> {
  const read = await Promise.all(
    forms.map(async (source) => {
      const { blank, faults } = await readOfficial([folder], source.value);
      return {
        blank,
        problems: faults.map(({ path, expected, severity }) => source.problem(path, expected, severity)),
      };
    }),
  );
  return {
    blanks: read.flatMap(({ blank }) => blank ?? []),
    problems: read.flatMap(({ problems }) => problems),
  };
}

export interface ReadOfficial {
  /** Null when the form is drawn by its template, or its PDF cannot be read. */
  readonly blank: OfficialBlank | null;
  readonly faults: readonly PlacingFault[];
}

/** The official PDF of one form, which lies below the first of these folders that has it. */
export async function readOfficial(folders: readonly string[], form: FormDefinition): Promise<ReadOfficial> {
  const { official } = form;
  const failed = (path: PlacingFault['path'], expected: string): ReadOfficial => ({
    blank: null,
    faults: [{ path, expected, severity: 'error' }],
  });
  if ((form.template === officialTemplate) !== (official !== undefined)) {
    return failed(
      ['template'],
      official === undefined
        ? 'a template that draws the form, as it names no official PDF'
        : `"${officialTemplate}", as the form is printed on its official PDF`,
    );
  }
  if (official === undefined) return { blank: null, faults: [] };
  const folder = folders.find((each) => existsSync(join(each, official.file))) ?? folders[0]!;
  const loaded = await loadBlank(folder, official.file);
  if (!loaded.ok) return failed(['official', 'file'], loaded.error);
  const { path: file, blank } = loaded.value;
  const { cells, items, faults } = placeCells({ ...form, official }, blank);
  const qr = official.qr ?? cornerOf(blank);
  return { blank: { form: form.id, file, pages: blank.pages, cells, items, qr }, faults };
}

/** Points. A code of this size is read from paper at arm's length. */
const qrSize = 46;
/** Clear of what most printers cannot print on. */
const qrMargin = 14;

function cornerOf({ pages: [first] }: PdfBlank): OfficialBlank['qr'] {
  const x = (first?.width ?? 0) - qrMargin - qrSize;
  return { page: 1, x, y: qrMargin, width: qrSize, height: qrSize };
}

type ReadBlank = { readonly path: string; readonly blank: PdfBlank };

/** Fails with the rest of a sentence that begins with "expected". */
async function loadBlank(folder: string, file: string): Promise<Result<ReadBlank, string>> {
  let pdf: Uint8Array;
  let path: string;
  try {
    // A link may not lead out of the catalogue: what is printed comes from the hall's own folder.
    path = realpathSync(join(folder, file));
    if (!path.startsWith(realpathSync(folder) + sep))
      return fail(`a file in the catalogue's folder; ${file} is a link`);
    pdf = readFileSync(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') return fail(`the official PDF; there is no ${file}`);
    return fail(`a file that can be read; ${file} gives ${code ?? String(error)}`);
  }
  const blank = await readBlank(pdf);
  switch (blank) {
    case 'not-a-pdf':
      return fail(`a PDF; ${file} is something else`);
    case 'damaged':
      return fail(`a PDF that can be read; ${file} is damaged, save it anew`);
    case 'encrypted':
      return fail(`a PDF without password or protection; ${file} is encrypted, save it without`);
    default:
      return ok({ path, blank });
  }
}
