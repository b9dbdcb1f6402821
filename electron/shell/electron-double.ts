import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { EventEmitter } from 'node:events';
import type {
  BrowserWindow,
  BrowserWindowConstructorOptions,
  IpcMain,
  IpcMainEvent,
  IpcMainInvokeEvent,
  SafeStorage,
  Session,
  WebContents,
  WebFrameMain,
} from 'electron';

/**
 * Electron as far as the shell uses it, for tests on machines without its runtime. Every member is held to
 * Electron's own types with `implements Pick<…>`, so that a change of Electron's interface fails the type check here.
 */

type Handler = (event: IpcMainInvokeEvent, ...args: unknown[]) => unknown;

export class IpcMainDouble extends EventEmitter {
  readonly handlers = new Map<string, Handler>();

  readonly handle: IpcMain['handle'] = (channel, listener) => {
    this.handlers.set(channel, listener);
  };
  readonly removeHandler: IpcMain['removeHandler'] = (channel) => {
    this.handlers.delete(channel);
  };

  /** A message of a page, as the main process meets it: a structured clone. */
  invoke(
    channel: string,
    event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>,
    message: unknown,
  ): unknown {
    const handler = this.handlers.get(channel);
    if (!handler) throw new Error(`nothing handles ${channel}`);
    return handler(event as IpcMainInvokeEvent, structuredClone(message));
  }
  send(channel: string, event: Pick<IpcMainEvent, 'sender' | 'senderFrame'>): void {
    this.emit(channel, event);
  }
  asIpcMain(): IpcMain {
    return this as unknown as IpcMain;
  }
}

type SessionPart = Pick<
  Session,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setSpellCheckerEnabled'
>;

export class SessionDouble extends EventEmitter implements SessionPart {
  permissionRequest: Parameters<Session['setPermissionRequestHandler']>[0] = null;
  permissionCheck: Parameters<Session['setPermissionCheckHandler']>[0] = null;
  devicePermission: Parameters<Session['setDevicePermissionHandler']>[0] = null;
  beforeRequest: Parameters<Session['webRequest']['onBeforeRequest']>[0] = null;
  isSpellCheckerOn = true;

  readonly webRequest = {
    onBeforeRequest: (listener: Parameters<Session['webRequest']['onBeforeRequest']>[0]): void => {
      this.beforeRequest = listener;
    },
  };
  setPermissionRequestHandler(handler: typeof this.permissionRequest): void {
    this.permissionRequest = handler;
  }
  setPermissionCheckHandler(handler: typeof this.permissionCheck): void {
    this.permissionCheck = handler;
  }
  setDevicePermissionHandler(handler: typeof this.devicePermission): void {
    this.devicePermission = handler;
  }
  setSpellCheckerEnabled(enable: boolean): void {
    this.isSpellCheckerOn = enable;
  }
}

type WebContentsPart = Pick<
  WebContents,
  'send' | 'isDestroyed' | 'setWindowOpenHandler' | 'setVisualZoomLevelLimits' | 'setIgnoreMenuShortcuts'
>;

export class WebContentsDouble extends EventEmitter implements WebContentsPart {
  readonly session = new SessionDouble();
  readonly sent: { readonly channel: string; readonly message: unknown }[] = [];
  mainFrame = { url: '' } as WebFrameMain;
  windowOpen: Parameters<WebContents['setWindowOpenHandler']>[0] | null = null;
  zoomLimits: readonly number[] = [];
  isGone = false;

  send(channel: string, message: unknown): void {
    this.sent.push({ channel, message });
    this.emit('double:sent', message);
  }
  isDestroyed(): boolean {
    return this.isGone;
  }
  setWindowOpenHandler(handler: Parameters<WebContents['setWindowOpenHandler']>[0]): void {
    this.windowOpen = handler;
  }
  setVisualZoomLevelLimits(minimum: number, maximum: number): Promise<void> {
    this.zoomLimits = [minimum, maximum];
    return Promise.resolve();
  }
  setIgnoreMenuShortcuts(): void {}
  asWebContents(): WebContents {
    return this as unknown as WebContents;
  }
}

type WindowPart = Pick<
  BrowserWindow,
  'loadURL' | 'show' | 'focus' | 'destroy' | 'isDestroyed' | 'removeMenu'
>;

export class BrowserWindowDouble extends EventEmitter implements WindowPart {
  static readonly opened: BrowserWindowDouble[] = [];
  readonly webContents = new WebContentsDouble();
  readonly options: BrowserWindowConstructorOptions;
  isShown = false;
  isMenuRemoved = false;

  constructor(options: BrowserWindowConstructorOptions) {
    super();
    this.options = options;
    BrowserWindowDouble.opened.push(this);
  }
  static asConstructor(): new (options: BrowserWindowConstructorOptions) => BrowserWindow {
    return BrowserWindowDouble as unknown as new (options: BrowserWindowConstructorOptions) => BrowserWindow;
  }
  loadURL(url: string): Promise<void> {
    this.webContents.mainFrame = { url } as WebFrameMain;
    return Promise.resolve();
  }
  show(): void {
    this.isShown = true;
  }
  focus(): void {}
  removeMenu(): void {
    this.isMenuRemoved = true;
  }
  destroy(): void {
    this.webContents.isGone = true;
    this.emit('closed');
  }
  isDestroyed(): boolean {
    return this.webContents.isGone;
  }
}

type SafeStoragePart = Pick<
  SafeStorage,
  'isEncryptionAvailable' | 'encryptString' | 'decryptString' | 'getSelectedStorageBackend'
>;

/** Seals with a secret of its own, as one user's key store on one machine does. */
export class SafeStorageDouble implements SafeStoragePart {
  readonly #secret = randomBytes(32);
  isAvailable = true;
  backend: ReturnType<SafeStorage['getSelectedStorageBackend']> = 'gnome_libsecret';

  isEncryptionAvailable(): boolean {
    return this.isAvailable;
  }
  getSelectedStorageBackend(): ReturnType<SafeStorage['getSelectedStorageBackend']> {
    return this.backend;
  }
  encryptString(plainText: string): Buffer {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.#secret, nonce);
    const sealed = Buffer.concat([cipher.update(plainText, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
  }
  decryptString(encrypted: Buffer): string {
    const decipher = createDecipheriv('aes-256-gcm', this.#secret, encrypted.subarray(0, 12));
    decipher.setAuthTag(encrypted.subarray(12, 28));
    return decipher.update(encrypted.subarray(28), undefined, 'utf8') + decipher.final('utf8');
  }
}
