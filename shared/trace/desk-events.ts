import { z } from 'zod';
import {
  catalogueId,
  day,
  event,
  evidence,
  hex32,
  personId,
  recordId,
  sessionId,
  text,
  textUpTo,
  vkey,
} from './event.ts';
import {
  configSettings,
  deskSubjects,
  exportFormats,
  findingCategories,
  guideElements,
  judgements,
  measureKinds,
  questions,
  severities,
  stages,
  walkModes,
} from './values.ts';

/**
 * What people do at the desk with a walk and after it. `by` is the pseudonym of who did it. Nothing is overwritten: a later
 * event about the same record stands beside the earlier ones, and the newest is what the screens show.
 */
const by = { by: personId };
const wallMs = z.int().min(0);
const agreement = z.enum(['agrees', 'differs', 'unknown']);
const findingFields = {
  finding: recordId,
  walk: sessionId,
  category: z.enum(findingCategories),
  severity: z.enum(severities),
  element: z.enum(guideElements),
  text,
  evidence,
  department: catalogueId,
};
const measureFields = {
  measure: recordId,
  finding: recordId,
  kind: z.enum(measureKinds),
  text,
  /** Last day; null where the kind has none. */
  due: day.nullable(),
  /** Working days it was counted from, and the calendar's version; null when a day was named. */
  workingDays: z.int().min(0).max(1000).nullable(),
  calendar: z.int().min(0),
};
const assignment = z.strictObject({
  assignment: recordId,
  director: personId,
  matter: catalogueId,
  mode: z.enum(walkModes),
});

export const deskEvents = [
  event('desk.signed-in', 'A person of the staff signed in at the desk.', by),
  event('desk.signed-out', 'Signed out.', { ...by, why: z.enum(['asked', 'idle', 'limit', 'replaced']) }),
  event('desk.refused', 'A sign-in was refused.', { person: personId.nullable() }),
  event('person.set', 'A person of the staff was added or changed.', {
    ...by,
    person: personId,
    roles: z.array(z.enum(['administrator', 'editor', 'director', 'auditor', 'attendant'])),
    department: catalogueId.nullable(),
    active: z.boolean(),
  }),
  event('person.credential', 'A password, one-time-code device or PIN was set or taken away.', {
    ...by,
    person: personId,
    what: z.enum(['password', 'one-time-code', 'pin']),
    set: z.boolean(),
  }),

  event('catalogue.set', 'A department, window or matter was published, or taken away from citizens.', {
    ...by,
    kind: z.enum(['department', 'window', 'matter']),
    code: catalogueId,
    version: z.int().min(1),
    /** SHA-256 of its content as the store keeps it; null when citizens no longer find it. */
    content: hex32.nullable(),
    /** The same of the version before; null when there was none. */
    before: hex32.nullable(),
    /** The day it holds from; null: at once. */
    starts: day.nullable(),
  }),
  event('catalogue.exported', 'Matters were taken out as a file.', {
    ...by,
    format: z.enum(['package', 'workbook']),
    matters: z.int().min(0),
    /** Of a package: SHA-256 of its list of files, which this entry signs. Of a workbook: of the file. */
    sha256: hex32,
  }),
  event('catalogue.imported', 'Things of a file were taken into the catalogue, published or as drafts.', {
    ...by,
    format: z.enum(['package', 'workbook']),
    /** Of the file. */
    sha256: hex32,
    /** Whose key signed it; null for a workbook. */
    vkey: vkey.nullable(),
    things: z.int().min(1),
    published: z.boolean(),
  }),
  event('config.set', 'Something of the configuration was set at the desk, or is as its file says again.', {
    ...by,
    setting: z.enum(configSettings),
    version: z.int().min(1),
    /** SHA-256 of what was set, as the store keeps it; null: as the file says. */
    content: hex32.nullable(),
    /** The same of what was set before. */
    before: hex32.nullable(),
  }),
  event('backup.made', 'A backup was made, and read back.', {
    /** Null: by itself, as it is set up. */
    by: personId.nullable(),
    /** Of the file. */
    sha256: hex32,
    bytes: z.int().min(0),
    /** Entries of this log that are in it. */
    entries: z.int().min(0),
  }),
  event(
    'calendar.set',
    'The calendar of working days was replaced: days that differ from Monday to Friday.',
    {
      ...by,
      version: z.int().min(1),
      days: z.array(z.strictObject({ day, working: z.boolean(), name: textUpTo(40) })).max(1000),
    },
  ),

  event('round.opened', 'A round was opened, with its rules.', {
    ...by,
    round: recordId,
    number: z.int().min(1),
    name: textUpTo(100),
    from: day,
    to: day,
    ownDepartmentExcluded: z.boolean(),
    noMatterTwice: z.boolean(),
    departments: z.array(catalogueId).max(200),
  }),
  event('round.drawn', 'Assignments were drawn. Whoever has this entry can draw them again.', {
    ...by,
    round: recordId,
    /** SHA-256 of this entry's `prev`, a space and the round's id. */
    seed: hex32,
    /** Own departments are kept apart. */
    ownDepartmentExcluded: z.boolean(),
    /** At most so many matters for each director. */
    perDirector: z.int().min(1).max(50),
    mode: z.enum(walkModes),
    directors: z
      .array(
        z.strictObject({
          person: personId,
          department: catalogueId.nullable(),
          /** Matters that the director may not have because of earlier rounds. */
          had: z.array(catalogueId).max(10_000),
        }),
      )
      .max(500),
    matters: z
      .array(
        z.strictObject({
          matter: catalogueId,
          department: catalogueId,
          /** Sessions that opened it and that left it unfinished, from the anonymous counts. */
          used: z.int().min(0),
          abandoned: z.int().min(0),
        }),
      )
      .max(10_000),
    assignments: z.array(assignment).max(2000),
    /** Matters nobody got: every director left is barred from them, or has enough. */
    unassigned: z
      .array(z.strictObject({ matter: catalogueId, why: z.enum(['all-barred', 'all-full']) }))
      .max(10_000),
  }),
  event('assignment.added', 'An assignment was added by hand, such as for a re-inspection.', {
    ...by,
    round: recordId,
    ...assignment.shape,
    /** The finding it inspects again. */
    finding: recordId.nullable(),
  }),
  event('assignment.withdrawn', 'An assignment was withdrawn.', {
    ...by,
    assignment: recordId,
    reason: text,
  }),
  event('round.closed', 'A round was closed.', { ...by, round: recordId }),

  event('stage.saved', 'A stage of the walk beyond the kiosk was written down.', {
    ...by,
    walk: sessionId,
    stage: z.enum(stages),
    /** Wall time in milliseconds, as the director noted it. */
    fromMs: wallMs.nullable(),
    toMs: wallMs.nullable(),
    waitedSeconds: z.int().min(0).nullable(),
    /** The hotline: answered, and how often passed on. */
    answered: z.boolean().nullable(),
    transferred: z.int().min(0).max(20).nullable(),
    told: text,
    correct: agreement,
    note: text,
  }),
  event(
    'answer.saved',
    'One of the six questions was answered: the guide, what was told on asking, what was experienced.',
    {
      ...by,
      walk: sessionId,
      question: z.enum(questions),
      guide: text,
      told: text,
      experienced: text,
      agreement,
      evidence,
    },
  ),
  event('judgement.saved', 'One of the four judgements was given.', {
    ...by,
    walk: sessionId,
    judgement: z.enum(judgements),
    score: z.int().min(1).max(5),
    note: text,
  }),
  event('evaluation.signed', 'The director declared the evaluation finished.', { ...by, walk: sessionId }),

  event('finding.added', 'A problem was found.', { ...by, ...findingFields }),
  event('finding.revised', 'A problem was put differently.', { ...by, ...findingFields }),
  event('finding.withdrawn', 'A problem was withdrawn.', { ...by, finding: recordId, reason: text }),
  event('measure.set', 'What will be done about a problem, and by when.', { ...by, ...measureFields }),
  event('measure.extended', 'A deadline was extended.', { ...by, measure: recordId, due: day, reason: text }),
  event('measure.done', 'A measure was reported done, with its evidence.', {
    ...by,
    measure: recordId,
    text,
    /** SHA-256 of files that stay with the department. */
    files: z.array(hex32).max(20),
  }),
  event('measure.withdrawn', 'A measure was withdrawn.', { ...by, measure: recordId, reason: text }),
  event('finding.reinspected', 'Another director looked again.', {
    ...by,
    finding: recordId,
    walk: sessionId.nullable(),
    fixed: z.boolean(),
    text,
  }),
  event('finding.closed', 'A problem was struck off (销号).', {
    ...by,
    finding: recordId,
    /** After a re-inspection that found it fixed; or fixed on site, with the reason why that is enough. */
    how: z.enum(['reinspected', 'on-site']),
    text,
  }),
  event('finding.reopened', 'A problem was opened again.', { ...by, finding: recordId, reason: text }),

  event('desk.viewed', 'A report was opened on the screen.', {
    ...by,
    what: z.enum(deskSubjects),
    subject: recordId.nullable(),
  }),
  event('desk.exported', 'A report or evidence was taken out.', {
    ...by,
    what: z.enum(deskSubjects),
    subject: recordId.nullable(),
    format: z.enum(exportFormats),
    sha256: hex32,
  }),
  event('hall.imported', "Another hall's export was read in for comparison.", {
    ...by,
    hall: recordId,
    sha256: hex32,
    /** Whose key signed it. */
    vkey,
  }),
  event('anchor.added', 'The log was anchored outside this machine.', {
    kind: z.enum(['witness', 'timestamp', 'export']),
    size: z.int().min(1),
  }),
  event('desk.did', 'Another act at the desk, by its method; or one that was refused.', {
    by: personId.nullable(),
    method: z
      .string()
      .regex(/^[a-zA-Z]+\.[a-zA-Z]+$/)
      .max(60),
    subject: recordId.nullable(),
    outcome: z.enum(['done', 'refused', 'not-allowed']),
  }),
] as const;
