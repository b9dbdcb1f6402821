import { Button, DatePicker, Popconfirm } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatterPage as MatterView, MatterRefusal } from '../../../../shared/contract/desk/page.ts';
import { addressOf, goTo, useAct, useAnswer, useDepartmentName } from '../../app/index.ts';
import { useWords } from '../../i18n/index.ts';
import {
  ButtonLink,
  CautionSentence,
  DoneSentence,
  EmptySentence,
  ErrorSentence,
  FigureCell,
  FigureRow,
  PageHeader,
  Section,
} from '../../kit/index.ts';
import { MatterDifferences } from './difference-table.tsx';
import { isError, ProblemList } from './draft/problem-list.tsx';
import { ExportMenu } from './exchange/export-menu.tsx';
import styles from './matters.module.css';
import { refusalSentence, stateWords } from './matter-words.ts';
import { VersionTable } from './version-table.tsx';

/** One matter: what citizens find, the draft on its way, and every version there was. */
export function MatterPage({ id }: { readonly id: string }) {
  const { t } = useTranslation(['matters', 'desk']);
  const answer = useAnswer('matters', 'matters.read', { id });
  const trail = [{ label: t('desk:nav.hall') }, { label: t('title'), href: addressOf('matters') }];
  if (answer.state === 'loading') return null;
  if (answer.state === 'failed' || !answer.value.ok) {
    return (
      <>
        <PageHeader trail={trail} title={id} />
        {answer.state === 'failed' ? (
          <ErrorSentence>{t('desk:unanswered')}</ErrorSentence>
        ) : (
          <EmptySentence>{t('refusal.no-such-matter')}</EmptySentence>
        )}
      </>
    );
  }
  return <KnownMatter page={answer.value} trail={trail} />;
}

interface KnownMatterProps {
  readonly page: MatterView;
  readonly trail: React.ComponentProps<typeof PageHeader>['trail'];
}

type Outcome = {
  readonly done: 'published' | 'withdrawn' | 'submitted' | 'given-back' | 'discarded' | 'rolled-back';
};

function KnownMatter({ page, trail }: KnownMatterProps) {
  const { row, draft, live, versions, needsReview } = page;
  const { id } = row;
  const { t } = useTranslation(['matters', 'desk']);
  const { say, moment } = useWords();
  const departmentName = useDepartmentName();
  const [outcome, setOutcome] = useState<Outcome | MatterRefusal | null>(null);
  const edit = useAct('matters.edit');
  const withdraw = useAct('matters.withdraw');
  const rollBack = useAct('matters.rollBack');
  const isRefused = edit.isRefused || withdraw.isRefused || rollBack.isRefused;
  const tell = (
    answer: { ok: true } | { ok: false; reason: MatterRefusal } | null,
    done: Outcome['done'],
  ): void => {
    if (answer !== null) setOutcome(answer.ok ? { done } : answer.reason);
  };

  return (
    <>
      <PageHeader
        trail={trail}
        title={say(row.name) || id}
        note={stateWords(row, t)}
        actions={
          <>
            {row.state === 'live' && <ExportMenu matters={[id]} />}
            {row.state === 'live' && (
              <Popconfirm
                title={t('withdraw.ask')}
                okText={t('withdraw.do')}
                cancelText={t('desk:cancel')}
                icon={null}
                placement="bottomRight"
                onConfirm={() => void withdraw.run({ id }).then((answer) => tell(answer, 'withdrawn'))}
              >
                <Button loading={withdraw.isRunning}>{t('withdraw.do')}</Button>
              </Popconfirm>
            )}
            {draft === null ? (
              <Button
                type="primary"
                loading={edit.isRunning}
                onClick={() =>
                  void edit.run({ id }).then((answer) => {
                    if (answer?.ok === true) goTo('matters', id, 'edit');
                    else if (answer !== null) setOutcome(answer.reason);
                  })
                }
              >
                {t('edit.do')}
              </Button>
            ) : (
              <ButtonLink href={addressOf('matters', id, 'edit')} isPrimary>
                {t('edit.goOn')}
              </ButtonLink>
            )}
          </>
        }
      />
      {isRefused && <ErrorSentence>{t('desk:unanswered')}</ErrorSentence>}
      {outcome !== null &&
        (typeof outcome === 'string' ? (
          <ErrorSentence>{refusalSentence(outcome, t)}</ErrorSentence>
        ) : (
          <DoneSentence>{t(`done.${outcome.done}`)}</DoneSentence>
        ))}
      <FigureRow>
        <FigureCell label={t('guide.code')} figure={id} />
        <FigureCell label={t('guide.department')} figure={departmentName(row.department)} />
        <FigureCell label={t('guide.window')} figure={row.window} />
        <FigureCell
          label={t('version.live')}
          figure={row.version ?? '–'}
          note={live === null ? undefined : t('version.edition', { edition: live.matter.edition })}
        />
      </FigureRow>
      {draft !== null && (
        <Section title={t('draft.title')} note={t('draft.by', { by: draft.by, when: moment(draft.atMs) })}>
          <Draft page={page} onDone={tell} />
          <ProblemList problems={draft.problems} isLinked={false} />
          {live !== null && <MatterDifferences before={live} after={draft.content} />}
        </Section>
      )}
      <Section title={t('version.title')} note={needsReview ? t('publish.fourEyes') : undefined}>
        {versions.length === 0 ? (
          <EmptySentence>{t('version.none')}</EmptySentence>
        ) : (
          <VersionTable
            id={id}
            versions={versions}
            live={live}
            isRunning={rollBack.isRunning}
            onRollBack={(version) =>
              void rollBack.run({ id, version }).then((answer) => tell(answer, 'rolled-back'))
            }
          />
        )}
      </Section>
    </>
  );
}

interface DraftProps {
  readonly page: MatterView;
  readonly onDone: (
    answer: { ok: true } | { ok: false; reason: MatterRefusal } | null,
    done: Outcome['done'],
  ) => void;
}

/** What can be done with the draft as it stands. */
function Draft({ page: { row, draft, needsReview }, onDone }: DraftProps) {
  const { id } = row;
  const { revision, problems } = draft!;
  const { t } = useTranslation(['matters', 'desk']);
  const publish = useAct('matters.publish');
  const submit = useAct('matters.submit');
  const giveBack = useAct('matters.giveBack');
  const discard = useAct('matters.discard');
  const [starts, setStarts] = useState<string | null>(null);
  const isReady = !problems.some(isError);
  const isSubmitted = row.draft === 'in-review';
  const isRefused = publish.isRefused || submit.isRefused || giveBack.isRefused || discard.isRefused;
  return (
    <>
      {isRefused && <ErrorSentence>{t('desk:unanswered')}</ErrorSentence>}
      {!isReady && <CautionSentence>{t('publish.blocked')}</CautionSentence>}
      <div className={styles['buttons']}>
        {needsReview && !isSubmitted && (
          <Button
            type="primary"
            disabled={!isReady}
            loading={submit.isRunning}
            onClick={() => void submit.run({ id, revision }).then((answer) => onDone(answer, 'submitted'))}
          >
            {t('submit.do')}
          </Button>
        )}
        {(!needsReview || isSubmitted) && (
          <>
            <Button
              type="primary"
              disabled={!isReady}
              loading={publish.isRunning}
              onClick={() =>
                void publish.run({ id, revision, starts }).then((answer) => onDone(answer, 'published'))
              }
            >
              {starts === null ? t('publish.now') : t('publish.from', { starts })}
            </Button>
            <label className={styles['starts']}>
              <span>{t('publish.day')}</span>
              <DatePicker
                aria-label={t('publish.day')}
                minDate={dayjs().add(1, 'day')}
                placeholder={t('publish.atOnce')}
                value={starts === null ? null : dayjs(starts)}
                onChange={(day) => setStarts(day === null ? null : day.format('YYYY-MM-DD'))}
              />
            </label>
          </>
        )}
        {isSubmitted && (
          <Button
            loading={giveBack.isRunning}
            onClick={() => void giveBack.run({ id }).then((answer) => onDone(answer, 'given-back'))}
          >
            {t('giveBack.do')}
          </Button>
        )}
        <Popconfirm
          title={t('discard.ask')}
          okText={t('discard.do')}
          cancelText={t('desk:cancel')}
          icon={null}
          onConfirm={() => {
            void discard.run({ id, revision }).then((answer) => {
              if (answer?.ok === true && row.state === 'new') goTo('matters');
              else onDone(answer, 'discarded');
            });
          }}
        >
          <Button loading={discard.isRunning}>{t('discard.do')}</Button>
        </Popconfirm>
      </div>
    </>
  );
}
