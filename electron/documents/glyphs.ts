import type { PrintedForm, PrintedValue } from '../../shared/form/index.ts';
import type { Coverage } from './coverage.ts';
import type { MissingCharacter } from './document.ts';

/**
 * Typst prints nothing, and says nothing, where no font has a character. So every string is made drawable before:
 * signs of the private use area stand for what the templates draw themselves (resources/templates/lib/data.typ).
 */
const missingSign = '\u{E000}';
const drawnSigns: Readonly<Record<string, string>> = {
  '☑': '\u{E001}',
  '🗹': '\u{E001}',
  '✅': '\u{E001}',
  '☐': '\u{E002}',
  '☒': '\u{E003}',
  '🗷': '\u{E003}',
  '✓': '\u{E004}',
  '✔': '\u{E004}',
  '🗸': '\u{E004}',
};

/** What has no ink of its own: controls, direction and other format signs, variation selectors, halves of pairs. */
const inkless = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/gu;
/** A letter and its accents typed apart; ideographs stay as they are, normalising would change some. */
const accented = /[\p{L}--\p{Script=Han}]\p{M}+/gv;
/** What stands in the private use area differs from font to font; no form means it. */
const privateUse = /\p{Co}/u;
const spaces = /[\p{Zs}\t]/gu;

/** @param onMissing called for every character that becomes a marked box */
export function drawable(text: string, coverage: Coverage, onMissing: (character: string) => void): string {
  const cleaned = text
    .replace(/\r\n?/g, '\n')
    .replace(spaces, (space) => (space === '\u3000' ? space : ' '))
    .replace(inkless, '')
    .replace(accented, (cluster) => cluster.normalize('NFC'));
  let out = '';
  for (const character of cleaned) {
    const drawn = drawnSigns[character];
    if (drawn !== undefined) out += drawn;
    else if (isInFonts(character, coverage)) out += character;
    else {
      onMissing(character);
      out += missingSign;
    }
  }
  return out;
}

const isInFonts = (character: string, coverage: Coverage): boolean =>
  character === '\n' || (!privateUse.test(character) && coverage.has(character.codePointAt(0)!));

/** All strings of some data made drawable, wherever they stand in it. */
export function drawableData<T>(
  data: T,
  coverage: Coverage,
  onMissing: (character: string) => void = () => {},
): T {
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') return drawable(value, coverage, onMissing);
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, walk(part)]));
  };
  return walk(data) as T;
}

/** A printed form made drawable, with each character no font has once a field. */
export function drawableForm(
  printed: PrintedForm,
  coverage: Coverage,
): { readonly printed: PrintedForm; readonly missing: MissingCharacter[] } {
  const missing = new Map<string, MissingCharacter>();
  const fieldsOf = (fields: Readonly<Record<string, PrintedValue>>): Record<string, PrintedValue> =>
    Object.fromEntries(
      Object.entries(fields).map(([field, value]) => [
        field,
        drawableData(value, coverage, (character) =>
          missing.set(`${field} ${character}`, { character, field }),
        ),
      ]),
    );
  const form = {
    title: drawableData(printed.title, coverage),
    fields: fieldsOf(printed.fields),
    repeats: Object.fromEntries(
      Object.entries(printed.repeats).map(([page, items]) => [page, items.map(fieldsOf)]),
    ),
    labels: drawableData(printed.labels, coverage),
    layout: drawableData(printed.layout, coverage),
  };
  return { printed: form, missing: [...missing.values()] };
}
