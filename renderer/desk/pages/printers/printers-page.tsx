import type { DeskPageProps } from '../page.ts';
import { NewPrinterPage } from './new-printer-page.tsx';
import { PrinterList } from './printer-list.tsx';
import { PrinterPage } from './printer-page.tsx';

/** Printers (打印机): all of them, one, or a new one, by the address. */
export function PrintersPage({ path: [id] }: DeskPageProps) {
  if (id === undefined) return <PrinterList />;
  // A code never has a dot.
  return id === '.new' ? <NewPrinterPage /> : <PrinterPage key={id} id={id} />;
}
