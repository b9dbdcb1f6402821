/** Millimetres of the glass in CSS pixels. Everything a finger touches is measured with it. */

const millimetresPerInch = 25.4;

/** The screen the kiosk is drawn for: 32 inches, 16 : 9. */
const drawnFor = { short: 398, long: 708 };

/** Body text of 11.1 mm stays 6.9 mm: a Latin capital of 5 mm, where 4.8 is asked for. */
const smallestScale = 0.62;

/**
 * CSS pixels per millimetre of a screen, or of a window that stands for one.
 *
 * @param diagonalInches of the glass, as the configuration says
 * @param width in CSS pixels
 * @param height in CSS pixels
 */
export function pixelsPerMillimetre(diagonalInches: number, width: number, height: number): number {
  return Math.hypot(width, height) / (diagonalInches * millimetresPerInch);
}

export interface ScreenUnits {
  /** A millimetre of the glass in CSS pixels: what a finger needs. */
  readonly glass: number;
  /** A millimetre of the drawing in CSS pixels: on glass smaller than the drawing it gives way, as far as eyes allow. */
  readonly drawing: number;
}

/** Both millimetres of a screen; parameters as of `pixelsPerMillimetre`. */
export function screenUnits(diagonalInches: number, width: number, height: number): ScreenUnits {
  const glass = pixelsPerMillimetre(diagonalInches, width, height);
  const [short, long] = [Math.min(width, height) / glass, Math.max(width, height) / glass];
  const fits = Math.min(short / drawnFor.short, long / drawnFor.long, 1);
  return { glass, drawing: glass * Math.max(fits, smallestScale) };
}

/** Sets `--mm` and `--glass-mm` on the page and keeps them right when the window changes. Returns what stops that. */
export function followScreen(diagonalInches: number, page: Window): () => void {
  const measure = (): void => {
    const { glass, drawing } = screenUnits(diagonalInches, page.innerWidth, page.innerHeight);
    const { style } = page.document.documentElement;
    style.setProperty('--mm', `${drawing.toFixed(4)}px`);
    style.setProperty('--glass-mm', `${glass.toFixed(4)}px`);
  };
  measure();
  page.addEventListener('resize', measure);
  return () => page.removeEventListener('resize', measure);
}
