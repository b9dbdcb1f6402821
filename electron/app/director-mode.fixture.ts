import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, vi } from 'vitest';
import { citizenContract } from '../../shared/contract/index.ts';
import { finalJobStates } from '../../shared/print/index.ts';
import type { Note, TraceEntry } from '../../shared/trace/index.ts';
import { enrolDirectors, readLog, type Director } from '../../tests/support/directors.ts';
import { callerOf, kioskOptions } from './kiosk.fixture.ts';
import { startKiosk, type KioskApp } from './start-kiosk.ts';

export const matter = 'hk-macao-endorsement';

let at = 0;
type NoteOf<T extends Note['type']> = Extract<Note, { type: T }>;
export const enter = (screen: NoteOf<'screen.enter'>['screen'], page: string | null = null): Note => ({
  type: 'screen.enter',
  at: (at += 1000),
  screen,
  page,
  item: null,
  via: 'forward',
});
export const focus = (field: string, change: Partial<NoteOf<'field.focus'>> = {}): Note => ({
  type: 'field.focus',
  at: (at += 1000),
  field,
  kind: 'personName',
  item: null,
  visits: 0,
  wasFilled: false,
  ...change,
});
export const wrongField = (field: string): Note => ({
  type: 'validation.shown',
  at: (at += 1000),
  field,
  item: null,
  rule: 'missing',
  times: 1,
});
export const leave = (screen: NoteOf<'screen.leave'>['screen']): Note => ({
  type: 'screen.leave',
  at: (at += 1000),
  screen,
  page: null,
  item: null,
  shownMs: 900,
  firstInputMs: 300,
  idleMs: 0,
  taps: 1,
  deadTaps: 0,
  scrollReversals: 0,
  interactions: 1,
  slowestMs: 0,
  over200: 0,
  over500: 0,
});
export const set = (what: NoteOf<'setting'>['what'], to: NoteOf<'setting'>['to']): Note => ({
  type: 'setting',
  at: (at += 1000),
  what,
  to,
});

/** What the page of a person notes on the way to the home screen. */
export const arrival = (): Note[] => [
  set('care', 'on'),
  enter('language'),
  set('language', 'en'),
  leave('language'),
  enter('home'),
];

/** A kiosk of its own for each test of a file, with two directors who have their codes. */
export function kioskWithDirectors() {
  // Each test derives keys and draws papers; on a busy machine that takes its time.
  vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
  let folder: string;
  let app: KioskApp;
  let directors: readonly Director[];
  let hasEnded: (id: string) => Promise<void>;
  const data = (): string => join(folder, 'data');

  async function start(config: string | null = null): Promise<void> {
    const started = await startKiosk(kioskOptions(folder, { config }));
    if (!started.ok) throw new Error(started.error.sentences.join('\n'));
    app = started.value;
    const ended = new Set<string>();
    let look = (): void => {};
    app.subscribe(({ event }) => {
      if (event.type === 'job' && finalJobStates.includes(event.job.state)) ended.add(event.job.id);
      look();
    });
    hasEnded = (id) =>
      new Promise((resolve) => {
        look = () => ended.has(id) && resolve();
        look();
      });
  }
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'kiosk-walk-'));
    directors = await enrolDirectors(data(), ['D07', 'D08']);
    await start();
  });
  afterEach(async () => {
    await app.close();
    rmSync(folder, { recursive: true });
  });

  const call = callerOf(citizenContract, () => app);
  const lookUp = (number: string) => call('queue.lookup', { number });
  return {
    app: () => app,
    start,
    call,
    lookUp,
    note: (...notes: Note[]) => call('session.note', { notes }),
    /** Orders papers of the matter and waits until they came. */
    order: async (documents: ('slip' | 'form' | 'notification')[] = ['slip']) => {
      const outcome = await call('print.submit', { matter, version: 1, language: 'zh-CN', documents });
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
      for (const { id } of outcome.jobs) await hasEnded(id);
      return outcome;
    },
    director: () => directors[0]!,
    other: () => directors[1]!,
    log: () => readLog(data()),
    /** Everything that the log has of sessions and codes, once all is written: a look-up waits for that. */
    written: async (): Promise<readonly TraceEntry[]> => {
      await lookUp('A00000');
      return readLog(data()).entries.filter(({ type }) => !['genesis', 'boot', 'clock.step'].includes(type));
    },
    filesHolding: (text: string): string[] => {
      const needles = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
      return readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .filter((file) => needles.some((needle) => readFileSync(file).includes(needle)));
    },
  };
}
