import { expect, it } from 'vitest';
import { departmentSchema } from '../../../../shared/matter/index.ts';
import { proposeId } from './propose-id.ts';

it('joins the words of a name in lower case', () => {
  expect(proposeId('Public Security Bureau')).toBe('public-security-bureau');
  expect(proposeId("  Women's & Children's   Affairs (New Area) ")).toBe('womens-childrens-affairs-new-area');
  expect(proposeId('Café 12')).toBe('cafe-12');
});

it('takes whole words only, as many as fit', () => {
  const id = proposeId('Administrative Examination and Approval Bureau of the Gui’an New Area');
  expect(id).toBe('administrative-examination-and-approval-bureau-of-the-guian');
  expect(proposeId('a'.repeat(80))).toHaveLength(60);
});

it('proposes nothing for a name without Latin letters or digits', () => {
  expect(proposeId('档案馆')).toBe('');
});

it('proposes what the kiosk takes', () => {
  const text = { 'zh-CN': '档', en: 'x' };
  for (const name of ['Fire & Rescue', 'A', '--x--', 'Tax 2']) {
    const department = { id: proposeId(name), name: text, shortName: text };
    expect(departmentSchema.safeParse(department).success).toBe(true);
  }
});
