import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../app/index.ts';
import { useRefusalSentence } from '../../evaluation/index.ts';
import { useWords } from '../../i18n/index.ts';
import { DoneSentence, ErrorSentence, Sheet } from '../../kit/index.ts';
import styles from './log.module.css';

/** Goes through the whole log, and holds it against a slip when one is at hand. */
export function VerifyLog() {
  const { t } = useTranslation('log');
  const { t: desk, language } = useWords();
  const sentence = useRefusalSentence();
  const verify = useAct('log.verify');
  const [slip, setSlip] = useState('');
  const [found, setFound] = useState<{ readonly isIntact: boolean; readonly sentences: readonly string[] }>();
  const [refused, setRefused] = useState<string | null>(null);
  const run = async (): Promise<void> => {
    setFound(undefined);
    setRefused(null);
    const given = slip.trim();
    const answer = await verify.run({ slip: given === '' ? null : given, language });
    if (answer === null) return;
    if (answer.ok) setFound(answer);
    else setRefused(sentence(answer.reason));
  };
  const problem = verify.isRefused ? desk('unanswered') : refused;
  return (
    <Sheet title={t('verify.title')}>
      <p>{t('verify.lead')}</p>
      <div className={styles['verify']}>
        <label htmlFor="log-slip">{t('verify.slip')}</label>
        <Input.TextArea
          id="log-slip"
          rows={3}
          maxLength={2000}
          value={slip}
          spellCheck={false}
          aria-describedby="log-slip-hint"
          onChange={(event) => setSlip(event.target.value)}
        />
        <p id="log-slip-hint" className={styles['note']}>
          {t('verify.slipHint')}
        </p>
        <Button type="primary" loading={verify.isRunning} onClick={() => void run()}>
          {t('verify.do')}
        </Button>
      </div>
      {problem !== null && <ErrorSentence>{problem}</ErrorSentence>}
      {found !== undefined && <Found {...found} />}
    </Sheet>
  );
}

function Found({
  isIntact,
  sentences: [first, ...rest],
}: {
  isIntact: boolean;
  sentences: readonly string[];
}) {
  return (
    <div className={styles['found']} data-intact={isIntact}>
      {isIntact ? <DoneSentence>{first}</DoneSentence> : <ErrorSentence>{first}</ErrorSentence>}
      {rest.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}
