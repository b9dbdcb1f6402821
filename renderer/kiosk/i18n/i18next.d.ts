import type attendant from '../../../resources/locales/en/attendant.json';
import type backups from '../../../resources/locales/en/backups.json';
import type desk from '../../../resources/locales/en/desk.json';
import type evaluation from '../../../resources/locales/en/evaluation.json';
import type hall from '../../../resources/locales/en/hall.json';
import type health from '../../../resources/locales/en/health.json';
import type log from '../../../resources/locales/en/log.json';
import type matters from '../../../resources/locales/en/matters.json';
import type metrics from '../../../resources/locales/en/metrics.json';
import type packages from '../../../resources/locales/en/packages.json';
import type printers from '../../../resources/locales/en/printers.json';
import type rounds from '../../../resources/locales/en/rounds.json';
import type settings from '../../../resources/locales/en/settings.json';
import type statistics from '../../../resources/locales/en/statistics.json';
import type terms from '../../../resources/locales/en/terms.json';
import type walk from '../../../resources/locales/en/walk.json';
import type walks from '../../../resources/locales/en/walks.json';
import type { resources } from './resources.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'kiosk';
    /** English has every plural form that Chinese does without. */
    resources: (typeof resources)['en'] & {
      readonly attendant: typeof attendant;
      readonly backups: typeof backups;
      readonly desk: typeof desk;
      readonly evaluation: typeof evaluation;
      readonly hall: typeof hall;
      readonly health: typeof health;
      readonly log: typeof log;
      readonly matters: typeof matters;
      readonly metrics: typeof metrics;
      readonly packages: typeof packages;
      readonly printers: typeof printers;
      readonly rounds: typeof rounds;
      readonly settings: typeof settings;
      readonly statistics: typeof statistics;
      readonly terms: typeof terms;
      readonly walk: typeof walk;
      readonly walks: typeof walks;
    };
  }
}
