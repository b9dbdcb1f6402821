import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aField, aForm, aPage, companyForm, options } from '../../form/form.fixture.ts';
import { sampleWalk, type SampleWalk } from '../sample-walk.fixture.ts';
import { readWalk } from '../walk/index.ts';
import { measureEntries, measureWalk, totalIds, type WalkMetrics } from './index.ts';

const form = aForm([
  aPage('person', [aField('name', 'personName')]),
  aPage('identity', [aField('idNumber', 'residentId')]),
  aPage('home', [aField('address', 'address')]),
  aPage('delivery', [aField('way', 'choice', { options: options('window', 'mail') })]),
  aPage('mail', [aField('postcode', 'postcode')], { showWhen: { field: 'way', op: 'is', value: 'mail' } }),
]);
const wish = (more: Partial<SampleWalk> = {}): SampleWalk => ({ form, matter: 'sample', ...more });
const measured = (more: Partial<SampleWalk> = {}): WalkMetrics =>
  measureEntries(sampleWalk(wish(more)), form)!;

const pages = form.pages.map(({ id }) => id);
const wishes = fc.record(
  {
    pace: fc.double({ min: 0.2, max: 6, noNaN: true }),
    mistakes: fc.constantFrom({}, { idNumber: 'resident-id-length' as const }, { name: 'missing' as const }),
    helpOn: fc.subarray(pages),
    backFrom: fc.constantFrom(...pages),
    changeOn: fc.constantFrom(...pages),
    idleOn: fc.constantFrom(...pages),
    leaveOn: fc.constantFrom(...pages),
    paperOut: fc.boolean(),
    asked: fc.subarray(['mail']),
  },
  { requiredKeys: [] },
);
const figures = ({ totals }: WalkMetrics): number[] => totalIds.flatMap((id) => totals[id] ?? []);

describe('the metrics of any walk', () => {
  it('are never negative and never no number', () => {
    fc.assert(
      fc.property(wishes, (more) => {
        const metrics = measured(more);
        const all = [
          ...figures(metrics),
          ...metrics.steps.map(({ timeMs }) => timeMs),
          ...metrics.fields.flatMap(({ timeMs, hesitationMs, predictedMs }) => [
            timeMs,
            hesitationMs ?? 0,
            predictedMs,
          ]),
        ];
        expect(all.every((value) => Number.isFinite(value) && value >= 0)).toBe(true);
      }),
    );
  });

  it('share the time at the kiosk out among the screens and what lies between them', () => {
    fc.assert(
      fc.property(wishes, (more) => {
        const { steps, totals } = measured(more);
        const shared = steps.reduce((total, { timeMs }) => total + timeMs, totals.betweenTime!);
        expect(Math.abs(shared - totals.kioskTime!)).toBeLessThanOrEqual(steps.length + 1);
        expect(totals.timeOnTask!).toBeLessThanOrEqual(totals.kioskTime!);
        expect(totals.activeTime! + totals.idleTime!).toBe(totals.kioskTime);
      }),
    );
  });

  it('do not depend on the order in which entries are given', () => {
    fc.assert(
      fc.property(wishes, fc.infiniteStream(fc.nat()), (more, numbers) => {
        const entries = sampleWalk(wish(more));
        const shuffled = entries
          .map((entry) => ({ entry, key: numbers.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ entry }) => entry);
        expect(measureEntries(shuffled, form)).toEqual(measureEntries(entries, form));
      }),
      { numRuns: 40 },
    );
  });

  it('do not depend on what else lies in the log between its entries', () => {
    const entries = sampleWalk(wish());
    const other = sampleWalk(wish({ sid: 'f'.repeat(16), firstSeq: 5000, pace: 3 }));
    expect(measureEntries([...entries, ...other], form)).toEqual(measureEntries(entries, form));
  });

  it('take durations from monotonic clocks alone, whatever the wall clock does', () => {
    const entries = sampleWalk(wish());
    const jumped = entries.map((entry, at) => ({
      ...entry,
      t: at % 2 === 0 ? entry.t - 86_400_000 : entry.t,
    }));
    expect(measureEntries(jumped, form)).toEqual(measureEntries(entries, form));
  });

  it('do not care how long a note lay on the page before the kiosk got it', () => {
    const entries = sampleWalk(wish({ mistakes: { idNumber: 'resident-id-length' } }));
    const late = entries.map((entry, at) =>
      'at' in entry && at % 3 !== 0 ? { ...entry, mono: entry.mono + 400_000 } : entry,
    );
    expect(measureEntries(late, form)!.totals).toEqual(measureEntries(entries, form)!.totals);
  });

  it('of nothing are none', () => {
    expect(measureEntries([], form)).toBeNull();
  });

  it('measure any form, also one with pages that repeat', () => {
    const company = companyForm();
    const metrics = measureEntries(sampleWalk({ form: company, matter: 'm' }), company)!;
    expect(metrics.outcome.result).toBe('completed');
    expect(metrics.totals.lostness).toBeLessThan(0.5);
  });
});

describe('the outcome', () => {
  it('is completed when every paper came out, and that it took help is said', () => {
    expect(measured().outcome).toMatchObject({ result: 'completed', withHelp: false, field: null });
    expect(measured({ helpOn: ['identity'] }).outcome.withHelp).toBe(true);
  });

  it('is abandoned when the person left, with the last field in hand', () => {
    expect(measured({ leaveOn: 'home' }).outcome).toMatchObject({
      result: 'abandoned',
      reason: 'ended',
      step: 'form/home',
      field: { field: 'address' },
    });
  });

  it.each(['power', 'page-gone', 'shutdown'] as const)('is blocked when the end was %s', (why) => {
    const entries = sampleWalk(wish({ leaveOn: 'home' })).map((entry) =>
      entry.type === 'session.closed' ? { ...entry, why } : entry,
    );
    expect(measureEntries(entries, form)!.outcome).toMatchObject({ result: 'blocked', reason: why });
    expect(measureEntries(entries, form)!.totals.interruptions).toBe(1);
  });

  it('of a session that was never closed is blocked, and counts as interrupted', () => {
    const entries = sampleWalk(wish({ leaveOn: 'home' })).filter(({ type }) => type !== 'session.closed');
    expect(measureEntries(entries, form)!.outcome).toMatchObject({ result: 'blocked', reason: 'unclosed' });
  });

  it('is blocked by what holds the paper up', () => {
    const entries = sampleWalk(wish({ paperOut: true })).filter(
      (entry) => !(entry.type === 'session.job' && entry.job === 'j2' && entry.state === 'printed'),
    );
    expect(measureEntries(entries, form)!.outcome).toMatchObject({ result: 'blocked', reason: 'paper-out' });
  });

  it('is blocked when the order was refused', () => {
    const entries = sampleWalk(wish())
      .filter(({ type }) => type !== 'session.job')
      .map((entry) =>
        entry.type === 'session.submit' ? { ...entry, outcome: 'no-printer' as const } : entry,
      );
    expect(measureEntries(entries, form)!.outcome).toMatchObject({ result: 'blocked', reason: 'no-printer' });
  });

  it('counts a paper as out when a person said so', () => {
    const entries = sampleWalk(wish()).map((entry) =>
      entry.type === 'session.job' && entry.job === 'j2' && entry.state === 'printed'
        ? ({ ...entry, type: 'session.resolved', answer: 'came-out' } as never)
        : entry,
    );
    expect(measureEntries(entries, form)!.outcome.result).toBe('completed');
  });
});

describe('the ways', () => {
  it('of somebody who goes straight are not lost', () => {
    const { totals } = measured();
    expect(totals.lostness).toBe(0);
    expect(totals.backtracks).toBe(0);
  });

  it('back from a page to the notification are one return', () => {
    const { totals } = measured({ backFrom: 'identity' });
    expect(totals.backtracks).toBe(1);
    expect(totals.lostness).toBeGreaterThan(0);
  });

  it('of a broken-off walk are held against the shortest way so far', () => {
    expect(measured({ leaveOn: 'identity' }).totals.lostness).toBe(0);
  });
});

describe('reading a walk', () => {
  it('puts what the kiosk wrote among what the page noted, at its time', () => {
    const walk = readWalk(sampleWalk(wish()))!;
    const submit = walk.of('session.submit')[0]!;
    const print = walk.visits.find(({ screen }) => screen === 'print')!;
    expect(submit.atUs).toBe(print.startUs);
  });

  it('gives a walk that broke off in the middle of a screen its last stay', () => {
    const entries = sampleWalk(wish());
    const cut = entries.findLastIndex((entry) => entry.type === 'screen.enter');
    const walk = readWalk(entries.slice(0, cut + 1))!;
    expect(walk.visits.at(-1)).toMatchObject({ screen: 'rating', counted: null });
  });

  it('takes 50 ms at most for 900 entries', () => {
    const long = Array.from({ length: 16 }, (_, n) =>
      sampleWalk(
        wish({ firstSeq: 1 + n * 100, mistakes: { idNumber: 'resident-id-length' }, backFrom: 'home' }),
      ),
    ).flat();
    expect(long.length).toBeGreaterThan(900);
    const walk = (): WalkMetrics => measureWalk(readWalk(long)!, form);
    walk();
    const began = performance.now();
    walk();
    expect(performance.now() - began).toBeLessThan(50);
  });
});
