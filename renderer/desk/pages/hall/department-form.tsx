import { Button, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Department } from '../../../../shared/matter/index.ts';
import styles from './hall.module.css';
import { proposeId } from './propose-id.ts';
import { trimmed } from './trimmed.ts';
import { TwoTexts } from './two-texts.tsx';

export interface DepartmentFormProps {
  /** Null for a new one, which gets its code here. */
  readonly initial: Department | null;
  readonly submitLabel: string;
  readonly isRunning: boolean;
  readonly onSubmit: (department: Department) => void;
  /** Beside the button. */
  readonly children?: ReactNode;
}

/** Names of a department in both languages, and the code of a new one. */
export function DepartmentForm({ initial, submitLabel, isRunning, onSubmit, children }: DepartmentFormProps) {
  const { t } = useTranslation(['hall', 'desk']);
  const [form] = Form.useForm<Department>();
  // Until somebody writes a code of their own it follows the name.
  const follow = (): void => {
    if (initial !== null || form.isFieldTouched('id')) return;
    const name = form.getFieldValue(['name', 'en']) as string | undefined;
    form.setFields([{ name: 'id', value: proposeId(name ?? ''), touched: false }]);
  };
  const submit = ({ id, name, shortName }: Department): void =>
    onSubmit({ id: initial?.id ?? id, name: trimmed(name), shortName: trimmed(shortName) });
  return (
    <Form<Department>
      form={form}
      layout="vertical"
      requiredMark={false}
      validateTrigger="onSubmit"
      initialValues={initial ?? {}}
      onValuesChange={follow}
      onFinish={submit}
    >
      <TwoTexts name="name" label={t('department.name')} hint={t('department.nameHint')} />
      <TwoTexts name="shortName" label={t('department.shortName')} hint={t('department.shortNameHint')} />
      {initial === null && (
        <Form.Item
          name="id"
          label={t('department.id')}
          extra={t('department.idHint')}
          rules={[
            {
              required: true,
              pattern: /^[a-z0-9]+(-[a-z0-9]+)*$/,
              max: 60,
              message: t('department.idWrong'),
            },
          ]}
        >
          <Input autoComplete="off" maxLength={60} />
        </Form.Item>
      )}
      <div className={styles['buttons']}>
        <Button type="primary" htmlType="submit" loading={isRunning}>
          {submitLabel}
        </Button>
        {children}
      </div>
    </Form>
  );
}
