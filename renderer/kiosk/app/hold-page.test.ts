import { describe, expect, it } from 'vitest';
import { isBrowserKey } from './hold-page.ts';

const key = (name: string, held: { ctrlKey?: boolean; altKey?: boolean } = {}) => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
});

describe('keys that belong to the browser', () => {
  it.each([
    key('p', { ctrlKey: true }),
    key('+', { ctrlKey: true }),
    key('v', { ctrlKey: true }),
    key('F5'),
    key('F12'),
    key('ArrowLeft', { altKey: true }),
  ])('are held back: $key', (pressed) => expect(isBrowserKey(pressed)).toBe(true));

  it.each([key('p'), key('Enter'), key('ArrowLeft'), key('F'), key('Tab'), key('中')])(
    'others go through: $key',
    (pressed) => expect(isBrowserKey(pressed)).toBe(false),
  );
});
