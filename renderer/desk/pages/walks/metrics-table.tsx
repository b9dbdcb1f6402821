import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  metricCatalogue,
  totalIds,
  type Peers,
  type TotalId,
  type WalkMetrics,
} from '../../../../shared/trace/metrics/index.ts';
import { clockTime } from '../../../../shared/trace/timeline/index.ts';
import { Definition, RuledTable } from '../../kit/index.ts';
import styles from './walk-overview.module.css';

type Metric = (typeof metricCatalogue)[number] & { readonly id: TotalId };
const isTotal = (metric: (typeof metricCatalogue)[number]): metric is Metric =>
  (totalIds as readonly string[]).includes(metric.id);
const totals = metricCatalogue.filter(isTotal);

/** Every figure of the walk as a whole, with what exactly it means, beside the other walks. */
export function MetricsTable({ metrics, others }: { readonly metrics: WalkMetrics; readonly others: Peers }) {
  const { t } = useTranslation('walks');
  const { t: metric } = useTranslation('metrics');
  const [isOpen, setOpen] = useState(false);
  return (
    <section className={styles['part']}>
      <div className={styles['head']}>
        <h2>{t('metrics.title')}</h2>
        <Button type="link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t(isOpen ? 'metrics.hide' : 'metrics.show')}
        </Button>
      </div>
      {isOpen && (
        <RuledTable<Metric>
          label={t('metrics.title')}
          rows={totals}
          rowKey={({ id }) => id}
          empty={null}
          columns={[
            {
              key: 'name',
              title: t('metrics.name'),
              isRowHeader: true,
              cell: ({ id }) => (
                <Definition meaning={metric(`definition.${id}`)}>{metric(`name.${id}`)}</Definition>
              ),
            },
            {
              key: 'value',
              title: t('metrics.value'),
              align: 'end',
              cell: ({ id, unit }) => <b>{shown(metrics.totals[id], unit)}</b>,
            },
            {
              key: 'median',
              title: t('metrics.median'),
              align: 'end',
              cell: ({ id, unit }) => shown(others.totals[id]?.median ?? null, unit),
            },
            {
              key: 'range',
              title: t('metrics.range'),
              align: 'end',
              cell: ({ id, unit }) => {
                const of = others.totals[id];
                return of === undefined ? '–' : `${shown(of.least, unit)} – ${shown(of.most, unit)}`;
              },
            },
            {
              key: 'n',
              title: t('metrics.n'),
              align: 'end',
              cell: ({ id }) => others.totals[id]?.n ?? 0,
            },
            { key: 'source', title: t('metrics.source'), cell: ({ source }) => metric(`source.${source}`) },
          ]}
        />
      )}
    </section>
  );
}

function shown(value: number | null, unit: Metric['unit']): string {
  if (value === null) return '–';
  switch (unit) {
    case 'ms':
      return value < 10_000 ? `${(value / 1000).toFixed(1)} s` : clockTime(value);
    case 'share':
      return `${Math.round(value * 100)} %`;
    case 'ratio':
    case 'score':
      return value.toFixed(2).replace(/\.?0+$/, '');
    default:
      return String(value);
  }
}
