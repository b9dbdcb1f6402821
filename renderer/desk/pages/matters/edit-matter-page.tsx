import { Button, Segmented } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  MatterContent,
  MatterPage,
  MatterProblem,
  MatterRefusal,
} from '../../../../shared/contract/desk/page.ts';
import { addressOf, useDesk } from '../../app/index.ts';
import { useWords } from '../../i18n/index.ts';
import { ButtonLink, EmptySentence, ErrorSentence, PageHeader } from '../../kit/index.ts';
import { asJson, DraftContext, withValue, type Part, type Path } from './draft/draft.ts';
import { GuideEditor } from './draft/guide-editor.tsx';
import { Preview } from './draft/preview.tsx';
import { isError, ProblemList } from './draft/problem-list.tsx';
import { FormDesigner } from './form/form-designer.tsx';
import styles from './matters.module.css';
import { refusalSentence } from './matter-words.ts';

/** The draft of a matter: its guide or its form on one side, what citizens would see on the other. */
export function EditMatterPage({ id }: { readonly id: string }) {
  const { t } = useTranslation(['matters', 'desk']);
  const { desk } = useDesk();
  const [page, setPage] = useState<MatterPage | 'failed' | 'none' | null>(null);
  // Asked once: what others save meanwhile must not take the place of what is being typed.
  useEffect(() => {
    desk.call('matters.read', { id }).then(
      (answer) => setPage(answer.ok ? answer : 'none'),
      () => setPage('failed'),
    );
  }, [desk, id]);
  const trail = [
    { label: t('desk:nav.hall') },
    { label: t('title'), href: addressOf('matters') },
    { label: id, href: addressOf('matters', id) },
  ];
  if (page === null) return null;
  if (page === 'failed' || page === 'none' || page.draft === null) {
    return (
      <>
        <PageHeader trail={trail} title={t('edit.title')} />
        {page === 'failed' ? (
          <ErrorSentence>{t('desk:unanswered')}</ErrorSentence>
        ) : (
          <EmptySentence>{t('draft.none')}</EmptySentence>
        )}
      </>
    );
  }
  return <Editor id={id} draft={page.draft} trail={trail} />;
}

interface EditorProps {
  readonly id: string;
  readonly draft: NonNullable<MatterPage['draft']>;
  readonly trail: React.ComponentProps<typeof PageHeader>['trail'];
}

function Editor({ id, draft, trail }: EditorProps) {
  const { t } = useTranslation(['matters', 'desk']);
  const { say, moment } = useWords();
  const [part, setPart] = useState<Part>('guide');
  const [content, setContent] = useState(draft.content);
  const checked = useProblems(id, content, draft.problems);
  const saving = useSaving(id, draft, content);
  const set = useCallback(
    (where: Part, path: Path, value: unknown) =>
      setContent((before) => withValue(before, where, path, value)),
    [],
  );
  const list = useRef<HTMLDivElement>(null);
  const name = content.matter.name as MatterContent['matter']['name'] | undefined;
  const errors = checked.filter(isError).length;
  return (
    <DraftContext value={{ content, problems: checked, set }}>
      <PageHeader
        trail={trail}
        title={(name && say(name)) || id}
        note={t('edit.title')}
        actions={
          <>
            <span className={styles['saved']} role="status">
              {saving.isDirty ? t('save.unsaved') : t('save.saved', { when: moment(saving.atMs) })}
            </span>
            <Button loading={saving.isRunning} disabled={!saving.isDirty} onClick={() => void saving.save()}>
              {t('save.do')}
            </Button>
            <ButtonLink href={addressOf('matters', id)} isPrimary>
              {t('save.leave')}
            </ButtonLink>
          </>
        }
      />
      {saving.refusal !== null && (
        <ErrorSentence>
          {saving.refusal === 'unanswered' ? t('save.unanswered') : refusalSentence(saving.refusal, t)}
        </ErrorSentence>
      )}
      <div className={styles['parts']}>
        <Segmented<Part>
          value={part}
          options={[
            { value: 'guide', label: t('section.guide') },
            { value: 'form', label: t('form.title') },
          ]}
          onChange={setPart}
        />
        <span>{errors === 0 ? t('problem.none') : t('problem.count', { count: errors })}</span>
        {checked.length > 0 && (
          <Button size="small" type="link" onClick={() => list.current?.scrollIntoView({ block: 'center' })}>
            {t('problem.see')}
          </Button>
        )}
      </div>
      <div className={styles['editor']}>
        <div>
          {part === 'guide' ? <GuideEditor /> : <FormDesigner />}
          <div ref={list}>
            <ProblemList problems={checked} isLinked onJump={(problem) => setPart(problem.part)} />
          </div>
        </div>
        <Preview id={id} content={content} begins={part === 'form' ? 'form' : 'matter'} />
      </div>
    </DraftContext>
  );
}

const checkAfterMs = 500;

/** What is wrong with the draft, asked anew when nobody has typed for a moment. */
function useProblems(
  id: string,
  content: MatterContent,
  first: readonly MatterProblem[],
): readonly MatterProblem[] {
  const { desk } = useDesk();
  const [problems, setProblems] = useState(first);
  useEffect(() => {
    let isWanted = true;
    const timer = setTimeout(() => {
      desk.call('matters.check', { id, content: asJson(content) }).then(
        (answer) => {
          if (isWanted) setProblems(answer.problems);
        },
        // The line comes back by itself, and the next change asks again.
        () => undefined,
      );
    }, checkAfterMs);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [desk, id, content]);
  return problems;
}

const saveAfterMs = 8000;

interface Saving {
  readonly isDirty: boolean;
  readonly isRunning: boolean;
  /** When it was last saved, wall time. */
  readonly atMs: number;
  readonly refusal: MatterRefusal | 'unanswered' | null;
  readonly save: () => Promise<void>;
}

/**
 * Keeps the draft in the kiosk: when asked to, by itself after a while, when the kiosk is back after it was away, and when the
 * page is left. One save waits for the other, so that nobody is told to have been overtaken by themselves.
 */
function useSaving(id: string, draft: EditorProps['draft'], content: MatterContent): Saving {
  const { desk } = useDesk();
  const [saved, setSaved] = useState({ content: draft.content, atMs: draft.atMs });
  const [isRunning, setRunning] = useState(false);
  const [refusal, setRefusal] = useState<Saving['refusal']>(null);
  const newest = useRef(content);
  const kept = useRef({ content: draft.content, revision: draft.revision });
  const queue = useRef(Promise.resolve());
  useEffect(() => {
    newest.current = content;
  }, [content]);
  const save = useCallback(() => {
    const keepNewest = async (): Promise<void> => {
      const wanted = newest.current;
      const { content: before, revision } = kept.current;
      if (wanted === before) return;
      setRunning(true);
      const answer = await desk
        .call('matters.save', { id, revision, content: asJson(wanted) })
        .catch(() => ({ ok: false, reason: 'unanswered' }) as const);
      setRunning(false);
      setRefusal(answer.ok ? null : answer.reason);
      if (!answer.ok) return;
      kept.current = { content: wanted, revision: answer.revision };
      setSaved({ content: wanted, atMs: Date.now() });
    };
    queue.current = queue.current.then(keepNewest);
    return queue.current;
  }, [desk, id]);
  const isDirty = saved.content !== content;
  useEffect(() => {
    if (!isDirty) return undefined;
    const timer = setTimeout(() => void save(), saveAfterMs);
    const hold = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', hold);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('beforeunload', hold);
    };
  }, [isDirty, content, save]);
  useEffect(() => {
    const stop = desk.onConnection((connected) => {
      if (connected) void save();
    });
    return () => {
      stop();
      void save();
    };
  }, [desk, save]);
  return { isDirty, isRunning, atMs: saved.atMs, refusal, save };
}
