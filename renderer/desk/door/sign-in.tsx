import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import type { Desk } from '../../bridge/desk/index.ts';
import type { Staff } from '../app/use-staff.ts';
import { useWords, type DeskT } from '../i18n/index.ts';
import { DoneSentence, ErrorSentence } from '../kit/index.ts';
import { DoorSheet } from './door-sheet.tsx';
import { waitSentence, type SecretRefused } from '../password/index.ts';

export interface SignInProps {
  readonly desk: Desk;
  readonly staff: Staff;
  /** The code of an administrator who was made just now. */
  readonly madeId: string | null;
}

interface Fields {
  readonly id: string;
  readonly password: string;
}

type Failure = SecretRefused | 'no-code' | 'unanswered';

/** Code and password. */
export function SignIn({ desk, staff, madeId }: SignInProps) {
  const { t } = useWords();
  const [form] = Form.useForm<Fields>();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isAsking, setAsking] = useState(false);

  const submit = async ({ id, password }: Fields): Promise<void> => {
    const code = id.trim().toUpperCase();
    if (!/^[A-Z]\d{2,4}$/.test(code)) {
      setFailure('no-code');
      return;
    }
    setAsking(true);
    try {
      const answer = await desk.call('account.signIn', { id: code, password });
      if (answer.ok) {
        staff.enter(answer.token, answer.person);
        return;
      }
      setFailure(answer);
      form.setFieldValue('password', '');
      form.focusField('password');
    } catch {
      setFailure('unanswered');
    }
    setAsking(false);
  };

  return (
    <DoorSheet name="sign-in" description={staff.description} title={t('door.title')}>
      {madeId !== null && <DoneSentence>{t('setUp.done', { id: madeId })}</DoneSentence>}
      {failure === null && staff.signedOut !== null && (
        <DoneSentence>{signedOutSentence(staff.signedOut, t)}</DoneSentence>
      )}
      {failure !== null && <ErrorSentence>{failureSentence(failure, t)}</ErrorSentence>}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        validateTrigger="onSubmit"
        initialValues={{ id: madeId ?? '', password: '' }}
        onFinish={(fields: Fields) => void submit(fields)}
      >
        <Form.Item
          name="id"
          label={t('door.code')}
          rules={[{ required: true, message: t('door.codeNeeded') }]}
        >
          <Input autoComplete="username" autoFocus={madeId === null} maxLength={10} />
        </Form.Item>
        <Form.Item
          name="password"
          label={t('door.password')}
          rules={[{ required: true, message: t('door.passwordNeeded') }]}
        >
          <Input.Password
            autoComplete="current-password"
            autoFocus={madeId !== null}
            maxLength={200}
            visibilityToggle={false}
          />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={isAsking}>
          {t('door.signIn')}
        </Button>
      </Form>
    </DoorSheet>
  );
}

function failureSentence(failure: Failure, t: DeskT): string {
  if (failure === 'unanswered') return t('unanswered');
  if (failure === 'no-code') return t('door.noCode');
  const again = waitSentence(failure, t);
  return failure.reason === 'wrong' ? t('door.wrong', { again }) : t('door.wait', { again });
}

function signedOutSentence(why: NonNullable<Staff['signedOut']>, t: DeskT): string {
  switch (why) {
    case 'idle':
      return t('door.signedOut.idle');
    case 'too-long':
      return t('door.signedOut.tooLong');
    case 'ended':
      return t('door.signedOut.ended');
    case 'restarted':
      return t('door.signedOut.restarted');
  }
}
