import { describe, expect, it } from 'vitest';
import { loadEvaluationWords } from '../../app/evaluation/words.ts';
import { deskRefusals } from '../../../shared/evaluation/index.ts';
import { judgements, questions } from '../../../shared/trace/index.ts';
import { deskHalls, value } from '../../../tests/support/desk-hall.fixture.ts';
import type { DeskHall } from '../../../tests/support/desk-hall.ts';

const resources = new URL('../../../resources', import.meta.url).pathname;
const zh = loadEvaluationWords(resources)('zh-CN');
const en = loadEvaluationWords(resources)('en');
const open = deskHalls();
const matter = 'hk-macao-endorsement';
const answer = { told: '', experienced: '', agreement: null, evidence: [] } as const;

async function walked(walk: Partial<Parameters<DeskHall['walk']>[0]> = {}) {
  const hall = await open({ directors: 3 });
  const sid = hall.walk({ director: 'D01', matter, ...walk });
  const read = (words = zh) => value(hall.desk.evaluations.read('D01', sid, words));
  return { ...hall, sid, read, evaluations: hall.desk.evaluations };
}
const hotline = (walk: string, answered: boolean) =>
  ({
    walk,
    stage: 'hotline',
    fromMs: 1,
    toMs: 2,
    waitedSeconds: 35,
    answered,
    transferred: 1,
    told: '要7个工作日',
    correct: 'agrees',
    note: '',
  }) as const;

describe('an evaluation', () => {
  it('is filled in with what the guide of the walked version says', async () => {
    const { answers } = (await walked()).read();
    expect(answers.materials.guide).toContain('居民身份证；往来港澳通行证；申请表');
    expect(answers.materials.guide).toContain('亲属关系证明（办理探亲签注的提供）');
    expect(answers.copies.guide).toContain('亲属关系证明：原件 1 份，复印件 1 份');
    expect(answers['time-limit'].guide).toBe('承诺 7 个工作日，法定 10 个工作日');
    expect(answers.online.guide).toBe('网上可预约（Ⅱ级）');
    expect(answers.hotline.guide).toBe('12367（24 小时）');
    expect(answers['one-time-notification'].guide).toBe('全部 11 项材料和办理要求应一次告知');
    expect(Object.values(answers).map(({ times }) => times)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('knows from the trace what the kiosk showed and printed, and how long it took', async () => {
    const { read, store, sid } = await walked({ isThorough: true });
    const { kiosk, answers, stages, walk } = read();
    const row = store.projected.walks.get({ sid })!;
    expect(kiosk).toMatchObject({
      isMatterShown: true,
      isGuideOpened: true,
      notification: 'printed',
      form: 'printed',
    });
    expect(kiosk.kioskMs).toBe(row.closedMs! - row.armedMs);
    expect(kiosk.matterShownMs).toBeGreaterThan(10_000);
    expect(answers['one-time-notification']).toMatchObject({
      experienced: '自助机屏幕已打开完整办事指南；一次性告知单已打印',
      agreement: 'agrees',
    });
    expect(stages.kiosk).toMatchObject({ fromMs: walk.armedMs, toMs: walk.closedMs, times: 0 });
    expect(walk.outcome).toMatch(/^completed/);
  });

  it('says that nothing was printed where nothing was', async () => {
    const { read } = await walked({ outcome: 'blocked' });
    expect(read().kiosk).toMatchObject({ form: 'not-asked', notification: 'not-asked' });
    expect(read().walk.outcome).toBe('blocked');
    expect(read(en).answers['one-time-notification'].experienced).toContain('was not printed');
  });

  it('takes what was noted of the hotline into the answer', async () => {
    const { evaluations, read, sid } = await walked();
    value(evaluations.saveStage('D01', hotline(sid, false)));
    expect(read().answers.hotline).toMatchObject({
      experienced: '拨打后等待 35 秒，无人接听',
      agreement: 'differs',
    });
    value(evaluations.saveStage('D01', hotline(sid, true)));
    expect(read().answers.hotline).toMatchObject({
      experienced: '等待 35 秒后接听，转接 1 次',
      agreement: 'agrees',
    });
    expect(read().stages.hotline).toMatchObject({ told: '要7个工作日', times: 2 });
  });

  it('keeps the guide beside each answer and proposes whether it agrees; the director has the last word', async () => {
    const { evaluations, read, sid } = await walked();
    const limit = { walk: sid, question: 'time-limit', ...answer } as const;
    value(evaluations.saveAnswer('D01', { ...limit, told: '要10个工作日' }));
    expect(read().answers['time-limit']).toMatchObject({
      guide: '承诺 7 个工作日，法定 10 个工作日',
      told: '要10个工作日',
      agreement: 'differs',
      times: 1,
    });
    value(evaluations.saveAnswer('D01', { ...limit, told: '要10个工作日', agreement: 'agrees' }));
    expect(read().answers['time-limit']).toMatchObject({ agreement: 'agrees', times: 2 });
  });

  it('takes only moments of its own walk as evidence', async () => {
    const hall = await walked();
    const other = hall.walk({ director: 'D01', matter: 'legal-aid' });
    const seqOf = (sid: string) => hall.store.projected.walks.get({ sid })!.firstSeq + 3;
    const with_ = (seq: number) =>
      hall.evaluations.saveAnswer('D01', {
        walk: hall.sid,
        question: 'materials',
        ...answer,
        evidence: [seq],
      });
    expect(with_(seqOf(other))).toMatchObject({ error: 'evidence-elsewhere' });
    expect(with_(1)).toMatchObject({ error: 'evidence-elsewhere' });
    expect(with_(1_000_000)).toMatchObject({ error: 'evidence-elsewhere' });
    expect(with_(seqOf(hall.sid)).ok).toBe(true);
  });

  it('is signed when it is complete, and not changed after that', async () => {
    const { evaluations, read, sid } = await walked();
    const sign = () => evaluations.sign('D01', sid);
    expect(sign()).toMatchObject({ error: 'answers-missing' });
    for (const question of questions)
      value(evaluations.saveAnswer('D01', { walk: sid, question, ...answer }));
    expect(sign()).toMatchObject({ error: 'judgements-missing' });
    for (const judgement of judgements) {
      value(evaluations.judge('D01', { walk: sid, judgement, score: 4, note: '' }));
    }
    expect(read().signedMs).toBeNull();
    value(sign());
    expect(read()).toMatchObject({ walk: { answered: 6, judged: 4, isSigned: true } });
    expect(read().signedMs).not.toBeNull();
    expect(sign()).toMatchObject({ error: 'already-signed' });
    expect(evaluations.judge('D01', { walk: sid, judgement: 'policy', score: 5, note: '' })).toMatchObject({
      error: 'already-signed',
    });
    expect(read().judgements.policy).toMatchObject({ score: 4, times: 1 });
  });

  it('is written by the one who walked, after the walk, and read by that one and the auditors', async () => {
    const { evaluations, sid, log, desk } = await walked();
    const judge = (by: string, walk = sid, score = 3) =>
      evaluations.judge(by, { walk, judgement: 'policy', score, note: '' });
    for (const by of ['D02', 'A01', 'S01', 'G01', 'nobody']) {
      expect(judge(by)).toMatchObject({ error: 'not-allowed' });
    }
    expect(judge('D01', '0'.repeat(16))).toMatchObject({ error: 'unknown-walk' });
    expect(judge('D01', sid, 6)).toMatchObject({ error: 'invalid-input' });
    const open = 'f'.repeat(16);
    log.append({
      type: 'session.armed',
      sid: open,
      director: 'D01',
      by: 'pin',
      assignment: null,
      round: null,
      mode: null,
      nonce: '0'.repeat(64),
      language: 'zh-CN',
      textSize: 'M',
      care: false,
      contrast: false,
    });
    expect(judge('D01', open)).toMatchObject({ error: 'walk-still-open' });
    log.append({ type: 'session.closed', sid: open, why: 'ended', screen: null });
    expect(judge('D01', open)).toMatchObject({ error: 'walk-without-matter' });
    for (const by of ['D02', 'A01', 'G01']) {
      expect(evaluations.read(by, sid, zh)).toMatchObject({ error: 'not-allowed' });
    }
    expect(value(evaluations.read('S01', sid, zh)).walk.walk).toBe(sid);
    const seen = (by: string) => desk.evaluations.walks(by).map(({ walk }) => walk);
    expect([seen('S01'), seen('D01'), seen('D02'), seen('A01')]).toEqual([[open, sid], [open, sid], [], []]);
  });

  it('says nothing of a guide whose version is no longer there', async () => {
    const { evaluations, log } = await walked();
    const sid = 'e'.repeat(16);
    const armed = [...log.entries(2, 2)][0]!;
    if (armed.type !== 'session.armed') throw new Error('the second entry is the first walk');
    const { director, by, assignment, round, mode, nonce, language, textSize, care, contrast } = armed;
    const event = { director, by, assignment, round, mode, nonce, language, textSize, care, contrast };
    log.append({ type: 'session.armed', sid, ...event });
    log.append({ type: 'session.matter', sid, matter, version: 99 });
    log.append({ type: 'session.closed', sid, why: 'ended', screen: 'matter' });
    const { answers, kiosk } = value(evaluations.read('D01', sid, zh));
    expect(answers.materials).toMatchObject({ guide: '', agreement: 'unknown' });
    expect(kiosk.materials).toBeNull();
  });
});

describe('the words of the desk', () => {
  it('have a sentence for every refusal in both languages, and none for what is never refused', () => {
    for (const { say } of [zh, en]) {
      for (const refusal of deskRefusals) expect(say(`refused.${refusal}`)).toMatch(/[。.]$/);
      expect(() => say('refused.nothing')).toThrow('has no');
    }
  });
});
