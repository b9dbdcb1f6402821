import type { Browser, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { noteSchema, type Note } from '../../../shared/trace/index.ts';
import type { Language } from '../../../shared/text/index.ts';
import { Citizen } from './citizen.ts';

interface Request {
  readonly method: string;
  readonly input: unknown;
}

export interface HeardNotes {
  /** Every call the page made, in order. */
  readonly calls: () => readonly Request[];
  /** The calls with notes, as they travelled. */
  readonly frames: () => readonly string[];
  /** Each is exactly as the vocabulary says. */
  readonly notes: () => readonly Note[];
  /** Waits until a note of which this holds has been sent. */
  readonly until: (holds: (note: Note) => boolean) => Promise<void>;
}

/** Listens to what the page sends; to be called before the page is opened. */
export function hearNotes(page: Page): HeardNotes {
  const sent: { readonly text: string; readonly request: Request }[] = [];
  page.on('websocket', (socket) =>
    socket.on('framesent', ({ payload }) => {
      const text = payload.toString();
      sent.push({ text, request: JSON.parse(text) as Request });
    }),
  );
  const withNotes = () => sent.filter(({ request }) => request.method === 'session.note');
  const notes = (): readonly Note[] =>
    withNotes().flatMap(({ request }) =>
      (request.input as { readonly notes: readonly unknown[] }).notes.map((note) => {
        const parsed = noteSchema.parse(note);
        expect(note).toEqual(parsed);
        return parsed;
      }),
    );
  return {
    calls: () => sent.map(({ request }) => request),
    frames: () => withNotes().map(({ text }) => text),
    notes,
    until: (holds) => expect.poll(() => notes().some(holds)).toBe(true),
  };
}

/** As `Citizen.at`, with an ear on the line. */
export async function heardCitizen(
  browser: Browser,
  url: string,
  language: Language,
  size = { width: 1080, height: 1920 },
): Promise<{ readonly citizen: Citizen; readonly heard: HeardNotes }> {
  await Promise.all(browser.contexts().map((context) => context.close()));
  const context = await browser.newContext({ viewport: size, hasTouch: true, deviceScaleFactor: 1 });
  const page = await context.newPage();
  const heard = hearNotes(page);
  await page.goto(url);
  const citizen = new Citizen(page, language);
  await citizen.isAt('attract');
  return { citizen, heard };
}

type NoteOf<T extends Note['type']> = Extract<Note, { readonly type: T }>;
export const notesOf = <T extends Note['type']>(notes: readonly Note[], type: T): readonly NoteOf<T>[] =>
  notes.filter((note): note is NoteOf<T> => note.type === type);
