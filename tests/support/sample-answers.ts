import { unreachable } from '../../shared/result.ts';
import {
  evaluate,
  type Answers,
  type AnswerValue,
  type Field,
  type FormDefinition,
} from '../../shared/form/index.ts';

/** A resident ID whose region does not exist and whose check character is right. */
export const sampleResidentId = '11010519491231002X';
export const sampleCreditCode = '91350100M000100Y43';

/** A valid answer to each field that is asked; choices take the option `pick` chooses (the first without it). */
export function sampleAnswers(
  definition: FormDefinition,
  options: { readonly pick?: (field: Field) => string | undefined; readonly items?: number } = {},
): Answers {
  const answers: Record<string, AnswerValue> = {};
  for (const page of definition.pages) {
    if (page.showWhen && !evaluate(page.showWhen, answers)) continue;
    if (!page.repeat) {
      fill(answers, page.fields, answers, options.pick);
      continue;
    }
    const count = Math.min(page.repeat.max, Math.max(page.repeat.min, options.items ?? 2));
    answers[page.id] = Array.from({ length: count }, () => {
      const item: Record<string, AnswerValue> = {};
      fill(item, page.fields, answers, options.pick);
      return item;
    });
  }
  return answers;
}

function fill(
  into: Record<string, AnswerValue>,
  fields: readonly Field[],
  outer: Answers,
  pick?: (field: Field) => string | undefined,
): void {
  for (const field of fields) {
    if (field.showWhen && !evaluate(field.showWhen, { ...outer, ...into })) continue;
    into[field.id] = sampleAnswer(field, pick?.(field));
  }
}

function sampleAnswer(field: Field, picked: string | undefined): AnswerValue {
  switch (field.kind) {
    case 'personName':
      return field.script === 'latin' ? 'LUO YUTONG' : '罗雨桐';
    case 'residentId':
      return sampleResidentId;
    case 'travelDocument':
      return {
        passport: 'E12345678',
        hkMacaoPermit: 'C12345678',
        taiwanPermit: 'L12345678',
        hkMacaoResidentPermit: 'H12345678',
        any: 'E12345678',
      }[field.document];
    case 'socialCreditCode':
      return sampleCreditCode;
    case 'mobile':
      return '13800138000';
    case 'landline':
      return '0851-82345678';
    case 'email':
      return 'yutong@example.com';
    case 'postcode':
      return '550025';
    case 'plate':
      return '贵A12345';
    case 'bankCard':
      return '6222021234567890123';
    case 'address':
      return {
        areaCode: '520111',
        areaName: '贵州省贵阳市花溪区',
        street: field.street ? '湖潮乡青禾社区2组18号' : '',
      };
    case 'text':
      return textFor(
        field.pattern?.regex,
        ['latin', 'digits'].includes(field.keyboard) ? '12345678' : '贵安新区青禾',
        field.maxLength,
      );
    case 'longText':
      return '新办企业，用于生产和办公。'.slice(0, field.maxLength);
    case 'date':
      return '2020-02-02';
    case 'choice':
      return picked ?? field.options[0]!.value;
    case 'multiChoice':
      return field.options.slice(0, field.max ?? field.options.length).map(({ value }) => value);
    case 'yesNo':
      return picked !== 'no';
    case 'number':
      return String(field.min ?? 1);
    case 'money':
      return String(Math.max(field.min ?? 0, 100));
    default:
      return unreachable(field);
  }
}

/** Patterns in the catalogue are a fixed number of digits, perhaps behind fixed letters. */
function textFor(regex: string | undefined, plain: string, maxLength: number): string {
  if (regex === undefined) return plain.slice(0, maxLength);
  for (const candidate of [
    '123456789012',
    'JY12345678901234',
    '520111001001GB00001F00010001',
    'A123456(3)',
  ]) {
    if (new RegExp(regex, 'u').test(candidate)) return candidate;
  }
  throw new Error(`no sample text for ${regex}`);
}
