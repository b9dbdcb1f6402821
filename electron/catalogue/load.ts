import { fail, ok, type Result } from '../../shared/result.ts';
import { createCatalogue, type Catalogue } from './catalogue.ts';
import { lintMatters } from './lint.ts';
import type { CatalogueProblem } from './problem.ts';
import { readFolder, type CatalogueSources } from './read-folder.ts';
import { checkReferences } from './references.ts';

/**
 * Loads a catalogue folder. Fails with every problem found, not only the first; a catalogue with a problem
 * is not used at all, because half a hall sends people to the wrong window.
 */
export function loadCatalogue(folder: string): Result<Catalogue, CatalogueProblem[]> {
  const sources = readFolder(folder);
  if (!sources.ok) return sources;
  const problems = checkReferences(sources.value);
  return problems.length > 0 ? fail(problems) : ok(toCatalogue(sources.value));
}

export interface CatalogueReport {
  /** Empty when all is well. */
  readonly problems: readonly CatalogueProblem[];
  /** How much was checked; null when a file does not fit its schema, so that nothing could be compared. */
  readonly counts: { readonly matters: number; readonly forms: number; readonly departments: number } | null;
}

/** Everything `loadCatalogue` checks, and whether each guide agrees with itself. */
export function checkCatalogue(folder: string): CatalogueReport {
  const sources = readFolder(folder);
  if (!sources.ok) return { problems: sources.error, counts: null };
  const { matters, forms, departments } = sources.value;
  return {
    problems: [...checkReferences(sources.value), ...lintMatters(matters)],
    counts: { matters: matters.length, forms: forms.length, departments: departments.value.length },
  };
}

function toCatalogue(sources: CatalogueSources): Catalogue {
  return createCatalogue({
    hall: sources.hall.value,
    departments: sources.departments.value,
    windows: sources.windows.value,
    matters: sources.matters.map(({ value }) => value),
    forms: sources.forms.map(({ value }) => value),
  });
}
