import type { EditState } from './text-edit.ts';

/** Between two keys of a wedge scanner lie a few milliseconds; nobody types that fast. */
const longestGapMs = 35;
const fewestKeys = 6;
/** Letters alone may be pinyin of somebody quick; no code consists of small letters only. */
const codeSign = /[^a-z' ]/;

/**
 * Tells the burst of a keyboard-wedge scanner from typing. Such a scanner writes its code key by key and ends with
 * Enter; in pinyin mode the letters would be composed, so the whole burst is written again as it was read.
 */
export interface ScanBurst {
  /** Every printable key, with the state of the text before it. True when it begins a run. */
  readonly key: (character: string, before: EditState) => boolean;
  /** On Enter: what was scanned and the text as it stood before, or null when a person typed. */
  readonly end: () => { readonly text: string; readonly before: EditState } | null;
  readonly forget: () => void;
}

/** @param now monotonic milliseconds */
export function createScanBurst(now: () => number): ScanBurst {
  let text = '';
  let before: EditState | null = null;
  let lastMs = -Infinity;
  const forget = (): void => {
    text = '';
    before = null;
  };
  return {
    key: (character, state) => {
      const atMs = now();
      const begins = before === null || atMs - lastMs > longestGapMs;
      if (begins) {
        text = '';
        before = state;
      }
      text += character;
      lastMs = atMs;
      return begins;
    },
    end: () => {
      const quick = now() - lastMs <= longestGapMs && [...text].length >= fewestKeys && codeSign.test(text);
      const burst = quick && before !== null ? { text, before } : null;
      forget();
      return burst;
    },
    forget,
  };
}
