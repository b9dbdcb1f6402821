import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormDefinition } from '../../../shared/form/index.ts';
import type { Language } from '../../../shared/text/index.ts';
import { clockTime } from '../../../shared/trace/timeline/index.ts';
import { pageOf, type StepId } from '../../../shared/trace/walk/index.ts';
import type { Screen } from '../../../shared/trace/values.ts';

export interface WalkWords {
  readonly t: TFunction<['walk', 'metrics']>;
  readonly language: Language;
  /** A screen, or a page of the form by its short title. */
  readonly stepName: (step: StepId) => string;
  readonly fieldName: (field: string) => string;
  /** For example 4:28 */
  readonly clock: (ms: number) => string;
  /** For example 11 分 42 秒 */
  readonly lasting: (ms: number) => string;
}

/** @param form that was filled in; without it pages and fields are called by their ids */
export function useWalkWords(form: FormDefinition | null): WalkWords {
  const { t, i18n } = useTranslation(['walk', 'metrics']);
  const language: Language = i18n.language === 'zh-CN' ? 'zh-CN' : 'en';
  return useMemo(() => {
    const fields = new Map(form?.pages.flatMap((page) => page.fields).map(({ id, label }) => [id, label]));
    const pages = new Map(form?.pages.map((page) => [page.id, page]));
    return {
      t,
      language,
      stepName: (step) => {
        const id = pageOf(step);
        if (id === null) return t(`screen.${step as Screen}`);
        const page = pages.get(id);
        return page === undefined ? id : (page.shortTitle ?? page.title)[language];
      },
      fieldName: (field) => (fields.get(field) ?? pages.get(field)?.shortTitle)?.[language] ?? field,
      clock: clockTime,
      lasting: (ms) => {
        if (ms < 1000) return t('timeline.secondsOnly', { seconds: (ms / 1000).toFixed(1) });
        const seconds = Math.round(ms / 1000);
        return seconds < 60
          ? t('timeline.secondsOnly', { seconds })
          : t('timeline.time', { minutes: Math.floor(seconds / 60), seconds: seconds % 60 });
      },
    };
  }, [t, form, language]);
}
