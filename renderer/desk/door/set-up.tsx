import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import type { DeskDescription, DeskContract } from '../../../shared/contract/desk/page.ts';
import type { OutputOf } from '../../../shared/contract/page.ts';
import type { Desk } from '../../bridge/desk/index.ts';
import { useWords, type DeskT } from '../i18n/index.ts';
import { ErrorSentence } from '../kit/index.ts';
import { sameAs, waitSentence, weaknessSentence } from '../password/index.ts';
import { DoorSheet } from './door-sheet.tsx';
import { Lead } from './lead.tsx';

export interface SetUpProps {
  readonly desk: Desk;
  readonly description: DeskDescription;
  readonly onMade: (id: string) => void;
}

interface Fields {
  readonly code: string;
  readonly name: string;
  readonly department: string;
  readonly position: string;
  readonly password: string;
  readonly again: string;
}

type Refused = Extract<OutputOf<DeskContract['account.setUp']>, { ok: false }>;

/** Makes the first administrator, for whoever can read the kiosk's log. */
export function SetUp({ desk, description, onMade }: SetUpProps) {
  const { t, say } = useWords();
  const [failure, setFailure] = useState<Refused | 'unanswered' | null>(null);
  const [isAsking, setAsking] = useState(false);
  const needed = [{ required: true, whitespace: true, message: t('needed') }];

  const submit = async ({ again: _, position, ...fields }: Fields): Promise<void> => {
    setAsking(true);
    try {
      const answer = await desk.call('account.setUp', { ...fields, position: position ?? '' });
      if (answer.ok) {
        onMade(answer.id);
        return;
      }
      setFailure(answer);
    } catch {
      setFailure('unanswered');
    }
    setAsking(false);
  };

  return (
    <DoorSheet name="set-up" description={description} title={t('setUp.title')}>
      <Lead>{t('setUp.lead')}</Lead>
      {failure !== null && <ErrorSentence>{failureSentence(failure, t)}</ErrorSentence>}
      <Form
        layout="vertical"
        requiredMark={false}
        validateTrigger="onSubmit"
        onFinish={(fields: Fields) => void submit(fields)}
      >
        <Form.Item name="code" label={t('setUp.code')} rules={needed}>
          <Input autoComplete="off" autoFocus maxLength={40} />
        </Form.Item>
        <Form.Item name="name" label={t('person.name')} rules={needed}>
          <Input autoComplete="off" maxLength={60} />
        </Form.Item>
        <Form.Item name="department" label={t('person.department')} rules={needed}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={description.departments.map(({ id, name }) => ({ value: id, label: say(name) }))}
          />
        </Form.Item>
        <Form.Item name="position" label={t('person.position')}>
          <Input autoComplete="off" maxLength={60} />
        </Form.Item>
        <Form.Item name="password" label={t('password.next')} extra={t('password.hint')} rules={needed}>
          <Input.Password autoComplete="new-password" maxLength={200} visibilityToggle={false} />
        </Form.Item>
        <Form.Item
          name="again"
          label={t('password.again')}
          dependencies={['password']}
          rules={[sameAs('password', t)]}
        >
          <Input.Password autoComplete="new-password" maxLength={200} visibilityToggle={false} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={isAsking}>
          {t('setUp.make')}
        </Button>
      </Form>
    </DoorSheet>
  );
}

function failureSentence(failure: Refused | 'unanswered', t: DeskT): string {
  if (failure === 'unanswered') return t('unanswered');
  switch (failure.reason) {
    case 'wrong':
      return t('setUp.wrong', { again: waitSentence({ ...failure, reason: 'wrong' }, t) });
    case 'wait':
      return t('door.wait', { again: waitSentence({ ...failure, reason: 'wait' }, t) });
    case 'already-set-up':
      return t('setUp.already');
    case 'no-such-department':
      return t('person.noSuchDepartment');
    case 'too-short':
    case 'too-simple':
      return weaknessSentence(failure.reason, t);
  }
}
