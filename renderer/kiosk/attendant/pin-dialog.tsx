import { useEffect, useState } from 'react';
import { systemClock, type Clock } from '../../../shared/clock.ts';
import type { Kiosk } from '../../bridge/index.ts';
import { Button, Dialog, Icon } from '../../kit/index.ts';
import styles from './pin-dialog.module.css';
import { useAttendantWords } from './words.ts';

interface PinDialogProps {
  readonly kiosk: Kiosk;
  readonly onOpen: () => void;
  readonly onClose: () => void;
}

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];
const longestPin = 12;
/** Whoever found the pad by chance leaves it; the next person shall not find it open. */
const unusedMs = 30_000;

/** Digits under the finger, none of them shown. */
export function PinDialog({ kiosk, onOpen, onClose }: PinDialogProps) {
  const t = useAttendantWords();
  const [pin, setPin] = useState('');
  const [isAsking, setAsking] = useState(false);
  const [problem, setProblem] = useState<'wrong' | 'wait' | 'unanswered' | null>(null);
  const wait = useSecondsLeft();
  useEffect(() => systemClock.after(unusedMs, onClose), [pin, problem, onClose]);

  const enter = (): void => {
    if (isAsking || pin === '') return;
    setAsking(true);
    setPin('');
    kiosk
      .callAttendant('attendant.signIn', { pin })
      .then(
        (answer) => {
          if (answer.ok) return onOpen();
          setProblem(answer.reason);
          wait.begin(answer.waitSeconds);
        },
        () => setProblem('unanswered'),
      )
      .finally(() => setAsking(false));
  };
  const type = (digit: string) => (): void => {
    setProblem(null);
    setPin((before) => (before + digit).slice(0, longestPin));
  };
  return (
    <Dialog label={t('attendant:pin.title')} onClose={onClose} testId="pin">
      <h1 className={styles['title']}>{t('attendant:pin.title')}</h1>
      <output className={styles['dots']} aria-label={t('attendant:pin.typed', { count: pin.length })}>
        {'●'.repeat(pin.length)}
        <i />
      </output>
      <p className={styles['problem']} role="alert" data-testid="pin-problem" data-problem={problem}>
        {problem === null ? '' : t(`attendant:pin.${problem}`)}
      </p>
      <div className={styles['pad']}>
        {digits.map((digit) => (
          <Button
            key={digit}
            kind="plain"
            className={styles['key']}
            onPress={type(digit)}
            testId={`pin-${digit}`}
          >
            {digit}
          </Button>
        ))}
        <Button kind="plain" className={styles['word']} onPress={onClose} testId="pin-close">
          {t('common:close')}
        </Button>
        <Button kind="plain" className={styles['key']} onPress={type('0')} testId="pin-0">
          0
        </Button>
        <Button
          kind="plain"
          className={styles['word']}
          label={t('attendant:pin.delete')}
          onPress={() => setPin((before) => before.slice(0, -1))}
          testId="pin-delete"
        >
          <Icon name="backspace" size="large" />
        </Button>
      </div>
      {wait.seconds > 0 ? (
        <p className={styles['wait']} role="status" data-testid="pin-wait">
          {t('attendant:pin.again', { count: wait.seconds })}
        </p>
      ) : (
        <Button kind="main" className={styles['enter']} onPress={enter} testId="pin-enter">
          {t('attendant:pin.enter')}
          <Icon name="forward" />
        </Button>
      )}
    </Dialog>
  );
}

/** Whole seconds of a wait, counted down. */
function useSecondsLeft(clock: Clock = systemClock) {
  const [untilMs, setUntilMs] = useState(0);
  const [nowMs, setNowMs] = useState(() => clock.monotonicMs());
  const seconds = Math.max(0, Math.ceil((untilMs - nowMs) / 1000));
  useEffect(() => {
    if (seconds === 0) return undefined;
    return clock.after(untilMs - nowMs - (seconds - 1) * 1000, () => setNowMs(clock.monotonicMs()));
  }, [clock, seconds, untilMs, nowMs]);
  return {
    seconds,
    begin: (wait: number) => {
      setNowMs(clock.monotonicMs());
      setUntilMs(clock.monotonicMs() + wait * 1000);
    },
  };
}
