import type { ReplayState } from '../../shared/trace/replay/index.ts';
import type { Control } from '../../shared/trace/values.ts';

/** Where on the kiosk's screens a control is; null for what has no one place, such as a key or an option. */
const places: Readonly<Partial<Record<Control, string>>> = {
  continue: '[data-testid="action"], [data-testid="confirm"], [data-testid="skip"]',
  back: '[data-testid="back"]',
  end: '[data-testid="end"]',
  'end-answer': '[data-testid="end-confirm"]',
  help: '[data-testid="tool-help"]',
  language: '[data-testid="tool-language"]',
  'text-size': '[data-testid="tool-size"]',
  care: '[data-testid="tool-care"]',
  search: '[data-testid="open-search"]',
  'ticket-look-up': '[data-testid="action"]',
  'ticket-take': '[data-testid="take-ticket"]',
  guide: '[data-testid="guide"]',
  'print-notification': '[data-testid="print-notification"]',
  zoom: '[data-testid="zoom"]',
  'item-add': '[data-testid="add-item"]',
  tray: '[data-testid="open-tray"], [data-testid="tray"]',
  'print-again': '[data-testid="action"]',
  'idle-answer': '[data-testid="stay"]',
  'dialog-close': '[data-testid="close"]',
};

/** The control on the screen that was touched, as far as it is known which. */
export function touchedElement(
  touched: NonNullable<ReplayState['touched']>,
  nextMatter: string | null,
  inHand: ReplayState['inHand'],
): Element | null {
  const { control } = touched;
  if (control === 'matter') return nextMatter === null ? null : find(`[data-testid="matter-${nextMatter}"]`);
  if (control === 'field') return inHand === null ? null : find(`[data-field="${inHand.field}"]`);
  const place = places[control];
  return place === undefined ? null : find(place);
}

const find = (selector: string): Element | null => document.querySelector(selector);
