import { Button, Form, Radio, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FindingPage } from '../../../../shared/contract/desk/page.ts';
import { useDesk } from '../../app/index.ts';
import { ReasonForm, useEvaluationAct } from '../../evaluation/index.ts';
import { useWords } from '../../i18n/index.ts';
import { DoneSentence } from '../../kit/index.ts';
import { AssignForm } from './assign-form.tsx';
import styles from './findings.module.css';

type Act = 'close' | 'reopen' | 'withdraw' | 'assign' | 'inspect';

/** What can be done with a problem as it stands, one act at a time. */
export function FindingActs({ page }: { readonly page: FindingPage }) {
  const { t } = useTranslation('rounds');
  const { finding, may } = page;
  const [open, setOpen] = useState<Act | null>(null);
  const [done, setDone] = useState<Act | null>(null);
  const isRunning = !['closed', 'withdrawn', 're-inspected'].includes(finding.state);
  const acts: readonly (readonly [Act, boolean])[] = [
    ['close', may.includes('finding.close') && ['done', 're-inspected'].includes(finding.state)],
    ['inspect', may.includes('finding.inspect') && finding.state === 'done'],
    ['assign', may.includes('finding.assign') && isRunning],
    ['withdraw', may.includes('finding.withdraw') && isRunning],
    ['reopen', may.includes('finding.reopen') && finding.state === 'closed'],
  ];
  const possible = acts.filter(([, isPossible]) => isPossible).map(([act]) => act);
  const common = {
    page,
    onCancel: () => setOpen(null),
    onDone: (act: Act) => {
      setOpen(null);
      setDone(act);
    },
  };
  return (
    <>
      {done !== null && <DoneSentence>{t(`act.${done}.done`)}</DoneSentence>}
      {open === null && possible.length > 0 && (
        <div className={styles['acts']}>
          {possible.map((act) => (
            <Button
              key={act}
              type={act === 'close' ? 'primary' : 'default'}
              onClick={() => {
                setDone(null);
                setOpen(act);
              }}
            >
              {t(`act.${act}.do`)}
            </Button>
          ))}
        </div>
      )}
      {open === 'assign' && <AssignForm {...common} />}
      {open === 'inspect' && <InspectForm {...common} />}
      {(open === 'close' || open === 'reopen' || open === 'withdraw') && (
        <SimpleAct key={open} act={open} {...common} />
      )}
      <br />
    </>
  );
}

export interface ActFormProps {
  readonly page: FindingPage;
  readonly onCancel: () => void;
  readonly onDone: (act: Act) => void;
}

/** Closing, opening again, withdrawing: a text says why. */
function SimpleAct({
  act,
  page: { finding },
  onCancel,
  onDone,
}: ActFormProps & { readonly act: 'close' | 'reopen' | 'withdraw' }) {
  const { t } = useTranslation('rounds');
  const close = useEvaluationAct('findings.close');
  const reopen = useEvaluationAct('findings.reopen');
  const withdraw = useEvaluationAct('findings.withdraw');
  const { isRunning, problem } = { close, reopen, withdraw }[act];
  const id = finding.finding;
  const submit = async (text: string): Promise<void> => {
    const done =
      act === 'close'
        ? await close.run({ id, text })
        : await { reopen, withdraw }[act].run({ id, reason: text });
    if (done) onDone(act);
  };
  return (
    <ReasonForm
      name={act}
      title={t(`act.${act}.do`)}
      label={t(`act.${act}.label`)}
      isTextNeeded={!(act === 'close' && finding.state === 're-inspected')}
      submitLabel={t(`act.${act}.do`)}
      isRunning={isRunning}
      problem={problem}
      onSubmit={({ text }) => void submit(text)}
      onCancel={onCancel}
    />
  );
}

interface Inspected {
  readonly text: string;
  readonly walk: string;
  readonly fixed: boolean;
}

function InspectForm({ page: { finding, ownWalks }, onCancel, onDone }: ActFormProps) {
  const { t } = useTranslation('rounds');
  const { t: desk, moment } = useWords();
  const { person } = useDesk();
  const inspect = useEvaluationAct('findings.reinspect');
  const submit = async (inspected: Inspected): Promise<void> => {
    if (await inspect.run({ id: finding.finding, ...inspected })) onDone('inspect');
  };
  const needed = [{ required: true, message: desk('needed') }];
  return (
    <ReasonForm<Inspected>
      name="inspect"
      title={t('act.inspect.do')}
      label={t('act.inspect.label')}
      submitLabel={t('act.inspect.do')}
      isRunning={inspect.isRunning}
      problem={inspect.problem}
      onSubmit={(inspected) => void submit(inspected)}
      onCancel={onCancel}
    >
      <Form.Item
        name="walk"
        label={t('inspect.walk')}
        extra={ownWalks.length === 0 ? t('inspect.noWalk', { name: person.name }) : undefined}
        rules={needed}
      >
        <Select options={ownWalks.map(({ walk, atMs }) => ({ value: walk, label: moment(atMs) }))} />
      </Form.Item>
      <Form.Item name="fixed" label={t('inspect.result')} rules={needed}>
        <Radio.Group
          options={[
            { value: true, label: t('inspect.fixed') },
            { value: false, label: t('inspect.notFixed') },
          ]}
        />
      </Form.Item>
    </ReasonForm>
  );
}
