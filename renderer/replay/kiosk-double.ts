import {
  RefusedCall,
  type AttendantContract,
  type Call,
  type CitizenContract,
  type FormPicture,
  type InputOf,
} from '../../shared/contract/page.ts';
import type { ReplayCatalogue } from '../../shared/trace/replay/index.ts';
import type { Kiosk } from '../bridge/kiosk.ts';

/**
 * A kiosk for screens that are shown again: it answers what is read from the catalogue out of what it was given, draws blank
 * forms, and refuses everything else. It is joined to nothing.
 */
export function replayKiosk(catalogue: ReplayCatalogue): Kiosk {
  const answer = (method: keyof CitizenContract, input: unknown): unknown => {
    switch (method) {
      case 'kiosk.describe':
        return catalogue.description;
      case 'catalogue.overview':
        return catalogue.overview;
      case 'catalogue.search':
        return search(catalogue, input as InputOf<CitizenContract['catalogue.search']>);
      case 'catalogue.matter':
        return matter(catalogue, (input as InputOf<CitizenContract['catalogue.matter']>).code);
      case 'document.picture':
        return picture(catalogue, input as InputOf<CitizenContract['document.picture']>);
      case 'print.slip':
        return null;
      case 'print.tray':
        return { sheets: [] };
      default:
        throw new RefusedCall({ reason: 'not-allowed', detail: method });
    }
  };
  const call = async (method: string, input: unknown): Promise<unknown> =>
    answer(method as keyof CitizenContract, input);
  const refuse = (method: string): Promise<never> =>
    Promise.reject(new RefusedCall({ reason: 'not-allowed', detail: method }));
  return {
    call: call as Call<CitizenContract>,
    callAttendant: refuse as Call<AttendantContract>,
    onEvent: () => () => {},
    onConnection: () => () => {},
  };
}

const matter = ({ matters }: ReplayCatalogue, code: string) =>
  matters.find((detail) => detail.matter.code === code) ?? null;

/** What was searched for is not in the trace, so a search finds nothing; lists are as they are. */
function search(
  { lists }: ReplayCatalogue,
  { query, ...wish }: InputOf<CitizenContract['catalogue.search']>,
) {
  const list = lists.find(
    ({ filter }) =>
      filter.department === wish.department &&
      filter.audience === wish.audience &&
      filter.lifeEvent === wish.lifeEvent,
  );
  const matters = query === '' ? (list?.matters ?? []) : [];
  return { total: matters.length, matters };
}

const tint = { ground: '#E3ECE5', edge: '#0D5343', edgeWidth: 2.5 };

/** The blank form; with a cell in hand its page, the cell tinted as while it is filled in. */
function picture(
  { pictures }: ReplayCatalogue,
  { matter: code, focus }: InputOf<CitizenContract['document.picture']>,
): FormPicture | null {
  const blank = pictures.find((each) => each.matter === code)?.picture;
  return blank === undefined ? null : focused(blank, focus);
}

/** A picture of all pages as the one that shows where a cell is. */
export function focused(
  blank: FormPicture,
  focus: InputOf<CitizenContract['document.picture']>['focus'],
): FormPicture {
  if (focus === undefined) return { ...blank, part: 'whole' };
  const cells = blank.cells.filter(({ field, item }) => field === focus.field && item === focus.item);
  const on =
    cells.length === 0
      ? blank.pages
      : blank.pages.filter(({ number }) => cells.some(({ page }) => page === number));
  const pages = on.map((page) => ({
    ...page,
    svg: page.svg.replace(
      '</svg>',
      `${cells
        .filter((cell) => cell.page === page.number)
        .map(
          ({ x, y, width, height }) =>
            `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${tint.ground}" fill-opacity=".6" stroke="${tint.edge}" stroke-width="${tint.edgeWidth}"/>`,
        )
        .join('')}</svg>`,
    ),
  }));
  return { ...blank, part: 'whole', pages };
}
