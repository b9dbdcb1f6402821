import type { TraceEvent } from '../../shared/trace/index.ts';

/** What walks leave in a log, over and over, with texts as a desk really writes them. */

export const walkSid = (walk: number): string => walk.toString(16).padStart(16, '0');

/** Entries of one walk: 23 of the kiosk, then 6 of the desk. */
export function* walkEvents(walk: number): IterableIterator<TraceEvent> {
  const sid = walkSid(walk);
  const director = `D${String(10 + (walk % 40)).padStart(2, '0')}`;
  const screen = 'form' as const;
  const of = { page: 'person', item: null };
  let at = 1_000_000;
  const later = (ms: number): number => (at += ms * 1000);
  yield {
    type: 'session.armed',
    sid,
    director,
    by: 'one-time-code',
    assignment: null,
    round: `round-${1 + (walk % 2)}`,
    mode: 'personal',
    nonce: walk.toString(16).padStart(64, '0'),
    language: 'zh-CN',
    textSize: 'M',
    care: false,
    contrast: false,
  };
  yield { type: 'screen.enter', sid, at: later(10), screen: 'home', page: null, item: null, via: 'forward' };
  yield { type: 'tap', sid, at: later(1800), control: 'matter', live: true };
  yield { ...left(sid, later(40)), screen: 'home', page: null, item: null };
  yield { type: 'session.matter', sid, matter: 'hk-macao-endorsement', version: 1 };
  yield { type: 'screen.enter', sid, at: later(20), screen, ...of, via: 'forward' };
  yield { type: 'wait', sid, at: later(300), cause: 'picture', waitedMs: 280 };
  for (const field of ['chineseName', 'mobile']) {
    const kind = field === 'mobile' ? ('mobile' as const) : ('personName' as const);
    yield { type: 'field.focus', sid, at: later(500), field, kind, item: null, visits: 0, wasFilled: false };
    yield {
      type: 'field.blur',
      sid,
      at: later(6400),
      field,
      kind,
      item: null,
      inHandMs: 6400,
      keystrokes: 11,
      deletions: walk % 3,
      picks: 2,
      choices: 0,
      reads: 0,
      firstKeyMs: 900,
      longestPauseMs: 1200,
      length: '11-20',
    };
  }
  yield {
    type: 'validation.shown',
    sid,
    at: later(90),
    field: 'mobile',
    item: null,
    rule: 'missing',
    times: 1,
  };
  yield {
    type: 'validation.cleared',
    sid,
    at: later(4000),
    field: 'mobile',
    item: null,
    rule: 'missing',
    shownMs: 4000,
  };
  yield { type: 'help.open', sid, at: later(100), screen };
  yield { type: 'help.close', sid, at: later(5200), screen, openMs: 5200 };
  yield { type: 'tap', sid, at: later(700), control: 'continue', live: true };
  yield { ...left(sid, later(30)), screen, ...of };
  yield {
    type: 'session.submit',
    sid,
    matter: 'hk-macao-endorsement',
    documents: ['form', 'slip'],
    outcome: 'taken',
    reference: 'ab'.repeat(32),
  };
  for (const state of ['queued', 'printing', 'printed'] as const) {
    yield { type: 'session.job', sid, job: `job-${walk}`, kind: 'slip', state, reason: null, sheets: 1 };
  }
  yield { type: 'session.rated', sid, score: 4 };
  yield { type: 'session.closed', sid, why: 'finished', screen: 'rating' };

  const by = director;
  yield {
    type: 'answer.saved',
    by,
    walk: sid,
    question: 'materials',
    guide: '申请表 1 份；身份证原件',
    told: '还要一张“近期照片”',
    experienced: '=HYPERLINK("http://example.com")',
    agreement: 'differs',
    evidence: [2, 3],
  };
  yield {
    type: 'judgement.saved',
    by,
    walk: sid,
    judgement: 'policy',
    score: 3,
    note: '看得懂，第二页太长\n𠮷',
  };
  const finding = `finding-${walk}`;
  yield {
    type: 'finding.added',
    by,
    finding,
    walk: sid,
    category: 'materials',
    severity: 'general',
    element: 'materials',
    text: '告知单未写明照片，"当场"才说',
    evidence: [3],
    department: 'public-security',
  };
  yield {
    type: 'measure.set',
    by: 'A01',
    measure: `measure-${walk}`,
    finding,
    kind: 'deadline',
    text: '补写照片要求',
    due: '2026-12-15',
    workingDays: 10,
    calendar: 1,
  };
  yield { type: 'measure.done', by: 'A01', measure: `measure-${walk}`, text: '已补写', files: [] };
  yield { type: 'desk.viewed', by: 'A01', what: 'walk', subject: sid };
}

const left = (sid: string, at: number) =>
  ({
    type: 'screen.leave',
    sid,
    at,
    shownMs: 1850,
    firstInputMs: 1200,
    idleMs: 0,
    taps: 1,
    deadTaps: 0,
    scrollReversals: 0,
    interactions: 1,
    slowestMs: 24,
    over200: 0,
    over500: 0,
  }) as const;

/** As many entries as are asked for: walk after walk. */
export function* someWalks(count: number): IterableIterator<TraceEvent> {
  let left = count;
  for (let walk = 1; ; walk += 1) {
    for (const event of walkEvents(walk)) {
      if (left <= 0) return;
      left -= 1;
      yield event;
    }
  }
}
