import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aField, aForm, aPage } from '../../form/form.fixture.ts';
import { measureEntries, peers } from '../metrics/index.ts';
import { sampleWalk, type SampleWalk } from '../sample-walk.fixture.ts';
import { readWalk } from '../walk/index.ts';
import { layoutStages, layoutTimeline, timelineOf, type Shape, type Timeline } from './index.ts';

const form = aForm([
  aPage('person', [aField('name', 'personName')]),
  aPage('identity', [aField('idNumber', 'residentId')]),
]);
const wish = (more: Partial<SampleWalk> = {}): SampleWalk => ({ form, matter: 'sample', ...more });
const timeline = (more: Partial<SampleWalk> = {}): Timeline =>
  timelineOf(readWalk(sampleWalk(wish(more)))!, form);

describe('the staircase', () => {
  it('has a row for each step that was visited, in the order of the journey, the keypad of the code above', () => {
    expect(timeline().rows).toEqual([
      'ticket',
      'home',
      'matter',
      'form/person',
      'form/identity',
      'check',
      'print',
      'next',
      'rating',
    ]);
  });

  it('of somebody who goes straight on leads down all the way', () => {
    const { joins, marks } = timeline();
    expect(joins.every(({ isBack }) => !isBack)).toBe(true);
    expect(marks.map(({ kind }) => kind)).toEqual(['print', 'print']);
  });

  it('leads up where somebody went back, with a mark for it', () => {
    const { joins, marks, rows } = timeline({ backFrom: 'person' });
    expect(joins.filter(({ isBack }) => isBack)).toHaveLength(1);
    expect(marks.filter(({ kind }) => kind === 'back').map(({ row }) => rows[row])).toEqual(['matter']);
  });

  it('has its marks on the step where they happened', () => {
    const { marks, rows } = timeline({
      mistakes: { idNumber: 'resident-id-length' },
      helpOn: ['person'],
      idleOn: 'identity',
    });
    const where = marks.map(({ kind, row }) => `${kind} ${rows[row]}`);
    expect(where).toEqual([
      'help form/person',
      'idle form/identity',
      'error form/identity',
      'error form/identity',
      'print print',
      'print print',
    ]);
  });

  it('shows on each bar where others would have been done, and from how many walks that is known', () => {
    const others = peers([0.5, 1, 1.5].map((pace) => measureEntries(sampleWalk(wish({ pace })), form)!));
    const walk = readWalk(sampleWalk(wish({ pace: 2 })))!;
    const { medians, bars, rows } = timelineOf(walk, form, others);
    const identity = medians.find(({ row }) => rows[row] === 'form/identity')!;
    const bar = bars.find(({ row }) => rows[row] === 'form/identity')!;
    expect(identity).toMatchObject({ n: 3, mayClaim: false });
    expect((identity.atMs - bar.fromMs) / (bar.toMs - bar.fromMs)).toBeCloseTo(0.5, 2);
  });
});

const xs = (shape: Shape): number[] => {
  switch (shape.shape) {
    case 'rect':
      return [shape.x, shape.x + shape.width];
    case 'line':
      return [shape.x1, shape.x2];
    case 'polygon':
      return shape.points.map(([x]) => x);
    case 'circle':
    case 'text':
      return [shape.x];
  }
};

describe('the drawing', () => {
  const words = (of: Timeline) => ({
    rows: of.rows.map((step) => `步骤 ${step}`),
    minutes: '分',
    seconds: '分:秒',
  });

  it('stays within its width, for walks of any length and windows of any width', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.05, max: 40, noNaN: true }),
        fc.integer({ min: 420, max: 2400 }),
        (pace, width) => {
          const of = timeline({ pace, mistakes: { idNumber: 'missing' }, backFrom: 'person' });
          const { shapes, left, right } = layoutTimeline(of, words(of), width);
          expect(left).toBeLessThan(right);
          expect(shapes.flatMap(xs).every((x) => x >= -1 && x <= width + 1)).toBe(true);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('puts no mark above a bar on another one', () => {
    const of = timeline({ pace: 0.1, mistakes: { idNumber: 'missing', name: 'missing' } });
    const errors = layoutTimeline(of, words(of), 600).places.filter((place) => place.of === 'error');
    expect(errors).toHaveLength(4);
    for (const row of new Set(errors.map((place) => place.row))) {
      const inRow = errors.filter((place) => place.row === row).map(({ x }) => x);
      inRow.slice(1).forEach((x, at) => expect(x - inRow[at]!).toBeGreaterThanOrEqual(14));
    }
  });

  it('has a place to press for every stay and every mark, each leading to its entry', () => {
    const of = timeline({ mistakes: { idNumber: 'missing' }, backFrom: 'person' });
    const { places } = layoutTimeline(of, words(of), 1232);
    const wanted = [...of.bars, ...of.marks].map(({ seq }) => seq).toSorted((a, b) => a - b);
    expect(places.map(({ seq }) => seq).toSorted((a, b) => a - b)).toEqual(wanted);
  });

  it('draws the stages of the whole walkthrough as wide as they were long', () => {
    const shapes = layoutStages(
      [
        { stage: 'kiosk', ms: 600_000, label: '自助机 10:00' },
        { stage: 'window', ms: 1_200_000, label: '窗口 20:00' },
      ],
      100,
      700,
    );
    const grounds = shapes.filter((shape) => shape.shape === 'rect' && shape.height > 10);
    const [kiosk, window] = grounds.map((shape) => (shape.shape === 'rect' ? shape.width : 0));
    expect(window! / kiosk!).toBeCloseTo(2, 1);
  });
});
