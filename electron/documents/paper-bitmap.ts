import { Resvg } from '@resvg/resvg-js';
import type { PaperBitmap } from './document.ts';
import { encodeBitmapPng } from './bitmap-png.ts';

/**
 * A dot is printed from this much ink on; measured best for 24-dot Chinese text in the regular and medium weights. Never
 * dithered: dots in place of grey make text harder to read.
 */
const whiteFrom = 160;

/** Draws an SVG in dots for a thermal printer. Glyphs are outlines in the SVG; no font is read. */
export function paperBitmap(svg: string, widthDots: number): PaperBitmap {
  // Lines and boxes begin and end on whole dots; only letters need the finer edges that the threshold then decides on.
  const sharp = svg.replaceAll('class="typst-shape"', 'shape-rendering="crispEdges"');
  const image = draw(sharp, widthDots);
  const { width, height } = image;
  const pixels = image.pixels;
  const rowBytes = Math.ceil(width / 8);
  const bits = new Uint8Array(rowBytes * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      // Black ink on white only: one channel says it all.
      if (pixels[(y * width + x) * 4]! < whiteFrom) bits[y * rowBytes + (x >> 3)]! |= 0x80 >> (x & 7);
    }
  }
  return { width, height, bits, png: encodeBitmapPng(width, height, bits) };
}

/** One SVG page as PNG in colour. */
export const svgToPng = (svg: string, widthPx: number): Uint8Array => draw(svg, widthPx).asPng();

const draw = (svg: string, widthPx: number): ReturnType<Resvg['render']> =>
  new Resvg(svg, {
    fitTo: { mode: 'width', value: widthPx },
    background: '#fff',
    font: { loadSystemFonts: false },
  }).render();
