import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Clock } from '../../shared/clock.ts';
import { maxRequestBytes, socketPath, type Refusal } from '../../shared/contract/index.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { KioskApp } from '../app/index.ts';
import { loopbackAddress, loopbackSites, type LoopbackSites } from './loopback-sites.ts';
import { openPageLine, type PageLine } from './page-line.ts';
import { servedFiles } from './pages.ts';
import { securityHeaders } from './security-headers.ts';

export interface ServeOptions {
  readonly app: Pick<KioskApp, 'dispatch' | 'subscribe' | 'endSession'>;
  readonly rendererFolder: string;
  /** 0 takes any free one. */
  readonly port: number;
  readonly clock: Clock;
}

export interface LoopbackHost {
  /** Where a browser starts. */
  readonly url: string;
  readonly port: number;
  /** What a page has to show when it opens its line. */
  readonly token: string;
  readonly close: () => Promise<void>;
}

/** How long a page may be away before its session counts as left: longer than a reconnect, shorter than a next person. */
const pageAwayMs = 15_000;

/** Serves the pages and the contract to this machine's own browser. Fails with a sentence when the port is taken. */
export async function serve(options: ServeOptions): Promise<Result<LoopbackHost, string>> {
  const token = randomBytes(32).toString('base64url');
  const files = servedFiles(options.rendererFolder, token);
  const server = createServer();
  const listening = await listen(server, options.port);
  if (!listening.ok) return listening;
  const port = listening.value;
  const sites = loopbackSites(port);
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: maxRequestBytes,
    perMessageDeflate: false,
    clientTracking: true,
  });
  const desk = receivePages(options, sites);

  server.on('request', (request, response) => answerGet(request, response, sites, files));
  server.on('upgrade', (request, socket, head) => {
    const refused = refusalOf(request, sites, token);
    if (refused) {
      refuseUpgrade(socket, refused);
      return;
    }
    sockets.handleUpgrade(request, socket, head, (line) => {
      desk.receive(line, request.headers.host!, queryOf(request).get('page')!);
    });
  });

  return ok({
    url: sites.first,
    port,
    token,
    close: async () => {
      desk.close();
      for (const client of sockets.clients) client.terminate();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  });
}

/** Joins pages with the kiosk: one at a time, because one person stands here at a time. */
function receivePages({ app, clock }: ServeOptions, sites: LoopbackSites) {
  let current: PageLine | null = null;
  let lastPage: string | null = null;
  let forget = (): void => {};

  return {
    receive: (socket: WebSocket, host: string, page: string): void => {
      forget();
      current?.replace();
      // A page that was loaded anew knows nothing of the person before it; nor shall the kiosk.
      if (page !== lastPage) app.endSession();
      lastPage = page;
      const line = openPageLine({ socket, page, dispatch: app.dispatch });
      current = line;
      const unsubscribe = app.subscribe(({ seq, event }) => {
        const told = event.type === 'cleared' ? { ...event, next: sites.other(host) } : event;
        line.send({ kind: 'event', seq, event: told });
      });
      socket.on('error', () => socket.terminate());
      socket.on('close', () => {
        unsubscribe();
        if (current !== line) return;
        current = null;
        forget = clock.after(pageAwayMs, app.endSession);
      });
    },
    close: () => forget(),
  };
}

/** Why a line is not opened, or null. Whoever asks has to be a page of ours, of this start, under our own name. */
function refusalOf(request: IncomingMessage, sites: LoopbackSites, token: string): Refusal | null {
  const notAllowed = (detail: string): Refusal => ({ reason: 'not-allowed', detail });
  const { host, origin } = request.headers;
  const query = queryOf(request);
  if (host === undefined || !sites.isOurHost(host)) return notAllowed('host');
  if (!sites.isOriginOf(origin, host)) return notAllowed('origin');
  if (request.url?.split('?')[0] !== socketPath) return notAllowed('path');
  if (!isToken(query.get('token'), token)) return notAllowed('token');
  if (!/^[A-Za-z0-9-]{8,64}$/.test(query.get('page') ?? '')) return notAllowed('page');
  return null;
}

const queryOf = (request: IncomingMessage): URLSearchParams =>
  new URLSearchParams((request.url ?? '').split('?')[1] ?? '');

function isToken(given: string | null, token: string): boolean {
  if (given === null) return false;
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function refuseUpgrade(socket: Duplex, refusal: Refusal): void {
  const body = JSON.stringify(refusal);
  socket.end(
    `HTTP/1.1 403 Forbidden\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n` +
      `Connection: close\r\n\r\n${body}`,
  );
}

function answerGet(
  request: IncomingMessage,
  response: ServerResponse,
  sites: LoopbackSites,
  files: ReturnType<typeof servedFiles>,
): void {
  const refuse = (status: number, detail: string): void => {
    const refusal: Refusal = { reason: 'not-allowed', detail };
    response
      .writeHead(status, { ...securityHeaders, 'Content-Type': 'application/json', 'Cache-Control': 'no-store' })
      .end(JSON.stringify(refusal));
  };
  if (!sites.isOurHost(request.headers.host)) return refuse(403, 'host');
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, 'method');
  const file = files.get((request.url ?? '').split('?')[0]!);
  if (!file) return refuse(404, 'path');
  const body = file.read();
  response.writeHead(200, {
    ...securityHeaders,
    'Content-Type': file.type,
    'Content-Length': body.byteLength,
    'Cache-Control': file.cache,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function listen(server: Server, port: number): Promise<Result<number, string>> {
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => resolve(fail(portSentence(error, port))));
    server.listen(port, loopbackAddress, () => {
      const address = server.address();
      if (address === null || typeof address === 'string') throw new Error('a TCP server without a port');
      server.removeAllListeners('error');
      resolve(ok(address.port));
    });
  });
}

function portSentence(error: NodeJS.ErrnoException, port: number): string {
  if (error.code === 'EADDRINUSE') {
    return `Port ${port} is taken by another program. Close it, or choose another port with --port.`;
  }
  if (error.code === 'EACCES') {
    return `This user may not use port ${port}. Choose one above 1023 with --port.`;
  }
  return `Port ${port} cannot be opened (${error.code ?? error.message}). Choose another with --port.`;
}
