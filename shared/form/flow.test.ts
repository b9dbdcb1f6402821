import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerValue, Answers } from './answers.ts';
import {
  fieldsOfStep,
  firstStep,
  formSteps,
  nextStep,
  previousStep,
  prune,
  removeItem,
  setAnswer,
  stepNumber,
} from './flow.ts';
import { aField, aForm, aPage, companyForm } from './form.fixture.ts';
import type { FormStep } from './steps.ts';

const form = companyForm();
const pagesOf = (answers: Answers): readonly string[] => formSteps(form, answers).map((step) => step.page);

const anyValue: fc.Arbitrary<AnswerValue> = fc.oneof(
  fc.boolean(),
  fc.constantFrom('', 'person', 'company', '张三', '3'),
  fc.constant(['person']),
  fc.array(
    fc.dictionary(
      fc.constantFrom('holderName', 'holderKind', 'holderId', 'branchName', 'alien'),
      fc.constantFrom('person', 'company', 'x'),
    ),
    { maxLength: 3 },
  ),
);
const keys = [
  ...form.pages.map((page) => page.id),
  ...form.pages.flatMap((page) => page.fields.map((field) => field.id)),
  'alien',
];
const anyAnswers: fc.Arbitrary<Answers> = fc.dictionary(fc.constantFrom(...keys), anyValue);

function tour(answers: Answers): FormStep[] {
  const walked: FormStep[] = [];
  let step = firstStep(form, answers);
  while (step !== 'check' && walked.length < 50) {
    walked.push(step);
    step = nextStep(form, answers, step);
  }
  return walked;
}

describe('the walk through a form', () => {
  it('asks conditional pages only when their condition holds', () => {
    expect(pagesOf({})).toEqual(['person', 'shareholder', 'branch', 'end']);
    expect(pagesOf({ viaAgent: true, agentName: '李四' })).toEqual([
      'person',
      'agent',
      'shareholder',
      'branch',
      'agentWork',
      'end',
    ]);
  });

  it('treats answers left on a hidden page as not given', () => {
    expect(pagesOf({ viaAgent: false, agentName: '李四' })).not.toContain('agentWork');
  });

  it('skips a page none of whose fields is asked', () => {
    const hidden = aForm([
      aPage('one', [aField('a', 'yesNo')]),
      aPage('two', [aField('b', 'text', { showWhen: { field: 'a', op: 'is', value: true } })]),
    ]);
    expect(formSteps(hidden, {})).toHaveLength(1);
    expect(formSteps(hidden, { a: true })).toHaveLength(2);
  });

  it('enters a repeated page that needs an item at its first item, then shows its list', () => {
    expect(nextStep(form, {}, { kind: 'page', page: 'person' })).toEqual({
      kind: 'item',
      page: 'shareholder',
      item: 0,
    });
    expect(nextStep(form, {}, { kind: 'item', page: 'shareholder', item: 0 })).toEqual({
      kind: 'list',
      page: 'shareholder',
    });
    expect(nextStep(form, { shareholder: [{}] }, { kind: 'page', page: 'person' })).toEqual({
      kind: 'list',
      page: 'shareholder',
    });
    expect(nextStep(form, {}, { kind: 'list', page: 'shareholder' })).toEqual({
      kind: 'list',
      page: 'branch',
    });
  });

  it('leads to the check screen after the last page and out of the form before the first', () => {
    expect(nextStep(form, {}, { kind: 'page', page: 'end' })).toBe('check');
    expect(previousStep(form, {}, 'check')).toEqual({ kind: 'page', page: 'end' });
    expect(previousStep(form, {}, { kind: 'page', page: 'person' })).toBeNull();
  });

  it('goes back from an item to its list, but from the only needed item to the page before', () => {
    const one: FormStep = { kind: 'item', page: 'shareholder', item: 0 };
    expect(previousStep(form, {}, one)).toEqual({ kind: 'page', page: 'person' });
    expect(previousStep(form, { shareholder: [{ holderName: '王' }] }, one)).toEqual({
      kind: 'page',
      page: 'person',
    });
    expect(previousStep(form, { shareholder: [{}, {}] }, one)).toEqual({ kind: 'list', page: 'shareholder' });
    expect(previousStep(form, {}, { kind: 'item', page: 'branch', item: 0 })).toEqual({
      kind: 'list',
      page: 'branch',
    });
  });

  it('goes on from a page that has just become hidden', () => {
    expect(nextStep(form, { viaAgent: false }, { kind: 'page', page: 'agent' })).toMatchObject({
      page: 'shareholder',
    });
  });

  it('counts a repeated page as one step, with its list and all its items', () => {
    const answers = { shareholder: [{}, {}] };
    expect(stepNumber(form, answers, { kind: 'item', page: 'shareholder', item: 1 })).toEqual({
      number: 2,
      total: 4,
    });
    expect(stepNumber(form, answers, { kind: 'list', page: 'shareholder' })).toEqual({ number: 2, total: 4 });
    expect(stepNumber(form, answers, { kind: 'page', page: 'end' })).toEqual({ number: 4, total: 4 });
  });

  it('asks the fields of an item by the answers of that item', () => {
    const step: FormStep = { kind: 'item', page: 'shareholder', item: 1 };
    const answers = setAnswer({ shareholder: [{ holderKind: 'person' }] }, step, 'holderKind', 'company');
    expect(fieldsOfStep(form, answers, step).map((field) => field.id)).toEqual([
      'holderName',
      'holderKind',
      'holderCode',
    ]);
    expect(removeItem(answers, 'shareholder', 0)).toEqual({ shareholder: [{ holderKind: 'company' }] });
  });

  it('takes an answer away when it is set to nothing', () => {
    expect(setAnswer({ name: '张三' }, { kind: 'page', page: 'person' }, 'name', undefined)).toEqual({});
  });
});

describe('whatever the answers', () => {
  it('visits every step once, in order, and none that is hidden', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const pages = tour(answers).map((step) => step.page);
        expect(pages.filter((page, at) => page !== pages[at - 1])).toEqual(pagesOf(answers));
        expect(new Set(pages).size).toBe(pagesOf(answers).length);
      }),
    );
  });

  it('leads back the way it came', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const lists = tour(answers).filter((step, at, all) => all[at - 1]?.page !== step.page);
        lists.forEach((step, at) =>
          expect(previousStep(form, answers, step)?.page).toBe(lists[at - 1]?.page),
        );
      }),
    );
  });

  it('prunes once and for all, without changing what is asked', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const once = prune(form, answers);
        expect(prune(form, once)).toEqual(once);
        expect(pagesOf(once)).toEqual(pagesOf(answers));
        expect(Object.keys(once)).not.toContain('alien');
      }),
    );
  });
});

it('prunes hidden pages, hidden fields and hidden fields of items', () => {
  const answers = {
    name: '张三',
    viaAgent: false,
    agentName: '李四',
    shareholder: [{ holderName: '王五', holderKind: 'person', holderId: '1', holderCode: '9' }],
    unknown: 'x',
  };
  expect(prune(form, answers)).toEqual({
    name: '张三',
    viaAgent: false,
    shareholder: [{ holderName: '王五', holderKind: 'person', holderId: '1' }],
  });
});
