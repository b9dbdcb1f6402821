import type { PrintOutcome } from '../../../shared/print/index.ts';
import type { VirtualPrinterConfig } from '../../../shared/printers/index.ts';
import { printableDots } from '../config.ts';
import type { DriverJob, PrinterDriver, RenderPaper, SvgToPng } from '../driver.ts';
import type { Tray, TrayPage } from '../tray.ts';

/** A4 at 150 dots per inch. */
const a4WidthPx = 1240;

export interface VirtualDriverTools {
  readonly tray: Tray;
  readonly renderPaper: RenderPaper;
  readonly svgToPng: SvgToPng;
}

/** The built-in printer: puts what would have been printed into the tray. */
export function virtualDriver(config: VirtualPrinterConfig, tools: VirtualDriverTools): PrinterDriver {
  return {
    canPrintBothSides: () => config.paper === 'a4',
    status: () => Promise.resolve({ state: 'ready', reasons: [] }),
    print: async (job, progress): Promise<PrintOutcome> => {
      const drawn = await draw(job, config, tools);
      if (!drawn || progress.signal.aborted) return { kind: 'failed', reason: 'unknown' };
      progress.onStage('sending');
      const pdf = job.content.type === 'pdf' ? job.content.pdf : null;
      try {
        tools.tray.put({ job: job.id, kind: job.kind, pages: drawn }, pdf);
      } catch {
        return { kind: 'failed', reason: 'output-full' };
      }
      progress.onStage('printing');
      return { kind: 'printed' };
    },
    // The tray is emptied at every start, so nothing of the job is left to be taken.
    settle: () => Promise.resolve({ kind: 'failed', reason: 'unknown' }),
    close: () => Promise.resolve(),
  };
}

async function draw(
  job: DriverJob,
  config: VirtualPrinterConfig,
  tools: VirtualDriverTools,
): Promise<TrayPage[] | null> {
  if (job.content.type === 'paper') {
    const bitmap = await tools.renderPaper(job.content.document, printableDots(config.widthMm));
    return bitmap.ok ? [bitmap.value] : null;
  }
  const pages: TrayPage[] = [];
  for (const svg of job.content.pictures) {
    const png = await tools.svgToPng(svg, a4WidthPx);
    pages.push({ png, ...pngSize(png) });
  }
  return pages;
}

/** Width and height from the IHDR chunk, which stands first in every PNG (ISO/IEC 15948 §11.2.2). */
function pngSize(png: Uint8Array): { width: number; height: number } {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
