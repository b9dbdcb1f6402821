import type { Citizen } from './citizen.ts';
import { formOf } from './hall.ts';
import { sampleAnswers } from '../../support/sample-answers.ts';
import type { Answers } from '../../../shared/form/index.ts';

export const shortMatter = 'driving-licence-renewal';
export const shortForm = formOf(shortMatter);

/** The shortest of the forms, with no Chinese to spell but what a test brings. */
export const shortAnswers = (own: Answers = {}): Answers => ({
  ...sampleAnswers(shortForm),
  name: '罗雨桐',
  nationality: '中国',
  address: { areaCode: '520111', areaName: '贵州省贵阳市花溪区', street: '青禾' },
  ...own,
});

export const shortSpelling = { 罗雨桐: 'luoyutong', 中国: 'zhongguo', 青禾: 'qinghe' };

/** From the attract screen to the check screen of the short form. */
export async function fillInShortForm(citizen: Citizen, own: Answers = {}): Promise<void> {
  await citizen.start();
  await citizen.open(shortMatter);
  await citizen.goOn();
  await citizen.fillIn(shortForm, shortAnswers(own), shortSpelling);
}
