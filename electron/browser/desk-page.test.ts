import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WebSocket } from 'ws';
import { kioskDouble, type KioskDouble } from '../../tests/contract/kiosk-double.ts';
import {
  builtPages,
  knock,
  lineOver,
  pageSocket,
  type Knock,
} from '../../tests/contract/socket-transport.ts';
import { systemClock } from '../../shared/clock.ts';
import { deskSocketPath, type DeskMessage } from '../../shared/contract/desk/index.ts';
import { socketPath } from '../../shared/contract/index.ts';
import { serve, type LoopbackHost } from './serve.ts';

let folder: string;
let kiosk: KioskDouble;
let host: LoopbackHost;
beforeEach(async () => {
  folder = builtPages();
  kiosk = kioskDouble();
  const served = await serve({ app: kiosk.app, rendererFolder: folder, port: 0, clock: systemClock });
  if (!served.ok) throw new Error(served.error);
  host = served.value;
});
afterEach(async () => {
  await host.close();
  rmSync(folder, { recursive: true });
});

async function opened(knocking: Knock): Promise<WebSocket> {
  const socket = pageSocket(host, knocking);
  await once(socket, 'open');
  return socket;
}
const deskPage = (page = 'page-desk-1'): Promise<WebSocket> =>
  opened({ path: deskSocketPath, token: host.deskToken, page });
const note = { id: 1, method: 'note.add', input: { text: 'a' } };
const deskNote = { id: 1, method: 'desk.add', input: { text: 'a' } };

async function nextMessage(socket: WebSocket): Promise<DeskMessage> {
  const [data] = (await once(socket, 'message')) as [Buffer];
  return JSON.parse(data.toString()) as DeskMessage;
}

describe('a page of the desk', () => {
  it('has the desk’s calls and none of the citizen’s, and the citizen’s page none of the desk’s', async () => {
    const desk = lineOver(await deskPage());
    const citizen = lineOver(await opened({}));
    expect(await desk.send(deskNote)).toEqual({ ok: true, value: { count: 1 } });
    expect(await desk.send(note)).toMatchObject({ error: { reason: 'unknown-method' } });
    expect(await citizen.send(deskNote)).toMatchObject({ error: { reason: 'unknown-method' } });
    expect(kiosk.executed()).toEqual(['desk a']);
  });

  it('stands beside others and beside the citizen’s, whose session goes on', async () => {
    const citizen = await opened({});
    await deskPage('page-desk-1');
    const second = await deskPage('page-desk-2');
    second.close();
    await once(second, 'close');
    await deskPage('page-desk-3');
    expect(kiosk.sessionsForgotten()).toBe(0);
    expect(citizen.readyState).toBe(citizen.OPEN);
    expect(kiosk.lines()).toBe(1);
  });

  it('is told what the desk tells, and no longer when it has gone', async () => {
    const page = await deskPage();
    const told = nextMessage(page);
    kiosk.tellDesk({ type: 'changed', area: 'people' });
    expect(await told).toEqual({ kind: 'event', event: { type: 'changed', area: 'people' } });
    page.close();
    await once(page, 'close');
    while (kiosk.deskLines() > 0) await new Promise((resolve) => setImmediate(resolve));
  });

  it.each<[string, (host: LoopbackHost) => Knock]>([
    ['the citizen’s token', ({ token }) => ({ path: deskSocketPath, token })],
    ['no token', () => ({ path: deskSocketPath, token: null })],
    [
      'a foreign origin',
      ({ deskToken }) => ({ path: deskSocketPath, token: deskToken, origin: 'http://evil.example' }),
    ],
    ['no origin', ({ deskToken }) => ({ path: deskSocketPath, token: deskToken, origin: null })],
    [
      'a foreign name of this machine',
      ({ deskToken, port }) => ({
        path: deskSocketPath,
        token: deskToken,
        host: `evil.example:${port}`,
        origin: `http://evil.example:${port}`,
      }),
    ],
    ['the desk’s token at the citizen’s line', ({ deskToken }) => ({ path: socketPath, token: deskToken })],
    ['a path of neither', ({ deskToken }) => ({ path: '/desk', token: deskToken })],
  ])('does not get in with %s', async (_, as) => {
    expect(await knock(host, as(host), deskNote)).toMatchObject({ error: { reason: 'not-allowed' } });
    expect(kiosk.deskLines()).toBe(0);
  });

  it('carries a token of its own, under the same policy as the citizen’s page', async () => {
    const [desk, citizen] = await Promise.all(
      ['desk', ''].map((path) => fetch(`http://127.0.0.1:${host.port}/${path}`)),
    );
    const html = await desk!.text();
    expect(html).toContain(`<meta name="desk-token" content="${host.deskToken}" />`);
    expect(html).not.toContain(host.token);
    expect(await citizen!.text()).not.toContain(host.deskToken);
    expect(desk!.headers.get('content-security-policy')).toBe(
      citizen!.headers.get('content-security-policy'),
    );
  });
});
