import type { Session, WebContents } from 'electron';

/** Denies a page everything that leads out of it. `pageUrl` is the one address it may load from. */
export function lockDownSession(session: Session, pageUrl: string): void {
  const { origin } = new URL(pageUrl);
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    const { protocol, origin: asked } = new URL(url);
    // A picture that the page itself drew has no address outside of it.
    answer({ cancel: asked !== origin && protocol !== 'blob:' && protocol !== 'data:' });
  });
}

export function lockDownContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('before-input-event', (event, input) => {
    if (isWayOut(input)) event.preventDefault();
  });
  contents.setIgnoreMenuShortcuts(true);
  // Two fingers would leave the screen magnified for the next person.
  void contents.setVisualZoomLevelLimits(1, 1);
}

const functionKeys = ['F1', 'F3', 'F5', 'F6', 'F7', 'F10', 'F11', 'F12'];

interface Key {
  readonly key: string;
  readonly control: boolean;
  readonly meta: boolean;
  readonly alt: boolean;
}

/** Reload, developer tools, zoom, closing, history: keys of a browser, not of a form. Editing keys stay. */
export function isWayOut({ key, control, meta, alt }: Key): boolean {
  if (functionKeys.includes(key) || key.startsWith('Browser')) return true;
  if (alt) return ['F4', 'ArrowLeft', 'ArrowRight', 'Home', ' '].includes(key);
  if (!control && !meta) return false;
  return ![
    'a',
    'c',
    'v',
    'x',
    'z',
    'y',
    'Backspace',
    'Delete',
    'ArrowLeft',
    'ArrowRight',
    'Home',
    'End',
  ].includes(key.length === 1 ? key.toLowerCase() : key);
}
