import type { FormDefinition, OfficialBlank } from '../../shared/form/index.ts';
import type { Matter } from '../../shared/matter/index.ts';
import type { Catalogue } from '../catalogue/index.ts';

/** A matter in the version the session started with, and its form; null when either is not here. */
export function formOf(
  catalogue: Pick<Catalogue, 'published'>,
  code: string,
  version: number,
): { readonly matter: Matter; readonly form: FormDefinition; readonly blank: OfficialBlank | null } | null {
  const found = catalogue.published(code, version);
  return found?.form ? { ...found, form: found.form } : null;
}
