import { describe, expect, it } from 'vitest';
import { pixelsPerMillimetre } from './profile.ts';

describe('pixels per millimetre', () => {
  it.each([
    [15.6, 1920, 1080, 5.56],
    [21.5, 1080, 1920, 4.03],
    [27, 1080, 1920, 3.21],
    [32, 1080, 1920, 2.71],
    [43, 1080, 1920, 2.02],
  ])('of a %s-inch screen of %s × %s is %s', (inches, width, height, expected) => {
    expect(pixelsPerMillimetre(inches, width, height)).toBeCloseTo(expected, 2);
  });

  it('of a window half as large is half as many, so that the page keeps its proportions', () => {
    expect(pixelsPerMillimetre(32, 540, 960)).toBeCloseTo(pixelsPerMillimetre(32, 1080, 1920) / 2, 6);
  });
});
