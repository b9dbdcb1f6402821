import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Kiosk } from '../../bridge/index.ts';
import { AttendantScreen } from './attendant-screen.tsx';
import { PinDialog } from './pin-dialog.tsx';
import { addWords } from './words.ts';

export interface AttendantProps {
  readonly kiosk: Kiosk;
  /** The PIN was right. */
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  /** `over`: an attendant was here and has left; `dropped`: the PIN pad was put away. */
  readonly onClose: (why: 'over' | 'dropped') => void;
}

/** The staff PIN, and behind it the attendant's view of the printers. */
export function Attendant({ kiosk, isOpen, onOpen, onClose }: AttendantProps) {
  const { i18n } = useTranslation();
  useState(() => addWords(i18n));
  useEffect(
    () =>
      kiosk.onEvent((event) => {
        if (event.type === 'attendant' && event.what === 'over' && isOpen) onClose('over');
      }),
    [kiosk, isOpen, onClose],
  );
  if (!isOpen) return <PinDialog kiosk={kiosk} onOpen={onOpen} onClose={() => onClose('dropped')} />;
  return <AttendantScreen kiosk={kiosk} onOver={() => onClose('over')} />;
}
