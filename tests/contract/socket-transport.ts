import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { serve, type LoopbackHost } from '../../electron/browser/index.ts';
import { systemClock } from '../../shared/clock.ts';
import {
  socketPath,
  tooLargeCloseCode,
  type KioskMessage,
  type Refusal,
} from '../../shared/contract/index.ts';
import { fail, type Result } from '../../shared/result.ts';
import { eventCollector, type Line, type Transport } from './transport.ts';

/** The loopback host as it is, with pages of one line each. */
export const socketTransport: Transport = {
  name: 'WebSocket',
  open: async (kiosk) => {
    const folder = builtPages();
    const served = await serve({ app: kiosk.app, rendererFolder: folder, port: 0, clock: systemClock });
    if (!served.ok) throw new Error(served.error);
    const host = served.value;
    const socket = pageSocket(host, {});
    const line = lineOver(socket);
    await once(socket, 'open');
    return {
      line,
      strangers: {
        'without a token': (request) => knock(host, { token: null }, request),
        'with a token of another start': (request) => knock(host, { token: 'x'.repeat(43) }, request),
        'of another origin': (request) => knock(host, { origin: 'http://evil.example' }, request),
        'of another port of this machine': (request) =>
          knock(host, { origin: `http://127.0.0.1:${host.port + 1}` }, request),
        'without an origin': (request) => knock(host, { origin: null }, request),
        'under another host name': (request) =>
          knock(
            host,
            { host: `evil.example:${host.port}`, origin: `http://evil.example:${host.port}` },
            request,
          ),
      },
      close: async () => {
        socket.close();
        await host.close();
        rmSync(folder, { recursive: true });
      },
    };
  },
};

/** A folder of pages such as a build makes. */
export function builtPages(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kiosk-pages-'));
  for (const page of ['kiosk', 'desk', 'replay']) {
    mkdirSync(join(folder, page));
    writeFileSync(
      join(folder, page, 'index.html'),
      `<!doctype html><html><head></head><body>${page}</body></html>`,
    );
  }
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'assets', 'kiosk-1a2b3c.js'), 'export {};');
  writeFileSync(join(folder, 'secret.txt'), 'not a page');
  return folder;
}

export interface Knock {
  readonly token?: string | null;
  readonly origin?: string | null;
  readonly host?: string;
  readonly page?: string;
  /** Path of the line that is asked for. */
  readonly path?: string;
}

function addressOf(
  host: LoopbackHost,
  { token = host.token, page = 'page-0001', path = socketPath }: Knock,
): string {
  const query = new URLSearchParams({ page, ...(token === null ? {} : { token }) });
  return `127.0.0.1:${host.port}${path}?${query}`;
}

/** A page's socket, on its way to being open. */
export const pageSocket = (host: LoopbackHost, knock: Knock): WebSocket =>
  new WebSocket(`ws://${addressOf(host, knock)}`, {
    origin: knock.origin ?? `http://127.0.0.1:${host.port}`,
  });

/** Tries to open a line and to send a request; gives what the kiosk answered to the attempt. */
export function knock(host: LoopbackHost, as: Knock, request: unknown): Promise<Result<unknown, Refusal>> {
  return new Promise((resolve, reject) => {
    const origin = as.origin === undefined ? `http://127.0.0.1:${host.port}` : as.origin;
    const attempt = httpRequest(`http://${addressOf(host, as)}`, {
      headers: {
        Host: as.host ?? `127.0.0.1:${host.port}`,
        Connection: 'Upgrade',
        Upgrade: 'websocket',
        'Sec-WebSocket-Version': '13',
        'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
        ...(origin === null ? {} : { Origin: origin }),
      },
    });
    attempt.on('upgrade', (_response, socket) => {
      socket.destroy();
      reject(new Error(`a stranger was let in with ${JSON.stringify(request)}`));
    });
    attempt.on('response', (response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => (body += chunk.toString()));
      response.on('end', () => resolve(fail(JSON.parse(body) as Refusal)));
    });
    attempt.on('error', reject);
    attempt.end();
  });
}

export function lineOver(socket: WebSocket): Line {
  const collector = eventCollector();
  const waiting = new Map<number, (result: Result<unknown, Refusal>) => void>();
  socket.on('message', (data: Buffer) => {
    const message = JSON.parse(data.toString()) as KioskMessage;
    if (message.kind === 'event') collector.add({ seq: message.seq, event: message.event });
    else waiting.get(message.id)?.(message.result);
  });
  socket.on('close', (code) => {
    const reason = code === tooLargeCloseCode ? 'too-large' : 'disconnected';
    for (const settle of waiting.values()) settle(fail({ reason, detail: String(code) }));
  });
  return {
    events: collector.events,
    eventsUntil: collector.until,
    send: (request) =>
      new Promise((resolve) => {
        // What is not a request has no number; the kiosk answers it under -1.
        const id = typeof request === 'object' && request !== null && 'id' in request ? request.id : -1;
        waiting.set(typeof id === 'number' && id >= 0 ? id : -1, resolve);
        socket.send(typeof request === 'string' ? request : JSON.stringify(request));
      }),
  };
}
