import { describe, expect, it } from 'vitest';
import { counterSpot, wayTo } from './way.ts';

const floor = { width: 95, depth: 42 };
const kiosk = { x: 70.5, y: 32 };

describe('the way to a zone', () => {
  it('along the far wall goes across and then straight up to its counter', () => {
    const spot = counterSpot({ x: 6, y: 0, width: 76, height: 6.4 }, floor);
    expect(spot).toEqual({ x: 44, y: 6.4, side: 'top' });
    expect(wayTo(kiosk, spot).line).toBe('M70.5 32H44V10.4');
  });

  it('along a side wall ends sideways', () => {
    const spot = counterSpot({ x: 86.6, y: 8, width: 8.4, height: 21.6 }, floor);
    expect(spot).toMatchObject({ x: 86.6, side: 'right' });
    expect(wayTo(kiosk, spot).line).toMatch(/^M70\.5 32V18\.8H82\.6/);
  });
});
