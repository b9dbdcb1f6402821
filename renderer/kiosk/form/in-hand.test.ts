import { describe, expect, it } from 'vitest';
import type { Field } from '../../../shared/form/index.ts';
import { firstInHand, nextEmpty } from './in-hand.ts';

const field = (id: string, optional = false): Field => ({
  id,
  kind: 'mobile',
  label: { 'zh-CN': id, en: id },
  optional,
});
const fields = [field('a'), field('b', true), field('c')];

describe('the field in hand when a page opens', () => {
  it('is the first empty one that must be answered', () => {
    expect(firstInHand(fields, { a: '1' }, [])).toBe('c');
  });
  it('is the first one with a problem', () => {
    expect(firstInHand(fields, {}, [{ field: 'b', reason: 'mobile-form' }])).toBe('b');
  });
  it('is the first when all are answered', () => {
    expect(firstInHand(fields, { a: '1', b: '2', c: '3' }, [])).toBe('a');
  });
});

describe('the next field', () => {
  it('is the next empty one, optional or not', () => {
    expect(nextEmpty(fields, { a: '1' }, 'a')).toBe('b');
  });
  it('is sought from the beginning again', () => {
    expect(nextEmpty(fields, { b: '2' }, 'c')).toBe('a');
  });
  it('is none when all others are answered', () => {
    expect(nextEmpty(fields, { a: '1', c: '3' }, 'b')).toBeNull();
  });
});
