import { fail, ok, type Result } from '../../shared/result.ts';
import type { FormDefinition } from '../../shared/form/index.ts';
import type { Matter } from '../../shared/matter/index.ts';
import type { CatalogueTable, CatalogueVersion, MatterDraft } from '../store/index.ts';
import { checkDraft, type CheckedDraft, type DraftContent } from './check-draft.ts';
import type { LiveCatalogue } from './live-catalogue.ts';
import type { ReadOfficial } from './official/load-blanks.ts';

export type EditingRefusal =
  | 'no-such-matter'
  | 'no-such-version'
  | 'code-taken'
  | 'stale'
  | 'has-problems'
  | 'not-submitted'
  | 'own-draft'
  | 'in-the-past'
  | 'too-large';

type Done = Result<null, EditingRefusal>;

/** What of a published version the log holds. */
export interface Published extends Pick<CatalogueVersion, 'kind' | 'code' | 'version' | 'starts' | 'by'> {
  /** JSON; null when it was withdrawn. */
  readonly content: string | null;
  /** Of the version before; null when there was none. */
  readonly before: string | null;
}

/** Drafts of matters, and how they become versions that citizens find. Every change is on disk when its call returns. */
export interface MatterEditing {
  readonly needsReview: boolean;
  readonly check: (content: DraftContent) => Promise<CheckedDraft>;
  readonly draft: (code: string) => MatterDraft | null;
  readonly drafts: () => readonly MatterDraft[];
  readonly begin: (code: string, like: string | null, by: string) => Done;
  readonly edit: (code: string, by: string) => Done;
  /** Gives the new revision. */
  readonly save: (
    code: string,
    revision: number,
    content: DraftContent,
    by: string,
  ) => Result<number, EditingRefusal>;
  readonly submit: (code: string, revision: number, by: string) => Promise<Done>;
  readonly giveBack: (code: string) => Done;
  readonly discard: (code: string, revision: number) => Done;
  readonly publish: (code: string, revision: number, starts: string | null, by: string) => Promise<Done>;
  readonly withdraw: (code: string, by: string) => Promise<Done>;
  readonly rollBack: (code: string, version: number, by: string) => Promise<Done>;
}

export interface EditingOptions {
  readonly live: LiveCatalogue;
  readonly table: CatalogueTable;
  readonly readOfficial: (form: FormDefinition) => Promise<ReadOfficial>;
  /** The four-eyes rule. */
  readonly needsReview: boolean;
  readonly today: () => string;
  readonly onPublished: (published: Published) => void;
}

/** Characters of JSON. The largest sample with its form has a tenth of it. */
const longestDraft = 600_000;

export function createMatterEditing(options: EditingOptions): MatterEditing {
  const { live, table, readOfficial, needsReview, today, onPublished } = options;

  const withDraft = <T>(
    code: string,
    revision: number,
    act: (draft: MatterDraft) => T,
  ): T | { readonly ok: false; readonly error: EditingRefusal } => {
    const draft = table.draft(code);
    if (draft === null) return fail('no-such-matter');
    return draft.revision === revision ? act(draft) : fail('stale');
  };
  const check = (content: DraftContent): Promise<CheckedDraft> =>
    checkDraft(content, live, live.files, readOfficial);

  const publish = async (
    version: Pick<CatalogueVersion, 'code' | 'content' | 'starts' | 'writtenBy' | 'version' | 'by'>,
  ): Promise<void> => {
    const before = contentBefore(live, table, version.code);
    await live.publish({ kind: 'matter', ...version });
    onPublished({ kind: 'matter', ...version, before });
  };
  const nextVersion = (code: string): number => nextMatterVersion(live, table, code);

  const keep = (
    code: string,
    revision: number,
    content: DraftContent,
    by: string,
  ): Result<number, EditingRefusal> => {
    const json = JSON.stringify({ matter: content.matter, form: content.form });
    if (json.length > longestDraft) return fail('too-large');
    table.keepDraft({ code, content: json, revision: revision + 1, state: 'draft', by });
    return ok(revision + 1);
  };
  const begun = (result: Result<number, EditingRefusal>): Done => (result.ok ? ok(null) : result);

  return {
    needsReview,
    check,
    draft: table.draft,
    drafts: table.drafts,
    begin: (code, like, by) => {
      const isTaken =
        table.draft(code) !== null ||
        table.history('matter', code).length > 0 ||
        live.files.matter(code) !== null;
      if (isTaken) return fail('code-taken');
      if (like === null) return begun(keep(code, 0, { matter: { code, version: 1 }, form: null }, by));
      const model = live.published(like);
      if (model === null) return fail('no-such-matter');
      const { popularity: _, form: formId, ...guide } = model.matter;
      return begun(
        keep(
          code,
          0,
          {
            matter: { ...guide, code, version: 1, ...(formId !== undefined && { form: code }) },
            form: model.form && { ...model.form, id: code },
          },
          by,
        ),
      );
    },
    edit: (code, by) => {
      if (table.draft(code) !== null) return ok(null);
      const current = live.published(code) ?? lastContent(table, code) ?? live.files.published(code);
      if (current === null) return fail('no-such-matter');
      return begun(keep(code, 0, { matter: current.matter, form: current.form }, by));
    },
    save: (code, revision, content, by) =>
      withDraft(code, revision, () => keep(code, revision, withCode(content, code), by)),
    submit: async (code, revision, by) => {
      const content = withDraft(code, revision, (draft) => ok(draft));
      if (!content.ok) return content;
      const { problems } = await check(JSON.parse(content.value.content) as DraftContent);
      if (problems.some(({ severity }) => severity === 'error')) return fail('has-problems');
      return withDraft(code, revision, (draft) => {
        table.keepDraft({ ...draft, state: 'in-review', by });
        return ok(null);
      });
    },
    giveBack: (code) => {
      const draft = table.draft(code);
      if (draft === null) return fail('no-such-matter');
      table.keepDraft({ ...draft, state: 'draft' });
      return ok(null);
    },
    discard: (code, revision) =>
      withDraft(code, revision, () => {
        table.dropDraft(code);
        return ok(null);
      }),
    publish: async (code, revision, starts, by) => {
      const found = withDraft(code, revision, (draft) => ok(draft));
      if (!found.ok) return found;
      const draft = found.value;
      if (needsReview && draft.state !== 'in-review') return fail('not-submitted');
      if (needsReview && draft.by === by) return fail('own-draft');
      if (starts !== null && starts <= today()) return fail('in-the-past');
      const { version, problems } = await check(JSON.parse(draft.content) as DraftContent);
      if (version === null || problems.some(({ severity }) => severity === 'error'))
        return fail('has-problems');
      // Checking took a moment: somebody may have saved meanwhile.
      if (table.draft(code)?.revision !== revision) return fail('stale');
      const number = nextVersion(code);
      const content = contentOf({ ...version.matter, version: number }, version.form);
      table.dropDraft(code);
      await publish({
        code,
        version: number,
        content,
        starts,
        by,
        writtenBy: draft.by === by ? null : draft.by,
      });
      return ok(null);
    },
    withdraw: async (code, by) => {
      if (live.matter(code) === null) return fail('no-such-matter');
      await publish({ code, version: nextVersion(code), content: null, starts: null, by, writtenBy: null });
      return ok(null);
    },
    rollBack: async (code, version, by) => {
      const old = live.published(code, version);
      if (old === null) return fail('no-such-version');
      // The hall may have changed since: a window that is gone helps nobody.
      const { problems } = await check({ matter: old.matter, form: old.form });
      if (problems.some(({ severity }) => severity === 'error')) return fail('has-problems');
      const number = nextVersion(code);
      const content = contentOf({ ...old.matter, version: number }, old.form);
      await publish({ code, version: number, content, starts: null, by, writtenBy: null });
      return ok(null);
    },
  };
}

/** A draft is always of the matter it was begun for, whatever it says itself. */
const withCode = ({ matter, form }: DraftContent, code: string): DraftContent => ({
  matter: typeof matter === 'object' && matter !== null ? { ...matter, code } : { code },
  form,
});

export const contentOf = (matter: Matter, form: FormDefinition | null): string =>
  JSON.stringify({ matter, form });

/** Never one that a file or a version has had. */
export const nextMatterVersion = (live: LiveCatalogue, table: CatalogueTable, code: string): number =>
  1 + Math.max(table.history('matter', code)[0]?.version ?? 0, live.files.matter(code)?.version ?? 0);

/** What the newest version says; null when there was none, or it was a withdrawal. */
export function contentBefore(live: LiveCatalogue, table: CatalogueTable, code: string): string | null {
  const [last] = table.history('matter', code);
  const file = live.files.published(code);
  return last?.content ?? (file === null ? null : contentOf(file.matter, file.form));
}

/** Of a matter that was withdrawn: what it was before. */
function lastContent(table: CatalogueTable, code: string): DraftContent | null {
  const kept = table.history('matter', code).find(({ content }) => content !== null);
  return kept === undefined ? null : (JSON.parse(kept.content!) as DraftContent);
}
