import { ThermalPrinter, PrinterTypes } from 'node-thermal-printer';
import type { Clock } from '../../../shared/clock.ts';
import type { PrintOutcome } from '../../../shared/print/index.ts';
import type { EscposPrinterConfig } from '../../../shared/printers/index.ts';
import { printableDots } from '../config.ts';
import type { DriverJob, PaperDocument, PrinterDriver, PrintProgress, RenderPaper } from '../driver.ts';
import { cleanTexts } from './clean-text.ts';
import { fileLink } from './file-link.ts';
import { isInEveryPrinter } from './gb18030.ts';
import { addRaster, addText, cutOffLeftover, type AddedJob, type CommandSink } from './job-bytes.ts';
import type { OpenLink } from './link.ts';
import { layOutText } from './paper-text.ts';
import { tcpLink } from './tcp-link.ts';
import { escposTransport, type EscposTransport, type ExecuteOptions } from './transport.ts';

export interface EscposTools {
  readonly clock: Clock;
  readonly renderPaper: RenderPaper;
  /** What was last sent to this printer was not acknowledged. */
  readonly isDirty: () => boolean;
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
    close: transport.close,
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
  const added =
    (config.rendering === 'text' ? addAsText(printer, document, dots / dotsPerColumn) : null) ??
    (await addAsPicture(printer, document, dots, tools));
  return added && ((progress) => printer.execute({ progress, ...added }));
}

/** Null when the printer's own font cannot show it: a sign it lacks would come out as another one. */
function addAsText(sink: CommandSink, document: PaperDocument, columns: number): AddedJob | null {
  // A code's text is not laid out: its lines stay.
  const clean = { ...cleanTexts(document), ...('qrText' in document && { qrText: document.qrText }) };
  if (!isInEveryPrinter(JSON.stringify(clean))) return null;
  const added = addText(sink, layOutText(clean, columns), columns);
  return added.ok ? { paperMm: added.value, breaks: [] } : null;
}

async function addAsPicture(
  sink: CommandSink,
  document: PaperDocument,
  dots: number,
  tools: EscposTools,
): Promise<AddedJob | null> {
  const bitmap = await tools.renderPaper(document, dots);
  return bitmap.ok ? addRaster(sink, bitmap.value) : null;
}

interface CommandBuilder extends CommandSink {
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

/** The way to a printer by its address, `tcp://host[:port]` or `file:/path`. */
export function openerFor(uri: string, clock: Clock): OpenLink {
  if (uri.startsWith('file:')) return fileLink(uri.slice('file:'.length), clock);
  const { hostname, port } = new URL(uri);
  return tcpLink(hostname, port === '' ? 9100 : Number(port), clock);
}
