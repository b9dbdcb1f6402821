import { Button, DatePicker, Form, Input, InputNumber, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import type { StageView } from '../../../../../shared/evaluation/index.ts';
import type { Stage } from '../../../../../shared/trace/values.ts';
import { Sheet } from '../../../kit/index.ts';
import styles from './evaluate.module.css';
import { Said } from './said.tsx';
import { useSave } from './use-save.ts';

interface StageFormProps {
  readonly walk: string;
  readonly stage: Stage;
  readonly saved: StageView | null;
  readonly isWritable: boolean;
}

interface Fields {
  readonly from: Dayjs | null;
  readonly to: Dayjs | null;
  readonly waited: number | null;
  readonly answered: 'yes' | 'no' | null;
  readonly transferred: number | null;
  readonly told: string;
  readonly correct: 'agrees' | 'differs' | 'unknown';
  readonly note: string;
}

const yesOrNo = (answered: boolean | null): Fields['answered'] => {
  if (answered === null) return null;
  return answered ? 'yes' : 'no';
};
const asTime = (ms: number | null): Dayjs | null => (ms === null ? null : dayjs(ms));

/** A stage of the walkthrough: when, how long it took, what was said. The hotline has questions of its own. */
export function StageForm({ walk, stage, saved, isWritable }: StageFormProps) {
  const { t } = useTranslation('walks');
  const save = useSave('evaluation.saveStage');
  const isHotline = stage === 'hotline';
  const submit = ({ from, to, waited, answered, transferred, told, correct, note }: Fields): void =>
    void save.run({
      walk,
      stage,
      fromMs: from?.valueOf() ?? null,
      toMs: to?.valueOf() ?? null,
      waitedSeconds: waited ?? null,
      answered: isHotline && answered ? answered === 'yes' : null,
      transferred: isHotline ? (transferred ?? null) : null,
      told,
      correct,
      note,
    });
  return (
    <Sheet title={t(`stage.${stage}`)}>
      <Form<Fields>
        layout="vertical"
        disabled={!isWritable}
        initialValues={{
          from: asTime(saved?.fromMs ?? null),
          to: asTime(saved?.toMs ?? null),
          waited: saved?.waitedSeconds ?? null,
          answered: yesOrNo(saved?.answered ?? null),
          transferred: saved?.transferred ?? null,
          told: saved?.told ?? '',
          correct: saved?.correct ?? 'unknown',
          note: saved?.note ?? '',
        }}
        onFinish={submit}
        data-testid={`stage-${stage}`}
      >
        <div className={styles['row']}>
          <Form.Item name="from" label={t('evaluate.from')}>
            <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" />
          </Form.Item>
          <Form.Item name="to" label={t('evaluate.to')}>
            <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" />
          </Form.Item>
          <Form.Item name="waited" label={t('evaluate.waited')}>
            <InputNumber min={0} max={86_400} precision={0} />
          </Form.Item>
          {isHotline && (
            <>
              <Form.Item name="answered" label={t('evaluate.answered')}>
                <Select
                  allowClear
                  className={styles['short'] ?? ''}
                  options={[
                    { value: 'yes', label: t('evaluate.yes') },
                    { value: 'no', label: t('evaluate.no') },
                  ]}
                />
              </Form.Item>
              <Form.Item name="transferred" label={t('evaluate.transferred')}>
                <InputNumber min={0} max={20} precision={0} />
              </Form.Item>
            </>
          )}
          <Form.Item name="correct" label={t('evaluate.correct')}>
            <Select
              className={styles['short'] ?? ''}
              options={(['agrees', 'differs', 'unknown'] as const).map((value) => ({
                value,
                label: t(`agreement.${value}`),
              }))}
            />
          </Form.Item>
        </div>
        <div className={styles['pair']}>
          <Form.Item name="told" label={t('evaluate.told')}>
            <Input.TextArea rows={2} maxLength={2000} />
          </Form.Item>
          <Form.Item name="note" label={t('evaluate.note')}>
            <Input.TextArea rows={2} maxLength={2000} />
          </Form.Item>
        </div>
        {isWritable && (
          <Button htmlType="submit" loading={save.isRunning}>
            {t('evaluate.save')}
          </Button>
        )}
        <Said save={save} done={t('evaluate.saved')} />
      </Form>
    </Sheet>
  );
}
