import { Button, DatePicker, Form } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskAct, MeasureView } from '../../../../shared/evaluation/index.ts';
import { ReasonForm, useDay, useEvaluationAct } from '../../evaluation/index.ts';
import { useWords } from '../../i18n/index.ts';
import { EmptySentence, RuledTable, type RuledColumn } from '../../kit/index.ts';
import styles from './findings.module.css';
import { isCounting, useOverdueWords } from './overdue-words.ts';

const measureActs = ['done', 'extend', 'withdraw'] as const;
type MeasureAct = (typeof measureActs)[number];

export interface MeasuresProps {
  readonly measures: readonly MeasureView[];
  readonly may: readonly DeskAct[];
}

/** What is done about a problem, by when, and what became of it. */
export function Measures({ measures, may }: MeasuresProps) {
  const { t } = useTranslation('rounds');
  const { moment } = useWords();
  const overdueWords = useOverdueWords();
  const day = useDay();
  const [open, setOpen] = useState<{ readonly act: MeasureAct; readonly measure: MeasureView } | null>(null);
  const actsOf = (measure: MeasureView): readonly MeasureAct[] =>
    isCounting(measure) && measure.done === null
      ? measureActs.filter(
          (act) => may.includes(`measure.${act}`) && (act !== 'extend' || measure.due !== null),
        )
      : [];
  const stateOf = (measure: MeasureView): string => {
    if (measure.isWithdrawn) return t('measureState.withdrawn');
    if (measure.done !== null) return t('measureState.done', { when: moment(measure.done.atMs) });
    return measure.isOfEarlierCycle ? t('measureState.earlier') : t('measureState.open');
  };
  const actColumn: RuledColumn<MeasureView> = {
    key: 'acts',
    title: t('assignments.act'),
    cell: (measure) => (
      <div className={styles['acts']}>
        {actsOf(measure).map((act) => (
          <Button
            key={act}
            size="small"
            aria-label={`${t(`measureAct.${act}`)} ${measure.measure}`}
            onClick={() => setOpen({ act, measure })}
          >
            {t(`measureAct.${act}`)}
          </Button>
        ))}
      </div>
    ),
  };
  return (
    <>
      {open !== null && (
        <MeasureActForm key={`${open.act} ${open.measure.measure}`} {...open} onClose={() => setOpen(null)} />
      )}
      <RuledTable<MeasureView>
        label={t('measure.title')}
        rows={measures}
        rowKey={({ measure }) => measure}
        isQuiet={(measure) => !isCounting(measure)}
        empty={<EmptySentence>{t('measure.empty')}</EmptySentence>}
        columns={[
          { key: 'id', title: t('finding.number'), cell: ({ measure }) => measure },
          { key: 'text', title: t('measure.label'), isRowHeader: true, cell: ({ text }) => text },
          { key: 'kind', title: t('measure.kind'), cell: ({ kind }) => t(`measureKind.${kind}`) },
          {
            key: 'due',
            title: t('measure.due'),
            cell: ({ due, workingDays, extensions }) => (
              <>
                {due === null ? '—' : day(due)}
                {workingDays !== null && extensions.length === 0 && (
                  <span className={styles['extension']}>
                    {t('measure.workingDays', { count: workingDays })}
                  </span>
                )}
                {extensions.map(({ due: until, reason, atMs }) => (
                  <span key={atMs} className={styles['extension']}>
                    {t('measure.extended', { until: day(until), reason })}
                  </span>
                ))}
              </>
            ),
          },
          {
            key: 'state',
            title: t('finding.state'),
            cell: (measure) => (
              <>
                {stateOf(measure)}
                {measure.overdue !== null && (
                  <span className={styles['late']}>{overdueWords(measure.overdue)}</span>
                )}
                {measure.done !== null && measure.done.text !== '' && (
                  <span className={styles['extension']}>{measure.done.text}</span>
                )}
              </>
            ),
          },
          ...(measures.some((measure) => actsOf(measure).length > 0) ? [actColumn] : []),
        ]}
      />
    </>
  );
}

interface MeasureActFormProps {
  readonly act: MeasureAct;
  readonly measure: MeasureView;
  readonly onClose: () => void;
}
interface Fields {
  readonly text: string;
  readonly due?: Dayjs;
}

function MeasureActForm({ act, measure: { measure, due }, onClose }: MeasureActFormProps) {
  const { t } = useTranslation('rounds');
  const { t: desk } = useWords();
  const day = useDay();
  const done = useEvaluationAct('findings.measureDone');
  const extend = useEvaluationAct('findings.extendMeasure');
  const withdraw = useEvaluationAct('findings.withdrawMeasure');
  const { isRunning, problem } = { done, extend, withdraw }[act];
  const run = ({ text, due: until }: Fields) => {
    switch (act) {
      case 'done':
        return done.run({ measure, text, files: [] });
      case 'extend':
        return extend.run({ measure, due: until!.format('YYYY-MM-DD'), reason: text });
      case 'withdraw':
        return withdraw.run({ measure, reason: text });
    }
  };
  const submit = async (fields: Fields): Promise<void> => {
    if (await run(fields)) onClose();
  };
  return (
    <ReasonForm<Fields>
      name={`measure-${act}`}
      title={t('measureAct.title', { act: t(`measureAct.${act}`), measure })}
      label={act === 'done' ? t('measureAct.whatWasDone') : t('reason')}
      submitLabel={t(`measureAct.${act}`)}
      isRunning={isRunning}
      problem={problem}
      onSubmit={(fields) => void submit(fields)}
      onCancel={onClose}
    >
      {act === 'extend' && due !== null && (
        <Form.Item
          name="due"
          label={t('measureAct.newDue')}
          extra={t('measureAct.presentDue', { due: day(due) })}
          rules={[{ required: true, message: desk('needed') }]}
        >
          <DatePicker />
        </Form.Item>
      )}
    </ReasonForm>
  );
}
