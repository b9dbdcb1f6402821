import { useTranslation } from 'react-i18next';
import type { FormDefinition } from '../../../../shared/form/index.ts';
import {
  claimsNeed,
  slowest,
  type Peers,
  type SlowItem,
  type WalkMetrics,
} from '../../../../shared/trace/metrics/index.ts';
import { clockTime } from '../../../../shared/trace/timeline/index.ts';
import type { StepId } from '../../../../shared/trace/walk/index.ts';
import { addressOf } from '../../app/index.ts';
import { EmptySentence, RuledTable } from '../../kit/index.ts';
import { useWalkWords } from '../../walk-words/index.ts';
import styles from './walk-overview.module.css';

interface SlowTableProps {
  readonly metrics: WalkMetrics;
  readonly others: Peers;
  readonly form: FormDefinition | null;
  readonly walk: string;
}

const longestBarPx = 58;

/** What took longest, against other walks and against a practised user. */
export function SlowTable({ metrics, others, form, walk }: SlowTableProps) {
  const { t } = useTranslation('walks');
  const words = useWalkWords(form);
  const items = slowest(metrics, others);
  const most = Math.max(1, ...items.map(({ times }) => times ?? 0));
  const name = ({ of, id, item }: SlowItem): string =>
    of === 'step'
      ? words.stepName(id as StepId)
      : item === null
        ? words.fieldName(id)
        : `${words.fieldName(id)} ${item + 1}`;
  return (
    <section className={styles['part']}>
      <div className={styles['head']}>
        <h2>{t('slow.title')}</h2>
        <span className={styles['note']}>
          {others.n === 0 ? t('slow.none') : t('slow.compared', { count: others.n })}
          {others.n > 0 && others.n < claimsNeed && ` · ${t('slow.few')}`}
        </span>
      </div>
      <RuledTable<SlowItem>
        label={t('slow.title')}
        rows={items}
        rowKey={({ of, id, item }) => `${of} ${id} ${item}`}
        empty={<EmptySentence>{t('slow.empty')}</EmptySentence>}
        columns={[
          {
            key: 'item',
            title: t('slow.item'),
            isRowHeader: true,
            cell: (row) => <a href={addressOf('walks', walk, 'replay', String(row.seq))}>{name(row)}</a>,
          },
          {
            key: 'kind',
            title: t('slow.kind'),
            cell: ({ kind }) => (kind === null ? t('slow.reading') : words.t(`field.${kind}`)),
          },
          {
            key: 'time',
            title: t('slow.time'),
            align: 'end',
            cell: ({ timeMs }) => <b>{clockTime(timeMs)}</b>,
          },
          {
            key: 'median',
            title: others.n === 0 ? t('slow.predicted') : t('slow.median'),
            align: 'end',
            cell: ({ median, predictedMs }) => {
              const against = median?.median ?? predictedMs;
              return against === null ? '–' : clockTime(against);
            },
          },
          {
            key: 'times',
            title: t('slow.times'),
            cell: ({ times }) =>
              times !== null && (
                <span className={styles['times']}>
                  <svg
                    className={styles['bar']}
                    data-quiet={times < 2 || undefined}
                    width={Math.max(2, Math.round((times / most) * longestBarPx))}
                    height={9}
                    aria-hidden="true"
                  />
                  {times.toFixed(1)}
                </span>
              ),
          },
          {
            key: 'corrections',
            title: t('slow.corrections'),
            align: 'end',
            cell: ({ corrections }) => corrections,
          },
          {
            key: 'errors',
            title: t('slow.errors'),
            align: 'end',
            cell: ({ errors }) => <span className={errors > 0 ? styles['wrong'] : undefined}>{errors}</span>,
          },
        ]}
      />
    </section>
  );
}
