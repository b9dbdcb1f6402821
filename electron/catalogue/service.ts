import type { CitizenContract, MatterSummary, OutputOf } from '../../shared/contract/index.ts';
import { lifeEvents, type Matter } from '../../shared/matter/index.ts';
import type { Catalogue, MatterVersion } from './catalogue.ts';
import { createMatterSearch, type MatterSearch, type SearchQuery } from './search.ts';

export type CatalogueOverview = OutputOf<CitizenContract['catalogue.overview']>;
export type FoundMatters = OutputOf<CitizenContract['catalogue.search']>;
export type MatterWithPlace = OutputOf<CitizenContract['catalogue.matter']>;

/** The catalogue as the citizen's page asks for it. */
export interface CatalogueService {
  readonly overview: () => CatalogueOverview;
  readonly search: (query: SearchQuery) => Promise<FoundMatters>;
  /** Null when there is no such matter. */
  readonly matter: (input: { readonly code: string; readonly version?: number }) => MatterWithPlace;
  /** The catalogue has changed: what was made from it before is made anew. */
  readonly renew: () => void;
  /** Prepares the search, so that the first keystroke need not wait; call it once the kiosk is ready. */
  readonly warm: () => Promise<void>;
}

export function createCatalogueService(catalogue: Catalogue): CatalogueService {
  let overview: CatalogueOverview | null = null;
  let search: Promise<MatterSearch> | null = null;
  const prepared = (): Promise<MatterSearch> => {
    // The pinyin tables take as long to load as all else the kiosk needs to start; nothing needs them until now.
    search ??= import('./pinyin.ts').then(({ syllablesOf }) =>
      createMatterSearch(catalogue.matters, syllablesOf),
    );
    return search;
  };
  return {
    overview: () => (overview ??= overviewOf(catalogue)),
    search: async (query) => {
      const { total, matters } = (await prepared())(query);
      return { total, matters: matters.map((matter) => summaryOf(matter, catalogue)) };
    },
    matter: ({ code, version }) => {
      const found = catalogue.published(code, version);
      return found && withPlace(found, catalogue);
    },
    renew: () => {
      overview = null;
      search = null;
    },
    warm: async () => {
      await prepared();
    },
  };
}

function overviewOf(catalogue: Catalogue): CatalogueOverview {
  const { matters } = catalogue;
  const countOf = (passes: (matter: Matter) => boolean): number => matters.filter(passes).length;
  return {
    popular: matters
      .filter(({ popularity }) => popularity !== undefined)
      .sort((a, b) => a.popularity! - b.popularity!)
      .map((matter) => summaryOf(matter, catalogue)),
    departments: catalogue.departments.map((department) => ({
      ...department,
      matters: countOf((matter) => matter.department === department.id),
    })),
    lifeEvents: lifeEvents
      .map((id) => ({ id, matters: countOf((matter) => matter.lifeEvents.includes(id)) }))
      .filter((lifeEvent) => lifeEvent.matters > 0),
    counts: {
      matters: matters.length,
      individual: countOf(({ audience }) => audience !== 'enterprise'),
      enterprise: countOf(({ audience }) => audience !== 'individual'),
    },
  };
}

function summaryOf(matter: Matter, catalogue: Catalogue): MatterSummary {
  return {
    code: matter.code,
    name: matter.name,
    department: departmentOf(matter, catalogue).shortName,
    window: matter.window,
    audience: matter.audience,
    hasForm: matter.form !== undefined,
  };
}

function withPlace({ matter, form }: MatterVersion, catalogue: Catalogue): NonNullable<MatterWithPlace> {
  const window = catalogue.window(matter.window);
  if (!window) throw new Error(`matter ${matter.code} was loaded without its window`);
  return {
    matter,
    department: departmentOf(matter, catalogue),
    window,
    form,
  };
}

function departmentOf(matter: Matter, catalogue: Catalogue) {
  const department = catalogue.department(matter.department);
  if (!department) throw new Error(`matter ${matter.code} was loaded without its department`);
  return department;
}
