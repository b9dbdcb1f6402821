import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import type { DeskContract } from '../../../shared/contract/desk/page.ts';
import type { OutputOf } from '../../../shared/contract/page.ts';
import type { Desk } from '../../bridge/desk/index.ts';
import { useWords, type DeskT } from '../i18n/index.ts';
import { ErrorSentence } from '../kit/index.ts';
import { waitSentence, weaknessSentence } from './refusal-words.ts';
import { sameAs } from './same-as.ts';

export interface PasswordFormProps {
  readonly desk: Desk;
  readonly currentLabel: string;
  readonly onDone?: () => void;
}

interface Fields {
  readonly current: string;
  readonly next: string;
  readonly again: string;
}

type Refused = Extract<OutputOf<DeskContract['account.changePassword']>, { ok: false }>;

/** The present password, and the new one twice. */
export function PasswordForm({ desk, currentLabel, onDone }: PasswordFormProps) {
  const { t } = useWords();
  const [form] = Form.useForm<Fields>();
  const [failure, setFailure] = useState<Refused | 'unanswered' | null>(null);
  const [isAsking, setAsking] = useState(false);
  const needed = [{ required: true, message: t('needed') }];

  const submit = async ({ current, next }: Fields): Promise<void> => {
    setAsking(true);
    setFailure(null);
    try {
      const answer = await desk.call('account.changePassword', { current, next });
      if (answer.ok) {
        form.resetFields();
        onDone?.();
      } else setFailure(answer);
    } catch {
      setFailure('unanswered');
    }
    setAsking(false);
  };

  return (
    <>
      {failure !== null && <ErrorSentence>{failureSentence(failure, t)}</ErrorSentence>}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        validateTrigger="onSubmit"
        onFinish={(fields: Fields) => void submit(fields)}
      >
        <Form.Item name="current" label={currentLabel} rules={needed}>
          <Input.Password autoComplete="current-password" maxLength={200} visibilityToggle={false} />
        </Form.Item>
        <Form.Item name="next" label={t('password.next')} extra={t('password.hint')} rules={needed}>
          <Input.Password autoComplete="new-password" maxLength={200} visibilityToggle={false} />
        </Form.Item>
        <Form.Item
          name="again"
          label={t('password.again')}
          dependencies={['next']}
          rules={[sameAs('next', t)]}
        >
          <Input.Password autoComplete="new-password" maxLength={200} visibilityToggle={false} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={isAsking}>
          {t('password.change')}
        </Button>
      </Form>
    </>
  );
}

function failureSentence(failure: Refused | 'unanswered', t: DeskT): string {
  if (failure === 'unanswered') return t('unanswered');
  switch (failure.reason) {
    case 'wrong':
      return t('password.wrong', { again: waitSentence({ ...failure, reason: 'wrong' }, t) });
    case 'wait':
      return t('door.wait', { again: waitSentence({ ...failure, reason: 'wait' }, t) });
    case 'too-short':
    case 'too-simple':
    case 'same-as-before':
      return weaknessSentence(failure.reason, t);
  }
}
