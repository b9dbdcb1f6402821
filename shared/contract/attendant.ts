import { z } from 'zod';
import { documentKinds, jobStates, printerReasons, queueFaultKinds } from '../print/index.ts';
import { languageSchema } from '../text/index.ts';
import { printerViewSchema } from './citizen.ts';
import { procedure } from './procedure.ts';

/** What the hall's attendant may ask of the kiosk after the staff PIN. Holds nothing that a citizen typed. */

const nothing = z.strictObject({});
const jobId = z.string().max(60);
const printerId = z.string().max(80);

const attendantJobSchema = z.strictObject({
  id: z.string(),
  /** As it stands on the paper; `TEST` on a test page. */
  reference: z.string(),
  kind: z.enum(documentKinds),
  pages: z.int(),
  copies: z.int(),
  sheets: z.int(),
  printerId: z.string(),
  movedFrom: z.string().nullable(),
  state: z.enum(jobStates),
  reason: z.enum(printerReasons).nullable(),
  /** Wall time in milliseconds. */
  createdMs: z.int(),
  changedMs: z.int(),
});
export type AttendantJob = z.infer<typeof attendantJobSchema>;

const queuedJobSchema = attendantJobSchema.extend({
  /** Nothing of it was begun: it can be cancelled, and moved to one of `targets`. */
  isWaiting: z.boolean(),
  /** Other printers that take it. */
  targets: z.array(z.string()),
});
export type QueuedJobView = z.infer<typeof queuedJobSchema>;

const attendedPrinterSchema = printerViewSchema.extend({
  /** The attendant paused it here, whatever the printer itself says. */
  isPaused: z.boolean(),
  /** What is unsafe in how it is set up, and what puts it right. */
  queueFaults: z.array(
    z.strictObject({ kind: z.enum(queueFaultKinds), detail: z.string(), mend: z.string() }),
  ),
  queue: z.array(queuedJobSchema),
});
export type AttendedPrinter = z.infer<typeof attendedPrinterSchema>;

const overviewSchema = z.strictObject({
  notices: z.array(z.enum(['store-set-aside'])),
  printers: z.array(attendedPrinterSchema),
  /** Jobs of which nobody has said whether they came out, newest first. */
  unanswered: z.array(attendantJobSchema),
  /** The last jobs, newest first. */
  latest: z.array(attendantJobSchema),
});
export type AttendantOverview = z.infer<typeof overviewSchema>;

export const actFailures = [
  'no-such-printer',
  'no-such-job',
  'not-waiting',
  'not-served',
  'storage-full',
  'storage-failed',
  'document-failed',
] as const;
export type ActFailure = (typeof actFailures)[number];

const refusedAct = z.strictObject({ ok: z.literal(false), reason: z.enum(actFailures) });
const actSchema = z.discriminatedUnion('ok', [z.strictObject({ ok: z.literal(true) }), refusedAct]);

export const attendantContract = {
  'attendant.signIn': procedure(
    z.strictObject({ pin: z.string().max(20) }),
    z.discriminatedUnion('ok', [
      z.strictObject({ ok: z.literal(true) }),
      /** No PIN is looked at for so many seconds. */
      z.strictObject({ ok: z.literal(false), reason: z.enum(['wrong', 'wait']), waitSeconds: z.int() }),
    ]),
  ),
  /** Somebody is still there; without it the attendant is signed out after the configured time. */
  'attendant.stay': procedure(nothing, nothing),
  'attendant.leave': procedure(nothing, nothing),
  'attendant.overview': procedure(nothing, overviewSchema),
  'attendant.pause': procedure(z.strictObject({ printer: printerId }), actSchema),
  'attendant.resume': procedure(z.strictObject({ printer: printerId }), actSchema),
  'attendant.testPage': procedure(
    z.strictObject({ printer: printerId, language: languageSchema }),
    z.discriminatedUnion('ok', [z.strictObject({ ok: z.literal(true), job: z.string() }), refusedAct]),
  ),
  /** What built-in printers printed as test pages, as pictures (base64 PNG). */
  'attendant.testSheets': procedure(
    nothing,
    z.strictObject({
      sheets: z.array(
        z.strictObject({
          job: z.string(),
          kind: z.enum(documentKinds),
          pages: z.array(z.strictObject({ png: z.string(), width: z.int(), height: z.int() })),
        }),
      ),
    }),
  ),
  'attendant.move': procedure(z.strictObject({ job: jobId, printer: printerId }), actSchema),
  'attendant.cancel': procedure(z.strictObject({ job: jobId }), actSchema),
  /** A person's word on an uncertain job that its citizen left without one. */
  'attendant.answer': procedure(
    z.strictObject({ job: jobId, answer: z.enum(['came-out', 'give-up']) }),
    actSchema,
  ),
} as const;
export type AttendantContract = typeof attendantContract;

/** Who may make each call; the kiosk looks it up here, whatever the page thinks. */
export const attendantPermissions: Readonly<Record<keyof AttendantContract, 'anyone' | 'attendant'>> = {
  'attendant.signIn': 'anyone',
  'attendant.stay': 'attendant',
  'attendant.leave': 'attendant',
  'attendant.overview': 'attendant',
  'attendant.pause': 'attendant',
  'attendant.resume': 'attendant',
  'attendant.testPage': 'attendant',
  'attendant.testSheets': 'attendant',
  'attendant.move': 'attendant',
  'attendant.cancel': 'attendant',
  'attendant.answer': 'attendant',
};
