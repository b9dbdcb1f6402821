import { Button, Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RoundPage } from '../../../../shared/contract/desk/page.ts';
import { walkModes, type WalkMode } from '../../../../shared/trace/values.ts';
import { useDepartmentName } from '../../app/index.ts';
import { useEvaluationAct } from '../../evaluation/index.ts';
import { useWords } from '../../i18n/index.ts';
import { ErrorSentence, Sheet } from '../../kit/index.ts';
import styles from './rounds.module.css';

export interface AddAssignmentProps {
  readonly page: RoundPage;
  readonly onClose: () => void;
}

interface Fields {
  readonly director: string;
  readonly matter: string;
  readonly mode: WalkMode;
  readonly finding?: string;
}

/** An assignment by hand: in place of one that was withdrawn, or to look again at a problem. */
export function AddAssignment({ page, onClose }: AddAssignmentProps) {
  const { t } = useTranslation('rounds');
  const { t: desk, say } = useWords();
  const departmentName = useDepartmentName();
  const assign = useEvaluationAct('rounds.assign');
  const [form] = Form.useForm<Fields>();
  const needed = [{ required: true, message: desk('needed') }];
  const submit = async ({ finding, ...fields }: Fields): Promise<void> => {
    if (await assign.run({ id: page.round.round, ...fields, finding: finding ?? null })) onClose();
  };
  /** The problem says which matter. */
  const takeMatterOf = (finding: string | undefined): void => {
    const again = page.toInspectAgain.find((one) => one.finding === finding);
    if (again?.matter) form.setFieldValue('matter', again.matter);
  };
  return (
    <div className={styles['rules']}>
      <Sheet title={t('assign.title')}>
        {assign.problem !== null && <ErrorSentence>{assign.problem}</ErrorSentence>}
        <Form<Fields>
          form={form}
          name="assign"
          layout="vertical"
          requiredMark={false}
          validateTrigger="onSubmit"
          initialValues={{ mode: 'personal' }}
          onFinish={(fields) => void submit(fields)}
        >
          {page.toInspectAgain.length > 0 && (
            <Form.Item name="finding" label={t('assign.finding')} extra={t('assign.findingHint')}>
              <Select
                allowClear
                onChange={takeMatterOf}
                options={page.toInspectAgain.map(({ finding, text }) => ({
                  value: finding,
                  label: `${finding} ${text}`,
                }))}
              />
            </Form.Item>
          )}
          <div className={styles['pair']}>
            <Form.Item name="director" label={t('assignments.director')} rules={needed}>
              <Select
                showSearch={{ optionFilterProp: 'label' }}
                options={page.directors.map(({ id, name, department }) => ({
                  value: id,
                  label: `${name} ${departmentName(department)}`,
                }))}
              />
            </Form.Item>
            <Form.Item name="mode" label={t('mode.label')}>
              <Select options={walkModes.map((mode) => ({ value: mode, label: t(`mode.${mode}`) }))} />
            </Form.Item>
          </div>
          <Form.Item name="matter" label={t('matter')} rules={needed}>
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              options={page.ranking.map(({ matter, name }) => ({
                value: matter,
                label: name === null ? matter : say(name),
              }))}
            />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={assign.isRunning}>
            {t('assign.do')}
          </Button>{' '}
          <Button onClick={onClose}>{desk('cancel')}</Button>
        </Form>
      </Sheet>
    </div>
  );
}
