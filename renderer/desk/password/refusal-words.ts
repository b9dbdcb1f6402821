import type { DeskT } from '../i18n/index.ts';

/** Why a code, password or set-up code was not taken, as the kiosk says it. */
export interface SecretRefused {
  readonly reason: 'wrong' | 'wait';
  readonly waitSeconds: number;
}

/** When it can be tried again, in words. */
export function waitSentence({ waitSeconds }: SecretRefused, t: DeskT): string {
  const minutes = Math.ceil(waitSeconds / 60);
  return waitSeconds > 100
    ? t('door.waitMinutes', { count: minutes })
    : t('door.waitSeconds', { count: waitSeconds });
}

export function weaknessSentence(weakness: 'too-short' | 'too-simple' | 'same-as-before', t: DeskT): string {
  switch (weakness) {
    case 'too-short':
      return t('password.tooShort');
    case 'too-simple':
      return t('password.tooSimple');
    case 'same-as-before':
      return t('password.sameAsBefore');
  }
}
