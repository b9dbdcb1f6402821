import type { BrowserWindow, BrowserWindowConstructorOptions, WebContents } from 'electron';
import type { Clock } from '../../shared/clock.ts';
import type { Log } from '../app/index.ts';
import { lockDownContents, lockDownSession } from './lock-down.ts';

export interface KioskWindowOptions {
  readonly BrowserWindow: new (options: BrowserWindowConstructorOptions) => BrowserWindow;
  readonly pageUrl: string;
  readonly preload: string;
  readonly isWindowed: boolean;
  readonly clock: Clock;
  readonly log: Log;
  /** The page is gone and a fresh one is on its way: what the kiosk holds of its person has to go too. */
  readonly onLost: () => void;
  /** Fresh pages do not help any more. */
  readonly onHopeless: () => void;
}

/** The screen of the kiosk: one window at a time, each with a renderer process and a memory of its own. */
export interface KioskWindow {
  readonly contents: () => WebContents | null;
  /** Puts a fresh window in the place of this one; the old one is destroyed as soon as the new one can be seen. */
  readonly renew: () => void;
  readonly focus: () => void;
  readonly close: () => void;
}

const crashLimit = { count: 5, withinMs: 60_000 } as const;

export function openKioskWindow(options: KioskWindowOptions): KioskWindow {
  const { clock, log } = options;
  let current: BrowserWindow | null = null;
  let isClosing = false;
  let windows = 0;
  let crashes: number[] = [];

  const open = (): void => {
    windows += 1;
    const before = current;
    const window = new options.BrowserWindow(windowOptions(options, windows));
    current = window;
    lockDownSession(window.webContents.session, options.pageUrl);
    lockDownContents(window.webContents);
    window.removeMenu();
    window.once('ready-to-show', () => {
      window.show();
      before?.destroy();
    });
    window.webContents.on('render-process-gone', (_event, { reason }) => lost(window, reason));
    window.on('unresponsive', () => lost(window, 'unresponsive'));
    window.on('closed', () => {
      if (current === window && !isClosing) lost(window, 'closed');
    });
    window.loadURL(options.pageUrl).catch((error: unknown) => {
      if (!window.isDestroyed()) lost(window, error instanceof Error ? error.message : 'not loaded');
    });
  };

  const lost = (window: BrowserWindow, why: string): void => {
    if (window !== current || isClosing) return;
    log(`the page was lost (${why})`);
    const now = clock.monotonicMs();
    crashes = [...crashes.filter((at) => now - at < crashLimit.withinMs), now];
    options.onLost();
    if (crashes.length > crashLimit.count) {
      log(`the page was lost ${crashes.length} times within a minute; the kiosk gives up`);
      isClosing = true;
      options.onHopeless();
      return;
    }
    open();
  };

  open();
  return {
    contents: () => (current && !current.isDestroyed() ? current.webContents : null),
    renew: open,
    focus: () => current?.focus(),
    close: () => {
      isClosing = true;
      current?.destroy();
    },
  };
}

function windowOptions(
  { preload, isWindowed }: KioskWindowOptions,
  number: number,
): BrowserWindowConstructorOptions {
  return {
    // Shown when its first picture is there, so that nothing flashes.
    show: false,
    kiosk: !isWindowed,
    fullscreen: !isWindowed,
    ...(isWindowed ? { width: 540, height: 960 } : { frame: false, movable: false, minimizable: false }),
    autoHideMenuBar: true,
    backgroundColor: '#ffffff',
    webPreferences: {
      preload,
      // Without "persist:" it lies in memory, and each session has its own.
      partition: `session-${number}`,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      devTools: false,
      disableDialogs: true,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  };
}
