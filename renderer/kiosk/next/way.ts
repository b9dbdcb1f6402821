interface Spot {
  readonly x: number;
  readonly y: number;
}
interface Area extends Spot {
  readonly width: number;
  readonly height: number;
}

/** How far the arrow stops before the counter, in metres, and how large its head is. */
const gap = 0.8;
const head = 3.2;

/** The middle of the side of a zone where people stand: the one that faces the middle of the floor. */
export function counterSpot(
  zone: Area,
  floor: { readonly width: number; readonly depth: number },
): Spot & { readonly side: 'top' | 'bottom' | 'left' | 'right' } {
  const middle = { x: zone.x + zone.width / 2, y: zone.y + zone.height / 2 };
  if (zone.width >= zone.height) {
    return middle.y < floor.depth / 2
      ? { x: middle.x, y: zone.y + zone.height, side: 'top' }
      : { x: middle.x, y: zone.y, side: 'bottom' };
  }
  return middle.x < floor.width / 2
    ? { x: zone.x + zone.width, y: middle.y, side: 'left' }
    : { x: zone.x, y: middle.y, side: 'right' };
}

/** One turn at most, ending square to the counter: as SVG paths of the line and of the arrow's head. */
export function wayTo(
  from: Spot,
  to: ReturnType<typeof counterSpot>,
): { readonly line: string; readonly head: string } {
  const upright = to.side === 'top' || to.side === 'bottom';
  const sign = to.side === 'top' || to.side === 'left' ? 1 : -1;
  const tip = upright ? { x: to.x, y: to.y + sign * gap } : { x: to.x + sign * gap, y: to.y };
  const end = upright ? { x: tip.x, y: tip.y + sign * head } : { x: tip.x + sign * head, y: tip.y };
  const turn = upright ? `H${end.x}V${end.y}` : `V${end.y}H${end.x}`;
  const wing = head * 0.6;
  return {
    line: `M${from.x} ${from.y}${turn}`,
    head: upright
      ? `M${tip.x} ${tip.y}L${tip.x - wing} ${end.y}H${tip.x + wing}Z`
      : `M${tip.x} ${tip.y}L${end.x} ${tip.y - wing}V${tip.y + wing}Z`,
  };
}
