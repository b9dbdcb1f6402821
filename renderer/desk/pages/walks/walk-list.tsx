import { useTranslation } from 'react-i18next';
import type { ListedWalk } from '../../../../shared/contract/desk/page.ts';
import { clockTime } from '../../../../shared/trace/timeline/index.ts';
import { addressOf, useAnswer } from '../../app/index.ts';
import { useWords } from '../../i18n/index.ts';
import { EmptySentence, ErrorSentence, PageHeader, RuledTable } from '../../kit/index.ts';

/** Every walk a person may see, the newest first. */
export function WalkList() {
  const { t } = useTranslation('walks');
  const words = useWords();
  const answer = useAnswer('walks', 'walks.list', {});
  return (
    <>
      <PageHeader trail={[]} title={t('walk.title')} />
      {answer.state === 'failed' && <ErrorSentence>{words.t('unanswered')}</ErrorSentence>}
      {answer.state === 'ready' && (
        <RuledTable<ListedWalk>
          label={t('list.label')}
          rows={answer.value.walks}
          rowKey={({ walk }) => walk}
          empty={<EmptySentence>{t('list.empty')}</EmptySentence>}
          columns={[
            {
              key: 'when',
              title: t('list.when'),
              isRowHeader: true,
              cell: ({ walk, armedMs }) => <a href={addressOf('walks', walk)}>{words.moment(armedMs)}</a>,
            },
            { key: 'director', title: t('list.director'), cell: ({ director }) => director },
            {
              key: 'matter',
              title: t('list.matter'),
              cell: ({ matterName, isOffAssignment }) => (
                <>
                  {matterName === null ? t('list.noMatter') : words.say(matterName)}
                  {isOffAssignment && <small>{` ${t('list.off')}`}</small>}
                </>
              ),
            },
            { key: 'mode', title: t('list.mode'), cell: ({ mode }) => t(`mode.${mode ?? 'none'}`) },
            { key: 'round', title: t('list.round'), cell: ({ round }) => round ?? t('list.free') },
            { key: 'outcome', title: t('list.outcome'), cell: ({ outcome }) => t(`outcome.${outcome}`) },
            {
              key: 'time',
              title: t('list.time'),
              align: 'end',
              cell: ({ kioskMs }) => (kioskMs === null ? t('list.running') : clockTime(kioskMs)),
            },
            { key: 'evaluation', title: t('list.evaluation'), cell: (walk) => <EvaluationState {...walk} /> },
          ]}
        />
      )}
    </>
  );
}

function EvaluationState({ answered, judged, isSigned }: ListedWalk) {
  const { t } = useTranslation('walks');
  if (isSigned) return t('state.signed');
  return answered + judged === 0 ? t('state.todo') : t('state.part', { answered, judged });
}
