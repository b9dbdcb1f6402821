import type { FormDefinition, OfficialBlank } from '../../shared/form/index.ts';
import type { Department, Hall, Matter, ServiceWindow } from '../../shared/matter/index.ts';

/** One version of a matter: its guide and its form, which are published together and never change afterwards. */
export interface MatterVersion {
  readonly matter: Matter;
  readonly form: FormDefinition | null;
  /** The official PDF the form is printed on; null when its template draws it. */
  readonly blank: OfficialBlank | null;
}

/** A hall's departments, windows, matters and forms, all of them checked. */
export interface Catalogue {
  readonly hall: Hall;
  readonly departments: readonly Department[];
  readonly windows: readonly ServiceWindow[];
  /** What citizens find now. */
  readonly matters: readonly Matter[];
  readonly department: (id: string) => Department | null;
  readonly window: (number: string) => ServiceWindow | null;
  /** Without a version the one that citizens find now; null when there is no such matter or version. */
  readonly matter: (code: string, version?: number) => Matter | null;
  /** The same with its form. */
  readonly published: (code: string, version?: number) => MatterVersion | null;
}

export interface CatalogueParts {
  readonly hall: Hall;
  readonly departments: readonly Department[];
  readonly windows: readonly ServiceWindow[];
  readonly matters: readonly Matter[];
  readonly forms: readonly FormDefinition[];
  /** Of the forms that are printed on their official PDF. */
  readonly blanks: readonly OfficialBlank[];
}

/** A catalogue as it lies in a folder. */
export interface CatalogueFiles extends Catalogue, CatalogueParts {
  readonly blank: (form: string) => OfficialBlank | null;
  readonly form: (id: string) => FormDefinition | null;
}

export function createCatalogue(parts: CatalogueParts): CatalogueFiles {
  const departments = new Map(parts.departments.map((department) => [department.id, department]));
  const windows = new Map(parts.windows.map((window) => [window.number, window]));
  const forms = new Map(parts.forms.map((form) => [form.id, form]));
  const blanks = new Map(parts.blanks.map((blank) => [blank.form, blank]));
  const versions = new Map(
    parts.matters.map((matter): [string, MatterVersion] => {
      const form = (matter.form === undefined ? null : forms.get(matter.form)) ?? null;
      return [matter.code, { matter, form, blank: (form && blanks.get(form.id)) ?? null }];
    }),
  );
  const published: Catalogue['published'] = (code, version) => {
    const found = versions.get(code);
    return found && (version === undefined || found.matter.version === version) ? found : null;
  };
  return {
    ...parts,
    blank: (form) => blanks.get(form) ?? null,
    department: (id) => departments.get(id) ?? null,
    window: (number) => windows.get(number) ?? null,
    matter: (code, version) => published(code, version)?.matter ?? null,
    published,
    form: (id) => forms.get(id) ?? null,
  };
}
