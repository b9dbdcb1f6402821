import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Clock } from '../../shared/clock.ts';
import { maxRequestBytes, socketPath, type Refusal } from '../../shared/contract/index.ts';
import { ok, type Result } from '../../shared/result.ts';
import { servePages, type KioskApp, type LoopbackSites } from '../app/index.ts';
import { openPageLine, type PageLine } from './page-line.ts';

export interface ServeOptions {
  readonly app: Pick<KioskApp, 'dispatch' | 'subscribe' | 'forgetSession'>;
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
  const served = await servePages({ ...options, token });
  if (!served.ok) return served;
  const { server, sites, url, port } = served.value;
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: maxRequestBytes,
    perMessageDeflate: false,
  });
  const pages = receivePages(options, sites);

  server.on('upgrade', (request, socket, head) => {
    const refused = refusalOf(request, sites, token);
    if (refused) {
      refuseUpgrade(socket, refused);
      return;
    }
    sockets.handleUpgrade(request, socket, head, (line) => {
      pages.receive(line, request.headers.host!, queryOf(request).get('page')!);
    });
  });

  return ok({
    url,
    port,
    token,
    close: async () => {
      pages.close();
      for (const client of sockets.clients) client.terminate();
      await served.value.close();
    },
  });
}

/** Joins pages with the kiosk: one at a time, because one person stands here at a time. */
function receivePages({ app, clock }: ServeOptions, sites: LoopbackSites) {
  let current: PageLine | null = null;
  let lastPage: string | null = null;
  let forget = (): void => {};
  let isClosing = false;

  return {
    receive: (socket: WebSocket, host: string, page: string): void => {
      forget();
      current?.replace();
      // A page that was loaded anew knows nothing of the person before it; nor shall the kiosk. The first one may
      // have outlived the kiosk before this start, and its papers are told to it.
      if (lastPage !== null && page !== lastPage) app.forgetSession();
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
        if (current !== line || isClosing) return;
        current = null;
        forget = clock.after(pageAwayMs, app.forgetSession);
      });
    },
    close: () => {
      isClosing = true;
      forget();
    },
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
