import type { FindingCategory, GuideElement, Severity, Stage } from '../../shared/trace/index.ts';
import { judgements, questions } from '../../shared/trace/index.ts';
import { value } from './desk-hall.fixture.ts';
import type { DeskHall } from './desk-hall.ts';

interface Example {
  readonly category: FindingCategory;
  readonly element: GuideElement;
  readonly severity: Severity;
  readonly problem: string;
  readonly measure: string;
}

const examples: readonly Example[] = [
  {
    category: 'copies',
    element: 'copies',
    severity: 'general',
    problem: '指南写复印件一份，窗口要求两份',
    measure: '统一指南与窗口口径，删去多余复印件',
  },
  {
    category: 'materials',
    element: 'materials',
    severity: 'serious',
    problem: '窗口要求提供指南以外的居住证明',
    measure: '取消指南以外的证明，公布材料清单',
  },
  {
    category: 'time-limit',
    element: 'time-limit',
    severity: 'general',
    problem: '窗口告知的时限比承诺时限长三个工作日',
    measure: '按承诺时限办理，窗口公示时限',
  },
  {
    category: 'hotline',
    element: 'hotline',
    severity: 'general',
    problem: '咨询热线两次拨打无人接听',
    measure: '设专人值守热线，工作时间必接',
  },
  {
    category: 'online',
    element: 'online',
    severity: 'general',
    problem: '网上申报页面提交后没有回执',
    measure: '修复网上申报，提交后发送回执',
  },
  {
    category: 'one-time-notification',
    element: 'materials',
    severity: 'serious',
    problem: '第二次到窗口才被告知还缺一份材料',
    measure: '印制一次性告知单，窗口逐项勾选',
  },
  {
    category: 'process',
    element: 'steps',
    severity: 'general',
    problem: '同一份材料在两个窗口各交一次',
    measure: '窗口之间共享材料，只交一次',
  },
  {
    category: 'service',
    element: 'none',
    severity: 'minor',
    problem: '窗口无人引导，排错队',
    measure: '大厅增设导办人员',
  },
  {
    category: 'equipment',
    element: 'none',
    severity: 'minor',
    problem: '叫号屏字太小，远处看不清',
    measure: '更换叫号屏',
  },
  {
    category: 'policy',
    element: 'conditions',
    severity: 'general',
    problem: '工作人员说不清申请条件',
    measure: '组织政策培训并考核',
  },
];

const bySession = { told: '', note: '', correct: 'unknown', answered: null, transferred: null } as const;

/**
 * Two rounds as a hall would have them, with figures that the story is told by: 27 matters in 21 departments, 34 leaders,
 * 20 problems, 5 put right on site, 26 measures with a deadline; then a second round in which others walk, look again at
 * what was put right, and find less.
 */
export function playExampleRounds(hall: DeskHall): void {
  const { desk, clock } = hall;
  clock.passTo('2026-09-01 09:00');
  value(desk.calendar.set('A01', desk.calendar.current().calendar.days));
  const first = openRound(hall, '第一轮“局长走流程”', '2026-09-01', '2026-09-25');
  clock.passTo('2026-09-07 09:00');
  const walks = walkAll(hall, first);
  const problems = walks.slice(0, 20).map((walk, index) => report(hall, walk, index));
  clock.passTo('2026-09-21 09:00');
  for (const [index, finding] of problems.entries()) plan(hall, finding, index);
  clock.passTo('2026-09-25 17:00');
  value(desk.rounds.close('A01', first));
  clock.passTo('2026-10-23 10:00');
  for (const finding of problems) finish(hall, finding);

  clock.passTo('2026-11-02 09:00');
  const second = openRound(hall, '第二轮“局长走流程”', '2026-11-02', '2026-11-27');
  const again = walkAll(hall, second);
  for (const [index, finding] of problems.entries()) inspect(hall, finding, again, index);
  for (const [index, walk] of again.slice(0, 6).entries()) report(hall, walk, index + 3);
  clock.passTo('2026-11-24 10:02');
}

/**
 * Walks outside any round until the log has so many entries: a log as it is after years. A million takes minutes, because
 * a hundred walks at a time are one write.
 */
export function fillWithWalks(hall: DeskHall, entries: number): void {
  const { log, store, catalogue, people, random, clock } = hall;
  const directors = people.filter(({ roles }) => roles.includes('director'));
  const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)]!;
  while (log.size() < entries) {
    store.together(() => {
      for (let walk = 0; walk < 100 && log.size() < entries; walk += 1) {
        clock.pass(Math.round(random() * 3_600_000));
        const outcome = random() < 0.8 ? 'completed' : 'abandoned';
        hall.walk({ director: pick(directors).id, matter: pick(catalogue.matters).code, outcome });
      }
    });
  }
}

interface Walked {
  readonly director: string;
  readonly matter: string;
  readonly walk: string;
}

function openRound({ desk, catalogue, random }: DeskHall, name: string, from: string, to: string): string {
  const round = value(
    desk.rounds.open('A01', {
      name,
      from,
      to,
      ownDepartmentExcluded: true,
      noMatterTwice: true,
      departments: [],
    }),
  );
  const counts = catalogue.matters.map(({ code, popularity }) => {
    const used = Math.round(400 / (popularity ?? 20) + random() * 20);
    return { matter: code, used, abandoned: Math.round(used * random() * 0.3) };
  });
  value(desk.rounds.draw('A01', { round, directors: [], counts, perDirector: null, mode: 'personal' }));
  return round;
}

/** Everybody walks what was drawn, one matter after the other first, and evaluates it afterwards. */
function walkAll(hall: DeskHall, round: string): Walked[] {
  const { desk, people, random, clock } = hall;
  const walked: Walked[] = [];
  for (const { id: director } of people.filter(({ roles }) => roles.includes('director'))) {
    for (let next = desk.rounds.next(director); next !== null; next = desk.rounds.next(director)) {
      clock.pass(Math.round((20 + random() * 60) * 60_000));
      const outcome = random() < 0.82 ? 'completed' : random() < 0.5 ? 'blocked' : 'abandoned';
      const isThorough = random() < 0.6;
      const walk = hall.walk({ director, assignment: next, matter: next.matter, outcome, isThorough });
      evaluate(hall, director, walk, round === 'R1' ? 0 : 1);
      walked.push({ director, matter: next.matter, walk });
    }
  }
  return walked;
}

/** @param better in the second round things agree more often and please more */
function evaluate({ desk, clock, random }: DeskHall, by: string, walk: string, better: number): void {
  const { evaluations } = desk;
  const stage = (name: Stage, minutes: number, more: object = {}): void => {
    const fromMs = clock.wallMs();
    clock.pass(Math.round(minutes * 60_000));
    const waitedSeconds = Math.round(minutes * 40 * random());
    value(
      evaluations.saveStage(by, {
        walk,
        stage: name,
        fromMs,
        toMs: clock.wallMs(),
        waitedSeconds,
        ...bySession,
        ...more,
      }),
    );
  };
  stage('queue', 4 + random() * 10);
  stage('window', 6 + random() * 12, { told: '材料齐全即可受理', correct: 'agrees' });
  const isAnswered = random() < 0.75 + better * 0.15;
  stage('hotline', 2, { answered: isAnswered, transferred: isAnswered ? 1 : null, correct: 'unknown' });
  for (const question of questions) {
    const isGood = random() < 0.6 + better * 0.2;
    value(
      evaluations.saveAnswer(by, {
        walk,
        question,
        told: isGood ? '与指南一致' : '与指南不一致',
        experienced: '',
        agreement: isGood ? 'agrees' : 'differs',
        evidence: [],
      }),
    );
  }
  for (const judgement of judgements) {
    const score = Math.min(5, Math.floor(2 + better + random() * 3));
    value(evaluations.judge(by, { walk, judgement, score, note: '' }));
  }
  value(evaluations.sign(by, walk));
}

/** A problem of a walk, with two moments of it as evidence. */
function report({ desk, store }: DeskHall, { director, walk }: Walked, index: number): string {
  const { problem, category, element, severity } = examples[index % examples.length]!;
  const { firstSeq } = store.projected.walks.get({ sid: walk })!;
  const content = {
    walk,
    category,
    element,
    severity,
    text: problem,
    evidence: [firstSeq + 4, firstSeq + 9],
  };
  return value(desk.findings.add(director, { ...content, department: null }));
}

/** The first five are put right on site; of the other fifteen eleven have two measures and four have one: 26. */
function plan({ desk }: DeskHall, finding: string, index: number): void {
  const { measures } = desk;
  const text = examples[index % examples.length]!.measure;
  if (index < 5) {
    const measure = value(
      measures.set('A01', { finding, kind: 'on-site', text, workingDays: null, due: null }),
    );
    value(measures.done('A01', measure, '当场整改完成', []));
    value(desk.findings.close('A01', finding, '组织部门现场核实，无需复查'));
    return;
  }
  const deadline = { finding, kind: 'deadline', due: null } as const;
  value(measures.set('A01', { ...deadline, text, workingDays: 10 }));
  if (index < 16) value(measures.set('A01', { ...deadline, text: '开展窗口培训', workingDays: 15 }));
}

/** Most is done before the second round; three measures are extended, two are still open when it begins. */
function finish({ desk, store }: DeskHall, finding: string): void {
  const open = store.projected.measures.where({ finding, doneSeq: null });
  for (const { measure } of open) {
    const number = Number(measure.slice(1));
    if (number % 9 === 0) value(desk.measures.extend('A01', measure, '2026-11-06', '等待系统升级'));
    if (number % 13 === 0) continue;
    value(desk.measures.done('A01', measure, '已按要求整改', ['e'.repeat(64)]));
  }
}

function inspect({ desk, store }: DeskHall, finding: string, again: readonly Walked[], index: number): void {
  const row = store.projected.findings.get({ finding })!;
  const { matter } = store.projected.walks.get({ sid: row.walk })!;
  const other = again.find((walk) => walk.matter === matter && walk.director !== row.foundBy);
  if (row.state !== 'done' || other === undefined) return;
  const fixed = index % 7 !== 0;
  const inspection = { finding, walk: other.walk, fixed, text: fixed ? '已经改好' : '问题依旧' };
  value(desk.findings.reinspect(other.director, inspection));
  if (fixed) value(desk.findings.close('A01', finding, ''));
}
