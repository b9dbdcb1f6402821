import { formDefinition, resourcesFolder } from '../../electron/documents/documents.fixture.ts';
import type {
  ReportAnswer,
  ReportSpread,
  ReportStage,
  RoundMeasure,
  RoundPart,
  RoundReportPaper,
  Verification,
  WalkthroughReport,
} from '../../shared/report/index.ts';
import { measureEntries, peers } from '../../shared/trace/metrics/index.ts';
import { sampleWalk } from '../../shared/trace/sample-walk.fixture.ts';
import { timelineOf } from '../../shared/trace/timeline/index.ts';
import { readWalk } from '../../shared/trace/walk/index.ts';
import { loadReportWords } from '../../electron/app/report/index.ts';

/** Reports with everything in them that a report can have; all of it is invented. */

export const wordsOf = loadReportWords(resourcesFolder);

const both = (zh: string, en: string) => ({ 'zh-CN': zh, en });
const hall = {
  name: both('贵安新区政务服务中心', "Gui'an New Area Government Service Centre"),
  seal: '贵安政务',
};
const endorsement = formDefinition('hk-macao-endorsement');
const entries = sampleWalk({
  form: endorsement,
  matter: 'hk-macao-endorsement',
  firstSeq: 5102,
  pace: 1.3,
  mistakes: { idNumber: 'resident-id-length', permitNumber: 'hk-macao-permit-length' },
  helpOn: ['identity'],
  backFrom: 'birth',
  changeOn: 'contact',
  paperOut: true,
});
const walk = readWalk(entries)!;
const others = peers(
  Array.from({ length: 23 }, (_, n) =>
    measureEntries(
      sampleWalk({ form: endorsement, matter: 'hk-macao-endorsement', pace: 0.6 + n / 40 }),
      endorsement,
    )!,
  ),
);
const beganMs = walk.beganMs;
const minutes = (count: number): number => beganMs + count * 60_000;

export const aVerification = (change: Partial<Verification> = {}): Verification => ({
  origin: 'hall-kiosk/9f2c41d7',
  size: 5613,
  rootHex: '9f2c41d77a0e4cb1820f6d3b5e9a71c4d08b2f6e1a934c7750de8f1b23a6b05e',
  code: [
    '9F2C41D7',
    'hall-kiosk/9f2c41d7',
    '000005613',
    'nyxB13oOTLGCD207XppxxNCLL24ak0x3UN6PGyOmsF4=',
    'oC8pcnd1ZmZlciB0aGF0IG5vYm9keSByZWFkcyBhbmQgdGhhdCBpcyBhcyBsb25nIGFzIGEgc2lnbmF0dXJlIG9mIEVkMjU1MTkh',
  ].join('\n'),
  entries: { first: walk.firstSeq, last: walk.lastSeq, count: entries.length },
  anchors: [
    { kind: 'slip', size: walk.lastSeq + 12, atMs: minutes(12), name: '7KQ4-M2XD-93HT' },
    { kind: 'witness', size: walk.lastSeq + 40, atMs: minutes(24), name: 'office.example/witness' },
  ],
  command: "python3 verify.py --vkey 'hall-kiosk/9f2c41d7+a02f2972+ATqT…' --checkpoint 7KQ4-M2XD-93HT.txt",
  ...change,
});

const stage = (change: Partial<ReportStage> & Pick<ReportStage, 'stage'>): ReportStage => ({
  fromMs: null,
  toMs: null,
  waitedSeconds: null,
  answered: null,
  transferred: null,
  told: '',
  correct: 'unknown',
  note: '',
  ...change,
});
const answer = (
  guide: string,
  told: string,
  experienced: string,
  agreement: ReportAnswer['agreement'],
): ReportAnswer => ({ guide, told, experienced, agreement });

export const aWalkthrough = (change: Partial<WalkthroughReport> = {}): WalkthroughReport => ({
  hall,
  kioskName: '自助机 03',
  madeMs: minutes(300),
  matter: both('往来港澳通行证签注', 'Endorsement for travel to Hong Kong and Macao'),
  round: '2026 年第二轮',
  director: 'D07',
  mode: 'personal',
  beganMs,
  form: endorsement,
  metrics: measureEntries(entries, endorsement)!,
  others,
  timeline: timelineOf(walk, endorsement, others),
  stages: [
    stage({ stage: 'kiosk', fromMs: beganMs, toMs: beganMs + walk.lengthUs / 1000 }),
    stage({
      stage: 'queue',
      fromMs: minutes(12),
      toMs: minutes(29),
      waitedSeconds: 1025,
      note: '叫号屏在 A 区看不到，错过一次叫号',
    }),
    stage({
      stage: 'window',
      fromMs: minutes(29),
      toMs: minutes(48.5),
      told: '要身份证复印件 1 份，说材料里有写',
      correct: 'differs',
    }),
    stage({
      stage: 'hotline',
      fromMs: minutes(60),
      toMs: minutes(64),
      waitedSeconds: 40,
      answered: true,
      transferred: 1,
      told: '答：7 至 10 个工作日',
      correct: 'agrees',
    }),
  ],
  answers: {
    materials: answer('3 项', '3 项', '4 项，多要户口簿', 'differs'),
    copies: answer('身份证复印件 0 份', '0 份', '1 份，自费复印', 'differs'),
    'time-limit': answer('7 个工作日', '7 到 10 个工作日', '回执写 10 个工作日', 'differs'),
    online: answer('只能预约', '只能预约', '预约成功', 'agrees'),
    hotline: answer('24 小时', '', '40 秒接通，答得对', 'agrees'),
    'one-time-notification': answer('一次告知全部', '有，书面', '到窗口又补 1 项', 'differs'),
  },
  judgements: {
    policy: { score: 4, note: '告知单讲得清楚，窗口另有说法' },
    process: { score: 3, note: '' },
    service: { score: 5, note: '窗口人员主动解释' },
    experience: null,
  },
  findings: [
    {
      category: 'copies',
      severity: 'serious',
      element: 'copies',
      text: '窗口要身份证复印件，指南写明不用',
      department: both('公安局', 'Public Security'),
      evidence: [walk.lastSeq],
      state: 'closed',
      measures: [
        {
          kind: 'on-site',
          text: '窗口张贴材料清单，不再收复印件',
          due: null,
          extensions: 0,
          isDone: true,
          isWithdrawn: false,
          overdueDays: null,
        },
      ],
    },
    {
      category: 'experience',
      severity: 'general',
      element: 'form',
      text: '身份证号出错时，没说少了哪一位',
      department: both('行政审批局', 'Administrative Approval'),
      evidence: [walk.firstSeq + 40, walk.firstSeq + 42],
      state: 'in-rectification',
      measures: [
        {
          kind: 'deadline',
          text: '提示语写明位数和缺的位置',
          due: '2026-12-15',
          extensions: 1,
          isDone: false,
          isWithdrawn: false,
          overdueDays: 4,
        },
      ],
    },
    {
      category: 'service',
      severity: 'minor',
      element: 'window',
      text: '叫号屏在 A 区看不到，错过一次叫号',
      department: both('政务服务中心', 'Service centre'),
      evidence: [],
      state: 'open',
      measures: [],
    },
  ],
  verification: aVerification(),
  ...change,
});

const spread = (n: number, median: number, least: number, most: number): ReportSpread => ({
  n,
  median,
  least,
  most,
});
const measure = (change: Partial<RoundMeasure>): RoundMeasure => ({
  kind: 'deadline',
  text: '改写办事指南，统一份数',
  due: '2026-12-15',
  isWithdrawn: false,
  done: null,
  extensions: [],
  overdue: null,
  ...change,
});

export const aPart = (change: Partial<RoundPart> = {}): RoundPart => ({
  walks: 27,
  figures: { matters: 27, departments: 21, leaders: 34, problems: 20, rectifiedOnSite: 5, timeLimited: 26 },
  judgements: {
    policy: spread(26, 4, 2, 5),
    process: spread(26, 3.5, 1, 5),
    service: spread(26, 4, 3, 5),
    experience: spread(25, 3, 1, 5),
  },
  gaps: {
    materials: { agrees: 19, differs: 6, unknown: 2 },
    copies: { agrees: 17, differs: 8, unknown: 2 },
    'time-limit': { agrees: 21, differs: 4, unknown: 2 },
    online: { agrees: 22, differs: 3, unknown: 2 },
    hotline: { agrees: 15, differs: 10, unknown: 2 },
    'one-time-notification': { agrees: 18, differs: 9, unknown: 0 },
  },
  measures: {
    byKind: { 'on-site': 5, deadline: 26, 'long-term': 3 },
    done: 22,
    open: 12,
    overdue: 2,
    extended: 3,
  },
  ...change,
});

const few = (walks: number, problems: number): RoundPart =>
  aPart({
    walks,
    figures: { matters: 1, departments: 1, leaders: walks, problems, rectifiedOnSite: 1, timeLimited: 2 },
    judgements: {
      policy: spread(walks, 4, 3, 5),
      process: spread(walks, 3, 2, 4),
      service: spread(walks, 5, 4, 5),
      experience: spread(walks, 3, 2, 4),
    },
    measures: {
      byKind: { 'on-site': 1, deadline: 2, 'long-term': 0 },
      done: 1,
      open: 2,
      overdue: problems > 2 ? 1 : 0,
      extended: 0,
    },
  });

export const aRound = (change: Partial<RoundReportPaper> = {}): RoundReportPaper => ({
  hall,
  kioskName: '自助机 03',
  madeMs: minutes(300),
  report: {
    ...aPart(),
    round: {
      number: 2,
      name: '2026 年第二轮',
      fromDay: '2026-11-02',
      toDay: '2026-11-27',
      assignments: { drawn: 3, walked: 2, evaluated: 25, withdrawn: 1 },
    },
    byDepartment: [
      { id: 'public-security', ...few(4, 5) },
      { id: 'tax', ...few(2, 1) },
      { id: 'civil-affairs', ...few(3, 2) },
    ],
    byMatter: [
      { id: 'hk-macao-endorsement', ...few(2, 3) },
      { id: 'food-business-licence', ...few(1, 2) },
    ],
    problems: [
      {
        matter: 'hk-macao-endorsement',
        department: 'public-security',
        category: 'copies',
        severity: 'serious',
        text: '窗口要身份证复印件，指南写明不用',
        state: 'in-rectification',
        measures: [
          measure({ overdue: { days: 4, isStill: true }, extensions: [{}] }),
          measure({ kind: 'on-site', text: '窗口张贴清单', due: null, done: {} }),
        ],
      },
      {
        matter: 'food-business-licence',
        department: 'market',
        category: 'hotline',
        severity: 'general',
        text: '热线三次无人接听',
        state: 'open',
        measures: [measure({ text: '增加午间值班', due: '2026-12-31' })],
      },
    ],
  },
  before: {
    name: '2026 年第一轮',
    report: aPart({
      walks: 18,
      figures: {
        matters: 18,
        departments: 15,
        leaders: 18,
        problems: 31,
        rectifiedOnSite: 9,
        timeLimited: 20,
      },
      judgements: {
        policy: spread(18, 3, 1, 5),
        process: spread(18, 3, 1, 4),
        service: spread(18, 4, 2, 5),
        experience: spread(18, 2.5, 1, 4),
      },
    }),
  },
  departments: {
    'public-security': both('公安局', 'Public Security'),
    tax: both('税务局', 'Tax'),
    'civil-affairs': both('民政局', 'Civil Affairs'),
  },
  matters: {
    'hk-macao-endorsement': both('往来港澳通行证签注', 'Endorsement for travel to Hong Kong and Macao'),
    'food-business-licence': both('食品经营许可', 'Food business licence'),
  },
  verification: aVerification(),
  ...change,
});
