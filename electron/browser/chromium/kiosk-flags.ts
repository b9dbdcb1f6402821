export interface KioskFlagOptions {
  readonly url: string;
  /** A folder of its own, so that nothing of a person's browser shows here and nothing stays. */
  readonly profileFolder: string;
  readonly isWindowed: boolean;
  /** As the administrator Chromium starts only without its sandbox. */
  readonly isAdministrator: boolean;
}

/** What Chromium would do on its own and a kiosk must not. */
const disabledFeatures = [
  'BackForwardCache',
  'Translate',
  'TranslateUI',
  'AutofillServerCommunication',
  'AutofillEnableAccountWalletStorage',
  'PasswordManagerOnboarding',
  'MediaRouter',
  'OverscrollHistoryNavigation',
  'InfiniteSessionRestore',
  'OptimizationHints',
  'DialMediaRouteProvider',
  'SpareRendererForSitePerProcess',
  'HttpsUpgrades',
];

/** Command line of a Chromium that shows one page and nothing else. */
export function kioskFlags({ url, profileFolder, isWindowed, isAdministrator }: KioskFlagOptions): string[] {
  return [
    // Not as an app in the full screen: an app that goes to its other name would show a bar with an address.
    ...(isWindowed ? ['--window-size=540,960', `--app=${url}`] : ['--kiosk', url]),
    `--user-data-dir=${profileFolder}`,
    '--incognito',
    '--site-per-process',
    // The second name of this machine must not lead to another program that listens on ::1.
    '--host-resolver-rules=MAP localhost 127.0.0.1',
    `--disable-features=${disabledFeatures.join(',')}`,
    '--disable-pinch',
    '--overscroll-history-navigation=0',
    '--disable-translate',
    '--disable-session-crashed-bubble',
    '--hide-crash-restore-bubble',
    '--noerrdialogs',
    '--disable-infobars',
    '--disable-save-password-bubble',
    '--disable-spell-checking',
    '--disable-extensions',
    '--disable-component-update',
    '--disable-background-networking',
    '--disable-breakpad',
    '--disable-crash-reporter',
    '--disable-default-apps',
    '--disable-domain-reliability',
    '--disable-notifications',
    '--disable-print-preview',
    '--disable-sync',
    '--disk-cache-size=1',
    '--no-default-browser-check',
    '--no-first-run',
    '--no-pings',
    '--password-store=basic',
    '--use-mock-keychain',
    ...(isAdministrator ? ['--no-sandbox'] : []),
  ];
}
