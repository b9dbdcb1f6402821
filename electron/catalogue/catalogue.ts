import type { FormDefinition, OfficialBlank } from '../../shared/form/index.ts';
import type { Department, Hall, Matter, ServiceWindow } from '../../shared/matter/index.ts';

/** A hall's departments, windows, matters and forms: checked, and never changed once loaded. */
export interface Catalogue {
  readonly hall: Hall;
  readonly departments: readonly Department[];
  readonly windows: readonly ServiceWindow[];
  readonly matters: readonly Matter[];
  readonly forms: readonly FormDefinition[];
  readonly blanks: readonly OfficialBlank[];
  /** The official PDF a form is printed on; null when its template draws it. */
  readonly blank: (form: string) => OfficialBlank | null;
  readonly department: (id: string) => Department | null;
  readonly window: (number: string) => ServiceWindow | null;
  /** Null when there is no such matter, or not in the version a session started with. */
  readonly matter: (code: string, version?: number) => Matter | null;
  readonly form: (id: string) => FormDefinition | null;
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

export function createCatalogue(parts: CatalogueParts): Catalogue {
  const departments = new Map(parts.departments.map((department) => [department.id, department]));
  const windows = new Map(parts.windows.map((window) => [window.number, window]));
  const matters = new Map(parts.matters.map((matter) => [matter.code, matter]));
  const forms = new Map(parts.forms.map((form) => [form.id, form]));
  const blanks = new Map(parts.blanks.map((blank) => [blank.form, blank]));
  return {
    ...parts,
    blank: (form) => blanks.get(form) ?? null,
    department: (id) => departments.get(id) ?? null,
    window: (number) => windows.get(number) ?? null,
    matter: (code, version) => {
      const matter = matters.get(code);
      return matter && (version === undefined || matter.version === version) ? matter : null;
    },
    form: (id) => forms.get(id) ?? null,
  };
}
