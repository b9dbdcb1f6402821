import { z } from 'zod';
import { problemReasons } from '../form/problem.ts';
import { fieldKinds } from './field-kinds.ts';
import { lengthBuckets, screens, settingValues, tapControls, waitCauses } from './values.ts';

/**
 * What the citizen's page notes of how it is used. It notes the same in every session and does not know whether anybody
 * keeps it: outside director mode the kiosk only counts. Integers, list values and ids of the catalogue; never a value
 * that was typed or chosen, never which key, where, or when a key was pressed.
 */

/** Microseconds of the page's own monotonic clock. Grows from note to note, so that one sent twice can be told. */
const at = z.int().min(0);
const durationMs = z.int().min(0);
const count = z.int().min(0);
/** A field or page of a form, as its definition names it. The kiosk checks that the form has it. */
const formId = z.string().regex(/^[a-z][a-zA-Z0-9]{0,59}$/);
const item = z.int().min(0).max(50).nullable();

const note = <T extends string, S extends z.ZodRawShape>(type: T, about: string, shape: S) =>
  z.strictObject({ type: z.literal(type), at, ...shape }).describe(about);

export const noteSchemas = [
  note('screen.enter', 'A screen or a page of the form came up; on its first picture.', {
    screen: z.enum(screens),
    /** Page of the form, and which of its items. */
    page: formId.nullable(),
    item,
    via: z.enum(['forward', 'back']),
  }),
  note('screen.leave', 'It went. Everything countable of the time on it.', {
    screen: z.enum(screens),
    page: formId.nullable(),
    item,
    shownMs: durationMs,
    /** Until the first touch or key; null when there was none. */
    firstInputMs: durationMs.nullable(),
    /** Sum of the gaps without input that were longer than 30 s. */
    idleMs: durationMs,
    taps: count,
    deadTaps: count,
    /** Times the direction of scrolling turned. */
    scrollReversals: count,
    /** Touches and keys; by Event Timing the slowest (rounded to 8 ms, 0 below 16 ms) and how many were over the limits of INP. */
    interactions: count,
    slowestMs: durationMs,
    over200: count,
    over500: count,
  }),
  note('tap', 'A touch outside the keyboard and the keypad of ticket numbers.', {
    control: z.enum(tapControls),
    /** Something on the screen, in the kiosk or at a printer answered within a second and before another control was touched. */
    live: z.boolean(),
  }),
  note('rage', 'Three or more touches within a second and 60 px, outside the keyboard.', {
    control: z.enum(tapControls),
    taps: count,
  }),
  note(
    'hesitation',
    'Nothing was touched for at least 5.4 s (four times the mental operator of the keystroke-level model); between two keys it belongs to their field.',
    {
      screen: z.enum(screens),
      pauseMs: durationMs,
    },
  ),
  note('field.focus', 'A field of the form came into the hand.', {
    field: formId,
    kind: z.enum(fieldKinds),
    item,
    /** How often it was in the hand before. */
    visits: count,
    wasFilled: z.boolean(),
  }),
  note('field.blur', 'It left the hand. Aggregates only.', {
    field: formId,
    kind: z.enum(fieldKinds),
    item,
    inHandMs: durationMs,
    /** Keys that write, letters of pinyin among them; changes of the keyboard count for none. */
    keystrokes: count,
    deletions: count,
    /** Words or characters picked from the row of candidates. */
    picks: count,
    /** Touches of options, dates or areas. */
    choices: count,
    /** Read by a scanner or a card reader. */
    reads: count,
    /** Until the first key, choice or reading. */
    firstKeyMs: durationMs.nullable(),
    /** Between two of them. */
    longestPauseMs: durationMs,
    length: z.enum(lengthBuckets),
  }),
  note('validation.shown', 'A field was found wrong or missing.', {
    field: formId,
    item,
    rule: z.enum(problemReasons),
    /** How often this rule was shown for this field in this session, this time included. */
    times: count,
  }),
  note('validation.cleared', 'A field that was found wrong is right.', {
    field: formId,
    item,
    rule: z.enum(problemReasons),
    shownMs: durationMs,
  }),
  note('help.open', 'The help was opened.', { screen: z.enum(screens) }),
  note('help.close', 'The help was closed.', { screen: z.enum(screens), openMs: durationMs }),
  note('setting', 'Language, text size, care mode or contrast was changed.', {
    what: z.enum(['language', 'text-size', 'care', 'contrast']),
    to: z.enum(settingValues),
  }),
  note('idle.warning', 'The page asked whether somebody is still there.', {
    screen: z.enum(screens),
    answer: z.enum(['stayed', 'ended', 'timeout']),
    shownMs: durationMs,
  }),
  note('wait', 'The page let the person wait for 0.1 s or longer; what is shorter is felt as at once.', {
    cause: z.enum(waitCauses),
    waitedMs: durationMs,
  }),
  note('page.error', 'The page could not do what it should.', {
    what: z.enum(['connection-lost', 'unread', 'picture-failed', 'print-refused', 'fault']),
  }),
] as const;

export const noteSchema = z.discriminatedUnion('type', noteSchemas);
/** One observation of the page. */
export type Note = z.infer<typeof noteSchema>;
