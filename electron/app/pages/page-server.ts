import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Refusal } from '../../../shared/contract/index.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { loopbackAddress, loopbackSites, type LoopbackSites } from './loopback-sites.ts';
import { securityHeaders, securityHeadersOf } from './security-headers.ts';
import { servedFiles, type PageTokens } from './served-files.ts';

export interface PageServerOptions {
  readonly rendererFolder: string;
  /** 0 takes any free one. */
  readonly port: number;
  /** Written into the pages. */
  readonly tokens: PageTokens;
}

/** Serves the built pages to this machine alone. */
export interface PageServer {
  readonly server: Server;
  readonly sites: LoopbackSites;
  /** Where a browser starts. */
  readonly url: string;
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** Fails with a sentence when the port cannot be had. */
export async function servePages(options: PageServerOptions): Promise<Result<PageServer, string>> {
  const files = servedFiles(options.rendererFolder, options.tokens);
  const server = createServer();
  const listening = await listen(server, options.port);
  if (!listening.ok) return listening;
  const sites = loopbackSites(listening.value);
  server.on('request', (request, response) => answerGet(request, response, sites, files));
  return ok({
    server,
    sites,
    url: sites.first,
    port: listening.value,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  });
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
      .writeHead(status, {
        ...securityHeaders,
        'Content-Type': 'application/json',
        'Cache-Control': 'no-store',
      })
      .end(JSON.stringify(refusal));
  };
  if (!sites.isOurHost(request.headers.host)) return refuse(403, 'host');
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, 'method');
  const path = (request.url ?? '').split('?')[0]!;
  const file = files.get(path);
  if (!file) return refuse(404, 'path');
  const body = file.read();
  response.writeHead(200, {
    ...securityHeadersOf(path),
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
