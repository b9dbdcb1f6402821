import type { InputOf, OutputOf, CitizenContract } from '../../../shared/contract/index.ts';
import { lifeEvents } from '../../../shared/matter/index.ts';
import type { TraceEntry } from '../../../shared/trace/index.ts';
import type { ReplayCatalogue } from '../../../shared/trace/replay/index.ts';
import { formOf } from '../form-of.ts';
import { kioskDescription, type Described } from '../kiosk-description.ts';
import { makeFormDocument } from '../paper/form-document.ts';
import type { Services } from '../services.ts';

export interface ReplayServices extends Described, Pick<Services, 'clock' | 'guide'> {
  readonly catalogue: Pick<Services['catalogue'], 'hall' | 'published'>;
  readonly documents: Pick<Services['documents'], 'blankPicture'>;
}

type Filter = Pick<InputOf<CitizenContract['catalogue.search']>, 'department' | 'audience' | 'lifeEvent'>;

/** As many as a list of the kiosk shows. */
const longestList = 100;

/**
 * What the replay of a walk needs of the kiosk: its description, its lists, the matters that the walk opened as far as they are
 * still here in that version, and their blank forms.
 *
 * @param entries of the walk
 */
export async function replayCatalogue(
  services: ReplayServices,
  entries: readonly TraceEntry[],
): Promise<ReplayCatalogue> {
  const { guide, catalogue, config, clock, documents } = services;
  const overview = guide.overview();
  const filters: readonly Filter[] = [
    ...overview.departments.map(({ id }) => ({ department: id })),
    { audience: 'individual' },
    { audience: 'enterprise' },
    ...lifeEvents.map((lifeEvent) => ({ lifeEvent })),
  ];
  const opened = openedMatters(entries);
  const matters = opened.flatMap(({ matter, version }) => {
    const detail = guide.matter({ code: matter, version });
    return detail === null ? [] : [detail as OpenedMatter];
  });
  const pictures = await Promise.all(
    opened.map(async ({ matter, version }) => {
      const found = formOf(catalogue, matter, version);
      if (found === null) return [];
      const drawn = await documents.blankPicture(
        makeFormDocument({
          ...found,
          answers: {},
          reference: '',
          kioskName: config().kioskName,
          language: 'zh-CN',
          wallMs: clock.wallMs(),
          masked: true,
        }),
      );
      return drawn.ok ? [{ matter, picture: drawn.value }] : [];
    }),
  );
  return {
    description: kioskDescription(services),
    overview,
    lists: await Promise.all(
      filters.map(async (filter) => ({
        filter,
        matters: (await guide.search({ query: '', ...filter, offset: 0, limit: longestList })).matters,
      })),
    ),
    matters,
    pictures: pictures.flat(),
  };
}

type OpenedMatter = NonNullable<OutputOf<CitizenContract['catalogue.matter']>>;

/** Each version of each matter once. */
function openedMatters(entries: readonly TraceEntry[]): readonly { matter: string; version: number }[] {
  const opened = new Map(
    entries.flatMap((entry) =>
      entry.type === 'session.matter' ? [[`${entry.matter} ${entry.version}`, entry] as const] : [],
    ),
  );
  return [...opened.values()].map(({ matter, version }) => ({ matter, version }));
}
