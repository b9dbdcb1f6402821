import type { Language } from '../../../shared/text/index.ts';
import { unreachable } from '../../../shared/result.ts';
import type { Note } from '../../../shared/trace/index.ts';
import type { PageState } from '../../trace/index.ts';

/** How a page begins, before anything was set. */
export const firstPage = (defaultLanguage: Language): PageState => ({
  language: defaultLanguage,
  textSize: 'M',
  care: false,
  contrast: false,
  entered: null,
});

/** The page after a note: which screen is up and how it is read. */
export function pageAfter(page: PageState, note: Note): PageState {
  if (note.type === 'screen.enter') return { ...page, entered: note };
  if (note.type !== 'setting') return page;
  const { to, what } = note;
  switch (what) {
    case 'language':
      return to === 'zh-CN' || to === 'en' ? { ...page, language: to } : page;
    case 'text-size':
      return to === 'S' || to === 'M' || to === 'L' || to === 'XL' ? { ...page, textSize: to } : page;
    case 'care':
      return { ...page, care: to === 'on' };
    case 'contrast':
      return { ...page, contrast: to === 'on' };
    default:
      return unreachable(what);
  }
}
