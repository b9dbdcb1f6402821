import { useEffect, useState } from 'react';
import type { CitizenContract, OutputOf } from '../../../shared/contract/page.ts';
import type { Hall } from '../../../shared/matter/index.ts';
import { Button, Frame, Icon } from '../../kit/index.ts';
import type { ScreenProps } from '../app/screen-props.ts';
import { Unread } from '../app/unread.tsx';
import { useWords } from '../i18n/index.ts';
import { BeforeIt } from './before-it.tsx';
import styles from './ticket-screen.module.css';

type Found = OutputOf<CitizenContract['queue.lookup']>;
type Answer = Found | 'failed';

const longestNumber = 8;
const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

/** A queue number typed on a keypad: its window, the way there, and how many numbers were given out before it. */
export function TicketScreen({ context, send, kiosk }: ScreenProps) {
  const { t } = useWords();
  const [number, setNumber] = useState('');
  const [answer, setAnswer] = useState<{ readonly to: string; readonly is: Answer } | null>(null);
  const type = (key: string): void => {
    setAnswer(null);
    setNumber((before) => (before + key).slice(0, longestNumber));
  };
  const erase = (): void => {
    setAnswer(null);
    setNumber((before) => before.slice(0, -1));
  };
  const lookUp = (): void => {
    if (number === '') return;
    kiosk.call('queue.lookup', { number }).then(
      (is) => setAnswer({ to: number, is }),
      () => setAnswer({ to: number, is: 'failed' }),
    );
  };
  useRealKeys(type, erase, lookUp);
  return (
    <Frame
      screen="ticket"
      back={() => send({ type: 'BACK' })}
      {...(number === ''
        ? {}
        : {
            action: {
              label: t('ticket.lookUp'),
              icon: 'search',
              onPress: lookUp,
              control: 'ticket-look-up',
            } as const,
          })}
    >
      <h1 className={styles['title']}>{t('ticket.title')}</h1>
      <p className={styles['hint']}>{t('ticket.hint')}</p>
      <div className={styles['columns']}>
        <div>
          <output className={styles['number']} aria-label={t('ticket.label')} data-testid="ticket-number">
            {asPrinted(number)}
            <i />
          </output>
          <div className={styles['answer']} role="status" data-testid="ticket-answer">
            {answer !== null && answer.to === number && <AnswerOf answer={answer.is} again={lookUp} />}
          </div>
        </div>
        <div className={styles['pad']}>
          <div className={styles['letters']}>
            {lettersOf(context.kiosk.hall).map((key) => (
              <Key key={key} name={key} onPress={() => type(key)} />
            ))}
          </div>
          <div className={styles['digits']}>
            {digits.map((key) => (
              <Key key={key} name={key} onPress={() => type(key)} />
            ))}
            <Button
              kind="plain"
              className={styles['word']}
              onPress={() => setNumber('')}
              control="ticket-key"
              testId="key-clear"
            >
              {t('ticket.clear')}
            </Button>
            <Key name="0" onPress={() => type('0')} />
            <Button
              kind="plain"
              className={styles['word']}
              label={t('ticket.delete')}
              onPress={erase}
              control="ticket-key"
              testId="key-delete"
            >
              <Icon name="backspace" size="large" />
            </Button>
          </div>
        </div>
      </div>
    </Frame>
  );
}

/** The letters that window numbers of the hall begin with. */
const lettersOf = ({ floors }: Hall): readonly string[] =>
  [...new Set(floors.flatMap(({ zones }) => zones.map(({ zone }) => zone)))].toSorted();

/** With the hyphen of the ticket, which the keypad does not have. */
const asPrinted = (typed: string): string => typed.replace(/^([A-Z]\d{2})(?=\d)/, '$1-');

function AnswerOf({ answer, again }: { readonly answer: Answer; readonly again: () => void }) {
  const { t, say, place } = useWords();
  if (answer === 'failed') return <Unread again={again} />;
  if (!answer.found) {
    return (
      <>
        <h2>{t('ticket.unknown')}</h2>
        <p>{t('ticket.unknownHint')}</p>
      </>
    );
  }
  const { ticket, counter } = answer;
  return (
    <>
      <h2 className={styles['window']}>
        {t('ticket.window')} <b data-testid="window">{ticket.window}</b>
      </h2>
      {counter !== null && (
        <p>
          {t('matter.windowPlace', { name: say(counter.name), place: place(counter.floor, counter.zone) })}
        </p>
      )}
      <BeforeIt ticket={ticket} />
    </>
  );
}

function Key({ name, onPress }: { readonly name: string; readonly onPress: () => void }) {
  return (
    <Button
      kind="plain"
      className={styles['key']}
      onPress={onPress}
      control="ticket-key"
      testId={`key-${name}`}
    >
      {name}
    </Button>
  );
}

function useRealKeys(type: (key: string) => void, erase: () => void, lookUp: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      if (/^[0-9a-z]$/i.test(event.key)) type(event.key.toUpperCase());
      else if (event.key === 'Backspace') erase();
      else if (event.key === 'Enter' && document.activeElement === document.body) lookUp();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  });
}
