import { expect, it } from 'vitest';
import { createScanBurst } from './scan-burst.ts';
import { editOf } from './text-edit.ts';

const typed = (code: string, gapMs: number) => {
  let atMs = 0;
  const burst = createScanBurst(() => atMs);
  for (const character of code) {
    burst.key(character, editOf('before'));
    atMs += gapMs;
  }
  return burst.end();
};

it('recognises a scanner by its speed', () => {
  expect(typed('91520190MA6EXAMPLE', 5)).toEqual({ text: '91520190MA6EXAMPLE', before: editOf('before') });
});
it('leaves a fast typist alone', () => {
  expect(typed('luoyutong', 60)).toBeNull();
});
it('leaves a few quick keys alone', () => {
  expect(typed('abc', 5)).toBeNull();
});
it('takes small letters alone for pinyin, however fast', () => {
  expect(typed('luoyutong', 1)).toBeNull();
});
