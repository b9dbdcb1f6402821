import { z } from 'zod';
import { documentKinds, jobStates, printerReasons } from '../print/index.ts';
import { languages } from '../text/index.ts';
import { catalogueId, event, hex32, personId, recordId, sessionId, vkey } from './event.ts';
import { closeReasons, screens, walkModes } from './values.ts';

/** What the kiosk itself writes: about the machine, and about a traced session as it sees it. */
export const kioskEvents = [
  event('genesis', 'The first entry of a log.', {
    kiosk: recordId,
    vkey,
    /** SHA-256 of the program's version and of this vocabulary. */
    build: hex32,
    vocabulary: hex32,
  }),
  event('boot', 'The kiosk started.', {
    version: z.string().regex(/^[0-9A-Za-z.+-]{1,40}$/),
    /** Entries before it whose chain was verified anew at this start. */
    verified: z.int().min(0),
    /** The kiosk did not end in order last time. */
    recovered: z.boolean(),
    vocabulary: hex32,
  }),
  event('shutdown', 'The kiosk ended in order.', {}),
  event(
    'backup.restored',
    'The store is one of a backup: what this kiosk did between the two moments is not in this log.',
    {
      /** Wall time in milliseconds when the backup was made, and when it was put in the place of another store. */
      madeMs: z.int().min(0),
      restoredMs: z.int().min(0),
    },
  ),
  event('clock.step', 'The wall clock jumped against the monotonic clock.', { stepMs: z.int() }),
  event('key.rotated', 'From the next checkpoint on, checkpoints are signed with another key.', {
    old: vkey,
    new: vkey,
  }),
  event('entry.refused', 'A code on the ticket keypad opened nothing.', {
    /** `armed`: the session is traced already. */
    why: z.enum(['unknown', 'used', 'inactive', 'waiting', 'armed']),
    /** Wrong codes in a row. */
    inRow: z.int().min(0),
    /** Whose code it was, where that is known. */
    person: personId.nullable(),
  }),
  event('session.armed', 'A director entered; from here on the session is traced.', {
    sid: sessionId,
    director: personId,
    by: z.enum(['one-time-code', 'pin']),
    assignment: recordId.nullable(),
    round: recordId.nullable(),
    mode: z.enum(walkModes).nullable(),
    /** Random, so that no history can be made in advance. */
    nonce: hex32,
    language: z.enum(languages),
    textSize: z.enum(['S', 'M', 'L', 'XL']),
    care: z.boolean(),
    contrast: z.boolean(),
  }),
  event('session.matter', 'A matter was opened.', {
    sid: sessionId,
    matter: catalogueId,
    version: z.int().min(0),
  }),
  event('session.submit', 'Papers were ordered.', {
    sid: sessionId,
    matter: catalogueId,
    documents: z.array(z.enum(documentKinds)),
    outcome: z.enum([
      'taken',
      'invalid-answers',
      'matter-unavailable',
      'no-printer',
      'storage',
      'document-failed',
    ]),
    /** SHA-256 of the reference number, so that a slip in the hand can be matched with its walk. */
    reference: hex32.nullable(),
  }),
  event('session.job', 'A print job of the session changed.', {
    sid: sessionId,
    job: recordId,
    kind: z.enum(documentKinds),
    state: z.enum(jobStates),
    reason: z.enum(printerReasons).nullable(),
    sheets: z.int().min(0),
  }),
  event('session.resolved', 'A person answered for a job of which nobody knew whether it came out.', {
    sid: sessionId,
    job: recordId,
    answer: z.enum(['came-out', 'print-again', 'give-up']),
  }),
  event('session.ticket', 'A queue number was taken.', { sid: sessionId }),
  event('session.rated', 'The service was rated (好差评).', { sid: sessionId, score: z.int().min(1).max(5) }),
  event('session.closed', 'The session was cleared.', {
    sid: sessionId,
    why: z.enum(closeReasons),
    screen: z.enum(screens).nullable(),
  }),
] as const;
