import { sidesChoices, type PrintSettings, type Sides } from '../../../shared/print/index.ts';
import { wordsOf } from './words-of.ts';

/** What a printer says it can do beyond one copy on one side. */
export interface Abilities {
  readonly sides: readonly Sides[];
  /** The most copies it makes of a job. */
  readonly copies: number;
  /** It gives copy after copy, not page after page. */
  readonly collates: boolean;
}

const collated = 'separate-documents-collated-copies';

export const abilityAttributes = [
  'sides-supported',
  'copies-supported',
  'multiple-document-handling-supported',
] as const;

/** From Get-Printer-Attributes; what a printer does not mention it is not asked for. */
export function abilitiesOf(printer: Readonly<Record<string, unknown>>): Abilities {
  const sides = wordsOf(printer['sides-supported']);
  const copies: unknown = printer['copies-supported'];
  const most: unknown = Array.isArray(copies) ? copies.at(-1) : copies;
  return {
    sides: sidesChoices.filter((choice) => sides.includes(choice)),
    copies: typeof most === 'number' ? most : 1,
    collates: wordsOf(printer['multiple-document-handling-supported']).includes(collated),
  };
}

export interface PrintPlan {
  /** As it will lie in the output. */
  readonly settings: PrintSettings;
  /** Job template attributes (RFC 8011 §5.2). */
  readonly attributes: Readonly<Record<string, unknown>>;
  /** How many times the document stands in the file. */
  readonly repeats: number;
}

/**
 * One side of the paper where the printer has no other, or turns the leaf over the wrong edge. Copies that the
 * printer does not make, or does not keep together, are made in the file: an office wants as many as it wants.
 */
export function planPrint(pages: number, wanted: PrintSettings, abilities: Abilities): PrintPlan {
  const sides = abilities.sides.includes(wanted.sides) ? wanted.sides : 'one-sided';
  const { copies } = wanted;
  const makesCopies = copies === 1 || (abilities.copies >= copies && (pages === 1 || abilities.collates));
  const settings = { sides, copies };
  if (!makesCopies) return { settings, attributes: { sides, copies: 1 }, repeats: copies };
  const handling = copies > 1 && abilities.collates ? { 'multiple-document-handling': collated } : {};
  return { settings, attributes: { sides, copies, ...handling }, repeats: 1 };
}

/** The plan's settings when the printer took the job and passed over some of its attributes. */
export function settingsWithout(ignored: readonly string[], { settings, repeats }: PrintPlan): PrintSettings {
  return {
    sides: ignored.includes('sides') ? 'one-sided' : settings.sides,
    copies: ignored.includes('copies') ? repeats : settings.copies,
  };
}
