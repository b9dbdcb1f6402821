import { z } from 'zod';
import { compileSchema, type JsonSchema } from './compile-schema.ts';
import { deskEvents } from './desk-events.ts';
import { sessionId } from './event.ts';
import { kioskEvents } from './kiosk-events.ts';
import { noteSchemas } from './notes.ts';

/**
 * The closed vocabulary of the log. From it come the types, the check of every entry before it is written, and the page
 * that documents it. An entry holds nothing that is not named here.
 */

/** What the page noted, with the session it belongs to. */
const pageEvents = noteSchemas.map((schema) =>
  schema.extend({ sid: sessionId }).describe(schema.description!),
);

type PageEvent = {
  [K in keyof typeof noteSchemas]: z.infer<(typeof noteSchemas)[K]> & { sid: string };
}[number];
type KioskEventEntry = z.infer<(typeof kioskEvents)[number]>;
type DeskEvent = z.infer<(typeof deskEvents)[number]>;

/** What is recorded, without what the log itself adds. */
export type TraceEvent = KioskEventEntry | PageEvent | DeskEvent;
export type TraceEventType = TraceEvent['type'];
export type TraceEventOf<T extends TraceEventType> = Extract<TraceEvent, { type: T }>;

/** What the log adds to every event. */
export const entryHead = {
  /** Version of this format. */
  v: z.literal(1),
  /** Gapless, from 1. */
  seq: z.int().min(1),
  /** Wall time in milliseconds. */
  t: z.int(),
  /** Microseconds of the monotonic clock of this boot. Durations come from it alone. */
  mono: z.int().min(0),
  /** This start of the kiosk, random. */
  boot: z.string().regex(/^[0-9a-f]{16}$/),
  /** SHA-256 of the entry before, in hexadecimal; 64 zeros in the first. */
  prev: z.string().regex(/^[0-9a-f]{64}$/),
} as const;

export const eventSchemas = [
  ...kioskEvents,
  ...pageEvents,
  ...deskEvents,
] as unknown as readonly EventSchema[];
type EventSchema = z.ZodObject<{ type: z.ZodLiteral<string> } & z.ZodRawShape>;

const byType = new Map(eventSchemas.map((schema) => [schema.shape.type.value, schema]));
export const eventTypes: readonly string[] = [...byType.keys()];

/** One entry of the log. */
export type TraceEntry = TraceEvent & {
  readonly v: 1;
  readonly seq: number;
  readonly t: number;
  readonly mono: number;
  readonly boot: string;
  readonly prev: string;
};

/** The event if it is in the vocabulary and nothing else; null otherwise. */
export function parseEvent(event: unknown): TraceEvent | null {
  const type = (event as { type?: unknown } | null)?.type;
  const parsed = typeof type === 'string' ? byType.get(type)?.safeParse(event) : undefined;
  return parsed?.success ? (parsed.data as unknown as TraceEvent) : null;
}

/** The same question for the log, which asks it before each write. */
export function isEvent(event: unknown): event is TraceEvent {
  const type = (event as { type?: unknown } | null)?.type;
  if (typeof type !== 'string') return false;
  let check = checks.get(type);
  if (check === undefined) {
    const schema = byType.get(type);
    if (schema === undefined) return false;
    check = compileSchema(z.toJSONSchema(schema) as JsonSchema);
    checks.set(type, check);
  }
  return check(event);
}
const checks = new Map<string, (event: unknown) => boolean>();

/** Reads one entry back; null for anything that is none. */
export function parseEntry(entry: unknown): TraceEntry | null {
  const type = (entry as { type?: unknown } | null)?.type;
  const schema = typeof type === 'string' ? entrySchema(type) : undefined;
  const parsed = schema?.safeParse(entry);
  return parsed?.success ? (parsed.data as unknown as TraceEntry) : null;
}

const entrySchemas = new Map<string, z.ZodType>();
function entrySchema(type: string): z.ZodType | undefined {
  const event = byType.get(type);
  if (event === undefined) return undefined;
  let schema = entrySchemas.get(type);
  if (schema === undefined) {
    schema = event.extend(entryHead);
    entrySchemas.set(type, schema);
  }
  return schema;
}

/** The vocabulary as JSON Schema: what its hash in the log is made of, and what its page is drawn from. */
export function vocabularySchema(): object {
  return {
    head: z.toJSONSchema(z.strictObject(entryHead)),
    events: eventSchemas.map((schema) => z.toJSONSchema(schema)),
  };
}
