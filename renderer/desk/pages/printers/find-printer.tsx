import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FoundPrinter } from '../../../../shared/contract/desk/page.ts';
import { useAct } from '../../app/index.ts';
import { ErrorSentence, Sheet } from '../../kit/index.ts';
import { FoundTable } from './found-table.tsx';
import styles from './printers.module.css';

type Outcome =
  | { readonly found: readonly FoundPrinter[] }
  | { readonly problem: 'noCups' | 'noQueues' | 'notAnAddress' | 'unanswered' };

/** Asks an address that somebody types, or this machine for its queues; nothing else is asked. */
export function FindPrinter({ onChoose }: { readonly onChoose: (printer: FoundPrinter) => void }) {
  const { t } = useTranslation(['printers', 'desk']);
  const look = useAct('printers.look');
  const find = useAct('printers.find');
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const ask = async ({ address }: { readonly address: string }): Promise<void> => {
    setOutcome(null);
    const answer = await look.run({ address });
    if (answer === null) return setOutcome({ problem: 'unanswered' });
    setOutcome(answer.ok ? { found: answer.found } : { problem: 'notAnAddress' });
  };
  const askMachine = async (): Promise<void> => {
    setOutcome(null);
    const answer = await find.run({});
    if (answer === null) return setOutcome({ problem: 'unanswered' });
    if (!answer.ok) return setOutcome({ problem: 'noCups' });
    setOutcome(answer.found.length === 0 ? { problem: 'noQueues' } : { found: answer.found });
  };
  return (
    <>
      <div className={styles['form']}>
        <Sheet title={t('find.title')}>
          <Form<{ address: string }>
            layout="vertical"
            requiredMark={false}
            validateTrigger="onSubmit"
            onFinish={(fields) => void ask(fields)}
          >
            <Form.Item
              name="address"
              label={t('find.address')}
              extra={t('find.hint')}
              rules={[{ required: true, whitespace: true, message: t('find.needed') }]}
            >
              <Input className={styles['address'] ?? ''} autoComplete="off" maxLength={300} />
            </Form.Item>
            <div className={styles['buttons']}>
              <Button type="primary" htmlType="submit" loading={look.isRunning}>
                {t('find.ask')}
              </Button>
              <Button loading={find.isRunning} onClick={() => void askMachine()}>
                {t('find.queues')}
              </Button>
            </div>
          </Form>
        </Sheet>
      </div>
      {outcome !== null && 'problem' in outcome && (
        <ErrorSentence>
          {outcome.problem === 'unanswered' ? t('desk:unanswered') : t(`find.${outcome.problem}`)}
        </ErrorSentence>
      )}
      {outcome !== null && 'found' in outcome && <FoundTable found={outcome.found} onChoose={onChoose} />}
    </>
  );
}
