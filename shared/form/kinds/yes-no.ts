import { ok } from '../../result.ts';
import type { Kind } from './kind.ts';

const words = { 'zh-CN': { yes: '是', no: '否' }, en: { yes: 'Yes', no: 'No' } } as const;

export const yesNo: Kind<'yesNo'> = {
  missing: 'missing-choice',
  answered: (value) => typeof value === 'boolean',
  check: (value) => ok(value === true),
  print: (value, _field, { language }) => ({
    options: [
      { label: words[language].yes, chosen: value === true },
      { label: words[language].no, chosen: value === false },
    ],
  }),
};
