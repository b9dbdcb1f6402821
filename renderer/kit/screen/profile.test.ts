import { describe, expect, it } from 'vitest';
import { pixelsPerMillimetre, screenUnits } from './profile.ts';

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

describe('the millimetre of the drawing', () => {
  it.each([
    [32, 1080, 1920],
    [43, 1920, 1080],
  ])('is the one of the glass on %s inches and more', (inches, width, height) => {
    const { glass, drawing } = screenUnits(inches, width, height);
    expect(drawing / glass).toBeCloseTo(1, 2);
  });

  it('gives way on smaller glass so that the same picture stands on it', () => {
    const small = screenUnits(21.5, 1080, 1920);
    expect(small.drawing).toBeCloseTo(screenUnits(32, 1080, 1920).drawing, 1);
    expect(small.glass).toBeCloseTo(4.03, 2);
  });

  it('stops where body text of 11.1 mm would be smaller than 6.8 mm on the glass', () => {
    const { glass, drawing } = screenUnits(12, 1920, 1080);
    expect((11.1 * drawing) / glass).toBeGreaterThan(6.8);
  });
});
