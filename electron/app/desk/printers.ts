import type {
  FoundPrinter,
  printersContract,
  PrintersRefusal,
  TestPageRow,
} from '../../../shared/contract/desk/index.ts';
import type { Handlers } from '../../../shared/contract/index.ts';
import { isPrinterDevice, type PrinterConfig, type PrinterLook } from '../../../shared/printers/index.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { builtInPrinters, lookAtPrinter, lookAtQueues, testReference } from '../../printing/index.ts';
import { printTestPage } from '../print-test-page.ts';
import type { Caller } from './caller.ts';
import type { DeskServices } from './desk-services.ts';
import { doneOr, stored } from './stored.ts';

/** Test pages are looked for among so many of the last jobs. */
const lookedAt = 50;

/** The printers of the kiosk, which it goes on with at once. */
export function printersHandlers({ kiosk }: DeskServices, caller: Caller): Handlers<typeof printersContract> {
  const { liveConfig, printing, clock } = kiosk;
  const { attendance } = printing;
  const current = (): readonly PrinterConfig[] => liveConfig.current().printers;

  function set(version: number, printers: PrinterConfig[] | null): Result<null, PrintersRefusal> {
    if (version !== liveConfig.version('printers')) return fail('changed-meanwhile');
    const problem = printers && problemOf(printers, [...current(), ...liveConfig.file.printers]);
    if (problem) return fail(problem);
    return stored(() => {
      liveConfig.set('printers', printers, caller.person().id);
      return ok(null);
    });
  }

  const listed = (look: PrinterLook): FoundPrinter => ({
    ...look,
    listed: current().find((printer) => addressOf(printer) === addressOf(look))?.id ?? null,
  });

  return {
    'printers.read': () => {
      const configs = current();
      const queues = attendance.queues();
      const views = printing.printers();
      return {
        version: liveConfig.version('printers'),
        isBuiltIn: configs.length === 0,
        isSetHere: liveConfig.isSet('printers'),
        inFile: liveConfig.file.printers.length,
        printers: (configs.length > 0 ? configs : builtInPrinters).flatMap((config) => {
          const view = views.find(({ id }) => id === config.id);
          const queue = queues.find(({ printerId }) => printerId === config.id);
          if (!view || !queue) return [];
          const { isPaused, supplies, queueFaults, jobs } = queue;
          return [{ config, view, isPaused, supplies, queueFaults, jobs: jobs.length }];
        }),
        testPages: attendance
          .latest(lookedAt)
          .filter(({ reference }) => reference === testReference)
          .map(({ id, printerId, state, reason }): TestPageRow => ({
            job: id,
            printer: printerId,
            state,
            reason,
          })),
      };
    },
    'printers.set': ({ version, printers }) => doneOr(set(version, printers)),
    'printers.useFile': ({ version }) => doneOr(set(version, null)),
    'printers.testPage': ({ id, language }) => {
      const printed = printTestPage(kiosk, id, language);
      return printed.ok
        ? { ok: true, job: printed.value.id }
        : { ok: false, reason: refusals[printed.error] ?? 'no-test-page' };
    },
    'printers.find': async () => {
      const queues = await lookAtQueues(printServer(process.env['CUPS_SERVER']), clock);
      return queues.ok ? { ok: true, found: queues.value.map(listed) } : { ok: false, reason: queues.error };
    },
    'printers.look': async ({ address }) => {
      const looked = await lookAtPrinter(address, clock);
      return looked.ok ? { ok: true, found: looked.value.map(listed) } : { ok: false, reason: looked.error };
    },
  };
}

const refusals: Readonly<Record<string, PrintersRefusal>> = {
  'no-such-printer': 'no-such-printer',
  'not-served': 'not-served',
  'storage-full': 'storage',
  'storage-failed': 'storage',
};

/**
 * A file that the desk names must be a printer's device, or known from before: what is printed would be written over any
 * other. One printer in the list twice would talk to two at a time.
 */
function problemOf(
  printers: readonly PrinterConfig[],
  known: readonly PrinterConfig[],
): PrintersRefusal | null {
  const addresses = printers.flatMap((printer) => addressOf(printer) ?? []);
  if (new Set(addresses).size < addresses.length) return 'same-address';
  const isAllowed = (uri: string): boolean =>
    !uri.startsWith('file:') ||
    isPrinterDevice(uri) ||
    known.some((printer) => 'uri' in printer && printer.uri === uri);
  return printers.every((printer) => !('uri' in printer) || isAllowed(printer.uri)) ? null : 'not-a-device';
}

/** The same for what is written differently; null for what has none. */
function addressOf(printer: PrinterConfig | PrinterLook): string | null {
  if (!('uri' in printer)) return null;
  const { protocol, hostname, port, pathname } = new URL(printer.uri);
  const usual = printer.kind === 'ipp' ? '631' : '9100';
  return `${protocol}//${hostname.toLowerCase()}:${port || usual}${pathname.replace(/\/$/, '')}`;
}

/** Where this machine's CUPS is, as its own programs find it; a socket file is the server that also listens here. */
const printServer = (setting: string | undefined): string =>
  setting !== undefined && /^[\w.-]+(:\d{1,5})?$/.test(setting)
    ? setting.includes(':')
      ? setting
      : `${setting}:631`
    : 'localhost:631';
