import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatterRefusal } from '../../../../shared/contract/desk/page.ts';
import { addressOf, goTo, useAct, useAnswer } from '../../app/index.ts';
import { useWords } from '../../i18n/index.ts';
import { ErrorSentence, PageHeader, Sheet } from '../../kit/index.ts';
import { refusalSentence } from './matter-words.ts';

interface Wish {
  readonly id: string;
  readonly like?: string;
}

/** Begins a matter: its code for good, and which other matter it begins as a copy of. */
export function NewMatterPage() {
  const { t } = useTranslation(['matters', 'desk']);
  const { say } = useWords();
  const begin = useAct('matters.begin');
  const [refusal, setRefusal] = useState<MatterRefusal | null>(null);
  const others = useAnswer('matters', 'matters.list', {
    query: '',
    state: null,
    department: null,
    offset: 0,
    limit: 200,
  });
  const submit = async ({ id, like }: Wish): Promise<void> => {
    const answer = await begin.run({ id, like: like ?? null });
    if (answer === null) return;
    if (answer.ok) goTo('matters', id, 'edit');
    else setRefusal(answer.reason);
  };
  return (
    <>
      <PageHeader
        trail={[{ label: t('desk:nav.hall') }, { label: t('title'), href: addressOf('matters') }]}
        title={t('new.title')}
      />
      {begin.isRefused && <ErrorSentence>{t('desk:unanswered')}</ErrorSentence>}
      {refusal !== null && <ErrorSentence>{refusalSentence(refusal, t)}</ErrorSentence>}
      <Sheet>
        <Form<Wish>
          layout="vertical"
          requiredMark={false}
          validateTrigger="onSubmit"
          onFinish={(wish) => void submit(wish)}
        >
          <Form.Item
            name="id"
            label={t('new.code')}
            extra={t('new.codeHint')}
            rules={[
              { required: true, pattern: /^[a-z0-9]+(-[a-z0-9]+)*$/, max: 60, message: t('new.codeWrong') },
            ]}
          >
            <Input autoComplete="off" maxLength={60} />
          </Form.Item>
          <Form.Item name="like" label={t('new.like')} extra={t('new.likeHint')}>
            <Select
              allowClear
              showSearch={{ optionFilterProp: 'label' }}
              options={
                others.state === 'ready'
                  ? others.value.matters.map(({ id, name }) => ({ value: id, label: say(name) || id }))
                  : []
              }
            />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={begin.isRunning}>
            {t('new.begin')}
          </Button>
        </Form>
      </Sheet>
    </>
  );
}
