import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Clock } from '../../shared/clock.ts';
import { deskMaxRequestBytes, deskSocketPath } from '../../shared/contract/desk/index.ts';
import { maxRequestBytes, socketPath, type Refusal } from '../../shared/contract/index.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { servePages, type KioskApp, type LoopbackSites } from '../app/index.ts';
import { receiveDeskPage } from './desk-page.ts';
import { receiveKioskPages } from './kiosk-page.ts';

export interface ServeOptions {
  readonly app: Pick<KioskApp, 'dispatch' | 'subscribe' | 'forgetSession' | 'joinDesk'>;
  readonly rendererFolder: string;
  /** 0 takes any free one. */
  readonly port: number;
  readonly clock: Clock;
}

export interface LoopbackHost {
  /** Where a browser starts. */
  readonly url: string;
  readonly port: number;
  /** What a citizen's page has to show when it opens its line. */
  readonly token: string;
  /** The same of a desk page: neither opens the line of the other. */
  readonly deskToken: string;
  readonly close: () => Promise<void>;
}

/** One kind of page with a line of its own. */
interface Door {
  readonly path: string;
  readonly token: string;
  readonly sockets: WebSocketServer;
  readonly receive: (socket: WebSocket, host: string, page: string) => void;
}

/** Serves the pages and the contracts to this machine's own browser. Fails with a sentence when the port is taken. */
export async function serve(options: ServeOptions): Promise<Result<LoopbackHost, string>> {
  const tokens = { kiosk: aToken(), desk: aToken() };
  const served = await servePages({ ...options, tokens });
  if (!served.ok) return served;
  const { server, sites, url, port } = served.value;
  const upTo = (maxPayload: number) =>
    new WebSocketServer({ noServer: true, maxPayload, perMessageDeflate: false });
  const kioskPages = receiveKioskPages(options, sites);
  const doors: readonly Door[] = [
    {
      path: socketPath,
      token: tokens.kiosk,
      sockets: upTo(maxRequestBytes),
      receive: kioskPages.receive,
    },
    {
      path: deskSocketPath,
      token: tokens.desk,
      sockets: upTo(deskMaxRequestBytes),
      receive: (socket) => receiveDeskPage(options.app, socket),
    },
  ];

  server.on('upgrade', (request, socket, head) => {
    const door = doorFor(request, sites, doors);
    if (!door.ok) {
      refuseUpgrade(socket, door.error);
      return;
    }
    door.value.sockets.handleUpgrade(request, socket, head, (line) => {
      door.value.receive(line, request.headers.host!, queryOf(request).get('page')!);
    });
  });

  return ok({
    url,
    port,
    token: tokens.kiosk,
    deskToken: tokens.desk,
    close: async () => {
      kioskPages.close();
      for (const { sockets } of doors) for (const client of sockets.clients) client.terminate();
      await served.value.close();
    },
  });
}

/** The door a line is opened at. Whoever asks has to be a page of ours, of this start, under our own name. */
function doorFor(
  request: IncomingMessage,
  sites: LoopbackSites,
  doors: readonly Door[],
): Result<Door, Refusal> {
  const notAllowed = (detail: string) => fail<Refusal>({ reason: 'not-allowed', detail });
  const { host, origin } = request.headers;
  const query = queryOf(request);
  if (host === undefined || !sites.isOurHost(host)) return notAllowed('host');
  if (!sites.isOriginOf(origin, host)) return notAllowed('origin');
  const door = doors.find(({ path }) => path === request.url?.split('?')[0]);
  if (!door) return notAllowed('path');
  if (!isToken(query.get('token'), door.token)) return notAllowed('token');
  if (!/^[A-Za-z0-9-]{8,64}$/.test(query.get('page') ?? '')) return notAllowed('page');
  return ok(door);
}

const aToken = (): string => randomBytes(32).toString('base64url');

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
