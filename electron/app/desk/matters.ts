import type {
  MatterContent,
  MatterPage,
  MatterRow,
  MatterVersionRow,
  mattersContract,
} from '../../../shared/contract/desk/index.ts';
import type { Handlers } from '../../../shared/contract/index.ts';
import type { Matter } from '../../../shared/matter/index.ts';
import type { CatalogueHead, MatterDraft } from '../../store/index.ts';
import { hallDate } from '../hall-time.ts';
import type { Caller } from './caller.ts';
import type { DeskServices } from './desk-services.ts';
import { doneOr, stored, storedLater } from './stored.ts';
import { pictureOf, previewPages, stageOf } from './matter-preview.ts';

/** Matters: what is live, drafts of them, and publishing. */
export function mattersHandlers({ kiosk }: DeskServices, caller: Caller): Handlers<typeof mattersContract> {
  const { catalogue, store, editing, clock } = kiosk;
  const by = (): string => caller.person().id;
  const rowOf = (
    code: string,
    head: CatalogueHead | undefined,
    draft: MatterDraft | null,
  ): MatterRow | null => {
    const live = catalogue.published(code);
    const isWaiting = (head?.starts ?? '') > hallDate(clock.wallMs());
    const shown = draft === null ? (live ?? lastKept(code)) : contentOf(draft);
    if (shown === null) return null;
    const { name, department = '', window = '' } = shown.matter as Partial<Matter>;
    return {
      id: code,
      name: { 'zh-CN': name?.['zh-CN'] ?? '', en: name?.en ?? '' },
      department,
      window,
      hasForm: shown.form !== null,
      state: live !== null ? 'live' : isWaiting ? 'waiting' : head !== undefined ? 'withdrawn' : 'new',
      draft: draft?.state ?? null,
      version: live?.matter.version ?? null,
      starts: isWaiting ? (head?.starts ?? null) : null,
      changedMs: Math.max(draft?.atMs ?? 0, head?.atMs ?? 0) || null,
    };
  };
  /** Of a matter that citizens do not find: what it was, or will be. */
  const lastKept = (code: string): MatterContent | null => {
    const kept = store.catalogue.history('matter', code).find(({ content }) => content !== null);
    return kept === undefined ? catalogue.files.published(code) : contentOf({ content: kept.content! });
  };
  const rows = (): MatterRow[] => {
    const heads = new Map(store.catalogue.heads('matter').map((head) => [head.code, head]));
    const drafts = new Map(editing.drafts().map((draft) => [draft.code, draft]));
    const codes = new Set([
      ...catalogue.files.matters.map(({ code }) => code),
      ...heads.keys(),
      ...drafts.keys(),
    ]);
    return [...codes].flatMap((code) => rowOf(code, heads.get(code), drafts.get(code) ?? null) ?? []);
  };

  return {
    'matters.list': ({ query, state, department, offset, limit }) => {
      const words = query.trim().toLowerCase();
      const found = rows().filter(
        (row) =>
          (department === null || row.department === department) &&
          (state === null || row.state === state || row.draft === state) &&
          [row.name['zh-CN'], row.name.en, row.id, row.window].some((text) =>
            text.toLowerCase().includes(words),
          ),
      );
      return { total: found.length, matters: found.slice(offset, offset + limit) };
    },
    'matters.read': async ({ id }) => {
      const draft = editing.draft(id);
      const row = rowOf(id, store.catalogue.history('matter', id)[0], draft);
      if (row === null) return { ok: false, reason: 'no-such-matter' };
      const live = catalogue.published(id);
      const page: MatterPage = {
        row,
        live: live && { matter: live.matter, form: live.form },
        draft:
          draft === null
            ? null
            : {
                content: contentOf(draft),
                revision: draft.revision,
                by: draft.by,
                atMs: draft.atMs,
                problems: (await editing.check(contentOf(draft))).problems,
              },
        versions: versionsOf(id),
        needsReview: editing.needsReview,
      };
      return { ok: true, ...page };
    },
    'matters.begin': ({ id, like }) => doneOr(stored(() => editing.begin(id, like, by()))),
    'matters.edit': ({ id }) => doneOr(stored(() => editing.edit(id, by()))),
    'matters.save': async ({ id, revision, content }) => {
      const saved = stored(() => editing.save(id, revision, content, by()));
      if (!saved.ok) return { ok: false, reason: saved.error };
      const { problems } = await editing.check(content);
      return { ok: true, revision: saved.value, problems };
    },
    'matters.check': async ({ content }) => ({ problems: (await editing.check(content)).problems }),
    'matters.preview': ({ content, paper, language, answers }) =>
      previewPages(kiosk, content, paper, language, answers),
    'matters.stage': ({ content }) => stageOf(kiosk, content),
    'matters.picture': ({ content, language, answers }) => pictureOf(kiosk, content, language, answers),
    'matters.submit': async ({ id, revision }) => doneOr(await editing.submit(id, revision, by())),
    'matters.giveBack': ({ id }) => doneOr(stored(() => editing.giveBack(id))),
    'matters.discard': ({ id, revision }) => doneOr(stored(() => editing.discard(id, revision))),
    'matters.publish': async ({ id, revision, starts }) =>
      doneOr(await storedLater(() => editing.publish(id, revision, starts, by()))),
    'matters.withdraw': async ({ id }) => doneOr(await storedLater(() => editing.withdraw(id, by()))),
    'matters.rollBack': async ({ id, version }) =>
      doneOr(await storedLater(() => editing.rollBack(id, version, by()))),
    'matters.version': ({ id, version }) => {
      const found = catalogue.published(id, version);
      return found && { matter: found.matter, form: found.form };
    },
  };

  function versionsOf(id: string): MatterVersionRow[] {
    const kept = store.catalogue
      .history('matter', id)
      .map(({ version, by: publisher, writtenBy, atMs, starts, content }): MatterVersionRow => ({
        version,
        by: publisher,
        writtenBy,
        atMs,
        starts,
        isWithdrawal: content === null,
      }));
    const file = catalogue.files.matter(id);
    if (file === null) return kept;
    return [
      ...kept,
      {
        version: file.version,
        by: 'files',
        writtenBy: null,
        atMs: null,
        starts: null,
        isWithdrawal: false,
      },
    ];
  }
}

/** As it was kept: it may lack anything. */
const contentOf = ({ content }: Pick<MatterDraft, 'content'>): MatterContent =>
  JSON.parse(content) as MatterContent;
