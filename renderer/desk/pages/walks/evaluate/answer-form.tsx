import { Button, Form, Input, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import type { AnswerView } from '../../../../../shared/evaluation/index.ts';
import type { Question } from '../../../../../shared/trace/values.ts';
import { Sheet } from '../../../kit/index.ts';
import styles from './evaluate.module.css';
import { Said } from './said.tsx';
import { useSave } from './use-save.ts';

interface AnswerFormProps {
  readonly walk: string;
  readonly question: Question;
  readonly answer: AnswerView;
  readonly isWritable: boolean;
}

interface Fields {
  readonly told: string;
  readonly experienced: string;
  readonly agreement: 'automatic' | 'agrees' | 'differs' | 'unknown';
}

/** One of the six questions: the guide's words stand there, the rest is the director's. */
export function AnswerForm({ walk, question, answer, isWritable }: AnswerFormProps) {
  const { t } = useTranslation('walks');
  const save = useSave('evaluation.saveAnswer');
  const submit = ({ told, experienced, agreement }: Fields): void =>
    void save.run({
      walk,
      question,
      told,
      experienced,
      agreement: agreement === 'automatic' ? null : agreement,
      evidence: [...answer.evidence],
    });
  return (
    <Sheet title={t(`question.${question}`)}>
      <p className={styles['guide']}>
        <span>{t('gap.guide')}</span>
        {answer.guide}
      </p>
      <Form<Fields>
        layout="vertical"
        disabled={!isWritable}
        initialValues={{
          told: answer.told,
          experienced: answer.experienced,
          agreement: answer.times === 0 ? 'automatic' : answer.agreement,
        }}
        onFinish={submit}
        data-testid={`answer-${question}`}
      >
        <div className={styles['pair']}>
          <Form.Item name="told" label={t('evaluate.told')}>
            <Input.TextArea rows={2} maxLength={2000} />
          </Form.Item>
          <Form.Item name="experienced" label={t('evaluate.experienced')}>
            <Input.TextArea rows={2} maxLength={2000} />
          </Form.Item>
        </div>
        <div className={styles['row']}>
          <Form.Item name="agreement" label={t('evaluate.agreement')}>
            <Segmented
              options={[
                { value: 'automatic', label: t('evaluate.automatic') },
                { value: 'agrees', label: t('agreement.agrees') },
                { value: 'differs', label: t('agreement.differs') },
                { value: 'unknown', label: t('agreement.unknown') },
              ]}
            />
          </Form.Item>
          {isWritable && (
            <Button htmlType="submit" loading={save.isRunning}>
              {t('evaluate.save')}
            </Button>
          )}
          {answer.times > 0 && (
            <span className={styles['hint']}>{t('evaluate.savedTimes', { count: answer.times })}</span>
          )}
        </div>
        <Said save={save} done={t('evaluate.saved')} />
      </Form>
    </Sheet>
  );
}
