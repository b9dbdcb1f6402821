import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { CatalogueVersion, OfficialPdfTable } from '../../store/index.ts';
import { officialIn, putOfficial } from '../official/official-folder.ts';
import type { Published } from '../matter-editing.ts';
import { contentBefore, contentOf, nextMatterVersion } from '../matter-editing.ts';
import {
  compareIncoming,
  type ComparingOptions,
  type Hindrance,
  type IncomingThing,
} from './compare-incoming.ts';
import type { Incoming } from './incoming.ts';

export type TakeRefusal =
  /** Something here is no longer as it was when the file was compared. */
  | 'stale'
  | 'nothing-chosen'
  | 'has-problems'
  /** Somebody else has to publish: the four-eyes rule. */
  | 'not-submitted'
  /** Departments and windows are for administrators. */
  | 'not-allowed'
  | Hindrance;

export interface TakingOptions extends ComparingOptions {
  readonly needsReview: boolean;
  readonly officialPdfs: OfficialPdfTable;
  /** Where the files of those in the store lie. */
  readonly importedFolder: string;
  /** Several writes as one. */
  readonly together: <T>(act: () => T) => T;
  readonly onPublished: (published: Published) => void;
}

export interface Taking {
  /** Names of things as `kind code`. */
  readonly chosen: ReadonlySet<string>;
  readonly seen: string;
  /** Matters are published; otherwise they become drafts. */
  readonly publish: boolean;
  readonly by: string;
  readonly maySetHall: boolean;
}

export const nameOf = ({ kind, code }: Pick<IncomingThing, 'kind' | 'code'>): string => `${kind} ${code}`;

/** Takes what was chosen of a file, all of it or nothing. Gives how many things were taken. */
export async function takeIncoming(
  options: TakingOptions,
  incoming: Incoming,
  { chosen, seen, publish, by, maySetHall }: Taking,
): Promise<Result<number, TakeRefusal>> {
  const { live, table, together, needsReview, onPublished, officialFolders, officialPdfs, importedFolder } =
    options;
  const compared = await compareIncoming(options, incoming, (kind, code) =>
    chosen.has(nameOf({ kind, code })),
  );
  if (compared.seen !== seen) return fail('stale');
  const things = compared.things.filter((thing) => chosen.has(nameOf(thing)) && thing.state !== 'same');
  if (things.length === 0) return fail('nothing-chosen');
  if (!maySetHall && things.some(({ kind }) => kind !== 'matter')) return fail('not-allowed');
  if (publish && needsReview && things.some(({ kind }) => kind === 'matter')) return fail('not-submitted');
  const hindered = things.find(({ hindrance }) => hindrance !== null);
  if (hindered !== undefined) return fail(hindered.hindrance!);
  const hasErrors = things.some(({ problems }) => problems.some(({ severity }) => severity === 'error'));
  if (publish && hasErrors) return fail('has-problems');

  const published = things.flatMap((thing): Published[] => {
    if (thing.kind === 'matter' && !publish) return [];
    return [{ ...versionOf(thing), before: beforeOf(thing) }];
  });
  const papers = new Set(
    things.flatMap((thing) => (thing.kind === 'matter' ? (thing.after.form?.official?.file ?? []) : [])),
  );
  const newPapers = [...incoming.official].filter(
    ([name]) => papers.has(name) && officialIn(officialFolders, name) === null,
  );
  const keep = (): void => {
    // Files first: a disk that does not take them leaves the store as it was.
    for (const [name, pdf] of newPapers) {
      putOfficial(importedFolder, name, pdf);
      officialPdfs.add(name, pdf);
    }
    for (const version of published) table.add({ ...plain(version), writtenBy: null });
    for (const thing of things) {
      if (thing.kind !== 'matter' || publish) continue;
      const content = contentOf(thing.after.matter, thing.after.form);
      table.keepDraft({ code: thing.code, content, revision: 1, state: 'draft', by });
    }
  };
  try {
    together(keep);
  } catch (error) {
    for (const [name] of newPapers) rmSync(join(importedFolder, name), { force: true });
    throw error;
  }
  await live.renew();
  published.forEach(onPublished);
  return ok(things.length);

  function versionOf(thing: IncomingThing): Omit<Published, 'before'> {
    const { kind, code } = thing;
    if (thing.kind !== 'matter') {
      const version = 1 + (table.history(kind, code)[0]?.version ?? 0);
      return { kind, code, version, content: JSON.stringify(thing.after), starts: null, by };
    }
    const version = nextMatterVersion(live, table, code);
    const content = contentOf({ ...thing.after.matter, version }, thing.after.form);
    return { kind, code, version, content, starts: null, by };
  }

  function beforeOf(thing: IncomingThing): string | null {
    if (thing.kind === 'matter') return contentBefore(live, table, thing.code);
    return thing.before === null ? null : JSON.stringify(thing.before);
  }
}

const plain = ({ before: _, ...version }: Published): Omit<CatalogueVersion, 'atMs' | 'writtenBy'> => version;
