import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { createServer, connect, type AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { kioskDouble, type KioskDouble } from '../../tests/contract/kiosk-double.ts';
import { builtPages, lineOver, pageSocket } from '../../tests/contract/socket-transport.ts';
import { replacedCloseCode, type KioskMessage } from '../../shared/contract/index.ts';
import type { Clock } from '../../shared/clock.ts';
import { serve, type LoopbackHost } from './serve.ts';

let folder: string;
let kiosk: KioskDouble;
let host: LoopbackHost;
let timers: { delayMs: number; act: () => void }[];
const clock: Clock = {
  wallMs: () => 0,
  monotonicMs: () => 0,
  after: (delayMs, act) => {
    const timer = { delayMs, act };
    timers.push(timer);
    return () => {
      timers = timers.filter((other) => other !== timer);
    };
  },
};

beforeEach(async () => {
  timers = [];
  folder = builtPages();
  kiosk = kioskDouble();
  const served = await serve({ app: kiosk.app, rendererFolder: folder, port: 0, clock });
  if (!served.ok) throw new Error(served.error);
  host = served.value;
});
afterEach(async () => {
  await host.close();
  rmSync(folder, { recursive: true });
});

interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** A request with its path exactly as written, which fetch would tidy. */
function get(path: string, change: { method?: string; host?: string } = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        host: '127.0.0.1',
        port: host.port,
        path,
        method: change.method ?? 'GET',
        headers: { Host: change.host ?? `127.0.0.1:${host.port}` },
      },
      (response) => {
        let body = '';
        response.on('data', (chunk: Buffer) => (body += chunk.toString()));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
        );
      },
    );
    asked.on('error', reject);
    asked.end();
  });
}

describe('what the browser host serves', () => {
  it('is the kiosk page with this start’s token, never kept, under a policy that allows our own files only', async () => {
    const page = await get('/');
    expect(page.status).toBe(200);
    expect(page.body).toContain(`<meta name="kiosk-token" content="${host.token}" />`);
    expect(page.headers['cache-control']).toBe('no-store');
    const policy = page.headers['content-security-policy'] as string;
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(page.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
    });
    expect(page.headers['permissions-policy']).toContain('camera=()');
  });

  it('gives the token to the kiosk page only', async () => {
    expect((await get('/desk')).body).not.toContain(host.token);
    expect((await get('/replay')).body).not.toContain(host.token);
  });

  it('lets the desk of this site frame the replay and nobody frame anything else; the replay speaks to nobody', async () => {
    const policyOf = async (path: string): Promise<string> =>
      (await get(path)).headers['content-security-policy'] as string;
    const replay = await policyOf('/replay');
    expect(replay).toContain("frame-ancestors 'self'");
    expect(replay).toContain("connect-src 'none'");
    expect(replay).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/);
    const desk = await policyOf('/desk');
    expect(desk).toContain("frame-src 'self'");
    expect(desk).toContain("frame-ancestors 'none'");
    for (const path of ['/', '/assets/kiosk-1a2b3c.js']) {
      expect(await policyOf(path)).toContain("frame-ancestors 'none'");
      expect(await policyOf(path)).not.toContain('frame-src');
    }
  });

  it('keeps files for good whose names carry their hash', async () => {
    const script = await get('/assets/kiosk-1a2b3c.js');
    expect(script.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    });
  });

  it('answers under the second name of the machine too', async () => {
    expect((await get('/', { host: `localhost:${host.port}` })).status).toBe(200);
  });

  it.each([
    '/../package.json',
    '/assets/../../secret',
    '/assets/%2e%2e/%2e%2e/etc/passwd',
    '/..%2f..%2fetc/passwd',
    '//etc/passwd',
    '/assets/..\\..\\x',
    '/secret.txt',
    '/kiosk/index.html',
    '/assets/',
    '/nothing',
  ])('does not know %s', async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  it('is for this machine’s own names only, whatever address they lead to', async () => {
    for (const name of [
      'evil.example',
      `evil.example:${host.port}`,
      '127.0.0.1',
      `127.0.0.1:${host.port + 1}`,
    ]) {
      expect({ name, status: (await get('/', { host: name })).status }).toEqual({ name, status: 403 });
    }
  });

  it('is only to be read', async () => {
    expect((await get('/', { method: 'POST' })).status).toBe(405);
    const head = await get('/', { method: 'HEAD' });
    expect([head.status, head.body]).toEqual([200, '']);
  });

  it('is not on any other address of this machine', async () => {
    const socket = connect({ host: '127.0.0.2', port: host.port });
    const [error] = (await once(socket, 'error')) as [NodeJS.ErrnoException];
    expect(error.code).toBe('ECONNREFUSED');
  });

  it('says in one sentence that a port is taken', async () => {
    const holder = createServer().listen(0, '127.0.0.1');
    await once(holder, 'listening');
    const { port } = holder.address() as AddressInfo;
    const served = await serve({ app: kiosk.app, rendererFolder: folder, port, clock });
    holder.close();
    expect(served).toEqual({
      ok: false,
      error: expect.stringMatching(new RegExp(`^Port ${port} is taken.*--port\\.$`)),
    });
  });
});

describe('the page at the kiosk', () => {
  const joined = async (page: string) => {
    const socket = pageSocket(host, { page });
    const line = lineOver(socket);
    await once(socket, 'open');
    await line.eventsUntil(1);
    return { socket, line };
  };

  it('is sent to the other name of this machine when the session ends', async () => {
    const { line } = await joined('page-0001');
    kiosk.publish({ type: 'cleared', next: null });
    const events = await line.eventsUntil(2);
    expect(events[1]!.event).toEqual({ type: 'cleared', next: `http://localhost:${host.port}/` });
  });

  it('gives way to a page loaded after it, and the kiosk forgets the person', async () => {
    const { socket } = await joined('page-0001');
    const before = kiosk.sessionsForgotten();
    const closed = once(socket, 'close') as Promise<[number]>;
    await joined('page-0002');
    expect((await closed)[0]).toBe(replacedCloseCode);
    expect(kiosk.sessionsForgotten()).toBe(before + 1);
  });

  it('that comes first after a start may have outlived the last one, so nothing is forgotten', async () => {
    await joined('page-0001');
    expect(kiosk.sessionsForgotten()).toBe(0);
  });

  it('keeps its session when only its line broke', async () => {
    const { socket } = await joined('page-0001');
    const before = kiosk.sessionsForgotten();
    socket.terminate();
    await until(() => timers.length === 1);
    await joined('page-0001');
    expect(timers).toEqual([]);
    expect(kiosk.sessionsForgotten()).toBe(before);
  });

  it('loses its session when it stays away', async () => {
    const { socket } = await joined('page-0001');
    const before = kiosk.sessionsForgotten();
    socket.terminate();
    await until(() => timers.length === 1);
    expect(timers[0]!.delayMs).toBe(15_000);
    timers[0]!.act();
    expect(kiosk.sessionsForgotten()).toBe(before + 1);
  });

  it('gets no event twice after it came back', async () => {
    const { socket } = await joined('page-0001');
    socket.terminate();
    await until(() => kiosk.lines() === 0);
    const again = await joined('page-0001');
    kiosk.publish({ type: 'printers', printers: [] });
    expect((await again.line.eventsUntil(2)).map(({ seq }) => seq)).toEqual([1, 2]);
  });

  it('is told under -1 that something was no request, and goes on', async () => {
    const { socket, line } = await joined('page-0001');
    const answered = once(socket, 'message') as Promise<[Buffer]>;
    socket.send('{ not json');
    const message = JSON.parse((await answered)[0].toString()) as KioskMessage;
    expect(message).toMatchObject({ kind: 'answer', id: -1, result: { error: { reason: 'invalid-input' } } });
    expect(await line.send({ id: 1, method: 'note.add', input: { text: 'a' } })).toMatchObject({ ok: true });
  });

  it('does not hold up the end of the kiosk', async () => {
    await joined('page-0001');
    await host.close();
    expect(timers).toEqual([]);
  });
});

/** Lets the sockets work until something is so. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setImmediate(resolve));
}
