import { useMachine } from '@xstate/react';
import { useEffect, useLayoutEffect, useMemo, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { KioskDescription } from '../../../shared/contract/page.ts';
import type { Kiosk } from '../../bridge/index.ts';
import { EntryWitnessContext, setInput } from '../../input/index.ts';
import { applyReading, followScreen, FrameContext, type FrameServices } from '../../kit/index.ts';
import { HelpDialog } from '../help/help-dialog.tsx';
import { useWords } from '../i18n/index.ts';
import { EndDialog } from '../idle/end-dialog.tsx';
import { IdleDialog } from '../idle/idle-dialog.tsx';
import { useNotes } from '../notes/index.ts';
import {
  createSessionMachine,
  eachEvent,
  isPaperComing,
  type SessionContext,
  type SessionEvent,
} from '../session/index.ts';
import { useAttendance } from './attendance.ts';
import { ConnectionLost } from './connection-lost.tsx';
import { ScreenOf } from './screen-of.tsx';
import { Tools } from './tools.tsx';
import { localDate, useMinute } from './time.ts';

interface AppProps {
  readonly kiosk: Kiosk;
  readonly description: KioskDescription;
  /** What happens before the first touch: nothing but where a matter is tried out. */
  readonly begin?: readonly SessionEvent[];
}

/** The citizen's page: one session, its screens, and what may lie over any of them. */
export function App({ kiosk, description, begin }: AppProps) {
  const notes = useNotes();
  const machine = useMemo(
    () =>
      createSessionMachine({
        today: () => localDate(new Date()),
        submit: (input) => kiosk.call('print.submit', input),
        end: (why) => {
          notes.end(why);
          void kiosk.call('session.end', { why }).catch(() => undefined);
        },
      }),
    [kiosk, notes],
  );
  const [snapshot, send] = useMachine(machine, { input: description, inspect: eachEvent(notes.observe) });
  const { context } = snapshot;
  const [isHelpOpen, setHelpOpen] = useState(false);
  const [isEndAsked, setEndAsked] = useState(false);
  const attendance = useAttendance(context, send);

  useKioskEvents(kiosk, send);
  useActivity(send);
  useEffect(() => begin?.forEach(send), [begin, send]);
  useReading(context);
  const { diagonalInches } = context.kiosk.screen;
  const isOtherScreen = diagonalInches !== description.screen.diagonalInches;
  useEffect(
    () => (isOtherScreen ? followScreen(diagonalInches, window) : undefined),
    [isOtherScreen, diagonalInches],
  );
  useEffect(() => notes.helpIsOpen(isHelpOpen), [notes, isHelpOpen]);
  const isStaffHere = attendance.Screen !== null;
  useEffect(() => notes.standAside(isStaffHere), [notes, isStaffHere]);

  const end = (): void => {
    if (isPaperComing(context) || Object.keys(context.answers).length > 0) setEndAsked(true);
    else send({ type: 'END', why: 'ended' });
  };
  const services = useFrameServices(context, send, end, () => setHelpOpen(true), attendance.ask);

  return (
    <I18nProvider locale={context.language}>
      <EntryWitnessContext value={notes.witness}>
        <FrameContext value={services}>
          {!context.attended && (
            <ScreenOf context={context} send={send} kiosk={kiosk} openHelp={() => setHelpOpen(true)} />
          )}
          {attendance.Screen !== null && (
            <attendance.Screen
              kiosk={kiosk}
              isOpen={context.attended}
              onOpen={() => send({ type: 'ATTEND', attended: true })}
              onClose={attendance.close}
            />
          )}
          {isHelpOpen && <HelpDialog context={context} onClose={() => setHelpOpen(false)} />}
          {isEndAsked && context.screen !== 'cleared' && (
            <EndDialog
              isPrinting={isPaperComing(context)}
              onStay={() => setEndAsked(false)}
              onEnd={() => {
                setEndAsked(false);
                send({ type: 'END', why: 'ended' });
              }}
            />
          )}
          {context.warning !== null && <IdleDialog warning={context.warning} send={send} />}
          {!context.connected && <ConnectionLost />}
        </FrameContext>
      </EntryWitnessContext>
    </I18nProvider>
  );
}

function useFrameServices(
  context: SessionContext,
  send: (event: SessionEvent) => void,
  onEnd: () => void,
  openHelp: () => void,
  onHoldSeal: (() => void) | undefined,
): FrameServices {
  const { t, say, dayAndDate, time } = useWords();
  const now = useMinute();
  return {
    hallName: say(context.kiosk.hall.name),
    seal: context.kiosk.hall.seal,
    date: dayAndDate(now),
    time: time(now),
    tools: <Tools context={context} send={send} openHelp={openHelp} />,
    words: {
      back: t('common:back'),
      end: t('common:end'),
      keyboard: t('common:keyboard'),
      pageUp: t('common:pageUp'),
      pageDown: t('common:pageDown'),
    },
    direction: context.direction,
    onEnd,
    onHoldSeal,
  };
}

function useKioskEvents(kiosk: Kiosk, send: (event: SessionEvent) => void): void {
  useEffect(() => {
    const stops = [
      kiosk.onEvent((event) => {
        if (event.type === 'job') send({ type: 'JOB', job: event.job });
        if (event.type === 'printers') send({ type: 'PRINTERS', printers: event.printers });
        if (event.type === 'described') {
          void kiosk
            .call('kiosk.describe', {})
            .then((description) => {
              setInput(description.input);
              send({ type: 'DESCRIBED', description });
            })
            .catch(() => undefined);
        }
      }),
      kiosk.onConnection((connected) => send({ type: 'CONNECTION', connected })),
    ];
    return () => stops.forEach((stop) => stop());
  }, [kiosk, send]);
}

/** The watch over whether somebody is there need not hear of every key. */
const activityEveryMs = 1000;

function useActivity(send: (event: SessionEvent) => void): void {
  useEffect(() => {
    let last = -Infinity;
    const tell = (): void => {
      const now = performance.now();
      if (now - last < activityEveryMs) return;
      last = now;
      send({ type: 'ACTIVITY' });
    };
    const kinds = ['pointerdown', 'keydown', 'scroll'] as const;
    for (const kind of kinds) window.addEventListener(kind, tell, { capture: true, passive: true });
    return () => kinds.forEach((kind) => window.removeEventListener(kind, tell, { capture: true }));
  }, [send]);
}

function useReading({ language, textSize, care, contrast }: SessionContext): void {
  const { i18n } = useTranslation();
  useLayoutEffect(() => {
    applyReading({ textSize, care, contrast }, document.documentElement);
  }, [textSize, care, contrast]);
  useLayoutEffect(() => {
    document.documentElement.lang = language;
    void i18n.changeLanguage(language);
  }, [i18n, language]);
}
