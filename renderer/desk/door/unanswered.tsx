import { useEffect, useState } from 'react';
import { systemClock } from '../../../shared/clock.ts';
import { useWords } from '../i18n/index.ts';
import { ErrorSentence } from '../kit/index.ts';
import { DoorSheet } from './door-sheet.tsx';

/** A kiosk that runs answers sooner; until then nothing is said, so that nothing flashes. */
const patienceMs = 1_500;

/** Before the kiosk has answered for the first time. */
export function Unanswered() {
  const { t } = useWords();
  const [isLate, setLate] = useState(false);
  useEffect(() => systemClock.after(patienceMs, () => setLate(true)), []);
  if (!isLate) return null;
  return (
    <DoorSheet name="unanswered" description={null} title={t('door.title')}>
      <ErrorSentence>{t('away')}</ErrorSentence>
    </DoorSheet>
  );
}
