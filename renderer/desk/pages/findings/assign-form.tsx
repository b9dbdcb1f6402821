import { Button, Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useDesk } from '../../app/index.ts';
import { useEvaluationAct } from '../../evaluation/index.ts';
import { useWords } from '../../i18n/index.ts';
import { ErrorSentence, Sheet } from '../../kit/index.ts';
import type { ActFormProps } from './finding-acts.tsx';

/** Names another responsible department. */
export function AssignForm({ page: { finding }, onCancel, onDone }: ActFormProps) {
  const { t } = useTranslation('rounds');
  const { t: desk, say } = useWords();
  const { description } = useDesk();
  const assign = useEvaluationAct('findings.assign');
  const submit = async ({ department }: { readonly department: string }): Promise<void> => {
    if (await assign.run({ id: finding.finding, department })) onDone('assign');
  };
  return (
    <Sheet title={t('act.assign.do')}>
      {assign.problem !== null && <ErrorSentence>{assign.problem}</ErrorSentence>}
      <Form<{ readonly department: string }>
        name="reassign"
        layout="vertical"
        requiredMark={false}
        initialValues={{ department: finding.department }}
        onFinish={(fields) => void submit(fields)}
      >
        <Form.Item name="department" label={t('finding.department')}>
          <Select
            autoFocus
            showSearch={{ optionFilterProp: 'label' }}
            options={description.departments.map(({ id, name }) => ({ value: id, label: say(name) }))}
          />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={assign.isRunning}>
          {t('act.assign.do')}
        </Button>{' '}
        <Button onClick={onCancel}>{desk('cancel')}</Button>
      </Form>
    </Sheet>
  );
}
