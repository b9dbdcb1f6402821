import { DatePicker, Form, InputNumber, Radio } from 'antd';
import type { Dayjs } from 'dayjs';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { workingDaysOf } from '../../../../shared/calendar/index.ts';
import type { CalendarView } from '../../../../shared/contract/desk/page.ts';
import { measureKinds, type MeasureKind } from '../../../../shared/trace/values.ts';
import { useAnswer } from '../../app/index.ts';
import { Answered, ReasonForm, useDay, useEvaluationAct } from '../../evaluation/index.ts';
import { useWords } from '../../i18n/index.ts';
import styles from './findings.module.css';

interface Fields {
  readonly text: string;
  readonly kind: MeasureKind;
  readonly workingDays?: number | null;
  readonly due?: Dayjs | null;
}

export interface NewMeasureProps {
  readonly finding: string;
  readonly onClose: () => void;
}

/** What will be done about a problem; a deadline is counted on the hall's calendar while it is typed. */
export function NewMeasure({ finding, onClose }: NewMeasureProps) {
  const { t } = useTranslation('rounds');
  const set = useEvaluationAct('findings.setMeasure');
  const calendar = useAnswer('calendar', 'calendar.read', {});
  const [kind, setKind] = useState<MeasureKind>('deadline');
  const [by, setBy] = useState<'days' | 'date'>('days');
  const submit = async ({ text, workingDays, due }: Fields): Promise<void> => {
    const isCounted = kind !== 'on-site' && by === 'days';
    const isDated = kind !== 'on-site' && by === 'date';
    const input = {
      id: finding,
      kind,
      text,
      workingDays: isCounted ? (workingDays ?? null) : null,
      due: isDated ? (due?.format('YYYY-MM-DD') ?? null) : null,
    };
    if (await set.run(input)) onClose();
  };
  return (
    <ReasonForm<Fields>
      name="measure"
      title={t('measure.add')}
      label={t('measure.what')}
      submitLabel={t('measure.add')}
      initial={{ kind, workingDays: 10 }}
      isRunning={set.isRunning}
      problem={set.problem}
      onSubmit={(fields) => void submit(fields)}
      onCancel={onClose}
    >
      <Form.Item name="kind" label={t('measure.kind')}>
        <Radio.Group
          onChange={(event) => setKind(event.target.value as MeasureKind)}
          options={measureKinds.map((one) => ({ value: one, label: t(`measureKind.${one}`) }))}
        />
      </Form.Item>
      {kind !== 'on-site' && (
        <>
          <Form.Item label={t('measure.due')}>
            <Radio.Group
              value={by}
              onChange={(event) => setBy(event.target.value as 'days' | 'date')}
              options={[
                { value: 'days', label: t('measure.byDays') },
                { value: 'date', label: t('measure.byDate') },
              ]}
            />
          </Form.Item>
          {by === 'days' ? (
            <>
              <Form.Item name="workingDays" label={t('measure.days')}>
                <InputNumber min={1} max={1000} precision={0} />
              </Form.Item>
              <Answered answer={calendar}>{(known) => <Counted calendar={known} />}</Answered>
            </>
          ) : (
            <Form.Item name="due" label={t('measure.lastDay')}>
              <DatePicker />
            </Form.Item>
          )}
        </>
      )}
    </ReasonForm>
  );
}

/** The day so many working days lead to, and on which calendar. */
function Counted({ calendar }: { readonly calendar: CalendarView }) {
  const { t } = useTranslation('rounds');
  const { language } = useWords();
  const day = useDay();
  const count = Form.useWatch<number | null>('workingDays');
  const days = useMemo(() => workingDaysOf(calendar), [calendar]);
  if (typeof count !== 'number' || !Number.isInteger(count) || count < 1 || count > 1000) return null;
  const until = days.addWorkingDays(calendar.today, count);
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'long' }).format(
    new Date(`${until}T12:00:00`),
  );
  return (
    <p className={styles['due']} aria-live="polite">
      {t('measure.until', { count, until: day(until), weekday })}{' '}
      {!days.isAnnounced(until) && t('measure.notAnnounced', { year: until.slice(0, 4) })}
      {calendar.version === 0 && t('measure.sample')}
    </p>
  );
}
