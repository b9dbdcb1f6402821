import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from './answers.ts';
import { companyForm } from './form.fixture.ts';
import { acceptAll, problemLabel, validateAll, validateStep } from './validate.ts';

const form = companyForm();
const today = '2026-11-24';
const holder = { holderName: '王五', holderKind: 'person', holderId: '11010519491231002x' };
const complete: Answers = {
  name: ' 张三 ',
  viaAgent: false,
  shareholder: [holder],
  capital: '1,000',
};

describe('Continue on a step', () => {
  it('looks at that step only and gives its answers as they are stored', () => {
    const outcome = validateStep(
      form,
      { kind: 'page', page: 'person' },
      { name: ' 张 三', viaAgent: true, capital: 'x' },
      today,
    );
    expect(outcome).toEqual({ problems: [], answers: { name: '张三', viaAgent: true, capital: 'x' } });
  });

  it('keeps what was typed where something is wrong, in the order of the fields', () => {
    const outcome = validateStep(form, { kind: 'page', page: 'person' }, { name: '张3' }, today);
    expect(outcome.problems).toEqual([
      { field: 'name', reason: 'name-characters' },
      { field: 'viaAgent', reason: 'missing-choice' },
    ]);
    expect(outcome.answers).toEqual({ name: '张3' });
  });

  it('stores a checked item in its place and adds a new one at the end', () => {
    const first = validateStep(
      form,
      { kind: 'item', page: 'shareholder', item: 0 },
      { shareholder: [holder] },
      today,
    );
    expect(first).toEqual({
      problems: [],
      answers: { shareholder: [{ ...holder, holderId: '11010519491231002X' }] },
    });
    const blank = validateStep(form, { kind: 'item', page: 'shareholder', item: 0 }, {}, today);
    expect(blank.problems.map(({ field }) => field)).toEqual(['holderName', 'holderKind']);
  });

  it('checks on the list how many items there are and whether each is complete', () => {
    const list = { kind: 'list', page: 'shareholder' } as const;
    const problemsOf = (answers: Answers) => validateStep(form, list, answers, today).problems;
    expect(problemsOf({})).toEqual([
      { field: 'shareholder', reason: 'items-too-few', values: { min: 1, having: 0 } },
    ]);
    expect(problemsOf({ shareholder: [holder, holder, holder] })).toEqual([
      { field: 'shareholder', reason: 'items-too-many', values: { max: 2, having: 3 } },
    ]);
    expect(problemsOf({ shareholder: [holder, {}] })).toEqual([
      { field: 'shareholder', reason: 'item-incomplete', values: { item: 2 } },
    ]);
    expect(problemsOf({ shareholder: [holder] })).toEqual([]);
  });
});

describe('a whole form', () => {
  it('is accepted with everything stored and nothing hidden left', () => {
    expect(acceptAll(form, { ...complete, agentName: '李四', alien: 'x' }, today)).toEqual({
      problems: [],
      answers: {
        name: '张三',
        viaAgent: false,
        shareholder: [{ ...holder, holderId: '11010519491231002X' }],
        capital: '1000',
      },
    });
  });

  it('names the step of every problem', () => {
    const problems = validateAll(
      form,
      { ...complete, shareholder: [holder, { holderName: '赵' }], capital: '' },
      today,
    );
    expect(problems.map(({ step, field }) => [step.kind, step.page, field])).toEqual([
      ['item', 'shareholder', 'holderKind'],
      ['list', 'shareholder', 'shareholder'],
      ['page', 'end', 'capital'],
    ]);
  });

  it('stands any answers of the right outer shape, and is stable once accepted', () => {
    const ids = form.pages.flatMap((page) => [page.id, ...page.fields.map((field) => field.id)]);
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.boolean(),
      fc.array(fc.string()),
      fc.constant([complete, holder]),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...ids, '__proto__', 'constructor'), value), (answers) => {
        const once = acceptAll(form, answers, today);
        const twice = acceptAll(form, once.answers, today);
        expect(twice).toEqual(once);
      }),
    );
  });

  it('knows the name that goes into a sentence', () => {
    expect(problemLabel(form, { field: 'capital', reason: 'missing' })?.en).toBe('capital');
    expect(problemLabel(form, { field: 'shareholder', reason: 'items-too-few' })?.['zh-CN']).toBe('股东');
    expect(problemLabel(form, { field: 'nowhere', reason: 'missing' })).toBeNull();
  });
});
