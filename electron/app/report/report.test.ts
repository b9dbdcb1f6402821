import { describe, expect, it } from 'vitest';
import type { ReportDocument, ReportTable } from '../../../shared/print/index.ts';
import { anchoringOf, type ReportAnchor } from '../../../shared/report/index.ts';
import { peers } from '../../../shared/trace/metrics/index.ts';
import {
  aPart,
  aRound,
  aVerification,
  aWalkthrough,
  wordsOf,
} from '../../../tests/support/report-samples.ts';
import { roundDocument, walkthroughDocument } from './index.ts';

const zh = wordsOf('zh-CN');
const tablesOf = ({ sections }: ReportDocument): readonly ReportTable[] =>
  sections.flatMap((section) =>
    section.kind === 'table' ? [section] : section.kind === 'pair' ? [section.left, section.right] : [],
  );
const tableOf = (document: ReportDocument, title: string): readonly (readonly string[])[] =>
  tablesOf(document)
    .find((table) => table.title === title)!
    .rows.map((row) => row.map(({ text }) => text));
const figureOf = ({ figures }: ReportDocument, label: string) =>
  figures.find((figure) => 'label' in figure && figure.label === label);

describe('the report of a walkthrough', () => {
  const document = walkthroughDocument(aWalkthrough(), zh);

  it('begins with how it ended, and with the usual of others beside each figure', () => {
    expect(figureOf(document, '结果')).toEqual({ label: '结果', value: '办成', note: '求助后办成' });
    expect(figureOf(document, '出错')).toEqual({ label: '出错', value: '2', note: '中位 0' });
    expect(document.figures.at(-1)).toEqual({
      parts: [
        { label: '政策', value: '4' },
        { label: '流程', value: '3' },
        { label: '服务', value: '5' },
        { label: '体验', value: '—' },
      ],
    });
  });

  it('names what took longest first, against others and against somebody who knows the way', () => {
    const [first] = tableOf(document, '最慢的几项');
    expect(first).toEqual([
      '身份证号码',
      '身份证',
      '0:48',
      '0:10',
      '0:07',
      expect.stringMatching(/^[45]\.\d$/),
      '2',
      '2',
    ]);
  });

  it('counts the questions on which guide and experience differ', () => {
    const table = tablesOf(document).find(({ title }) => title === '三方对照')!;
    expect(table.note).toBe('六问中有 4 问不一致');
    expect(table.rows[0]!.at(-1)).toEqual({ text: '不一致', tone: 'wrong', isMarked: true });
    expect(table.rows[4]![2]).toEqual({ text: '—', tone: 'quiet' });
  });

  it('leaves out what was withdrawn, and numbers measures after their problems', () => {
    const { findings } = aWalkthrough();
    const withdrawn = { ...findings[0]!, state: 'withdrawn' as const };
    const other = walkthroughDocument(aWalkthrough({ findings: [withdrawn, ...findings.slice(1)] }), zh);
    expect(tableOf(other, '发现的问题')).toHaveLength(2);
    expect(tableOf(other, '整改措施')).toEqual([
      ['1', '限期整改', '提示语写明位数和缺的位置', '12月15日', '逾期 4 天，延期 1 次'],
    ]);
  });

  it('claims nothing from fewer than twenty walks', () => {
    const few = walkthroughDocument(aWalkthrough({ others: peers([aWalkthrough().metrics]) }), zh);
    const slow = tablesOf(few).find(({ title }) => title === '最慢的几项')!;
    expect(slow.note).toBe('与 1 次走流程的中位数比，少于 20 次，仅供参考');
  });

  it('compares with the prediction alone when nobody walked before', () => {
    const alone = walkthroughDocument(aWalkthrough({ others: peers([]) }), zh);
    expect(tablesOf(alone).find(({ title }) => title === '最慢的几项')!.note).toBe(
      '尚无其他走流程可比，与熟手用时比',
    );
    expect(figureOf(alone, '自助机')).toMatchObject({ note: '尚无可比' });
  });

  it('says of a walk that was broken off why', () => {
    const { metrics } = aWalkthrough();
    const outcome = { ...metrics.outcome, result: 'blocked', withHelp: false, reason: 'paper-out' } as const;
    const blocked = walkthroughDocument(aWalkthrough({ metrics: { ...metrics, outcome } }), zh);
    expect(figureOf(blocked, '结果')).toEqual({ label: '结果', value: '受阻', note: '打印机缺纸' });
  });
});

describe('the report of a round', () => {
  const document = roundDocument(aRound(), zh);

  it('has the six figures, in the order in which they are reported', () => {
    expect(document.figures.slice(0, 6)).toMatchObject([
      { label: '事项', value: '27' },
      { label: '部门', value: '21' },
      { label: '领导', value: '34' },
      { label: '问题', value: '20' },
      { label: '立行立改', value: '5' },
      { label: '限期整改', value: '26' },
    ]);
  });

  it('puts the round before beside it, and draws no conclusion from small numbers', () => {
    const table = tablesOf(document).find(({ title }) => title === '与“2026 年第一轮”比较')!;
    expect(table.rows.map((row) => row.map(({ text }) => text)).slice(3, 4)).toEqual([
      ['问题', '31', '20', '−11'],
    ]);
    expect(table.note).toBe('不足 20 次，只列数字，不作结论');
    const enough = roundDocument(aRound({ before: { name: '第一轮', report: aPart() } }), zh);
    expect(tablesOf(enough).find(({ title }) => title === '与“第一轮”比较')!.note).toBe('');
  });

  it('lists what is still to be done, the longest overdue first, and nothing that is done', () => {
    expect(tableOf(document, '未办结的整改措施')).toEqual([
      ['1', '限期整改', '改写办事指南，统一份数', '12月15日', '逾期 4 天，延期 1 次'],
      ['2', '限期整改', '增加午间值班', '12月31日', '办理中'],
    ]);
  });

  it('calls departments and matters by name, and by code when the catalogue no longer has them', () => {
    expect(tableOf(document, '发现的问题').map((row) => row[5])).toEqual(['公安局', 'market']);
  });
});

describe('what is anchored', () => {
  const anchor = (size: number, atMs: number): ReportAnchor => ({
    kind: 'slip',
    size,
    atMs,
    name: `at ${size}`,
  });
  const of = (anchors: readonly ReportAnchor[]) =>
    anchoringOf({ anchors, entries: { first: 100, last: 200, count: 90 } });

  it('is all of it when something outside holds the last entry, named by what did so first', () => {
    expect(of([anchor(300, 3), anchor(210, 2), anchor(150, 1)])).toEqual({
      state: 'whole',
      by: anchor(210, 2),
    });
  });

  it('is part of it when something outside holds only the beginning', () => {
    expect(of([anchor(120, 1), anchor(150, 2)])).toEqual({ state: 'partly', by: anchor(150, 2) });
  });

  it('is nothing when all that left the kiosk is older', () => {
    expect(of([anchor(99, 1)])).toEqual({ state: 'none', by: null });
    expect(of([])).toEqual({ state: 'none', by: null });
  });

  it('is said in a sentence that does not soften it', () => {
    const { anchored, isAnchored } = walkthroughDocument(
      aWalkthrough({ verification: aVerification({ anchors: [] }) }),
      zh,
    ).verification;
    expect(isAnchored).toBe(false);
    expect(anchored).toMatch(
      /^还没有外部凭证：凡拿到本机磁盘和密钥的人，都可能改动第 \d+ 至 \d+ 条而不被发现。$/,
    );
  });
});

describe('the words of reports', () => {
  it('are the same things in both languages', () => {
    for (const language of ['zh-CN', 'en'] as const) {
      const words = wordsOf(language);
      expect(() => walkthroughDocument(aWalkthrough(), words)).not.toThrow();
      expect(() => roundDocument(aRound(), words)).not.toThrow();
    }
  });
});
