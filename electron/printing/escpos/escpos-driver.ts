import { ThermalPrinter, PrinterTypes } from 'node-thermal-printer';
import type { Clock } from '../../../shared/clock.ts';
import type { PrintOutcome } from '../../../shared/print/index.ts';
import { printableDots, type EscposPrinterConfig } from '../config.ts';
import type { DriverJob, PaperDocument, PrinterDriver, PrintProgress, RenderPaper } from '../driver.ts';
import { fileLink } from './file-link.ts';
import { isInEveryPrinter } from './gb18030.ts';
import { addRaster, addText, cutOffLeftover } from './job-bytes.ts';
import type { OpenLink } from './link.ts';
import { layOutText } from './paper-text.ts';
import { tcpLink } from './tcp-link.ts';
import { escposTransport, type EscposTransport, type ExecuteOptions } from './transport.ts';

export interface EscposTools {
  readonly clock: Clock;
  readonly renderPaper: RenderPaper;
  /** What was last sent to this printer was not acknowledged. */
  readonly isDirty: boolean;
}

const dotsPerColumn = 12;

/** A thermal printer that speaks ESC/POS, over TCP or a device file. */
export function escposDriver(config: EscposPrinterConfig, tools: EscposTools): PrinterDriver {
  const { clock, isDirty } = tools;
  const openLink = openerFor(config.uri, clock);
  const transport = escposTransport({ openLink, clock, isDirty, cutOff: cutOffLeftover });
  return {
    status: transport.status,
    print: async (job, progress): Promise<PrintOutcome> => {
      const built = await build(job, config, tools, transport);
      return built ? built(progress) : { kind: 'failed', reason: 'unknown' };
    },
    settle: async () => {
      await transport.clean();
      // Nobody but its reader can tell what is on a slip whose acknowledgement was not heard.
      return { kind: 'uncertain', reason: 'unknown' };
    },
    close: () => Promise.resolve(),
  };
}

/** Builds the bytes; null when the document cannot be put on this paper. */
async function build(
  job: DriverJob,
  config: EscposPrinterConfig,
  tools: EscposTools,
  transport: EscposTransport,
): Promise<((progress: PrintProgress) => Promise<PrintOutcome>) | null> {
  if (job.content.type !== 'paper') return null;
  const { document } = job.content;
  const dots = printableDots(config.widthMm);
  const printer = commandBuilder(transport);
  let paperMm: number;
  if (config.rendering === 'text' && isInPrinter(document)) {
    const columns = dots / dotsPerColumn;
    const added = addText(printer, layOutText(document, columns), columns);
    if (!added.ok) return null;
    paperMm = added.value;
  } else {
    const bitmap = await tools.renderPaper(document, dots);
    if (!bitmap.ok) return null;
    paperMm = addRaster(printer, bitmap.value);
  }
  return (progress) => printer.execute({ progress, paperMm });
}

/** A sign outside the printer's font would come out as another one: such a document is printed as a picture. */
const isInPrinter = (document: PaperDocument): boolean => isInEveryPrinter(JSON.stringify(document));

interface CommandBuilder {
  add(bytes: Buffer): void;
  printQR(text: string, settings: { cellSize: number; correction: string; model: number }): void;
  execute(options: ExecuteOptions): Promise<PrintOutcome>;
}

/**
 * One builder a job: its buffer survives `execute`, and a second job would hold the first again. It takes an
 * object as its interface as it is, though its types ask for a string.
 */
function commandBuilder(transport: EscposTransport): CommandBuilder {
  const printer: unknown = new ThermalPrinter({
    type: PrinterTypes.EPSON,
    interface: transport as unknown as string,
  });
  return printer as CommandBuilder;
}

function openerFor(uri: string, clock: Clock): OpenLink {
  if (uri.startsWith('file:')) return fileLink(uri.slice('file:'.length), clock);
  const { hostname, port } = new URL(uri);
  return tcpLink(hostname, port === '' ? 9100 : Number(port), clock);
}
