import { createServer as createHttpServer } from 'node:http';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { lookAtPrinter, lookAtQueues } from '../../electron/printing/index.ts';
import { systemClock } from '../../shared/clock.ts';
import { startEscposEmulator } from './escpos-emulator/index.ts';
import { startCups, startOfficePrinter } from './office/index.ts';

const look = async (address: string) => {
  const before = performance.now();
  const found = await lookAtPrinter(address, systemClock);
  expect(performance.now() - before).toBeLessThan(5_000);
  if (!found.ok) throw new Error(found.error);
  return found.value;
};

async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('an address is asked what it is', () => {
  it('an office printer, found at its usual path, tells its make, sheet and supplies', async () => {
    const printer = await startOfficePrinter();
    onTestFinished(() => printer.stop());
    const host = `localhost:${printer.port}`;
    for (const address of [`ipp://${host}`, printer.uri, host]) {
      const [found, ...others] = await look(address);
      expect(others).toEqual([]);
      expect(found).toMatchObject({
        kind: 'ipp',
        uri: printer.uri,
        answer: 'ok',
        makeAndModel: 'Hall A4',
        isQueue: false,
        status: { state: 'ready' },
        takesA4: true,
        bothSides: true,
        media: ['iso_a4_210x297mm'],
        supplies: [{ name: 'Black Toner', percent: 62 }],
        queueFaults: [],
      });
    }
    expect(printer.prints()).toEqual([]);
  });

  it('a slip printer says what it lacks, and nothing comes out of it', async () => {
    const printer = await startEscposEmulator();
    onTestFinished(() => printer.stop());
    printer.set({ coverOpen: true });
    for (const address of [printer.uri, printer.uri.replace('tcp://', '')]) {
      expect(await look(address)).toMatchObject([
        {
          kind: 'escpos',
          uri: printer.uri,
          answer: 'ok',
          status: { state: 'attention', reasons: ['cover-open'] },
        },
      ]);
    }
    expect(printer.tickets()).toEqual([]);
  });

  it('a print server names its queues, and what is unsafe in them with what mends it', async () => {
    const printer = await startOfficePrinter();
    const cups = await startCups(printer.uri, { errorPolicy: 'retry-job' });
    onTestFinished(async () => {
      await cups.stop();
      await printer.stop();
    });
    const server = new URL(cups.uri.replace('ipp:', 'http:')).host;
    const queues = await lookAtQueues(server, systemClock);
    const expected = {
      uri: cups.uri,
      answer: 'ok',
      isQueue: true,
      queueFaults: [{ kind: 'retries', mend: 'lpadmin -p hall-a4 -o printer-error-policy=abort-job' }],
    };
    expect(queues).toMatchObject({ ok: true, value: [expected] });
    expect(await look(`ipp://${server}`)).toMatchObject([expected]);
  });

  it('nobody there, a port that says nothing, and one that sends without end are told apart from a printer', async () => {
    expect(await look('127.0.0.1:9')).toMatchObject([{ answer: 'unreachable' }]);
    const silent = await listening(createServer((socket) => socket.on('error', () => undefined)));
    expect(await look(silent)).toMatchObject([{ answer: 'no-answer' }]);
    let sent = 0;
    const endless = createHttpServer((_, response) => {
      response.writeHead(200, { 'content-type': 'application/ipp' });
      const chunk = Buffer.alloc(256 * 1024, 1);
      const more = (): void => {
        if (response.destroyed) return;
        sent += chunk.length;
        if (response.write(chunk)) setImmediate(more);
        else response.once('drain', more);
      };
      more();
    });
    const host = await listening(endless);
    const [found] = await look(`ipp://${host}/ipp/print`);
    expect(found).toMatchObject({ answer: 'no-answer', name: '' });
    expect(sent).toBeLessThan(64 * 1024 * 1024);
  });

  it.each([
    '',
    'two words',
    'file:/etc/passwd',
    '/etc/passwd',
    'host:99999',
    'javascript:alert(1)',
    'a@b',
    '打印机',
  ])('what is no address of a printer is not asked: %j', async (address) => {
    expect(await lookAtPrinter(address, systemClock)).toEqual({ ok: false, error: 'not-an-address' });
  });
});
