import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aField, aForm, aPage } from '../../form/form.fixture.ts';
import { sampleWalk, type SampleWalk } from '../sample-walk.fixture.ts';
import {
  calibrate,
  distribution,
  mayClaim,
  measureEntries,
  peers,
  publishedModel,
  slowest,
  type WalkMetrics,
} from './index.ts';

const form = aForm([
  aPage('person', [aField('name', 'personName')]),
  aPage('identity', [aField('idNumber', 'residentId')]),
]);
const measured = (more: Partial<SampleWalk> = {}): WalkMetrics =>
  measureEntries(sampleWalk({ form, matter: 'sample', ...more }), form)!;

describe('a distribution', () => {
  it('of an even number of walks has its median between the two in the middle', () => {
    expect(distribution([4, 1, 3, 2])).toMatchObject({ n: 4, median: 2.5, least: 1, most: 4 });
  });

  it('tells the geometric mean of times: 10 s, 20 s and 40 s give 20 s, where the mean says 23.3 s', () => {
    expect(distribution([10, 20, 40])!.geometricMean).toBeCloseTo(20, 10);
  });

  it('of nothing is none', () => expect(distribution([])).toBeNull());

  it('lies in order, whatever the values and their order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1e6), { minLength: 1 }), (values) => {
        const { n, least, median, p90, p95, most, geometricMean } = distribution(values)!;
        expect(n).toBe(values.length);
        expect([least, median, most]).toEqual([least, median, most].toSorted((a, b) => a - b));
        expect([p90, p95, most]).toEqual([p90, p95, most].toSorted((a, b) => a - b));
        if (geometricMean !== null) expect(geometricMean).toBeLessThanOrEqual(most * (1 + 1e-9));
        expect(distribution(values.toReversed())).toEqual(distribution(values));
      }),
    );
  });
});

describe('other walks of the same matter', () => {
  const paces = [0.8, 0.9, 1, 1.1, 1.2];
  const others = peers(paces.map((pace) => measured({ pace })));

  it('give medians with their number, for the whole, for each step and for each field', () => {
    const middle = measured();
    expect(others.n).toBe(5);
    expect(others.totals.timeOnTask).toMatchObject({ n: 5, median: middle.totals.timeOnTask });
    expect(others.steps.get('form/identity')?.median).toBe(
      middle.steps.find(({ step }) => step === 'form/identity')!.timeMs,
    );
    expect(others.fields.get('idNumber')?.time).toMatchObject({ n: 5, median: middle.fields[1]!.timeMs });
  });

  it('are no ground for a claim while there are fewer than twenty', () => {
    expect(mayClaim(others)).toBe(false);
    expect(mayClaim(peers(Array.from({ length: 20 }, () => measured())))).toBe(true);
  });

  it('tell how many came to the end', () => {
    const mixed = peers([measured(), measured({ leaveOn: 'person' }), measured(), measured()]);
    expect(mixed.completionRate).toBe(0.75);
  });

  it('without any of them compare with nothing', () => {
    expect(peers([])).toMatchObject({ n: 0, completionRate: null, totals: {} });
  });
});

describe('the slowest items', () => {
  const others = peers([measured(), measured(), measured()]);
  const slow = measured({ mistakes: { idNumber: 'resident-id-length' } });

  it('begin with what is farthest above the usual', () => {
    const [first] = slowest(slow, others);
    expect(first).toMatchObject({ of: 'field', id: 'idNumber', errors: 2, corrections: 2 });
    expect(first!.times).toBeGreaterThan(2);
    expect(first!.median?.n).toBe(3);
  });

  it('are held against the prediction alone when nobody walked before', () => {
    const [first] = slowest(slow, peers([]));
    expect(first).toMatchObject({ of: 'field', id: 'idNumber', median: null });
    expect(first!.times).toBeCloseTo(first!.timeMs / first!.predictedMs!, 10);
  });
});

describe('the keystroke-level model', () => {
  it('is the published one until twenty visits were measured', () => {
    expect(calibrate(Array.from({ length: 19 }, () => measured().fields)).K).toBe(publishedModel.K);
  });

  it('then takes its key from the median of this kiosk', () => {
    // 18 keys at 0.45 s and a second at the end, after the first of them.
    const model = calibrate(Array.from({ length: 20 }, () => measured().fields));
    expect(model.K).toBe(Math.round((18 * 450 + 1000) / 17));
    expect(model.n.K).toBe(20);
    expect(model.P).toBe(publishedModel.P);
  });
});
