import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoundPage } from '../../../../shared/contract/desk/page.ts';
import { useEvaluationAct } from '../../evaluation/index.ts';
import { useWords } from '../../i18n/index.ts';
import { DoneSentence, ErrorSentence, RuledTable, Section } from '../../kit/index.ts';
import styles from './rounds.module.css';

export interface DrawFactsProps {
  readonly id: string;
  readonly draw: NonNullable<RoundPage['draw']>;
}

/** What the draw followed from, and drawing it again to see that it comes to the same. */
export function DrawFacts({ id, draw }: DrawFactsProps) {
  const { t } = useTranslation('rounds');
  const { say } = useWords();
  const redraw = useEvaluationAct('rounds.redraw');
  const [drawn, setDrawn] = useState<{ readonly isSeedRight: boolean; readonly isSame: boolean } | null>(
    null,
  );
  const check = async (): Promise<void> => setDrawn(await redraw.run({ id }));
  return (
    <Section
      title={t('draw.title')}
      note={
        <Button size="small" loading={redraw.isRunning} onClick={() => void check()}>
          {t('draw.check')}
        </Button>
      }
    >
      {redraw.problem !== null && <ErrorSentence>{redraw.problem}</ErrorSentence>}
      {drawn !== null &&
        (drawn.isSeedRight && drawn.isSame ? (
          <DoneSentence>{t('draw.same')}</DoneSentence>
        ) : (
          <ErrorSentence>{drawn.isSeedRight ? t('draw.different') : t('draw.seedWrong')}</ErrorSentence>
        ))}
      <dl className={styles['facts']}>
        <div>
          <dt>{t('draw.seed')}</dt>
          <dd className={styles['seed']}>{draw.seed}</dd>
        </div>
        <div>
          <dt>{t('draw.entry')}</dt>
          <dd>{t('entry', { seq: draw.seq })}</dd>
        </div>
        <div>
          <dt>{t('draw.directors')}</dt>
          <dd>{draw.directors}</dd>
        </div>
        <div>
          <dt>{t('draw.most')}</dt>
          <dd>{draw.perDirector}</dd>
        </div>
      </dl>
      {draw.unassigned.length > 0 && (
        <RuledTable<DrawFactsProps['draw']['unassigned'][number]>
          label={t('draw.unassigned')}
          rows={draw.unassigned}
          rowKey={({ matter }) => matter}
          empty={null}
          columns={[
            {
              key: 'matter',
              title: t('draw.unassigned'),
              isRowHeader: true,
              cell: ({ matter, name }) => (name === null ? matter : say(name)),
            },
            { key: 'why', title: t('draw.why'), cell: ({ why }) => t(`unassigned.${why}`) },
          ]}
        />
      )}
    </Section>
  );
}
