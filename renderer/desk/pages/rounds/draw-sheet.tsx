import { Button, Form, InputNumber, Popconfirm, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { walkModes, type WalkMode } from '../../../../shared/trace/values.ts';
import { useEvaluationAct } from '../../evaluation/index.ts';
import { useWords } from '../../i18n/index.ts';
import { ErrorSentence, Sheet } from '../../kit/index.ts';
import styles from './rounds.module.css';

export interface DrawSheetProps {
  readonly id: string;
  readonly directors: number;
  readonly matters: number;
}

interface Fields {
  readonly mode: WalkMode;
  readonly perDirector: number | null;
}

/** The draw, once a round: it says what will happen before it does. */
export function DrawSheet({ id, directors, matters }: DrawSheetProps) {
  const { t } = useTranslation('rounds');
  const { t: desk } = useWords();
  const draw = useEvaluationAct('rounds.draw');
  const [form] = Form.useForm<Fields>();
  const [asked, setAsked] = useState(false);
  const submit = (): void => {
    setAsked(false);
    const { mode, perDirector } = form.getFieldsValue();
    void draw.run({ id, mode, perDirector: perDirector ?? null, directors: [] });
  };
  return (
    <div className={styles['rules']}>
      <Sheet title={t('draw.title')}>
        {draw.problem !== null && <ErrorSentence>{draw.problem}</ErrorSentence>}
        <p>{t('draw.lead')}</p>
        <br />
        <Form<Fields>
          form={form}
          name="draw"
          layout="vertical"
          initialValues={{ mode: 'personal', perDirector: null }}
        >
          <div className={styles['pair']}>
            <Form.Item name="mode" label={t('mode.label')}>
              <Select options={walkModes.map((mode) => ({ value: mode, label: t(`mode.${mode}`) }))} />
            </Form.Item>
            <Form.Item name="perDirector" label={t('draw.perDirector')} extra={t('draw.perDirectorHint')}>
              <InputNumber min={1} max={50} precision={0} />
            </Form.Item>
          </div>
          <Popconfirm
            title={t('draw.ask', { matters, directors })}
            okText={t('draw.do')}
            cancelText={desk('cancel')}
            icon={null}
            open={asked}
            onOpenChange={setAsked}
            onConfirm={submit}
          >
            <Button type="primary" loading={draw.isRunning}>
              {t('draw.do')}
            </Button>
          </Popconfirm>
        </Form>
      </Sheet>
    </div>
  );
}
