import type attendant from '../../../resources/locales/en/attendant.json';
import type desk from '../../../resources/locales/en/desk.json';
import type { resources } from './resources.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'kiosk';
    /** English has every plural form that Chinese does without. */
    resources: (typeof resources)['en'] & {
      readonly attendant: typeof attendant;
      readonly desk: typeof desk;
    };
  }
}
