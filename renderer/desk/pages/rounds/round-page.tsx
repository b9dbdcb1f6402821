import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoundPage as Round } from '../../../../shared/contract/desk/page.ts';
import { addressOf, useAnswer, useDepartmentName, useDesk } from '../../app/index.ts';
import { Answered, useDay, useEvaluationAct } from '../../evaluation/index.ts';
import { useWords } from '../../i18n/index.ts';
import {
  ButtonLink,
  DoneSentence,
  ErrorSentence,
  FigureCell,
  FigureRow,
  PageHeader,
  Section,
} from '../../kit/index.ts';
import { AddAssignment } from './add-assignment.tsx';
import { Assignments } from './assignments.tsx';
import { DrawFacts } from './draw-facts.tsx';
import { DrawSheet } from './draw-sheet.tsx';
import { Ranking } from './ranking.tsx';
import styles from './rounds.module.css';

/** One round: its rules, how far it is, the draw, who walks what. */
export function RoundPage({ id }: { readonly id: string }) {
  const { t } = useTranslation('rounds');
  const answer = useAnswer('rounds', 'rounds.read', { id });
  const isThere = answer.state === 'ready' && answer.value.ok;
  return (
    <>
      {!isThere && <PageHeader trail={[{ label: t('list.title'), href: addressOf('rounds') }]} title={id} />}
      <Answered answer={answer}>{(page) => <KnownRound page={page} />}</Answered>
    </>
  );
}

function KnownRound({ page }: { readonly page: Round }) {
  const { t } = useTranslation('rounds');
  const { t: desk, list } = useWords();
  const { person } = useDesk();
  const day = useDay();
  const departmentName = useDepartmentName();
  const close = useEvaluationAct('rounds.close');
  const [isAdding, setAdding] = useState(false);
  const [isClosed, setClosed] = useState(false);
  const { round, assignments } = page;
  const { drawn, walked, evaluated, withdrawn } = round.assignments;
  const isOpen = person.roles.includes('administrator') && round.state !== 'closed';

  return (
    <>
      <PageHeader
        trail={[
          { label: t('list.title'), href: addressOf('rounds') },
          { label: t('nth', { number: round.number }) },
        ]}
        title={round.name}
        note={`${t('span', { from: day(round.fromDay), to: day(round.toDay) })} · ${t(`roundState.${round.state}`)}`}
        actions={
          <>
            <ButtonLink href={addressOf('rounds', round.round, 'report')}>{t('report.title')}</ButtonLink>
            {isOpen && (
              <Popconfirm
                title={t('close.ask')}
                okText={t('close.do')}
                cancelText={desk('cancel')}
                icon={null}
                placement="bottomRight"
                onConfirm={() => void close.run({ id: round.round }).then((done) => setClosed(done !== null))}
              >
                <Button loading={close.isRunning}>{t('close.do')}</Button>
              </Popconfirm>
            )}
          </>
        }
      />
      {close.problem !== null && <ErrorSentence>{close.problem}</ErrorSentence>}
      {isClosed && <DoneSentence>{t('close.done')}</DoneSentence>}
      <FigureRow>
        <FigureCell label={t('assignmentState.drawn')} figure={drawn} />
        <FigureCell label={t('assignmentState.walked')} figure={walked} />
        <FigureCell label={t('assignmentState.evaluated')} figure={evaluated} />
        <FigureCell label={t('assignmentState.withdrawn')} figure={withdrawn} />
      </FigureRow>
      <Section title={t('rule.title')}>
        <ul className={styles['rules']}>
          <li>
            {round.departments.length === 0
              ? t('rule.everyDepartment')
              : t('rule.departments', { departments: list(round.departments.map(departmentName)) })}
          </li>
          <li>
            {round.ownDepartmentExcluded ? t('rule.ownDepartmentExcluded') : t('rule.ownDepartmentAllowed')}
          </li>
          <li>{round.noMatterTwice ? t('rule.noMatterTwice') : t('rule.matterTwice')}</li>
        </ul>
      </Section>
      {page.draw === null && isOpen && (
        <DrawSheet id={round.round} directors={page.directors.length} matters={page.ranking.length} />
      )}
      {page.draw !== null && <DrawFacts id={round.round} draw={page.draw} />}
      <Section
        title={t('assignments.title')}
        note={
          isOpen && !isAdding ? (
            <Button size="small" onClick={() => setAdding(true)}>
              {t('assign.title')}
            </Button>
          ) : undefined
        }
      >
        {isAdding && <AddAssignment page={page} onClose={() => setAdding(false)} />}
        <Assignments assignments={assignments} mayWithdraw={isOpen} />
      </Section>
      <Ranking page={page} />
    </>
  );
}
