import { defineConfig } from '@playwright/test';

/** The whole kiosk in the system's Chromium: as on the glass, 1080 × 1920 and touched, and the desk as on a clerk's screen. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: '../test-results',
  globalSetup: './run/build.mjs',
  // Each test starts a kiosk, printers and a browser of its own; two at a time starve each other on two cores.
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: '../test-results/e2e.json' }]],
  use: {
    browserName: 'chromium',
    actionTimeout: 10_000,
    locale: 'zh-CN',
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env['KIOSK_BROWSER'] ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    {
      name: 'portrait',
      testIgnore: 'desk*.spec.ts',
      use: { viewport: { width: 1080, height: 1920 }, hasTouch: true, deviceScaleFactor: 1 },
    },
    {
      name: 'desk',
      testMatch: 'desk*.spec.ts',
      use: { viewport: { width: 1440, height: 900 }, deviceScaleFactor: 1 },
    },
  ],
});
