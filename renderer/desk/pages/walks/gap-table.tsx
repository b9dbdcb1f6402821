import { useTranslation } from 'react-i18next';
import type { EvaluationView } from '../../../../shared/evaluation/index.ts';
import { questions, type Question } from '../../../../shared/trace/values.ts';
import { RuledTable } from '../../kit/index.ts';
import styles from './walk-overview.module.css';

/** The six questions three ways: what the guide says, what was told on asking, what was experienced. */
export function GapTable({ evaluation: { answers } }: { readonly evaluation: EvaluationView }) {
  const { t } = useTranslation('walks');
  const differing = questions.filter((question) => answers[question].agreement === 'differs').length;
  return (
    <section className={styles['part']}>
      <div className={styles['head']}>
        <h2>{t('gap.title')}</h2>
        <span className={styles['note']}>{t('gap.differs', { count: differing })}</span>
      </div>
      <RuledTable<Question>
        label={t('gap.title')}
        rows={questions}
        rowKey={(question) => question}
        empty={null}
        columns={[
          {
            key: 'question',
            title: t('gap.question'),
            isRowHeader: true,
            cell: (question) => <span className={styles['whole']}>{t(`question.${question}`)}</span>,
          },
          { key: 'guide', title: t('gap.guide'), cell: (question) => answers[question].guide },
          {
            key: 'told',
            title: t('gap.told'),
            cell: (question) => answers[question].told || t('gap.nothing'),
          },
          {
            key: 'experienced',
            title: t('gap.experienced'),
            cell: (question) => (
              <span className={answers[question].agreement === 'differs' ? styles['strong'] : undefined}>
                {answers[question].experienced || t('gap.nothing')}
              </span>
            ),
          },
          {
            key: 'verdict',
            title: t('gap.verdict'),
            align: 'end',
            cell: (question) => {
              const { agreement } = answers[question];
              return (
                <span className={styles[agreement === 'differs' ? 'differs' : 'quiet']}>
                  {t(`agreement.${agreement}`)}
                </span>
              );
            },
          },
        ]}
      />
    </section>
  );
}
