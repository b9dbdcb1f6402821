import { ok } from '../../result.ts';
import type { AnswerValue } from '../answers.ts';
import { wrong, type Kind } from './kind.ts';

/** Stored without doubles, in the order of the options. */
export const multiChoice: Kind<'multiChoice'> = {
  missing: 'missing-choice',
  answered: (value) => chosenOf(value).length > 0,
  check: (value, field) => {
    const chosen = new Set(chosenOf(value));
    const known = field.options.map((option) => option.value).filter((option) => chosen.has(option));
    if (known.length < chosen.size) return wrong('choice-unknown');
    const count = known.length;
    if (count < field.min) return wrong('choices-too-few', { min: field.min, chosen: count });
    if (field.max !== undefined && count > field.max)
      return wrong('choices-too-many', { max: field.max, chosen: count });
    return ok(known);
  },
  print: (value, field, { language }) => {
    const chosen = value === undefined ? [] : chosenOf(value);
    return {
      options: field.options.map((option) => ({
        label: option.label[language],
        chosen: chosen.includes(option.value),
      })),
    };
  },
};

const chosenOf = (value: AnswerValue): readonly string[] =>
  Array.isArray(value) ? value.filter((option): option is string => typeof option === 'string') : [];
