import type { Clock } from '../../../shared/clock.ts';
import type { PrinterLook } from '../../../shared/printers/index.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { statusOf, unavailable } from '../blocking.ts';
import { ippClient, type IppFailure } from '../ipp/ipp-client.ts';
import { plainLine } from '../ipp/plain-line.ts';
import { readPrinterState, stateAttributes } from '../ipp/printer-state.ts';
import { queueFaults } from '../ipp/queue-faults.ts';
import { wordsOf } from '../ipp/words-of.ts';

const lookMs = 1_800;
const mostQueues = 50;
const mostMedia = 12;

const lookAttributes = [
  ...stateAttributes,
  'printer-name',
  'printer-info',
  'printer-make-and-model',
  'media-ready',
  'media-supported',
];

/** Asks a printer or queue what it is. */
export async function lookIpp(uri: string, clock: Clock): Promise<PrinterLook> {
  const answer = await ippClient(uri, clock).send(
    'Get-Printer-Attributes',
    { operation: { 'requested-attributes': lookAttributes } },
    lookMs,
  );
  if (!answer.ok) return unanswered(uri, answer.error);
  return lookOf(uri, answer.value.printer);
}

/** The queues of a CUPS server, at most so many. */
export async function lookAtQueues(
  server: string,
  clock: Clock,
): Promise<Result<readonly PrinterLook[], 'no-cups'>> {
  const answer = await ippClient(`ipp://${server}/`, clock).send(
    'CUPS-Get-Printers',
    { operation: { 'requested-attributes': lookAttributes, limit: mostQueues } },
    lookMs,
  );
  if (!answer.ok) {
    // So it answers when it has none (RFC 8011: client-error-not-found).
    const isEmpty = answer.error.kind === 'refused' && answer.error.status === 'client-error-not-found';
    return isEmpty ? ok([]) : fail('no-cups');
  }
  return ok(
    answer.value.printers.slice(0, mostQueues).flatMap((printer) => {
      const name = printer['printer-name'];
      if (typeof name !== 'string' || name.length > 127) return [];
      return [lookOf(`ipp://${server}/printers/${encodeURIComponent(name)}`, printer)];
    }),
  );
}

function lookOf(uri: string, printer: Readonly<Record<string, unknown>>): PrinterLook {
  const state = readPrinterState(printer);
  if (!state.ok) return unanswered(uri, state.error);
  const { reasons, abilities, supplies, isCups } = state.value;
  const supported = wordsOf(printer['media-supported']);
  const ready = wordsOf(printer['media-ready']);
  const sizes = [...supported, ...ready];
  const text = (name: string): string => plainLine(wordsOf(printer[name])[0] ?? '');
  return {
    kind: 'ipp',
    uri,
    answer: 'ok',
    name: text('printer-info') || text('printer-name'),
    makeAndModel: text('printer-make-and-model'),
    isQueue: isCups,
    status: statusOf(reasons),
    supplies,
    media: ready.slice(0, mostMedia).map(plainLine),
    takesA4: sizes.length === 0 ? null : sizes.some((size) => size.startsWith('iso_a4_')),
    bothSides: abilities.sides.length > 1,
    queueFaults: queueFaults(uri, state.value, false),
  };
}

const unanswered = (uri: string, { kind }: IppFailure): PrinterLook => ({
  ...unknownPrinter,
  kind: 'ipp',
  uri,
  answer: kind,
});

/** Of what has not answered nothing is known. */
export const unknownPrinter = {
  name: '',
  makeAndModel: '',
  isQueue: false,
  status: unavailable('offline'),
  supplies: [],
  media: [],
  takesA4: null,
  bothSides: false,
  queueFaults: [],
} as const;
