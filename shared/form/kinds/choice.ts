import { ok } from '../../result.ts';
import { wrong, type Kind } from './kind.ts';

export const choice: Kind<'choice'> = {
  missing: 'missing-choice',
  answered: (value) => typeof value === 'string' && value !== '',
  check: (value, field) => {
    const option = field.options.find((known) => known.value === value);
    return option === undefined ? wrong('choice-unknown') : ok(option.value);
  },
  print: (value, field, { language }) => ({
    options: field.options.map((option) => ({
      label: option.label[language],
      chosen: option.value === value,
    })),
  }),
};
