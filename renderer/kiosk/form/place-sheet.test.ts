import { describe, expect, it } from 'vitest';
import { placeSheet } from './place-sheet.ts';

const page = { widthPt: 600, heightPt: 840 };
const view = { width: 1200, height: 500 };

describe('the form under the page', () => {
  it('is as wide as its window', () => {
    expect(placeSheet(page, null, view)).toEqual({ width: 1200, height: 1680, slide: 0 });
  });
  it('keeps its top in sight while a cell there is filled', () => {
    expect(placeSheet(page, { y: 60, height: 20 }, view)?.slide).toBe(0);
  });
  it.each([200, 400, 700, 815])('shows the whole cell at %s points', (y) => {
    const slide = placeSheet(page, { y, height: 24 }, view)?.slide ?? NaN;
    expect(slide).toBeLessThanOrEqual(y * 2);
    expect(slide + view.height).toBeGreaterThanOrEqual((y + 24) * 2);
  });
  it('stays away where there is no room to read it', () => {
    expect(placeSheet(page, null, { width: 1200, height: 60 })).toBeNull();
  });
  it('is never slid beyond its end', () => {
    expect(placeSheet(page, { y: 830, height: 10 }, view)?.slide).toBe(1180);
  });
});
