import { expect, test } from 'vitest';
import type { FormDefinition } from '../../../../../../shared/form/index.ts';
import { freshForm } from '../fresh.ts';
import { freshCell, hasUnfinishedQuestion, unplacedFields } from './layout-rows.ts';

const [page] = freshForm({ code: 'tree-felling' }).pages;
const [field] = page!.fields;
const text = { 'zh-CN': '姓名', en: 'Name' };
const form: FormDefinition = {
  ...freshForm({ code: 'tree-felling' }),
  pages: [
    {
      ...page!,
      fields: [
        { ...field!, id: 'name', label: text },
        { ...field!, id: 'phone', label: text },
      ],
    },
  ],
};

test('a new cell is for the first question that has none, then for the pen', () => {
  const layout = [{ keep: false, rows: [{ cells: [freshCell(form.pages[0]!.fields[0])] }] }];
  const [next] = unplacedFields({ ...form, layout });
  expect(next?.id).toBe('phone');
  expect(freshCell(next)).toMatchObject({ field: 'phone', as: 'text' });
  expect(freshCell(undefined)).toEqual({ blank: true });
});

test('a question without a label is unfinished', () => {
  expect(hasUnfinishedQuestion(form)).toBe(false);
  expect(hasUnfinishedQuestion(freshForm({ code: 'tree-felling' }))).toBe(true);
});
