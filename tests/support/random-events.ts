import fc from 'fast-check';
import type { TraceEvent } from '../../shared/trace/index.ts';

/**
 * Any events of walks and of the desk about a handful of records, in any order: also changes of what was never added,
 * walks that nobody entered and problems that are closed twice.
 */
const oneOf = <const T extends readonly unknown[]>(...values: T): fc.Arbitrary<T[number]> =>
  fc.constantFrom(...values);
const sid = oneOf('a'.repeat(16), 'b'.repeat(16), 'c'.repeat(16));
const matter = oneOf('m1', 'm2', 'm3');
const director = oneOf('D01', 'D02', 'D03');
const round = oneOf('R1', 'R2');
const assignment = oneOf('R1-A01', 'R1-A02', 'R2-A01');
const finding = oneOf('F1', 'F2', 'F3');
const measure = oneOf('M1', 'M2', 'M3', 'M4');
const day = oneOf('2026-09-01', '2026-09-30', '2026-11-02');
const text = fc.string({ unit: 'grapheme', maxLength: 8 }).filter((value) => value.isWellFormed());
const by = director;
const mode = oneOf('personal', 'agent', 'accompanying');
const hash = fc.constant('f'.repeat(64));
const evidence = fc.array(fc.integer({ min: 1, max: 50 }), { maxLength: 3 });
const nothing = fc.constant(null);
const assigned = { assignment, director, matter, mode };
const findingFields = {
  finding,
  walk: sid,
  category: oneOf('materials', 'hotline', 'service'),
  severity: oneOf('minor', 'general', 'serious'),
  element: oneOf('materials', 'hotline', 'none'),
  text,
  evidence,
  department: oneOf('tax', 'health'),
};

const event = <T extends TraceEvent['type']>(
  type: T,
  fields: { readonly [name: string]: fc.Arbitrary<unknown> },
): fc.Arbitrary<TraceEvent> => fc.record({ type: fc.constant(type), ...fields }) as fc.Arbitrary<TraceEvent>;

export const anyEvent: fc.Arbitrary<TraceEvent> = fc.oneof(
  event('session.armed', {
    sid,
    director,
    by: fc.constant('pin'),
    assignment: fc.oneof(assignment, nothing),
    round: fc.oneof(round, nothing),
    mode: fc.oneof(mode, nothing),
    nonce: hash,
    language: fc.constant('zh-CN'),
    textSize: fc.constant('M'),
    care: fc.boolean(),
    contrast: fc.boolean(),
  }),
  event('session.matter', { sid, matter, version: fc.integer({ min: 1, max: 3 }) }),
  event('session.submit', {
    sid,
    matter,
    documents: fc.constant(['form', 'slip']),
    outcome: oneOf('taken', 'no-printer', 'invalid-answers'),
    reference: fc.oneof(hash, nothing),
  }),
  event('session.job', {
    sid,
    job: fc.constant('j1'),
    kind: oneOf('form', 'slip', 'ticket'),
    state: oneOf('queued', 'printed', 'failed', 'uncertain'),
    reason: nothing,
    sheets: fc.nat(3),
  }),
  event('session.resolved', { sid, job: fc.constant('j1'), answer: oneOf('came-out', 'give-up') }),
  event('session.rated', { sid, score: fc.integer({ min: 1, max: 5 }) }),
  event('session.closed', { sid, why: oneOf('finished', 'ended', 'timeout'), screen: nothing }),
  event('help.open', { sid, at: fc.nat(), screen: fc.constant('form') }),
  event('tap', { sid, at: fc.nat(), control: fc.constant('continue'), live: fc.boolean() }),
  event('calendar.set', { by, version: fc.integer({ min: 1, max: 3 }), days: fc.constant([]) }),
  event('round.opened', {
    by,
    round,
    number: fc.integer({ min: 1, max: 2 }),
    name: text,
    from: day,
    to: day,
    ownDepartmentExcluded: fc.boolean(),
    noMatterTwice: fc.boolean(),
    departments: fc.constant(['tax']),
  }),
  event('round.drawn', {
    by,
    round,
    seed: hash,
    ownDepartmentExcluded: fc.boolean(),
    perDirector: fc.constant(1),
    mode,
    directors: fc.constant([]),
    matters: fc.constant([]),
    assignments: fc.array(fc.record(assigned), { maxLength: 3 }),
    unassigned: fc.constant([]),
  }),
  event('assignment.added', { by, round, ...assigned, finding: fc.oneof(finding, nothing) }),
  event('assignment.withdrawn', { by, assignment, reason: text }),
  event('round.closed', { by, round }),
  event('stage.saved', {
    by,
    walk: sid,
    stage: oneOf('hotline', 'window'),
    fromMs: nothing,
    toMs: nothing,
    waitedSeconds: nothing,
    answered: fc.oneof(fc.boolean(), nothing),
    transferred: nothing,
    told: text,
    correct: oneOf('agrees', 'differs', 'unknown'),
    note: text,
  }),
  event('answer.saved', {
    by,
    walk: sid,
    question: oneOf('materials', 'hotline'),
    guide: text,
    told: text,
    experienced: text,
    agreement: oneOf('agrees', 'differs', 'unknown'),
    evidence,
  }),
  event('judgement.saved', {
    by,
    walk: sid,
    judgement: oneOf('policy', 'service'),
    score: fc.integer({ min: 1, max: 5 }),
    note: text,
  }),
  event('evaluation.signed', { by, walk: sid }),
  event('finding.added', { by, ...findingFields }),
  event('finding.revised', { by, ...findingFields }),
  event('finding.withdrawn', { by, finding, reason: text }),
  event('measure.set', {
    by,
    measure,
    finding,
    kind: oneOf('on-site', 'deadline', 'long-term'),
    text,
    due: fc.oneof(day, nothing),
    workingDays: nothing,
    calendar: fc.nat(3),
  }),
  event('measure.extended', { by, measure, due: day, reason: text }),
  event('measure.done', { by, measure, text, files: fc.constant([]) }),
  event('measure.withdrawn', { by, measure, reason: text }),
  event('finding.reinspected', { by, finding, walk: sid, fixed: fc.boolean(), text }),
  event('finding.closed', { by, finding, how: oneOf('reinspected', 'on-site'), text }),
  event('finding.reopened', { by, finding, reason: text }),
  event('desk.viewed', { by, what: oneOf('walk', 'round'), subject: fc.oneof(round, nothing) }),
  event('desk.exported', {
    by,
    what: fc.constant('round'),
    subject: round,
    format: fc.constant('pdf'),
    sha256: hash,
  }),
);
