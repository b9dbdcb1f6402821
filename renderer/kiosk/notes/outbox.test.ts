import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { hearingKiosk, standingClock, unheard } from './notes.fixture.ts';
import { createOutbox, mostWaiting, type Observation } from './outbox.ts';

const error: Observation = { type: 'page.error', what: 'unread' };
const enter = (page: string): Observation => ({
  type: 'screen.enter',
  screen: 'form',
  page,
  item: null,
  via: 'forward',
});
const tap: Observation = { type: 'tap', control: 'other', live: true };

function open() {
  const clock = standingClock();
  const kiosk = hearingKiosk();
  const outbox = createOutbox({
    send: kiosk.send,
    wasUnheard: (failure) => failure === unheard,
    nowMs: clock.nowMs,
    soon: (act) => void clock.after(250, act),
    beforeSending: () => {},
  });
  return { clock, kiosk, outbox };
}

const pages = (notes: readonly object[]): readonly unknown[] =>
  notes.map((note) => ('page' in note ? note.page : 'tap'));

describe('notes on their way', () => {
  it('go together a quarter of a second after the first, and cost nothing before', () => {
    const { clock, kiosk, outbox } = open();
    outbox.put(enter('a'));
    clock.pass(100);
    outbox.put(enter('b'));
    clock.pass(149);
    expect(kiosk.calls).toEqual([]);
    clock.pass(1);
    expect(kiosk.calls.map(pages)).toEqual([['a', 'b']]);
    expect(clock.waiting()).toBe(0);
  });

  it('each have a later time than the one before, though the clock stood still', () => {
    const { clock, kiosk, outbox } = open();
    for (let count = 0; count < 3; count += 1) outbox.put(error);
    clock.pass(250);
    expect(kiosk.heard().map(({ at }) => at)).toEqual([1_000_000, 1_000_001, 1_000_002]);
  });

  it('wait while a call is under way, and go at most a hundred at once', async () => {
    const { clock, kiosk, outbox } = open();
    for (let count = 0; count < 250; count += 1) outbox.put(enter(`p${count}`));
    clock.pass(1_000);
    expect(kiosk.calls.map(({ length }) => length)).toEqual([100]);
    outbox.put(enter('last'));
    clock.pass(1_000);
    await kiosk.answer();
    await kiosk.answer();
    expect(kiosk.calls.map(({ length }) => length)).toEqual([100, 100, 51]);
    expect(pages(kiosk.heard()).at(-1)).toBe('last');
  });

  it('stay behind one of which something is still to be learned', () => {
    const { clock, kiosk, outbox } = open();
    outbox.put(enter('a'));
    const held = outbox.hold<'tap'>({ type: 'tap', control: 'other', live: false });
    outbox.put(enter('b'));
    clock.pass(1_000);
    expect(kiosk.calls.map(pages)).toEqual([['a']]);
    held.note.live = true;
    held.letGo();
    void kiosk.answer();
    clock.pass(1_000);
    return kiosk.answer().then(() => expect(pages(kiosk.heard())).toEqual(['a', 'tap', 'b']));
  });

  it('are kept while the kiosk is away and go when it is back', async () => {
    const { clock, kiosk, outbox } = open();
    outbox.put(enter('a'));
    clock.pass(250);
    outbox.put(enter('b'));
    await kiosk.answer(unheard);
    clock.pass(5_000);
    expect(kiosk.calls).toHaveLength(1);
    outbox.resume();
    expect(kiosk.calls.map(pages)).toEqual([['a'], ['a', 'b']]);
  });

  it('are not sent again when the kiosk refuses them', async () => {
    const { clock, kiosk, outbox } = open();
    outbox.put(enter('a'));
    clock.pass(250);
    outbox.put(enter('b'));
    await kiosk.answer(new Error('refused'));
    expect(kiosk.calls.map(pages)).toEqual([['a'], ['b']]);
  });

  it('go at once at the end, also when the last call is not answered yet', () => {
    const { clock, kiosk, outbox } = open();
    outbox.put(enter('a'));
    clock.pass(250);
    outbox.hold<'tap'>({ type: 'tap', control: 'end-answer', live: false });
    outbox.put(enter('b'));
    outbox.flush();
    expect(kiosk.calls.map(pages)).toEqual([['a'], ['tap', 'b']]);
  });

  it('keep their order when every call of the end was unheard', async () => {
    const { clock, kiosk, outbox } = open();
    outbox.put(enter('a'));
    clock.pass(250);
    outbox.put(enter('b'));
    outbox.flush();
    await kiosk.answer(unheard);
    await kiosk.answer(unheard);
    outbox.resume();
    expect(pages(kiosk.calls.at(-1)!)).toEqual(['a', 'b']);
  });

  it('that are too many while the kiosk is away lose the oldest touches and never a screen', async () => {
    const { clock, kiosk, outbox } = open();
    outbox.put(error);
    clock.pass(250);
    await kiosk.answer(unheard);
    for (let count = 0; count < mostWaiting; count += 1) {
      outbox.put(enter(`p${count}`));
      outbox.put(tap);
    }
    outbox.resume();
    for (let call = 0; call < 30; call += 1) await kiosk.answer();
    const kept = kiosk.calls.slice(1).flat();
    expect(kept.filter(({ type }) => type === 'screen.enter')).toHaveLength(mostWaiting);
    expect(kept.length).toBeLessThanOrEqual(mostWaiting + 1);
  });

  it('arrive once, whole and in order, however often the kiosk is away', async () => {
    const step = fc.constantFrom('put', 'hold', 'letGo', 'pass', 'answer', 'fail', 'resume');
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
        const { clock, kiosk, outbox } = open();
        const heard: string[] = [];
        const held: (() => void)[] = [];
        let count = 0;
        let open_ = 0;
        const answer = async (failure?: Error): Promise<void> => {
          if (open_ >= kiosk.calls.length) return;
          if (failure === undefined) heard.push(...(pages(kiosk.calls[open_]!) as string[]));
          open_ += 1;
          await kiosk.answer(failure);
        };
        for (const act of steps) {
          if (act === 'put') outbox.put(enter(`p${(count += 1)}`));
          if (act === 'hold')
            held.push(
              outbox.hold<'screen.enter'>({
                type: 'screen.enter',
                screen: 'form',
                page: `p${(count += 1)}`,
                item: null,
                via: 'back',
              }).letGo,
            );
          if (act === 'letGo') held.shift()?.();
          if (act === 'pass') clock.pass(300);
          if (act === 'answer') await answer();
          if (act === 'fail') await answer(unheard);
          if (act === 'resume') outbox.resume();
        }
        held.forEach((letGo) => letGo());
        outbox.resume();
        for (let round = 0; round < 100; round += 1) {
          clock.pass(300);
          await answer();
        }
        expect(heard).toEqual(Array.from({ length: count }, (_, at) => `p${at + 1}`));
      }),
    );
  });
});
