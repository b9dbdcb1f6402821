import { Button, Checkbox, Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { roles, type PersonFields } from '../../../../shared/contract/desk/page.ts';
import { useDesk } from '../../app/index.ts';
import { useWords } from '../../i18n/index.ts';
import styles from './person-form.module.css';
import { roleDuty, roleName } from './role-names.ts';

export interface PersonFormProps {
  readonly initial: PersonFields | null;
  readonly submitLabel: string;
  readonly isRunning: boolean;
  readonly onSubmit: (fields: PersonFields) => void;
  /** Beside the button. */
  readonly children?: ReactNode;
}

/** Name, department, position and roles of a person. */
export function PersonForm({ initial, submitLabel, isRunning, onSubmit, children }: PersonFormProps) {
  const { t, say } = useWords();
  const { description } = useDesk();
  const needed = [{ required: true, whitespace: true, message: t('needed') }];
  return (
    <Form
      layout="vertical"
      requiredMark={false}
      validateTrigger="onSubmit"
      initialValues={initial ?? { position: '', roles: [] }}
      onFinish={onSubmit}
    >
      <div className={styles['pair']}>
        <Form.Item name="name" label={t('person.name')} rules={needed}>
          <Input autoComplete="off" maxLength={60} />
        </Form.Item>
        <Form.Item name="position" label={t('person.position')}>
          <Input autoComplete="off" maxLength={60} />
        </Form.Item>
      </div>
      <Form.Item name="department" label={t('person.department')} rules={needed}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={description.departments.map(({ id, name }) => ({ value: id, label: say(name) }))}
        />
      </Form.Item>
      <Form.Item
        name="roles"
        label={t('person.roles')}
        rules={[{ validator: atLeastOne(t('person.rolesNeeded')) }]}
      >
        <Checkbox.Group className={styles['roles'] ?? ''}>
          {roles.map((role) => (
            <Checkbox key={role} value={role}>
              <span className={styles['role']}>{roleName(role, t)}</span>
              <span className={styles['duty']}>{roleDuty(role, t)}</span>
            </Checkbox>
          ))}
        </Checkbox.Group>
      </Form.Item>
      <div className={styles['buttons']}>
        <Button type="primary" htmlType="submit" loading={isRunning}>
          {submitLabel}
        </Button>
        {children}
      </div>
    </Form>
  );
}

/** Not antd's `required`, which would put aria-required on a group, where ARIA knows none. */
const atLeastOne =
  (message: string) =>
  (_: unknown, value: unknown): Promise<void> =>
    Array.isArray(value) && value.length > 0 ? Promise.resolve() : Promise.reject(new Error(message));
