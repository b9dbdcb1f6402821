import { Button } from 'antd';
import { useState } from 'react';
import type { CodeFailure } from '../../../../shared/contract/desk/page.ts';
import { useAct, useAnswer } from '../../app/index.ts';
import { useWords } from '../../i18n/index.ts';
import { ErrorSentence, QrCode, Sheet } from '../../kit/index.ts';
import { OwnPin } from './own-pin.tsx';
import styles from './director-codes.module.css';

type Shown =
  | { readonly kind: 'device'; readonly secret: string; readonly code: readonly string[] }
  | { readonly kind: 'pin'; readonly pin: string }
  | { readonly kind: 'failed'; readonly failure: CodeFailure };

/** What a director enters with at the kiosk. Secrets are shown once and never again. */
export function DirectorCodes({ id }: { readonly id: string }) {
  const { t } = useWords();
  const answer = useAnswer('people', 'codes.of', { id });
  const enrol = useAct('codes.enrol');
  const setPin = useAct('codes.setPin');
  const clearDevice = useAct('codes.clearDevice');
  const clearPin = useAct('codes.clearPin');
  const [shown, setShown] = useState<Shown | null>(null);
  if (answer.state !== 'ready') return null;
  const { hasDevice, hasPin } = answer.value;
  const acts = [enrol, setPin, clearDevice, clearPin];
  const newDevice = async (): Promise<void> => {
    const made = await enrol.run({ id });
    if (made === null) return;
    setShown(
      made.ok
        ? { kind: 'device', secret: made.secret, code: made.code }
        : { kind: 'failed', failure: made.reason },
    );
  };
  const newPin = async (): Promise<void> => {
    const made = await setPin.run({ id });
    if (made === null) return;
    setShown(made.ok ? { kind: 'pin', pin: made.pin } : { kind: 'failed', failure: made.reason });
  };
  const clear = async (act: typeof clearDevice | typeof clearPin): Promise<void> => {
    const cleared = await act.run({ id });
    if (cleared !== null) setShown(cleared.ok ? null : { kind: 'failed', failure: cleared.reason });
  };
  return (
    <Sheet title={t('codes.title')}>
      <p className={styles['how']}>{t('codes.how')}</p>
      {acts.some(({ isRefused }) => isRefused) && <ErrorSentence>{t('unanswered')}</ErrorSentence>}
      {shown?.kind === 'failed' && <ErrorSentence>{t(`codes.refused.${shown.failure}`)}</ErrorSentence>}
      <div className={styles['row']}>
        <span>{t(hasDevice ? 'codes.device' : 'codes.noDevice')}</span>
        <Button loading={enrol.isRunning} onClick={() => void newDevice()} data-testid="enrol">
          {t(hasDevice ? 'codes.enrolAgain' : 'codes.enrol')}
        </Button>
        {hasDevice && <Button onClick={() => void clear(clearDevice)}>{t('codes.clear')}</Button>}
      </div>
      {shown?.kind === 'device' && (
        <div className={styles['once']} role="status">
          <QrCode rows={shown.code} label={t('codes.qr')} sizePx={188} />
          <div>
            <p>{t('codes.scan')}</p>
            <code data-testid="secret">{shown.secret.replaceAll(/(.{4})/g, '$1 ').trim()}</code>
            <p>{t('codes.once')}</p>
          </div>
        </div>
      )}
      <div className={styles['row']}>
        <span>{t(hasPin ? 'codes.pin' : 'codes.noPin')}</span>
        <Button loading={setPin.isRunning} onClick={() => void newPin()} data-testid="set-pin">
          {t(hasPin ? 'codes.newPin' : 'codes.setPin')}
        </Button>
        {hasPin && <Button onClick={() => void clear(clearPin)}>{t('codes.clear')}</Button>}
      </div>
      {shown?.kind === 'pin' && <OwnPin pin={shown.pin} />}
    </Sheet>
  );
}
