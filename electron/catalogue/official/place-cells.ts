import type {
  Field,
  FormDefinition,
  OfficialBlank,
  OfficialCell,
  OfficialCellTarget,
  OfficialTarget,
  Page,
  Place,
} from '../../../shared/form/index.ts';
import type { FieldPath } from '../../../shared/matter/index.ts';
import type { PdfBlank, PdfField } from './read-blank.ts';

/** Something wrong between a form and its blank, at a place in the form's file. */
export interface PlacingFault {
  readonly severity: 'error' | 'warning';
  readonly path: FieldPath;
  /** The rest of a sentence that begins with "expected". */
  readonly expected: string;
}

export interface PlacedCells {
  readonly cells: OfficialBlank['cells'];
  readonly items: OfficialBlank['items'];
  readonly faults: readonly PlacingFault[];
}

/** Points. In less, the words that point to the continuation sheet do not fit at a size that can be read. */
const least = { width: 28, height: 8 };

/** Finds where on the blank each question is answered; every question without a place is a fault. */
export function placeCells(
  form: FormDefinition & { readonly official: NonNullable<FormDefinition['official']> },
  blank: PdfBlank,
): PlacedCells {
  const placing = new Placing(form, blank);
  const cells: Record<string, OfficialCell> = {};
  const items: Record<string, readonly Record<string, OfficialCell>[]> = {};
  form.pages.forEach((page, pageAt) => {
    page.fields.forEach((field, fieldAt) => {
      const path = ['pages', pageAt, 'fields', fieldAt, 'id'];
      if (page.repeat === undefined) {
        const cell = placing.cellOf(field, path);
        if (cell !== null) cells[field.id] = cell;
      } else {
        items[page.id] = addColumn(items[page.id] ?? [], field, placing.itemsOf(field, page, path));
      }
    });
  });
  placing.reportUnknownKeys();
  placing.reportUnused();
  return { cells, items, faults: placing.faults };
}

const addColumn = (
  rows: readonly Record<string, OfficialCell>[],
  field: Field,
  cells: readonly OfficialCell[],
): Record<string, OfficialCell>[] =>
  Array.from({ length: Math.max(rows.length, cells.length) }, (_, n) => ({
    ...rows[n],
    ...(cells[n] && { [field.id]: cells[n] }),
  }));

class Placing {
  readonly faults: PlacingFault[] = [];
  readonly #form: FormDefinition & { readonly official: NonNullable<FormDefinition['official']> };
  readonly #blank: PdfBlank;
  readonly #byName: ReadonlyMap<string, PdfField>;
  readonly #used = new Set<string>();

  constructor(
    form: FormDefinition & { readonly official: NonNullable<FormDefinition['official']> },
    blank: PdfBlank,
  ) {
    this.#form = form;
    this.#blank = blank;
    this.#byName = new Map(blank.fields.map((field) => [field.name, field]));
  }

  cellOf(field: Field, path: FieldPath): OfficialCell | null {
    const target = this.#form.official.fields[field.id];
    if (target === undefined) return this.#cellFor(field, field.id, path);
    const own = ['official', 'fields', field.id];
    if (typeof target === 'object' && 'items' in target) {
      this.#report(own, 'one place; only a repeated page has items');
      return null;
    }
    return this.#cellFor(field, target, own);
  }

  /** The cells of the first, the second … item. */
  itemsOf(field: Field, page: Page, path: FieldPath): readonly OfficialCell[] {
    const target = this.#form.official.fields[field.id];
    if (target !== undefined && !(typeof target === 'object' && 'items' in target)) {
      this.#report(['official', 'fields', field.id], `items, as ${page.id} is filled in several times`);
      return [];
    }
    const targets = target?.items ?? this.#numbered(field.id);
    if (targets.length === 0) {
      this.#report(
        path,
        `a place on ${this.#form.official.file}: a field "${field.id}.1" there, or a rectangle`,
      );
    }
    return targets.flatMap((one, at) => {
      const own = target === undefined ? path : ['official', 'fields', field.id, 'items', at];
      return this.#cellFor(field, one, own) ?? [];
    });
  }

  /** `id.1`, `id.2` … as far as the PDF has them, by themselves or as `id.1.option`. */
  #numbered(id: string): string[] {
    const names: string[] = [];
    for (;;) {
      const next = `${id}.${names.length + 1}`;
      if (!this.#blank.fields.some(({ name }) => name === next || name.startsWith(`${next}.`))) return names;
      names.push(next);
    }
  }

  #cellFor(field: Field, target: OfficialCellTarget, path: FieldPath): OfficialCell | null {
    const values = optionsOf(field);
    if (typeof target === 'object' && 'options' in target) {
      if (values === null) {
        this.#report(path, `one place; ${field.id} has no options to tick`);
        return null;
      }
      const unknown = Object.keys(target.options).filter((value) => !values.includes(value));
      if (unknown.length > 0) this.#report(path, `options of ${field.id}; not ${unknown.join(', ')}`);
      return this.#ticks(field, values, (value) => target.options[value] ?? null, path);
    }
    if (typeof target === 'object') return this.#inside(target, path, least) ? textCell(target) : null;
    const pdfField = this.#byName.get(target);
    if (values !== null && (pdfField === undefined || pdfField.kind === 'button')) {
      return this.#namedTicks(field, values, target, path);
    }
    if (pdfField === undefined) {
      this.#report(path, `a place on ${this.#form.official.file}: a field "${target}" there, or a rectangle`);
      return null;
    }
    return this.#textIn(pdfField, path);
  }

  #textIn(field: PdfField, path: FieldPath): OfficialCell | null {
    this.#used.add(field.name);
    const [widget] = field.widgets;
    if (field.kind === 'button' || field.kind === 'other') {
      this.#report(path, `a text field; "${field.name}" of ${this.#form.official.file} is a button`);
      return null;
    }
    if (widget === undefined) {
      this.#report(path, `a field with a rectangle; "${field.name}" stands on no page`);
      return null;
    }
    if (!this.#inside(widget.place, path, least)) return null;
    return { ...textCell(widget.place), comb: field.comb, align: field.align };
  }

  /** One group of buttons with a state an option, or a check box an option. */
  #namedTicks(field: Field, values: readonly string[], name: string, path: FieldPath): OfficialCell | null {
    const group = this.#byName.get(name);
    if (group === undefined) {
      const known = values.filter((value) => this.#byName.has(`${name}.${value}`));
      if (known.length > 0) return this.#ticks(field, values, (value) => `${name}.${value}`, path);
      this.#report(path, `a place on ${this.#form.official.file}: a field "${name}" there, or a rectangle`);
      return null;
    }
    this.#used.add(name);
    // A single box for yes or no is ticked for yes.
    const isYes = field.kind === 'yesNo' && group.widgets.length === 1;
    return this.#ticks(
      field,
      values,
      (value) => group.widgets.find(({ on }) => (isYes ? value === 'true' : on === value))?.place ?? null,
      path,
    );
  }

  #ticks(
    field: Field,
    values: readonly string[],
    targetOf: (value: string) => OfficialTarget | null,
    path: FieldPath,
  ): OfficialCell {
    const places = values.map((value) => {
      const target = targetOf(value);
      const place = typeof target === 'string' ? this.#boxNamed(target) : target;
      const mayLack = field.kind === 'yesNo' && value === 'false';
      if (place === null) {
        if (!mayLack) this.#report(path, `a box for the option "${value}" on ${this.#form.official.file}`);
        return null;
      }
      return this.#inside(place, path, { width: 4, height: 4 }) ? place : null;
    });
    return { kind: 'ticks', places };
  }

  #boxNamed(name: string): Place | null {
    this.#used.add(name);
    return this.#byName.get(name)?.widgets[0]?.place ?? null;
  }

  #inside(place: Place, path: FieldPath, { width, height }: typeof least): boolean {
    const page = this.#blank.pages[place.page - 1];
    // Half a point: programs round the edges of fields that reach the edge of the paper.
    const fits =
      page !== undefined &&
      Math.min(place.x, place.y) >= -0.5 &&
      place.x + place.width <= page.width + 0.5 &&
      place.y + place.height <= page.height + 0.5;
    if (!fits) this.#report(path, `a rectangle on the paper; ${inWords(place)} is not`);
    else if (place.width < width || place.height < height) {
      this.#report(path, `a rectangle of at least ${width} by ${height} points; ${inWords(place)} is less`);
    } else return true;
    return false;
  }

  reportUnknownKeys(): void {
    const { fields, byHand, file } = this.#form.official;
    const known = this.#form.pages.flatMap((page) => page.fields.map(({ id }) => id));
    for (const key of Object.keys(fields)) {
      if (!known.includes(key))
        this.#report(['official', 'fields', key], 'the id of a question of this form');
    }
    byHand.forEach((name, at) => {
      if (!this.#byName.has(name)) this.#report(['official', 'byHand', at], `the name of a field of ${file}`);
      this.#used.add(name);
    });
  }

  reportUnused(): void {
    for (const { name, kind } of this.#blank.fields) {
      if (kind === 'other' || this.#used.has(name)) continue;
      this.#report(
        ['official'],
        `a question that fills the field "${name}" of ${this.#form.official.file}, or its name in byHand`,
        'warning',
      );
    }
  }

  #report(path: FieldPath, expected: string, severity: PlacingFault['severity'] = 'error'): void {
    this.faults.push({ severity, path, expected });
  }
}

const textCell = (place: Place) => ({ kind: 'text', place, comb: null, align: 'left' }) as const;

const inWords = ({ page, x, y, width, height }: Place): string =>
  `page ${page}, ${[x, y].map(Math.round).join('/')}, ${[width, height].map(Math.round).join(' × ')}`;

/** The values a question offers, in the order they are printed; null when it offers none. */
function optionsOf(field: Field): readonly string[] | null {
  if (field.kind === 'yesNo') return ['true', 'false'];
  return field.kind === 'choice' || field.kind === 'multiChoice'
    ? field.options.map(({ value }) => value)
    : null;
}
