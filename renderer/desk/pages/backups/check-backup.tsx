import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupContent, BackupRefusal } from '../../../../shared/contract/desk/page.ts';
import { useAct } from '../../app/index.ts';
import { useWords } from '../../i18n/index.ts';
import { DoneSentence, ErrorSentence, RuledTable, Sheet } from '../../kit/index.ts';
import { refusalSentence } from './backup-words.ts';
import styles from './backups.module.css';

type Outcome =
  | { readonly content: BackupContent }
  | { readonly reason: BackupRefusal }
  | { readonly reason: 'unanswered' };

/** Reads all of one backup and says what is in it. Nothing of the kiosk changes. */
export function CheckBackup({ name, onClose }: { readonly name: string; readonly onClose: () => void }) {
  const { t } = useTranslation(['backups', 'desk']);
  const check = useAct('backups.check');
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const run = async ({ given }: { readonly given?: string }): Promise<void> => {
    setOutcome(null);
    const passphrase = given === undefined || given === '' ? null : given;
    const answer = await check.run({ name, passphrase });
    setOutcome(
      answer === null
        ? { reason: 'unanswered' }
        : answer.ok
          ? { content: answer.content }
          : { reason: answer.reason },
    );
  };
  return (
    <div className={styles['check']}>
      <Sheet title={t('check.title', { name })}>
        {outcome !== null && 'reason' in outcome && (
          <ErrorSentence>
            {outcome.reason === 'unanswered' ? t('desk:unanswered') : refusalSentence(outcome.reason, t)}
          </ErrorSentence>
        )}
        {outcome !== null && 'content' in outcome && <Content content={outcome.content} />}
        <Form<{ readonly given?: string }>
          layout="vertical"
          requiredMark={false}
          onFinish={(fields) => void run(fields)}
        >
          <Form.Item name="given" label={t('check.passphrase')} extra={t('check.passphraseHint')}>
            <Input.Password autoComplete="off" maxLength={200} visibilityToggle={false} />
          </Form.Item>
          <div className={styles['buttons']}>
            <Button type="primary" htmlType="submit" loading={check.isRunning}>
              {t('check.do')}
            </Button>
            <Button onClick={onClose}>{t('check.close')}</Button>
          </div>
        </Form>
      </Sheet>
    </div>
  );
}

function Content({ content }: { readonly content: BackupContent }) {
  const { t } = useTranslation(['backups', 'desk']);
  const { moment, number, size } = useWords();
  const facts = [
    { label: t('check.kiosk'), text: content.kioskName },
    { label: t('check.made'), text: moment(content.madeMs) },
    { label: t('check.people'), text: number(content.people) },
    { label: t('check.matters'), text: number(content.matters) },
    { label: t('check.entries'), text: number(content.entries) },
    ...content.files.map(({ name, bytes }) => ({
      label: t('check.file', { name }),
      text: size(bytes),
    })),
  ];
  return (
    <>
      <DoneSentence>{t('check.whole')}</DoneSentence>
      <RuledTable
        label={t('check.content')}
        rows={facts}
        rowKey={({ label }) => label}
        empty={null}
        columns={[
          { key: 'fact', title: t('check.fact'), isRowHeader: true, cell: ({ label }) => label },
          { key: 'says', title: t('check.says'), cell: ({ text }) => text },
        ]}
      />
      <br />
    </>
  );
}
