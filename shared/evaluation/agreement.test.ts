import { describe, expect, it } from 'vitest';
import { proposeAgreement, type AnswerTexts, type KnownOfWalk } from './agreement.ts';

const limit = { statutory: { workingDays: 10 }, promised: { workingDays: 7 } };
const known: KnownOfWalk = { matter: { timeLimit: limit }, hotline: null, isNotified: false };
const about = (question: AnswerTexts['question'], told: string, experienced = '', guide = '承诺7个工作日') =>
  proposeAgreement({ question, guide, told, experienced }, known);

describe('whether what was said agrees with the guide', () => {
  it.each([
    ['nothing was said', about('materials', '', ' '), 'unknown'],
    [
      'the same in other dress',
      about('materials', '身份证、 通行证（原件）', '', '身份证，通行证(原件)'),
      'agrees',
    ],
    ['something else', about('materials', '还要照片', '', '身份证'), 'unknown'],
    ['the promised days', about('time-limit', '7 个工作日左右'), 'agrees'],
    ['full-width digits', about('time-limit', '７天'), 'agrees'],
    ['other days', about('time-limit', '要10个工作日'), 'differs'],
    ['other days than were told', about('time-limit', '7天', '等了 9 天'), 'differs'],
    ['fewer days than promised', about('time-limit', '7天', '5 天就办好了'), 'agrees'],
    ['no days', about('time-limit', '不一定'), 'unknown'],
    ['on the spot', about('time-limit', '当场就办'), 'differs'],
    ['English', about('time-limit', 'about 7 working days'), 'agrees'],
  ])('%s', (_, found, expected) => expect(found).toBe(expected));

  it('follows for the hotline from how it was tried', () => {
    const hotline = (answered: boolean | null, correct: 'agrees' | 'differs' | 'unknown') =>
      proposeAgreement(
        { question: 'hotline', guide: '12367', told: '', experienced: '' },
        { ...known, hotline: { answered, correct } },
      );
    expect(hotline(false, 'unknown')).toBe('differs');
    expect(hotline(true, 'agrees')).toBe('agrees');
    expect(hotline(true, 'differs')).toBe('differs');
    expect(hotline(true, 'unknown')).toBe('unknown');
  });

  it('follows for the one-time notification from what the kiosk showed, unless the window said something', () => {
    const notified = (told: string) =>
      proposeAgreement(
        { question: 'one-time-notification', guide: '共 3 项', told, experienced: '' },
        { ...known, isNotified: true },
      );
    expect(notified('')).toBe('agrees');
    expect(notified('还差一份证明')).toBe('unknown');
    expect(about('one-time-notification', '')).toBe('unknown');
  });
});
