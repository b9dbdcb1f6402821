import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { weekdaysOnly, workingDaysOf } from '../../../shared/calendar/index.ts';
import { hallSchema, matterSchema, windowSchema, type Matter } from '../../../shared/matter/index.ts';
import { chineseNumeral } from './chinese-numeral.ts';
import { makeNotification } from './notification.ts';
import { makeSlip, type PaperSubject } from './slip.ts';
import { makeTicket } from './ticket.ts';
import { loadPaperWords } from './words.ts';

const resources = fileURLToPath(new URL('../../../resources', import.meta.url));
const read = (path: string): unknown => parse(readFileSync(`${resources}/catalogue/${path}`, 'utf8'));
const wordsOf = loadPaperWords(resources);
const zh = wordsOf('zh-CN');
const en = wordsOf('en');

const matter = matterSchema.parse(read('matters/hk-macao-endorsement.yaml'));
const subject: PaperSubject = {
  hall: hallSchema.parse(read('hall.yaml')),
  kioskName: '自助机 03',
  matter,
  window: windowSchema.parse({
    number: 'A36',
    department: 'public-security',
    name: { 'zh-CN': '出入境窗口', en: 'Exit and entry' },
    floor: 1,
    zone: 'A',
    openingHours: { 'zh-CN': '周一至周五 9:00–17:00', en: 'Monday to Friday, 9:00 to 17:00' },
  }),
  reference: 'G7K2M9',
  wallMs: new Date(2026, 10, 24, 10, 2).getTime(),
  calendar: workingDaysOf(weekdaysOnly),
};
const code = `${subject.reference}\nhall-kiosk/1`;
const family = { hongKongEndorsement: 'family', macaoEndorsement: 'none' };
const withMatter = (change: Partial<Matter>): PaperSubject => ({
  ...subject,
  matter: { ...matter, ...change },
});

describe('the queue ticket', () => {
  const ticket = (before: number, words = zh) =>
    makeTicket({ ...subject, ticket: { number: 'A36-012', window: 'A36', before } }, words);

  it('says the number, its window, and how many were given out before it', () => {
    expect(ticket(11)).toEqual({
      kind: 'ticket',
      language: 'zh-CN',
      hallName: subject.hall.name['zh-CN'],
      number: 'A36-012',
      windowNumber: 'A36',
      windowName: '出入境窗口',
      place: '一楼 A 区',
      before: '前面已取 11 个号',
      notes: ['其中有的可能已办完', '听到叫号，请到窗口办理', '过号请重新取号，当日有效'],
      printedAt: '2026-11-24 10:02',
      kioskName: '自助机 03',
    });
    expect(ticket(1, en).before).toBe('1 number before yours');
    expect(ticket(2, en).before).toBe('2 numbers before yours');
  });

  it('that is the first of the day says so and nothing of others', () => {
    expect(ticket(0)).toMatchObject({ before: '您是本窗口今天的第一个号' });
    expect(ticket(0).notes).toHaveLength(2);
  });
});

describe('the slip', () => {
  it('says in Chinese where to go, by when it is done, and carries what it was given in its code', () => {
    const slip = makeSlip(subject, code, family, true, zh);
    expect(slip).toMatchObject({
      windowNumber: 'A36',
      place: '一楼 A 区',
      matterName: '往来港澳通行证签注',
      reference: 'G7K2M9',
      qrText: code,
      printedAt: '2026-11-24 10:02',
      hotline: '12367（24 小时）',
    });
    expect(slip.timeLimit).toContain('7 个工作日');
    expect(slip.timeLimit).toContain('2026年12月3日');
    expect(slip.timeLimit).toContain('周一至周五');
    expect(slip.matterNameForClerk).toBeUndefined();
  });

  it('has the Chinese name for the clerk when it is in English', () => {
    const slip = makeSlip(subject, code, family, true, en);
    expect(slip.matterNameForClerk).toBe('往来港澳通行证签注');
    expect(slip.place).toBe('Floor 1, zone A');
    expect(slip.timeLimit).toContain('3 December 2026');
  });

  it('lists what the answers call for without its condition, and not what they rule out', () => {
    const names = makeSlip(subject, code, family, true, zh).materials.map(({ name }) => name);
    expect(names).toContain('亲属关系证明');
    expect(names).not.toContain('香港进入许可');
    const proof = makeSlip(subject, code, family, true, zh).materials.find(
      ({ name }) => name === '亲属关系证明',
    );
    expect(proof).toMatchObject({ originals: 1, copies: 1, ready: false });
    expect(proof!.note).not.toContain('探亲');
  });

  it('says for whom a material is that the answers say nothing about', () => {
    const guardian = makeSlip(subject, code, family, true, zh).materials.find(({ name }) =>
      name.startsWith('监护人'),
    );
    expect(guardian!.note).toContain('未满 16 周岁');
  });

  it('ticks off the form only when that was printed', () => {
    const form = (inHand: boolean) =>
      makeSlip(subject, code, family, inHand, zh).materials.find(({ name }) => name === '申请表')!.ready;
    expect([form(true), form(false)]).toEqual([true, false]);
  });

  it('names a fee only where there is one', () => {
    const steps = (charged: PaperSubject) => makeSlip(charged, code, null, false, zh).nextSteps.join();
    expect(steps(subject)).toContain('15元');
    expect(steps(withMatter({ fee: { charged: false } }))).not.toContain('缴费');
  });

  it('names the day that the hall’s calendar comes to, and only where that is not known that holidays come on top', () => {
    const holiday = { day: '2026-11-30', working: false, name: '停电检修' };
    const calendar = workingDaysOf({ version: 1, days: [holiday] });
    const limit = makeSlip({ ...subject, calendar }, code, null, false, zh).timeLimit;
    expect(limit).toContain('2026年12月4日');
    expect(limit).not.toContain('节假日');
    const late = { ...subject, calendar, wallMs: new Date(2026, 11, 30, 10).getTime() };
    expect(makeSlip(late, code, null, false, en).timeLimit).toContain('public holidays move it back');
  });

  it('says so when a matter is decided on the spot', () => {
    const timeLimit = { statutory: { workingDays: 0 }, promised: { workingDays: 0 } };
    expect(makeSlip(withMatter({ timeLimit }), code, null, false, zh).timeLimit).toBe('当场办结');
    expect(makeSlip(withMatter({ timeLimit }), code, null, false, en).timeLimit).toBe(
      'Decided while you wait',
    );
  });
});

describe('the one-time notification', () => {
  it.each([zh, en])('tells everything of the guide at once, in $language', (words) => {
    const paper = makeNotification(
      subject,
      {
        id: 'public-security',
        name: { 'zh-CN': '公安局', en: 'Public Security' },
        shortName: { 'zh-CN': '公安局', en: 'Police' },
      },
      words,
    );
    const conditional = matter.materials.filter(({ necessity }) => necessity === 'conditional');
    expect(paper.conditionalMaterials).toHaveLength(conditional.length);
    expect(paper.requiredMaterials).toHaveLength(matter.materials.length - conditional.length);
    for (const material of paper.conditionalMaterials) expect(material.note).toBeTruthy();
    expect(paper.conditions).toHaveLength(matter.conditions.length);
    expect(paper.legalBasis).toHaveLength(matter.legalBasis.length);
    expect(paper.steps).toHaveLength(matter.steps.length);
    expect(paper.facts).toHaveLength(13);
    expect(JSON.stringify(paper)).not.toMatch(/\{\{|undefined|\bfact\./);
    expect(paper.facts.map(({ value }) => value).join()).toContain('240');
  });
});

describe('a floor in Chinese', () => {
  it.each([
    [1, '一'],
    [10, '十'],
    [12, '十二'],
    [20, '二十'],
    [35, '三十五'],
  ])('%i is %s', (floor, numeral) => expect(chineseNumeral(floor)).toBe(numeral));
});
