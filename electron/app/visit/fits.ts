import type { FormDefinition, Page } from '../../../shared/form/index.ts';
import type { Note } from '../../../shared/trace/index.ts';

/**
 * Whether all ids in a note are those of a form, in the range of its items; without a form it may hold none. A page that was
 * tampered with could otherwise write words of its own into the log.
 */
export function fits(note: Note, form: FormDefinition | null): boolean {
  const pages = form?.pages ?? [];
  switch (note.type) {
    case 'screen.enter':
    case 'screen.leave':
      if (note.page === null) return note.item === null;
      return note.screen === 'form' && pages.some((page) => page.id === note.page && holds(page, note));
    case 'field.focus':
    case 'field.blur':
      return pages.some(
        (page) =>
          page.fields.some(({ id, kind }) => id === note.field && kind === note.kind) && holds(page, note),
      );
    case 'validation.shown':
    case 'validation.cleared':
      return pages.some(
        (page) =>
          (page.fields.some(({ id }) => id === note.field) && holds(page, note)) ||
          // What is wrong with the list of a repeated page bears the name of that page.
          (page.repeat !== undefined && page.id === note.field && note.item === null),
      );
    default:
      return true;
  }
}

/** A repeated page has items, and a list with none of them in hand; a plain page has no items. */
const holds = ({ repeat }: Page, { item }: { readonly item: number | null }): boolean =>
  item === null || (repeat !== undefined && item < repeat.max);
