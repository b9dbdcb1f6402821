import type { OfficialBlank } from '../../shared/form/index.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { createCatalogue, type CatalogueFiles } from './catalogue.ts';
import { lintMatters } from './lint.ts';
import { loadBlanks } from './official/load-blanks.ts';
import type { CatalogueProblem } from './problem.ts';
import { readFolder, type CatalogueSources } from './read-folder.ts';
import { checkReferences } from './references.ts';

/**
 * Loads a catalogue folder. Fails with every problem found, not only the first; a catalogue with a problem
 * is not used at all, because half a hall sends people to the wrong window.
 */
export async function loadCatalogue(folder: string): Promise<Result<CatalogueFiles, CatalogueProblem[]>> {
  const sources = readFolder(folder);
  if (!sources.ok) return sources;
  const { blanks, problems: misplaced } = await loadBlanks(folder, sources.value.forms);
  const problems = [...checkReferences(sources.value), ...misplaced].filter(
    ({ severity }) => severity === 'error',
  );
  return problems.length > 0 ? fail(problems) : ok(toCatalogue(sources.value, blanks));
}

export interface CatalogueReport {
  /** Empty when all is well. */
  readonly problems: readonly CatalogueProblem[];
  /** How much was checked; null when a file does not fit its schema, so that nothing could be compared. */
  readonly counts: { readonly matters: number; readonly forms: number; readonly departments: number } | null;
}

/** Everything `loadCatalogue` checks, and whether each guide agrees with itself. */
export async function checkCatalogue(folder: string): Promise<CatalogueReport> {
  const sources = readFolder(folder);
  if (!sources.ok) return { problems: sources.error, counts: null };
  const { matters, forms, departments } = sources.value;
  return {
    problems: [
      ...checkReferences(sources.value),
      ...(await loadBlanks(folder, forms)).problems,
      ...lintMatters(matters),
    ],
    counts: { matters: matters.length, forms: forms.length, departments: departments.value.length },
  };
}

function toCatalogue(sources: CatalogueSources, blanks: readonly OfficialBlank[]): CatalogueFiles {
  return createCatalogue({
    hall: sources.hall.value,
    departments: sources.departments.value,
    windows: sources.windows.value,
    matters: sources.matters.map(({ value }) => value),
    forms: sources.forms.map(({ value }) => value),
    blanks,
  });
}
