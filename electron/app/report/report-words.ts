import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import i18next from 'i18next';
import type metrics from '../../../resources/locales/en/metrics.json';
import type report from '../../../resources/locales/zh-CN/report.json';
import type walk from '../../../resources/locales/zh-CN/walk.json';
import type { FormDefinition } from '../../../shared/form/index.ts';
import { languages, type Language, type LocalizedText } from '../../../shared/text/index.ts';
import { pageOf, type StepId } from '../../../shared/trace/walk/index.ts';
import { hallMinute } from '../hall-time.ts';
import type { KeysOf } from '../paper/words.ts';

export type ReportKey =
  `report:${KeysOf<typeof report>}` | `walk:${KeysOf<typeof walk>}` | `metrics:${KeysOf<typeof metrics>}`;

/** The words of reports in one language. */
export interface ReportWords {
  readonly language: Language;
  readonly say: (key: ReportKey, values?: Readonly<Record<string, string | number>>) => string;
  readonly text: (text: LocalizedText) => string;
  /** For example 2026年11月24日 9:41 */
  readonly moment: (wallMs: number) => string;
  /** For example 9:41 */
  readonly time: (wallMs: number) => string;
  /** Of an ISO date, for example 12月15日 */
  readonly day: (isoDate: string) => string;
  readonly stepName: (step: StepId, form: FormDefinition | null) => string;
  readonly fieldName: (field: string, form: FormDefinition | null) => string;
}

const namespaces = ['report', 'walk', 'metrics'] as const;

/** @param resourcesFolder holds locales/<language>/<namespace>.json */
export function loadReportWords(resourcesFolder: string): (language: Language) => ReportWords {
  const read = (language: Language, name: string): object =>
    JSON.parse(readFileSync(join(resourcesFolder, 'locales', language, `${name}.json`), 'utf8')) as object;
  const instance = i18next.createInstance();
  void instance.init({
    initAsync: false,
    lng: languages[0],
    fallbackLng: false,
    ns: [...namespaces],
    defaultNS: 'report',
    interpolation: { escapeValue: false },
    resources: Object.fromEntries(
      languages.map((language) => [
        language,
        Object.fromEntries(namespaces.map((name) => [name, read(language, name)])),
      ]),
    ),
  });
  return (language) => {
    const locale = language === 'en' ? 'en-GB' : language;
    // i18next's own types know the words of the screens only.
    const format = instance.getFixedT(language) as unknown as (key: string, values: object) => string;
    const say: ReportWords['say'] = (key, values = {}) => {
      const said = format(key, values);
      // Without the word i18next gives the key, which nobody can read.
      if (said === key.slice(key.indexOf(':') + 1)) throw new Error(`${language} has no ${key}`);
      return said;
    };
    const monthDay = new Intl.DateTimeFormat(locale, { month: 'long', day: 'numeric', timeZone: 'UTC' });
    const longDate = new Intl.DateTimeFormat(locale, { dateStyle: 'long' });
    const time = (wallMs: number): string => hallMinute(wallMs).slice(-5).replace(/^0/, '');
    return {
      language,
      say,
      text: (text) => text[language],
      moment: (wallMs) => `${longDate.format(wallMs)} ${time(wallMs)}`,
      time,
      day: (isoDate) => monthDay.format(Date.parse(isoDate)),
      stepName: (step, form) => {
        const id = pageOf(step);
        if (id === null) return say(`walk:screen.${step}` as ReportKey);
        const page = form?.pages.find((each) => each.id === id);
        return page === undefined ? id : (page.shortTitle ?? page.title)[language];
      },
      fieldName: (field, form) =>
        form?.pages.flatMap(({ fields }) => fields).find(({ id }) => id === field)?.label[language] ?? field,
    };
  };
}
