import type { KioskDescription } from '../../../shared/contract/page.ts';
import type { SessionContext } from './session.ts';

/** A session nobody has begun yet. */
export const firstContext = (kiosk: KioskDescription): SessionContext => ({
  kiosk,
  language: kiosk.defaultLanguage ?? 'zh-CN',
  textSize: 'M',
  care: false,
  contrast: false,
  screen: 'attract',
  direction: 'forward',
  query: '',
  listing: { of: 'departments' },
  foundOn: 'home',
  matter: null,
  answers: {},
  step: null,
  returnToCheck: false,
  problems: [],
  submission: { state: 'none' },
  wanted: [],
  reference: null,
  jobs: [],
  tickets: [],
  earlyJobs: [],
  printers: kiosk.printers,
  connected: true,
  attended: false,
  warning: null,
});
