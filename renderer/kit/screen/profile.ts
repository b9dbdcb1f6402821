/** Millimetres of the glass in CSS pixels. Everything a finger touches is measured with it. */

const millimetresPerInch = 25.4;

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

/** Sets `--mm` on the page and keeps it right when the window changes. Returns the function that stops that. */
export function followScreen(diagonalInches: number, page: Window): () => void {
  const measure = (): void => {
    const mm = pixelsPerMillimetre(diagonalInches, page.innerWidth, page.innerHeight);
    page.document.documentElement.style.setProperty('--mm', `${mm.toFixed(4)}px`);
  };
  measure();
  page.addEventListener('resize', measure);
  return () => page.removeEventListener('resize', measure);
}
