import type { Clock } from '../../../shared/clock.ts';
import { isPrinterDevice, type PrinterLook } from '../../../shared/printers/index.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { lookEscpos } from './look-escpos.ts';
import { lookAtQueues, lookIpp } from './look-ipp.ts';

/** Where office printers keep the printer itself, the usual one first. */
const usualPaths = ['/ipp/print', '/ipp', '/ipp/printer'];

/** Asks one address what it is: one that names its way of talking is asked that way only. Takes less than five seconds. */
export async function lookAtPrinter(
  typed: string,
  clock: Clock,
): Promise<Result<readonly PrinterLook[], 'not-an-address'>> {
  const text = typed.trim().replace(/^\/dev\//, 'file:/dev/');
  if (isPrinterDevice(text)) return ok([await lookEscpos(text, clock)]);
  const parts =
    /^(?:(ipps?|https?|tcp):\/\/)?([a-z0-9](?:[a-z0-9.-]{0,250}[a-z0-9])?)(?::(\d{1,5}))?(\/[^\s?#]{0,200})?$/i.exec(
      text,
    );
  if (!parts) return fail('not-an-address');
  const [, scheme = '', host = '', port, path = ''] = parts;
  if (!URL.canParse(`http://${host}:${port ?? 631}${path}`)) return fail('not-an-address');
  const way = scheme.toLowerCase();
  if (/^ipps?$/.test(way)) {
    if (path.length > 1)
      return ok([await lookIpp(`${way}://${host}${port ? `:${port}` : ''}${path}`, clock)]);
    return ok(await lookByPath(way, `${host}:${port ?? 631}`, clock));
  }
  if (way === 'tcp') return ok([await lookEscpos(`tcp://${host}:${port ?? 9100}`, clock)]);
  // The address of a printer's web page says nothing about the port it prints on.
  return ok(await lookAround(host, way === '' ? (port ?? null) : null, clock));
}

/**
 * What is asked first must not come out as paper: a thermal printer prints a request of IPP, and an office printer what is
 * sent to its port 9100. So a port of its own is asked as a thermal printer first, and a host as an office printer.
 */
async function lookAround(host: string, port: string | null, clock: Clock): Promise<readonly PrinterLook[]> {
  if (port === null || port === '631') {
    const office = await lookByPath('ipp', `${host}:631`, clock);
    if (port !== null || office.some(isThere)) return office;
    const thermal = await lookEscpos(`tcp://${host}:9100`, clock);
    return thermal.answer === 'unreachable' ? office : [thermal];
  }
  const thermal = await lookEscpos(`tcp://${host}:${port}`, clock);
  if (thermal.answer === 'ok' || thermal.answer === 'unreachable' || /^91\d\d$/.test(port)) return [thermal];
  const office = await lookByPath('ipp', `${host}:${port}`, clock);
  return office.some(isThere) ? office : [thermal];
}

const isThere = ({ answer }: PrinterLook): boolean => answer === 'ok' || answer === 'refused';

/** The printer behind the first of the usual paths that answers, or the queues of a print server. */
async function lookByPath(way: string, server: string, clock: Clock): Promise<readonly PrinterLook[]> {
  const [queues, ...looks] = await Promise.all([
    lookAtQueues(server, clock),
    ...usualPaths.map((path) => lookIpp(`${way}://${server}${path}`, clock)),
  ]);
  const found = looks.find(({ answer }) => answer === 'ok');
  if (found) return [found];
  if (queues.ok && queues.value.length > 0) return queues.value;
  return [looks.find(isThere) ?? looks[0]!];
}
