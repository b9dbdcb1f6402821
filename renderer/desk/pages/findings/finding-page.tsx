import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FindingPage as Page } from '../../../../shared/contract/desk/page.ts';
import { addressOf, useAnswer, useDepartmentName, useDesk } from '../../app/index.ts';
import { Answered } from '../../evaluation/index.ts';
import { useWords } from '../../i18n/index.ts';
import { PageHeader, Section } from '../../kit/index.ts';
import { FindingActs } from './finding-acts.tsx';
import { FindingHistory } from './finding-history.tsx';
import styles from './findings.module.css';
import { Measures } from './measures.tsx';
import { NewMeasure } from './new-measure.tsx';
import { useOverdueWords, worstOverdue } from './overdue-words.ts';

/** One problem: what was found, what is done about it, everything that was ever said of it. */
export function FindingPage({ id }: { readonly id: string }) {
  const { t } = useTranslation('rounds');
  const answer = useAnswer('findings', 'findings.read', { id });
  const isThere = answer.state === 'ready' && answer.value.ok;
  return (
    <>
      {!isThere && (
        <PageHeader trail={[{ label: t('finding.title'), href: addressOf('findings') }]} title={id} />
      )}
      <Answered answer={answer}>{(page) => <KnownFinding page={page} />}</Answered>
    </>
  );
}

function KnownFinding({ page }: { readonly page: Page }) {
  const { t } = useTranslation('rounds');
  const overdueWords = useOverdueWords();
  const [isAdding, setAdding] = useState(false);
  const { finding, may } = page;
  const overdue = worstOverdue(finding.measures);
  const isRunning = !['closed', 'withdrawn', 're-inspected'].includes(finding.state);
  return (
    <>
      <PageHeader
        trail={[{ label: t('finding.title'), href: addressOf('findings') }, { label: finding.finding }]}
        title={finding.text}
        note={
          overdue === null
            ? t(`findingState.${finding.state}`)
            : `${t(`findingState.${finding.state}`)} · ${overdueWords(overdue)}`
        }
      />
      <FindingActs page={page} />
      <Facts page={page} />
      <Section
        title={t('measure.title')}
        note={
          isRunning && may.includes('measure.set') && !isAdding ? (
            <Button size="small" onClick={() => setAdding(true)}>
              {t('measure.add')}
            </Button>
          ) : undefined
        }
      >
        {isAdding && <NewMeasure finding={finding.finding} onClose={() => setAdding(false)} />}
        <Measures measures={finding.measures} may={isRunning ? may : []} />
      </Section>
      <FindingHistory history={page.history} />
    </>
  );
}

function Facts({ page: { finding, foundByName } }: { readonly page: Page }) {
  const { t } = useTranslation('rounds');
  const { say, moment } = useWords();
  const { person } = useDesk();
  const departmentName = useDepartmentName();
  const seesWalk = person.roles.includes('auditor') || person.id === finding.foundBy;
  return (
    <dl className={styles['facts']}>
      <dt>{t('finding.severity')}</dt>
      <dd data-severity={finding.severity} className={styles['severity']}>
        {t(`severity.${finding.severity}`)}
      </dd>
      <dt>{t('finding.category')}</dt>
      <dd>{t(`category.${finding.category}`)}</dd>
      <dt>{t('finding.element')}</dt>
      <dd>{t(`element.${finding.element}`)}</dd>
      <dt>{t('matter')}</dt>
      <dd>{finding.matterName === null ? finding.matter : say(finding.matterName)}</dd>
      <dt>{t('finding.department')}</dt>
      <dd>{departmentName(finding.department)}</dd>
      <dt>{t('finding.foundBy')}</dt>
      <dd>
        {t('finding.found', { name: foundByName ?? finding.foundBy, when: moment(finding.addedMs) })}
        {finding.roundName !== null && ` · ${finding.roundName}`}
      </dd>
      <dt>{t('finding.evidence')}</dt>
      <dd>
        {finding.evidence.length === 0 ? (
          t('finding.noEvidence')
        ) : (
          <ul className={styles['evidence']}>
            {finding.evidence.map((seq) => (
              <li key={seq}>
                {seesWalk ? (
                  <a href={addressOf('walks', finding.walk, 'replay', String(seq))}>{t('entry', { seq })}</a>
                ) : (
                  t('entry', { seq })
                )}
              </li>
            ))}
          </ul>
        )}
      </dd>
      {finding.inspected !== null && (
        <>
          <dt>{t('inspect.title')}</dt>
          <dd>
            {finding.inspected.fixed ? t('inspect.fixed') : t('inspect.notFixed')} ·{' '}
            {moment(finding.inspected.atMs)} · {finding.inspected.text}
          </dd>
        </>
      )}
      {finding.closed !== null && (
        <>
          <dt>{t('findingState.closed')}</dt>
          <dd>
            {t(`closedHow.${finding.closed.how}`)} · {moment(finding.closed.atMs)}
            {finding.closed.text !== '' && ` · ${finding.closed.text}`}
          </dd>
        </>
      )}
    </dl>
  );
}
