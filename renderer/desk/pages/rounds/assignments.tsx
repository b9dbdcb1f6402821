import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssignmentView } from '../../../../shared/contract/desk/page.ts';
import { addressOf, useDepartmentName } from '../../app/index.ts';
import { ReasonForm, useEvaluationAct } from '../../evaluation/index.ts';
import { useWords } from '../../i18n/index.ts';
import { EmptySentence, RuledTable } from '../../kit/index.ts';

export interface AssignmentsProps {
  readonly assignments: readonly AssignmentView[];
  readonly mayWithdraw: boolean;
}

/** Who walks what, and how far it is. */
export function Assignments({ assignments, mayWithdraw }: AssignmentsProps) {
  const { t } = useTranslation('rounds');
  const { say } = useWords();
  const departmentName = useDepartmentName();
  const withdraw = useEvaluationAct('rounds.withdraw');
  const [asked, setAsked] = useState<AssignmentView | null>(null);
  const submit = async (assignment: string, reason: string): Promise<void> => {
    if (await withdraw.run({ assignment, reason })) setAsked(null);
  };
  return (
    <>
      {asked !== null && (
        <ReasonForm
          key={asked.assignment}
          name="withdraw"
          title={t('assignments.withdrawTitle', {
            assignment: asked.assignment,
            name: asked.directorName ?? asked.director,
          })}
          label={t('reason')}
          submitLabel={t('assignments.withdraw')}
          isRunning={withdraw.isRunning}
          problem={withdraw.problem}
          onSubmit={({ text }) => void submit(asked.assignment, text)}
          onCancel={() => setAsked(null)}
        />
      )}
      <RuledTable<AssignmentView>
        label={t('assignments.title')}
        rows={assignments}
        rowKey={({ assignment }) => assignment}
        isQuiet={({ state }) => state === 'withdrawn'}
        empty={<EmptySentence>{t('assignments.empty')}</EmptySentence>}
        columns={[
          { key: 'id', title: t('assignments.id'), cell: ({ assignment }) => assignment },
          {
            key: 'director',
            title: t('assignments.director'),
            isRowHeader: true,
            cell: ({ director, directorName }) => directorName ?? director,
          },
          {
            key: 'matter',
            title: t('matter'),
            cell: ({ matter, matterName }) => (matterName === null ? matter : say(matterName)),
          },
          {
            key: 'department',
            title: t('department'),
            cell: ({ department }) => department !== null && departmentName(department),
          },
          { key: 'mode', title: t('mode.label'), cell: ({ mode }) => t(`mode.${mode}`) },
          {
            key: 'state',
            title: t('list.state'),
            cell: ({ state }) => t(`assignmentState.${state}`),
          },
          {
            key: 'again',
            title: t('assignments.again'),
            cell: ({ finding }) => finding !== null && <a href={addressOf('findings', finding)}>{finding}</a>,
          },
          ...(mayWithdraw
            ? [
                {
                  key: 'act',
                  title: t('assignments.act'),
                  cell: (row: AssignmentView) =>
                    row.state === 'drawn' && (
                      <Button
                        size="small"
                        aria-label={t('assignments.withdrawOf', { assignment: row.assignment })}
                        onClick={() => setAsked(row)}
                      >
                        {t('assignments.withdraw')}
                      </Button>
                    ),
                },
              ]
            : []),
        ]}
      />
    </>
  );
}
