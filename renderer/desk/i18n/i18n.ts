import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import enBackups from '../../../resources/locales/en/backups.json';
import en from '../../../resources/locales/en/desk.json';
import enEvaluation from '../../../resources/locales/en/evaluation.json';
import enHealth from '../../../resources/locales/en/health.json';
import enHall from '../../../resources/locales/en/hall.json';
import enLog from '../../../resources/locales/en/log.json';
import enMatters from '../../../resources/locales/en/matters.json';
import enPackages from '../../../resources/locales/en/packages.json';
import enPrint from '../../../resources/locales/en/print.json';
import enPrinters from '../../../resources/locales/en/printers.json';
import enRounds from '../../../resources/locales/en/rounds.json';
import zhBackups from '../../../resources/locales/zh-CN/backups.json';
import zh from '../../../resources/locales/zh-CN/desk.json';
import zhEvaluation from '../../../resources/locales/zh-CN/evaluation.json';
import zhHealth from '../../../resources/locales/zh-CN/health.json';
import zhHall from '../../../resources/locales/zh-CN/hall.json';
import zhLog from '../../../resources/locales/zh-CN/log.json';
import zhMatters from '../../../resources/locales/zh-CN/matters.json';
import zhPackages from '../../../resources/locales/zh-CN/packages.json';
import zhPrint from '../../../resources/locales/zh-CN/print.json';
import zhPrinters from '../../../resources/locales/zh-CN/printers.json';
import zhRounds from '../../../resources/locales/zh-CN/rounds.json';
import enSettings from '../../../resources/locales/en/settings.json';
import zhSettings from '../../../resources/locales/zh-CN/settings.json';
import enStatistics from '../../../resources/locales/en/statistics.json';
import zhStatistics from '../../../resources/locales/zh-CN/statistics.json';
import enTerms from '../../../resources/locales/en/terms.json';
import zhTerms from '../../../resources/locales/zh-CN/terms.json';
import enWalks from '../../../resources/locales/en/walks.json';
import zhWalks from '../../../resources/locales/zh-CN/walks.json';
import { walkResources } from '../walk-words/index.ts';

/** The desk's words in both languages; Chinese stands in for a key that English lacks. */
export function createDeskI18n(language: string): i18n {
  const instance = createInstance();
  void instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'zh-CN',
    supportedLngs: ['zh-CN', 'en'],
    resources: {
      'zh-CN': {
        backups: zhBackups,
        desk: zh,
        evaluation: zhEvaluation,
        hall: zhHall,
        health: zhHealth,
        log: zhLog,
        matters: zhMatters,
        packages: zhPackages,
        print: zhPrint,
        printers: zhPrinters,
        rounds: zhRounds,
        settings: zhSettings,
        statistics: zhStatistics,
        terms: zhTerms,
        walks: zhWalks,
        ...walkResources['zh-CN'],
      },
      en: {
        backups: enBackups,
        desk: en,
        evaluation: enEvaluation,
        hall: enHall,
        health: enHealth,
        log: enLog,
        matters: enMatters,
        packages: enPackages,
        print: enPrint,
        printers: enPrinters,
        rounds: enRounds,
        settings: enSettings,
        statistics: enStatistics,
        terms: enTerms,
        walks: enWalks,
        ...walkResources.en,
      },
    },
    ns: [
      'backups',
      'desk',
      'evaluation',
      'hall',
      'health',
      'log',
      'matters',
      'packages',
      'print',
      'printers',
      'rounds',
      'settings',
      'statistics',
      'terms',
      'walks',
      'walk',
      'metrics',
    ],
    defaultNS: 'desk',
    load: 'currentOnly',
    initAsync: false,
    returnEmptyString: false,
    interpolation: { escapeValue: false },
  });
  return instance;
}
