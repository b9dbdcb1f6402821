import { Button, Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { JudgementView } from '../../../../../shared/evaluation/index.ts';
import type { Judgement } from '../../../../../shared/trace/values.ts';
import { Sheet } from '../../../kit/index.ts';
import { useWords } from '../../../i18n/index.ts';
import styles from './evaluate.module.css';
import { Said } from './said.tsx';
import { useSave } from './use-save.ts';

interface JudgementFormProps {
  readonly walk: string;
  readonly judgement: Judgement;
  readonly given: JudgementView | null;
  readonly isWritable: boolean;
}

interface Fields {
  readonly score?: number;
  readonly note: string;
}

const scores = [1, 2, 3, 4, 5] as const;

/** One of the four ratings, with what it rests on. */
export function JudgementForm({ walk, judgement, given, isWritable }: JudgementFormProps) {
  const { t } = useTranslation('walks');
  const words = useWords();
  const save = useSave('evaluation.judge');
  const submit = ({ score, note }: Fields): void =>
    void (score !== undefined && save.run({ walk, judgement, score, note }));
  return (
    <Sheet title={t(`judgement.${judgement}`)}>
      <Form<Fields>
        layout="vertical"
        disabled={!isWritable}
        initialValues={given === null ? { note: '' } : { score: given.score, note: given.note }}
        onFinish={submit}
        data-testid={`judgement-${judgement}`}
      >
        <div className={styles['row']}>
          <Form.Item
            name="score"
            label={t(`judgementShort.${judgement}`)}
            rules={[{ required: true, message: words.t('needed') }]}
          >
            <Radio.Group
              options={scores.map((score) => ({ value: score, label: `${score} ${t(`score.${score}`)}` }))}
            />
          </Form.Item>
          <Form.Item name="note" label={t('evaluate.note')} className={styles['wide'] ?? ''}>
            <Input maxLength={2000} />
          </Form.Item>
          {isWritable && (
            <Button htmlType="submit" loading={save.isRunning}>
              {t('evaluate.save')}
            </Button>
          )}
        </div>
        <Said save={save} done={t('evaluate.saved')} />
      </Form>
    </Sheet>
  );
}
