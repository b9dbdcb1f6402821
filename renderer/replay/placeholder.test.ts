import { describe, expect, it } from 'vitest';
import { aField, aForm, aPage, companyForm, options } from '../../shared/form/form.fixture.ts';
import { summarise, visiblePages } from '../../shared/form/index.ts';
import { formAsWalked, placeholderAnswers } from './placeholder.ts';

const form = aForm([
  aPage('person', [
    aField('name', 'personName'),
    aField('way', 'choice', { options: options('window', 'mail') }),
  ]),
  aPage(
    'mail',
    [
      aField('postcode', 'postcode'),
      aField('note', 'text', { showWhen: { field: 'way', op: 'is', value: 'mail' } }),
    ],
    {
      showWhen: { field: 'way', op: 'is', value: 'mail' },
    },
  ),
]);
const nowhere = { filled: {}, inHand: null };
const pagesOf = (pages: readonly string[], fields: readonly string[] = []) =>
  formAsWalked(form, { pages: new Set(pages), fields: new Set(fields) }, nowhere).pages;

describe('the form that is shown again', () => {
  it('has a page under a condition only when the walk saw it, whatever was answered', () => {
    expect(pagesOf(['person']).map(({ id }) => id)).toEqual(['person']);
    const walked = pagesOf(['person', 'mail']);
    expect(walked.map(({ id }) => id)).toEqual(['person', 'mail']);
    expect(visiblePages({ ...form, pages: [...walked] }, {})).toHaveLength(2);
  });

  it('has a field under a condition only when it was in hand', () => {
    expect(pagesOf(['mail'])[1]!.fields.map(({ id }) => id)).toEqual(['postcode']);
    expect(pagesOf(['mail'], ['note'])[1]!.fields.map(({ id }) => id)).toEqual(['postcode', 'note']);
  });

  it('shows signs in the place of what was filled in, and never which option was chosen', () => {
    const state = { filled: { name: '1-4', way: '1-4' }, inHand: null, items: {} } as const;
    const shown = formAsWalked(form, { pages: new Set(), fields: new Set() }, state);
    const rows = summarise(shown, placeholderAnswers(shown, state), 'zh-CN');
    expect(rows[0]!.fields.map(({ value }) => value)).toEqual(['●●●', '●●●']);
  });

  it('shows the options of a question that is in hand, none of them chosen', () => {
    const state = { filled: { way: '1-4' }, inHand: { field: 'way', item: null }, items: {} } as const;
    const shown = formAsWalked(form, { pages: new Set(), fields: new Set() }, state);
    expect(shown.pages[0]!.fields[1]).toMatchObject({ kind: 'choice' });
    expect(placeholderAnswers(shown, state)).toEqual({});
  });

  it('has as many items on a page that repeats as there were, each with its own fields filled', () => {
    const company = companyForm();
    const state = {
      filled: { 'holderName[0]': '1-4', 'holderName[1]': '5-10' },
      inHand: null,
      items: { shareholder: 2 },
    } as const;
    const shown = formAsWalked(company, { pages: new Set(), fields: new Set() }, state);
    expect(placeholderAnswers(shown, state)).toEqual({
      shareholder: [{ holderName: '●●●' }, { holderName: '●●●●●●●●' }],
    });
  });
});
