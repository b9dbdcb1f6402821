import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { dictionaryText } from '../../resources/pinyin/cached.ts';
import type { PinyinMode } from '../../renderer/input/pinyin/candidate.ts';
import { readDictionary } from '../../renderer/input/pinyin/dictionary.ts';
import { createPinyinEngine, type PinyinEngine } from '../../renderer/input/pinyin/engine.ts';
import { score, type InputMethod } from '../input/citizen.ts';
import { readList, type ListName } from '../input/lists.ts';
import { simpleIme } from '../input/simple-ime.ts';
import { percentile, type BenchRow } from './row.ts';

const measured: readonly { readonly list: ListName; readonly mode: PinyinMode }[] = [
  { list: 'names', mode: 'name' },
  { list: 'names', mode: 'general' },
  { list: 'hard-names', mode: 'name' },
  { list: 'addresses', mode: 'address' },
  { list: 'addresses', mode: 'general' },
  { list: 'organisations', mode: 'organisation' },
  { list: 'organisations', mode: 'general' },
  { list: 'sentences', mode: 'general' },
];

/**
 * How well the keyboard writes Chinese, on lists kept apart from those it is tuned on, beside simple-ime in the same run: items
 * that were the first candidate, picks, taps for each character; and how long a keystroke and loading take.
 * `--tuned` measures the lists that the tables may be tuned on instead.
 */
export async function benchInput(): Promise<BenchRow[]> {
  const kind = process.argv.includes('--tuned') ? 'tuned' : 'held-out';
  const text = dictionaryText();
  const { engine, loadMs, heapMb } = load(text);
  const other = simpleIme();
  const rows: BenchRow[] = [];
  for (const { list, mode } of measured) {
    if (kind === 'tuned' && list === 'hard-names') continue;
    const items = readList(kind, list);
    const ours = score(items, methodOf(engine, mode));
    const theirs = score(items, other);
    const row = (name: string, unit: string, value: number, baseline: number, less: boolean): BenchRow => ({
      name: `${kind} ${list}, mode ${mode}: ${name}`,
      value,
      unit,
      baseline: { name: 'simple-ime', value: baseline },
      ratio: less ? baseline / value : value / baseline,
    });
    rows.push(
      row('can be written', `of ${items.length}`, ours.reached, theirs.reached, false),
      row('first candidate', '%', ours.firstShare * 100, theirs.firstShare * 100, false),
      row('picks', 'an item', ours.picks, theirs.picks, true),
      row('page turns', 'an item', ours.pageTurns, theirs.pageTurns, true),
      row('taps', 'a character', ours.tapsPerCharacter, theirs.tapsPerCharacter, true),
    );
  }
  return [...rows, ...keystrokes(engine, other), loading(loadMs, 'ms'), loading(heapMb, 'MB of memory')];
}

const methodOf = (engine: PinyinEngine, mode: PinyinMode): InputMethod => ({
  ask: (letters, written) => engine.query({ letters, mode, surnameGiven: written !== '' }).list,
});

/** The time from each letter to its candidates, over all lists. */
function keystrokes(engine: PinyinEngine, other: InputMethod): BenchRow[] {
  const time = (method: (mode: PinyinMode) => InputMethod): number[] =>
    measured.flatMap(({ list, mode }) =>
      readList('held-out', list).flatMap(({ letters }) =>
        [...letters].map((_, at) => {
          const begunMs = performance.now();
          method(mode).ask(letters.slice(0, at + 1), '');
          return performance.now() - begunMs;
        }),
      ),
    );
  const ours = time((mode) => methodOf(engine, mode));
  const theirs = time(() => other);
  return [0.5, 0.95].map((share) => {
    const [value, baseline] = [percentile(ours, share), percentile(theirs, share)];
    return {
      name: `from a letter to its candidates, p${share * 100}`,
      value,
      unit: 'ms',
      baseline: { name: 'simple-ime', value: baseline },
      ratio: baseline / value,
    };
  });
}

/** Reading the dictionary until the first answer, as the worker does, and what the memory holds for it. */
function load(text: string): {
  readonly engine: PinyinEngine;
  readonly loadMs: number;
  readonly heapMb: number;
} {
  const bytes = new TextEncoder().encode(text);
  const before = heldMb();
  const begunMs = performance.now();
  const engine = createPinyinEngine(readDictionary(new TextDecoder().decode(bytes)));
  engine.query({ letters: 'guiyang', mode: 'address', surnameGiven: false });
  const loadMs = performance.now() - begunMs;
  return { engine, loadMs, heapMb: heldMb() - before };
}

setFlagsFromString('--expose-gc');
const collect: unknown = runInNewContext('gc');

/** What is held after a collection, long texts outside of the heap included. */
function heldMb(): number {
  if (typeof collect === 'function') collect();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1_000_000;
}

const loading = (value: number, unit: string): BenchRow => ({
  name: 'loading the dictionary',
  value,
  unit,
  baseline: null,
  ratio: null,
});
