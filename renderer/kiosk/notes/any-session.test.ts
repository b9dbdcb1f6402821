import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Note } from '../../../shared/trace/index.ts';
import type { SessionEvent } from '../session/index.ts';
import { detail } from '../session/session.fixture.ts';
import { notesOfASession } from './notes.fixture.ts';

const event: fc.Arbitrary<SessionEvent> = fc.oneof(
  fc.constantFrom<SessionEvent>(
    { type: 'START' },
    { type: 'NEXT' },
    { type: 'BACK' },
    { type: 'STAY' },
    { type: 'CONFIRM' },
    { type: 'START_FORM' },
    { type: 'OPEN_TICKET' },
    { type: 'OPEN_MATTER', matter: detail() },
    { type: 'OPEN_MATTER', matter: detail('other') },
    { type: 'OPEN_LIST', listing: { of: 'departments' } },
    { type: 'OPEN_LIST', listing: { of: 'department', department: 'd' } },
    { type: 'SEARCH', query: 'secretquery' },
    { type: 'SET_CARE', care: true },
    { type: 'CHOOSE_LANGUAGE', language: 'en' },
    { type: 'ADD_ITEM', page: 'people' },
    { type: 'EDIT_ITEM', page: 'people', item: 0 },
    { type: 'REMOVE_ITEM', page: 'people', item: 0 },
  ),
  fc
    .constantFrom(
      {},
      { travels: false },
      { travels: true, goal: 'secretgoal', people: [{ name: 'secretname' }] },
    )
    .map((answers): SessionEvent => ({ type: 'CONTINUE', answers })),
);
const act = fc.oneof(
  { weight: 6, arbitrary: fc.record({ send: event }) },
  { weight: 1, arbitrary: fc.record({ pass: fc.integer({ min: 0, max: 70_000 }) }) },
  { weight: 3, arbitrary: fc.record({ touch: fc.constantFrom('continue', 'matter', null) }) },
  { weight: 2, arbitrary: fc.record({ key: fc.constant(true) }) },
  { weight: 2, arbitrary: fc.record({ field: fc.constantFrom('travels', 'goal', 'name') }) },
  { weight: 1, arbitrary: fc.record({ aside: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ help: fc.boolean() }) },
);

/** What comes in pairs, never two of one side in a row. */
const alternates = (notes: readonly Note[], opens: Note['type'], closes: Note['type']): void => {
  const pairs = notes.map(({ type }) => type).filter((type) => type === opens || type === closes);
  pairs.forEach((type, at) => expect(type).toBe(at % 2 === 0 ? opens : closes));
};

describe('the notes of any session', () => {
  it('come in order, in pairs, each with its screen in sight, and hold nothing that was answered', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 80 }), async (acts) => {
        const session = notesOfASession();
        let putDown = (): void => {};
        for (const step of acts) {
          if ('send' in step) session.send(step.send);
          if ('pass' in step) session.clock.pass(step.pass);
          if ('touch' in step) session.touch({ control: step.touch as 'continue' | null, x: 0, y: 0 });
          if ('key' in step) session.key();
          if ('aside' in step) session.notes.standAside(step.aside);
          if ('help' in step) session.notes.helpIsOpen(step.help);
          if ('field' in step) {
            putDown();
            const { field } = step;
            putDown = session.notes.takeField({
              field,
              kind: 'text',
              item: null,
              wasFilled: false,
              length: () => 9,
            });
          }
        }
        session.send({ type: 'END', why: 'ended' });
        const notes = await session.told();
        const times = notes.map(({ at }) => at);
        expect(times).toEqual([...new Set(times)].toSorted((a, b) => a - b));
        alternates(notes, 'screen.enter', 'screen.leave');
        alternates(notes, 'field.focus', 'field.blur');
        alternates(notes, 'help.open', 'help.close');
        expect(JSON.stringify(notes)).not.toContain('secret');

        let taps = 0;
        let inSight: string | null = null;
        for (const note of notes) {
          if (note.type === 'screen.enter') [inSight, taps] = [note.screen, 0];
          if (note.type === 'tap') taps += 1;
          if (note.type === 'hesitation') expect(note.screen).toBe(inSight);
          if (note.type !== 'screen.leave') continue;
          expect(note.screen).toBe(inSight);
          expect(note.taps).toBe(taps);
          expect(note.deadTaps).toBeLessThanOrEqual(taps);
          inSight = null;
        }
        expect(inSight).toBeNull();
      }),
    );
  });
});
