import type { CellRectangle } from '../../shared/contract/index.ts';
import { addedInk, marksOf, type Marks } from './svg-added.ts';

/** A4 in points. */
const widthPt = 595.28;
const heightPt = 841.89;

/** Look: the hand is green. Edge in points. */
const tint = { ground: '#E3ECE5', edge: '#0D5343', edgeWidth: 2.5 };

export interface SvgPage {
  readonly number: number;
  readonly svg: string;
  readonly widthPt: number;
  readonly heightPt: number;
}

export interface SvgPages {
  /** One page as a picture of its own; the given cells are tinted, under the ink and with an edge over it. */
  readonly page: (number: number, focused?: readonly CellRectangle[]) => SvgPage;
  /** What the page has beyond the same page of another document; null when that is not all there is to it. */
  readonly added: (number: number, bare: SvgPages) => SvgPage | null;
  readonly marks: (number: number) => Marks;
}

/**
 * Cuts Typst's one SVG of all pages apart and writes it shorter: no white space, two decimals, each page only with the glyphs it
 * shows. The glyphs come again from document to document, so their short form is kept.
 */
export function createSvgReader(): (svg: string) => SvgPages {
  const glyphs = new Map<string, string>();
  return (svg) => {
    const definitions = svg.indexOf('\n    <defs');
    const known = definitions < 0 ? new Map<string, string>() : readGlyphs(svg.slice(definitions), glyphs);
    const bodies = (definitions < 0 ? svg : svg.slice(0, definitions))
      .split(/\n {4}<g(?: transform="[^"]*")?>\n/)
      .slice(1)
      .map((part) => part.slice(0, part.lastIndexOf('\n    </g>')));
    const inks = new Map<number, string>();
    const ink = (number: number): string => {
      const known = inks.get(number) ?? shorten(bodies[number - 1] ?? '');
      inks.set(number, known);
      return known;
    };
    const glyphsOf = (drawn: string): string =>
      [...new Set(drawn.match(/(?<=href="#)[^"]+/g))].map((id) => known.get(id) ?? '').join('');
    const marks = new Map<number, Marks>();
    return {
      marks: (number) => {
        const known = marks.get(number) ?? marksOf(ink(number));
        marks.set(number, known);
        return known;
      },
      added: (number, bare) => {
        const drawn = addedInk(bare.marks(number), ink(number));
        return drawn === null
          ? null
          : {
              number,
              widthPt,
              heightPt,
              svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${widthPt} ${heightPt}">${drawn}<defs>${glyphsOf(drawn)}</defs></svg>`,
            };
      },
      page: (number, focused = []) => {
        const drawn = ink(number);
        return {
          number,
          widthPt,
          heightPt,
          svg: [
            `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${widthPt} ${heightPt}">`,
            `<path fill="#fff" d="M0 0h${widthPt}v${heightPt}H0z"/>`,
            ...focused.map(
              ({ x, y, width, height }) =>
                `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${tint.ground}"/>`,
            ),
            `<g>${drawn}</g>`,
            ...focused.map(
              ({ x, y, width, height }) =>
                `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="none" stroke="${tint.edge}" stroke-width="${tint.edgeWidth}"/>`,
            ),
            `<defs>${glyphsOf(drawn)}</defs></svg>`,
          ].join(''),
        };
      },
    };
  };
}

function readGlyphs(definitions: string, glyphs: Map<string, string>): Map<string, string> {
  const found = new Map<string, string>();
  for (const symbol of definitions.split('<symbol id="').slice(1)) {
    const id = symbol.slice(0, symbol.indexOf('"'));
    let short = glyphs.get(id);
    if (short === undefined) {
      const path = /<path d="([^"]*)"/.exec(symbol)?.[1] ?? '';
      short = `<symbol id="${id}" overflow="visible"><path d="${shortPath(path)}"/></symbol>`;
      glyphs.set(id, short);
    }
    found.set(id, short);
  }
  return found;
}

const shortPath = (path: string): string =>
  path
    .replace(/-?\d+\.\d{3,}/g, twoDecimals)
    .replace(/ ?([a-zA-Z]) ?/g, '$1')
    .replace(/ -/g, '-');

/** One glyph of a line of text; Typst writes black at the base line out in full. */
const glyphUse = /^<use xlink:href="#([^"]+)" x="([^"]+)" y="0" fill="#000000" fill-rule="nonzero"\/>$/;

/** The body of a page in short. Runs for every accepted key: the frequent lines come first. */
function shorten(body: string): string {
  let svg = '';
  for (const indented of body.split('\n')) {
    const line = indented.trimStart();
    if (line === '</g>' || line === '<g>') svg += line;
    else if (line === '<g class="typst-group">') svg += '<g>';
    else {
      const glyph = glyphUse.exec(line);
      svg += glyph === null ? shortElement(line) : `<use href="#${glyph[1]}" x="${twoDecimals(glyph[2]!)}"/>`;
    }
  }
  return svg;
}

const shortElement = (line: string): string =>
  line
    .replace(/ xlink:href=/g, ' href=')
    .replace(/ (?:fill-rule="nonzero"|class="typst-[a-z]+"|fill="#000000")/g, '')
    .replace(/\d+\.\d{3,}/g, twoDecimals);

const twoDecimals = (number: string): string => String(Math.round(Number(number) * 100) / 100);
