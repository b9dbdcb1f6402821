import { beforeEach, describe, expect, it } from 'vitest';
import type { Clock } from '../../shared/clock.ts';
import { BrowserWindowDouble } from './electron-double.ts';
import { openKioskWindow, type KioskWindow } from './kiosk-window.ts';
import { isWayOut } from './lock-down.ts';

const pageUrl = 'http://127.0.0.1:4173/';

let now = 0;
const clock: Clock = { wallMs: () => now, monotonicMs: () => now, after: () => () => {} };
let log: string[];
let lost: number;
let hopeless: number;
let kiosk: KioskWindow;
const opened = BrowserWindowDouble.opened;

beforeEach(() => {
  now = 0;
  log = [];
  lost = 0;
  hopeless = 0;
  opened.length = 0;
  kiosk = openKioskWindow({
    BrowserWindow: BrowserWindowDouble.asConstructor(),
    pageUrl,
    preload: '/kiosk/preload.cjs',
    isWindowed: false,
    clock,
    log: (line) => log.push(line),
    onLost: () => (lost += 1),
    onHopeless: () => (hopeless += 1),
  });
});

describe('the kiosk window', () => {
  it('is a locked page: isolated, sandboxed, without Node.js, in full screen, without a menu', () => {
    const { options, isMenuRemoved } = opened[0]!;
    expect(options.kiosk).toBe(true);
    expect(isMenuRemoved).toBe(true);
    expect(options.webPreferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      devTools: false,
      disableDialogs: true,
      spellcheck: false,
    });
  });

  it('is shown only when its first picture is there', () => {
    expect(opened[0]!.options.show).toBe(false);
    expect(opened[0]!.isShown).toBe(false);
    opened[0]!.emit('ready-to-show');
    expect(opened[0]!.isShown).toBe(true);
  });

  it('goes nowhere and opens nothing', () => {
    const { webContents } = opened[0]!;
    for (const way of ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview']) {
      expect({ way, prevented: prevented(webContents, way) }).toEqual({ way, prevented: true });
    }
    expect(webContents.windowOpen?.({} as never)).toEqual({ action: 'deny' });
    expect(webContents.zoomLimits).toEqual([1, 1]);
  });

  it('grants no permission, keeps no download, and loads from nowhere else', () => {
    const { session } = opened[0]!.webContents;
    let granted: boolean | null = null;
    session.permissionRequest!({} as never, 'geolocation', (answer) => (granted = answer), {} as never);
    expect(granted).toBe(false);
    expect(session.permissionCheck!(null, 'media', pageUrl, {} as never)).toBe(false);
    expect(session.devicePermission!({} as never)).toBe(false);
    expect(session.isSpellCheckerOn).toBe(false);
    expect(prevented(session, 'will-download')).toBe(true);
    expect(isCancelled(session, 'https://example.com/x.js')).toBe(true);
    expect(isCancelled(session, 'file:///etc/passwd')).toBe(true);
    expect(isCancelled(session, `${pageUrl}assets/kiosk.js`)).toBe(false);
    expect(isCancelled(session, 'blob:http://127.0.0.1:4173/1')).toBe(false);
  });

  it.each([
    { key: 'F5', control: false, alt: false, meta: false },
    { key: 'F12', control: false, alt: false, meta: false },
    { key: 'r', control: true, alt: false, meta: false },
    { key: 'I', control: true, alt: false, meta: false },
    { key: 'w', control: true, alt: false, meta: false },
    { key: 'p', control: false, alt: false, meta: true },
    { key: '+', control: true, alt: false, meta: false },
    { key: 'ArrowLeft', control: false, alt: true, meta: false },
    { key: 'F4', control: false, alt: true, meta: false },
    { key: 'BrowserBack', control: false, alt: false, meta: false },
  ])('refuses the key $key (control $control, alt $alt, meta $meta)', (input) => {
    let isPrevented = false;
    opened[0]!.webContents.emit('before-input-event', { preventDefault: () => (isPrevented = true) }, input);
    expect(isPrevented).toBe(true);
  });

  it('lets a person type and correct', () => {
    for (const key of ['a', 'X', '9', 'Enter', 'Backspace', 'Tab', 'ArrowLeft', 'Process']) {
      expect({ key, out: isWayOut({ key, control: false, alt: false, meta: false }) }).toEqual({
        key,
        out: false,
      });
    }
    expect(isWayOut({ key: 'a', control: true, alt: false, meta: false })).toBe(false);
  });

  it('takes the next person into a window with a memory of its own, and keeps the old one until that can be seen', () => {
    kiosk.renew();
    const [before, after] = opened as [BrowserWindowDouble, BrowserWindowDouble];
    expect(after.options.webPreferences!.partition).not.toBe(before.options.webPreferences!.partition);
    expect(after.options.webPreferences!.partition).not.toMatch(/^persist:/);
    expect(before.isDestroyed()).toBe(false);
    after.emit('ready-to-show');
    expect(before.isDestroyed()).toBe(true);
    expect(kiosk.contents()).toBe(after.webContents);
    expect(lost).toBe(0);
  });

  it('comes back in a fresh window when its page dies, and has the kiosk forget the person', () => {
    opened[0]!.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    expect(opened).toHaveLength(2);
    expect(lost).toBe(1);
    expect(log.join()).toContain('crashed');
  });

  it('gives up when pages die one after the other, but not when they die now and then', () => {
    const die = (): void => {
      opened.at(-1)!.webContents.emit('render-process-gone', {}, { reason: 'oom' });
    };
    for (let day = 0; day < 20; day += 1) {
      now += 120_000;
      die();
    }
    expect(hopeless).toBe(0);
    for (let time = 0; time < 6; time += 1) die();
    expect(hopeless).toBe(1);
  });

  it('does not come back once the kiosk ends', () => {
    kiosk.close();
    expect(opened).toHaveLength(1);
    expect(opened[0]!.isDestroyed()).toBe(true);
  });
});

function prevented(emitter: NodeJS.EventEmitter, name: string): boolean {
  let isPrevented = false;
  emitter.emit(name, { preventDefault: () => (isPrevented = true) });
  return isPrevented;
}

function isCancelled(session: BrowserWindowDouble['webContents']['session'], url: string): boolean {
  let cancel: boolean | undefined;
  session.beforeRequest!({ url } as never, (answer) => ({ cancel } = answer));
  return cancel === true;
}
