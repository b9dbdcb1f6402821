import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { FoundPrinter, PrinterRow, PrintersRefusal } from '../../../../shared/contract/desk/page.ts';
import type { DocumentKind, PrinterReason, PrinterStatus, Supply } from '../../../../shared/print/index.ts';
import type { PrinterConfig } from '../../../../shared/printers/index.ts';
import { useWords } from '../../i18n/index.ts';

type PrintersT = TFunction<['printers', 'desk']>;

interface PrinterWords {
  readonly kind: (config: PrinterConfig) => string;
  readonly documents: (papers: readonly DocumentKind[]) => string;
  readonly refusal: (reason: PrintersRefusal) => string;
  readonly reason: (reason: PrinterReason) => string;
  readonly state: (status: PrinterStatus) => string;
  readonly supply: (supply: Supply) => string;
  /** Its state, what is left in it, and what waits for it: a line each. */
  readonly stateLines: (row: PrinterRow) => readonly string[];
  /** What was found at an address, as sentences. */
  readonly lookLines: (look: FoundPrinter) => readonly string[];
}

/** What is said of printers, in the chosen language. */
export function usePrinterWords(): PrinterWords {
  const { t } = useTranslation(['printers', 'desk']);
  const { list } = useWords();
  const reason = (each: PrinterReason): string => t(`reason.${each}`);
  const state = ({ state: name, reasons }: PrinterStatus): string => {
    const words = t(`states.${name}`);
    // "Not reachable: not reachable" says nothing.
    const said = reasons.map(reason).filter((text) => text.toLowerCase() !== words.toLowerCase());
    return said.length === 0 ? words : t('stateAnd', { state: words, reasons: list(said) });
  };
  const refusal = (each: PrintersRefusal): string => t(`refusal.${each}`);
  const supply = ({ name, percent }: Supply): string =>
    percent === null ? t('supplyUnknown', { name }) : t('supply', { name, percent });
  return {
    reason,
    refusal,
    state,
    supply,
    documents: (papers) => list(papers.map((paper) => t(`document.${paper}`))),
    kind: (config) => {
      if (config.kind === 'ipp') return t('kinds.ipp');
      if (config.kind === 'escpos') return t('kinds.escpos', { width: config.widthMm });
      return t(config.paper === 'a4' ? 'kinds.virtualA4' : 'kinds.virtualThermal');
    },
    stateLines: ({ view, supplies, jobs }) => [
      state(view),
      ...supplies.map(supply),
      ...(jobs === 0 ? [] : [t('jobs', { count: jobs })]),
    ],
    lookLines: (look) => {
      if (look.answer !== 'ok') return [t(`look.${look.answer}`)];
      const { kind, isQueue, status, media, takesA4, bothSides, supplies, queueFaults } = look;
      return [
        status.state === 'ready' && status.reasons.length === 0 ? t('look.ready') : state(status),
        ...(isQueue ? [t('look.queue')] : []),
        ...(takesA4 === false ? [t('look.noA4')] : []),
        ...(media.length > 0 ? [t('look.media', { media: list(media.map((name) => sizeOf(name, t))) })] : []),
        ...(kind === 'ipp' ? [t(bothSides ? 'look.bothSides' : 'look.oneSide')] : []),
        ...supplies.map(supply),
        ...(queueFaults.length > 0 ? [t('look.fault')] : []),
      ];
    },
  };
}

/** A4 from iso_a4_210x297mm (PWG 5101.1); its measures where the name says nothing to a reader. */
function sizeOf(media: string, t: PrintersT): string {
  const short = /^(?:iso|jis|na)_([ab]\d|letter|legal)_/.exec(media)?.[1];
  if (short !== undefined) return short.length === 2 ? short.toUpperCase() : short;
  const [, width, height] = /_([\d.]+)x([\d.]+)mm$/.exec(media) ?? [];
  return width === undefined || height === undefined ? media : t('media.size', { width, height });
}
