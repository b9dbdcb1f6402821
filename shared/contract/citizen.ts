import { z } from 'zod';
import { formDefinitionSchema } from '../form/schema.ts';
import type { AnswerValue, Answers } from '../form/index.ts';
import { inputSchema } from '../kiosk-settings.ts';
import { departmentSchema, hallSchema, lifeEvents, matterSchema, windowSchema } from '../matter/index.ts';
import {
  documentKinds,
  jobStates,
  matterDocumentKinds,
  printerReasons,
  printerStates,
} from '../print/index.ts';
import { languageSchema, localizedTextSchema } from '../text/index.ts';
import { noteSchema } from '../trace/index.ts';
import { procedure } from './procedure.ts';

/** What the citizen's page may ask of the kiosk. The desk has a contract of its own. */

const nothing = z.strictObject({});
const matterCode = z.string().max(80);
const fieldName = z.string().max(80);

const addressAnswerSchema = z.strictObject({
  areaCode: z.string().max(12),
  areaName: z.string().max(120),
  street: z.string().max(400),
});
const answerValueSchema: z.ZodType<AnswerValue> = z.lazy(() =>
  z.union([
    z.string().max(10_000),
    z.boolean(),
    z.array(z.string().max(200)).max(60),
    addressAnswerSchema,
    z.array(answersSchema).max(50),
  ]),
);
export const answersSchema: z.ZodType<Answers> = z.lazy(() => z.record(fieldName, answerValueSchema));

const matterSummarySchema = z.strictObject({
  code: z.string(),
  name: localizedTextSchema,
  department: localizedTextSchema,
  window: z.string(),
  audience: z.enum(['individual', 'enterprise', 'both']),
  /** This kiosk can fill in its form. */
  hasForm: z.boolean(),
});
export type MatterSummary = z.infer<typeof matterSummarySchema>;

export const printerViewSchema = z.strictObject({
  id: z.string(),
  name: localizedTextSchema,
  /** Where the paper comes out, for example "屏幕下方的小票口". */
  place: localizedTextSchema,
  paper: z.enum(['a4', 'thermal']),
  builtIn: z.boolean(),
  /** It prints on both sides, as far as is known. */
  bothSides: z.boolean(),
  serves: z.array(z.enum(documentKinds)),
  state: z.enum(printerStates),
  reasons: z.array(z.enum(printerReasons)),
});
export type PrinterView = z.infer<typeof printerViewSchema>;

const jobViewSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(documentKinds),
  state: z.enum(jobStates),
  /** What holds it up or ended it, when something does. */
  reason: z.enum(printerReasons).nullable(),
  printerId: z.string(),
  /** Pages of one copy, copies, and sheets of paper in all. */
  pages: z.int(),
  copies: z.int(),
  sheets: z.int(),
  /** The printer that should have printed it and could not. */
  movedFrom: z.string().nullable(),
});
export type JobView = z.infer<typeof jobViewSchema>;

const kioskDescriptionSchema = z.strictObject({
  hall: hallSchema,
  kioskName: z.string(),
  defaultLanguage: languageSchema.nullable(),
  screen: z.strictObject({
    /** CSS pixels per millimetre of the glass; null: computed from the window with `diagonalInches`. */
    diagonalInches: z.number(),
  }),
  idle: z.strictObject({
    /** Seconds without a touch before the warning, and how long the warning counts down. */
    informationSeconds: z.number(),
    informationWarningSeconds: z.number(),
    formSeconds: z.number(),
    formWarningSeconds: z.number(),
  }),
  /** Of the Chinese keyboard. */
  input: inputSchema,
  printers: z.array(printerViewSchema),
  /** Windows this kiosk gives out queue numbers for. */
  queueWindows: z.array(z.string()),
  /** The hall's working days, so that the screen names the day that the slip does. */
  calendar: z.strictObject({
    version: z.int().min(0),
    days: z.array(z.strictObject({ day: z.iso.date(), working: z.boolean(), name: z.string() })),
  }),
  /** An attendant can sign in here. */
  hasAttendant: z.boolean(),
  /** Things the kiosk has to tell, such as a store that was damaged and set aside. */
  notices: z.array(z.enum(['store-set-aside'])),
});
export type KioskDescription = z.infer<typeof kioskDescriptionSchema>;

const rectangleSchema = z.strictObject({
  field: z.string(),
  /** Item of a repeated page, from 0; null for a plain field. */
  item: z.int().nullable(),
  page: z.int(),
  /** In points of the page, from its top left. */
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
});
export type CellRectangle = z.infer<typeof rectangleSchema>;

const pictureSchema = z.strictObject({
  /** `over` when its pages lie on those of the picture that was named, `whole` when they stand by themselves. */
  part: z.enum(['whole', 'over']),
  pages: z.array(
    z.strictObject({ number: z.int(), svg: z.string(), widthPt: z.number(), heightPt: z.number() }),
  ),
  pageCount: z.int(),
  cells: z.array(rectangleSchema),
  /** Characters no font here has; they are printed as a marked box to be written by hand. */
  missingCharacters: z.array(z.strictObject({ character: z.string(), field: z.string() })),
});
export type FormPicture = z.infer<typeof pictureSchema>;

const filledForm = {
  matter: matterCode,
  version: z.int(),
  language: languageSchema,
  answers: answersSchema,
};

const submitFailureSchema = z.discriminatedUnion('reason', [
  z.strictObject({ reason: z.literal('invalid-answers'), fields: z.array(z.string()) }),
  z.strictObject({ reason: z.literal('matter-unavailable') }),
  z.strictObject({ reason: z.literal('no-printer'), document: z.enum(matterDocumentKinds) }),
  z.strictObject({ reason: z.enum(['storage-full', 'storage-failed']) }),
  z.strictObject({ reason: z.literal('document-failed') }),
]);
export type SubmitFailure = z.infer<typeof submitFailureSchema>;

const queueTicketSchema = z.strictObject({
  /** As it is printed, such as A36-012. */
  number: z.string(),
  window: z.string(),
  /** Numbers given out before it today at this window, also those that were served since. */
  before: z.int(),
});
export type QueueTicket = z.infer<typeof queueTicketSchema>;

export const citizenContract = {
  'kiosk.describe': procedure(nothing, kioskDescriptionSchema),
  'catalogue.overview': procedure(
    nothing,
    z.strictObject({
      popular: z.array(matterSummarySchema),
      departments: z.array(departmentSchema.extend({ matters: z.int() })),
      lifeEvents: z.array(z.strictObject({ id: z.enum(lifeEvents), matters: z.int() })),
      counts: z.strictObject({ matters: z.int(), individual: z.int(), enterprise: z.int() }),
    }),
  ),
  'catalogue.search': procedure(
    z.strictObject({
      /** Name, other name, pinyin, pinyin initials or window number; empty lists everything that passes the filters. */
      query: z.string().max(100),
      department: z.string().max(80).optional(),
      audience: z.enum(['individual', 'enterprise']).optional(),
      lifeEvent: z.enum(lifeEvents).optional(),
      offset: z.int().min(0).max(100_000),
      limit: z.int().min(1).max(100),
    }),
    z.strictObject({ total: z.int(), matters: z.array(matterSummarySchema) }),
  ),
  'catalogue.matter': procedure(
    z.strictObject({ code: matterCode }),
    z
      .strictObject({
        matter: matterSchema,
        department: departmentSchema,
        window: windowSchema,
        form: formDefinitionSchema.nullable(),
      })
      .nullable(),
  ),
  /** Looks up a queue ticket; halls without queue tickets know none. */
  'queue.lookup': procedure(
    z.strictObject({ number: z.string().max(20) }),
    z.discriminatedUnion('found', [
      z.strictObject({ found: z.literal(false) }),
      z.strictObject({
        found: z.literal(true),
        ticket: queueTicketSchema,
        /** Where its window is; null when the hall no longer has it. */
        counter: windowSchema.nullable(),
      }),
    ]),
  ),
  /** Gives out a number in the queue of a window and prints it. One session gets one number at a window, however often it asks. */
  'queue.take': procedure(
    z.strictObject({ window: z.string().max(20), language: languageSchema }),
    z.discriminatedUnion('ok', [
      z.strictObject({
        ok: z.literal(true),
        ticket: queueTicketSchema,
        /** Null when no printer takes it: the number holds all the same. */
        job: jobViewSchema.nullable(),
      }),
      z.strictObject({ ok: z.literal(false), reason: z.enum(['no-queue', 'not-stored']) }),
    ]),
  ),
  /** The form as it will be printed, with numbers masked, and where each field stands. */
  'document.picture': procedure(
    z.strictObject({
      ...filledForm,
      /** Draws only the page this cell is on and tints the cell; without it all pages come. */
      focus: z.strictObject({ field: fieldName, item: z.int().nullable() }).optional(),
      /** Draws only what the picture of these other answers lacks, where that can be laid over it. */
      over: answersSchema.optional(),
    }),
    pictureSchema.nullable(),
  ),
  'print.submit': procedure(
    z.strictObject({
      matter: matterCode,
      version: z.int(),
      language: languageSchema,
      documents: z.array(z.enum(matterDocumentKinds)).min(1).max(3),
      /** Needed for the form; without them slip and notification still print. */
      answers: answersSchema.optional(),
      /** The reference of this session's earlier print, so that slip and form carry the same. */
      reference: z.string().max(20).optional(),
    }),
    z.discriminatedUnion('ok', [
      z.strictObject({ ok: z.literal(true), reference: z.string(), jobs: z.array(jobViewSchema) }),
      z.strictObject({ ok: z.literal(false), failure: submitFailureSchema }),
    ]),
  ),
  /** A person's word on an uncertain job: the paper came out, or print it again. */
  'print.resolve': procedure(
    z.strictObject({ job: z.string().max(60), answer: z.enum(['came-out', 'print-again', 'give-up']) }),
    z.strictObject({ job: jobViewSchema.nullable() }),
  ),
  /** The slip with this reference as a picture (base64 PNG), if it was printed in this session. */
  'print.slip': procedure(
    z.strictObject({ reference: z.string().max(20) }),
    z.strictObject({ png: z.string() }).nullable(),
  ),
  /** What the built-in printers printed in this session, as pictures (base64 PNG). */
  'print.tray': procedure(
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
  'rating.submit': procedure(
    z.strictObject({ matter: matterCode, version: z.int(), score: z.int().min(1).max(5) }),
    nothing,
  ),
  /** What the page noted of its own use, in order. It tells in every session, whoever stands there. */
  'session.note': procedure(z.strictObject({ notes: z.array(noteSchema).min(1).max(100) }), nothing),
  /** Ends the session: everything of it is cleared here, and the page is replaced by a fresh one. */
  'session.end': procedure(z.strictObject({ why: z.enum(['finished', 'ended', 'timeout']) }), nothing),
} as const;
export type CitizenContract = typeof citizenContract;
