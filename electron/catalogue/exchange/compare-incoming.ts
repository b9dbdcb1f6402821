import { hash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { FormDefinition } from '../../../shared/form/index.ts';
import type { Department, Matter, ServiceWindow } from '../../../shared/matter/index.ts';
import type { CatalogueKind, CatalogueTable } from '../../store/index.ts';
import type { Catalogue } from '../catalogue.ts';
import { checkDraft, type DraftProblem } from '../check-draft.ts';
import { isNamedByMatter } from '../hall-editing.ts';
import type { LiveCatalogue } from '../live-catalogue.ts';
import { readOfficial } from '../official/load-blanks.ts';
import { officialIn, withOfficial } from '../official/official-folder.ts';
import type { Incoming, IncomingMatter } from './incoming.ts';

/** `has-draft`: somebody is writing it here. `official-differs`: its PDF is another than the one of that name here. */
export type Hindrance = 'has-draft' | 'official-differs' | 'in-use' | 'no-such-department' | 'no-such-zone';

export interface MatterWithForm {
  readonly matter: Matter;
  readonly form: FormDefinition | null;
}

interface Compared<K extends CatalogueKind, T> {
  readonly kind: K;
  readonly code: string;
  readonly state: 'new' | 'changed' | 'same';
  /** What citizens find now; null when they find none. */
  readonly before: T | null;
  /** As it would be taken. */
  readonly after: T;
  /** What keeps it from being taken at all. */
  readonly hindrance: Hindrance | null;
  /** An error keeps it from being published; as a draft it may be taken. */
  readonly problems: readonly DraftProblem[];
}
export type IncomingThing =
  Compared<'department', Department> | Compared<'window', ServiceWindow> | Compared<'matter', MatterWithForm>;

export interface Comparison {
  readonly things: readonly IncomingThing[];
  /** Changes when something of what was compared changes here. */
  readonly seen: string;
}

export interface ComparingOptions {
  readonly live: LiveCatalogue;
  readonly table: CatalogueTable;
  /** Where official PDFs lie here. */
  readonly officialFolders: readonly string[];
  readonly today: () => string;
}

/**
 * What each thing of a file would change here.
 *
 * @param isTaken which departments and windows of the file its matters may count on
 */
export const compareIncoming = (
  options: ComparingOptions,
  incoming: Incoming,
  isTaken: (kind: CatalogueKind, code: string) => boolean = () => true,
): Promise<Comparison> =>
  withOfficial(incoming.official, (folder) => compareWith(options, incoming, isTaken, folder));

async function compareWith(
  options: ComparingOptions,
  incoming: Incoming,
  isTaken: (kind: CatalogueKind, code: string) => boolean,
  incomingFolder: string,
): Promise<Comparison> {
  const { live, table, officialFolders } = options;
  const among = withHall(live, incoming, isTaken);
  const things: IncomingThing[] = [];

  for (const after of incoming.departments) {
    const before = live.departments.find(({ id }) => id === after.id) ?? null;
    things.push({
      kind: 'department',
      code: after.id,
      state: stateOf(before, after),
      before,
      after,
      hindrance: null,
      problems: [],
    });
  }
  for (const after of incoming.windows) {
    const before = live.windows.find(({ number }) => number === after.number) ?? null;
    things.push({
      kind: 'window',
      code: after.number,
      state: stateOf(before, after),
      before,
      after,
      hindrance: hindranceOfWindow(before, after),
      problems: [],
    });
  }
  for (const one of incoming.matters) {
    const { code } = one.matter;
    const current = live.published(code);
    const before = current && { matter: current.matter, form: current.form };
    const after = asTaken(one, before);
    const isOnOther = isOnOtherPaper(after);
    const compared = stateOf(before && comparable(before), comparable(after));
    const state = compared === 'same' && isOnOther ? 'changed' : compared;
    const { problems } = await checkDraft(after, among, live.files, (form) =>
      readOfficial([...officialFolders, incomingFolder], form),
    );
    things.push({
      kind: 'matter',
      code,
      state,
      before,
      after,
      hindrance:
        state === 'same'
          ? null
          : table.draft(code) !== null
            ? 'has-draft'
            : isOnOther
              ? 'official-differs'
              : null,
      problems: state === 'same' ? [] : problems,
    });
    // Citizens' calls come between.
    await setImmediate();
  }
  return { things, seen: seenOf(things) };

  function hindranceOfWindow(before: ServiceWindow | null, after: ServiceWindow): Hindrance | null {
    if (!among.departments.some(({ id }) => id === after.department)) return 'no-such-department';
    const zones = live.hall.floors.find(({ floor }) => floor === after.floor)?.zones ?? [];
    if (!zones.some(({ zone }) => zone === after.zone)) return 'no-such-zone';
    const isMoved = before !== null && before.department !== after.department;
    return isMoved && isNamedByMatter(options, 'window', after.number) ? 'in-use' : null;
  }

  /** What was filled in before was filled in on the one that is here. */
  function isOnOtherPaper({ form }: MatterWithForm): boolean {
    const file = form?.official?.file;
    if (file === undefined) return false;
    const [here, theirs] = [officialIn(officialFolders, file), incoming.official.get(file)];
    return here !== null && theirs !== undefined && !here.equals(theirs);
  }

  /** Its rank among the most used is this hall's own affair, and so is its version. */
  function asTaken({ matter, form }: IncomingMatter, before: MatterWithForm | null): MatterWithForm {
    const { popularity: _, ...guide } = matter;
    const popularity = before?.matter.popularity;
    const kept = form === undefined ? (before?.form ?? null) : form;
    return {
      matter: {
        ...guide,
        version: before?.matter.version ?? 1,
        ...(popularity !== undefined && { popularity }),
        ...(form === undefined && kept !== null && { form: kept.id }),
      },
      form: kept,
    };
  }

  function seenOf(all: readonly IncomingThing[]): string {
    const state = all.map(({ kind, code }) => [
      kind,
      code,
      table.history(kind, code)[0]?.version ?? 0,
      kind === 'matter' ? (table.draft(code)?.revision ?? 0) : 0,
    ]);
    return hash('sha256', JSON.stringify(state));
  }
}

/** The hall as it would be with what is taken of its departments and windows. */
function withHall(
  live: Catalogue,
  incoming: Incoming,
  isTaken: (kind: CatalogueKind, code: string) => boolean,
): Catalogue {
  const departments = new Map(live.departments.map((each) => [each.id, each]));
  const windows = new Map(live.windows.map((each) => [each.number, each]));
  for (const each of incoming.departments) if (isTaken('department', each.id)) departments.set(each.id, each);
  for (const each of incoming.windows) if (isTaken('window', each.number)) windows.set(each.number, each);
  return {
    hall: live.hall,
    departments: [...departments.values()],
    windows: [...windows.values()],
    matters: live.matters,
    department: (id) => departments.get(id) ?? null,
    window: (number) => windows.get(number) ?? null,
    matter: live.matter,
    published: live.published,
  };
}

const stateOf = (before: unknown, after: unknown): IncomingThing['state'] =>
  before === null ? 'new' : isDeepStrictEqual(before, after) ? 'same' : 'changed';

/** What counts as a change: not how often it was published. */
const comparable = ({ matter, form }: MatterWithForm): unknown => ({
  matter: { ...matter, version: 0 },
  form,
});
