interface Rectangle {
  readonly y: number;
  readonly height: number;
}

/** How a page lies in its window: size in CSS pixels, and how far it is slid up. */
export interface SheetPlace {
  readonly width: number;
  readonly height: number;
  readonly slide: number;
}

/** The cell stands this far down the window, so that what is above it shows where on the form one is. */
const cellAt = 0.42;

/** A window lower than this share of its width shows too little of a form to be worth it. */
const lowest = 0.08;

/**
 * As wide as the window, slid until the cell can be seen whole.
 *
 * Null when there is no room for it.
 *
 * @param page in points
 * @param cell on that page, in points from its top; null shows the top
 * @param window in CSS pixels
 */
export function placeSheet(
  page: { readonly widthPt: number; readonly heightPt: number },
  cell: Rectangle | null,
  window: { readonly width: number; readonly height: number },
): SheetPlace | null {
  if (window.height < window.width * lowest) return null;
  const scale = window.width / page.widthPt;
  const height = page.heightPt * scale;
  const middle = cell === null ? 0 : (cell.y + cell.height / 2) * scale;
  const wanted = cell === null ? 0 : middle - window.height * cellAt;
  const last = Math.max(0, height - window.height);
  return { width: window.width, height, slide: Math.round(Math.min(last, Math.max(0, wanted))) };
}
