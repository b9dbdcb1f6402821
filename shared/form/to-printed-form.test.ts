import { expect, it } from 'vitest';
import { companyForm } from './form.fixture.ts';
import { toPrintedForm } from './to-printed-form.ts';

const form = companyForm();
const paper = { language: 'zh-CN', masked: false } as const;
const plainFields = form.pages.filter((page) => page.repeat === undefined).flatMap((page) => page.fields);

it('has an entry for every field and every repeated page, even when nothing is answered', () => {
  const printed = toPrintedForm(form, {}, paper);
  expect(Object.keys(printed.fields)).toEqual(plainFields.map((field) => field.id));
  expect(printed.repeats).toEqual({ shareholder: [], branch: [] });
});

it('leaves hidden fields empty although an answer was left behind', () => {
  const printed = toPrintedForm(form, { viaAgent: false, agentName: '李四' }, paper);
  expect(printed.fields['agentName']).toEqual({ text: '' });
  const shown = toPrintedForm(form, { viaAgent: true, agentName: '李四' }, paper);
  expect(shown.fields['agentName']).toEqual({ text: '李四' });
});

it('prints items with all their fields, drafts as they stand', () => {
  const answers = {
    shareholder: [{ holderName: '王', holderKind: 'person', holderId: '110105194', holderCode: '91' }],
  };
  expect(toPrintedForm(form, answers, { language: 'zh-CN', masked: true }).repeats['shareholder']).toEqual([
    {
      holderName: { text: '王' },
      holderKind: {
        options: [
          { label: '选person', chosen: true },
          { label: '选company', chosen: false },
        ],
      },
      holderId: { text: '110105***' },
      holderCode: { text: '' },
    },
  ]);
});

it('fills the table of a page that repeats up with empty items, their choices with all options', () => {
  const { repeats } = toPrintedForm({ ...form, template: 'boxed' }, {}, paper);
  expect(repeats['shareholder']).toEqual([
    {
      holderName: { text: '' },
      holderKind: {
        options: [
          { label: '选person', chosen: false },
          { label: '选company', chosen: false },
        ],
      },
      holderId: { text: '' },
      holderCode: { text: '' },
    },
  ]);
});
