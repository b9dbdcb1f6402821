import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { startKiosk, type KioskApp } from '../../../electron/app/index.ts';
import { kioskOptions } from '../../../electron/app/kiosk.fixture.ts';
import { serve, type LoopbackHost } from '../../../electron/browser/index.ts';
import type { KioskDescription } from '../../../shared/contract/index.ts';
import { systemClock } from '../../../shared/clock.ts';
import type { TraceEntry } from '../../../shared/trace/index.ts';
import { enrolDirectors, readLog, type Director } from '../../support/directors.ts';
import { Citizen } from './citizen.ts';

export interface TracedKiosk {
  readonly director: Director;
  /** Somebody at the kiosk who has entered the code and stands at the ticket keypad. */
  /** As its pages were told it. */
  readonly description: () => KioskDescription;
  readonly enter: (browser: Browser) => Promise<Citizen>;
  readonly stop: () => Promise<void>;
  /** Everything of the walk that is in the log. */
  readonly entries: () => readonly TraceEntry[];
}

/** A kiosk of this process, with a director who may walk. */
export async function tracedKiosk(): Promise<TracedKiosk> {
  const folder = mkdtempSync(join(tmpdir(), 'kiosk-traced-'));
  const data = join(folder, 'data');
  const [director] = await enrolDirectors(data, ['D07']);
  const started = await startKiosk(kioskOptions(folder));
  if (!started.ok) throw new Error(started.error.sentences.join('\n'));
  const app: KioskApp = started.value;
  const served = await serve({ app, rendererFolder: 'dist/renderer', port: 0, clock: systemClock });
  if (!served.ok) throw new Error(served.error);
  const host: LoopbackHost = served.value;
  const described = await app.dispatch('kiosk.describe', {});
  if (!described.ok) throw new Error(described.error.reason);
  let kept: readonly TraceEntry[] | null = null;
  const read = (): readonly TraceEntry[] => readLog(data).entries.filter((entry) => 'sid' in entry);
  return {
    director: director!,
    description: () => described.value as KioskDescription,
    enter: async (browser) => {
      const citizen = await Citizen.at(browser, host.url, 'zh-CN');
      await citizen.start();
      await citizen.touch('open-ticket');
      await citizen.isAt('ticket');
      for (const digit of director!.pin) await citizen.touch(`key-${digit}`);
      await citizen.touch('action');
      await citizen.page.getByTestId('ticket-answer').getByRole('heading').waitFor();
      return citizen;
    },
    stop: async () => {
      await host.close();
      await app.close();
      kept = read();
      rmSync(folder, { recursive: true });
    },
    entries: () => kept ?? read(),
  };
}

/** A screen as a person tells it from others. */
export interface SeenScreen {
  readonly screen: string;
  readonly heading: string;
}

export async function seenScreen(page: Pick<Page, 'locator'>): Promise<SeenScreen> {
  const frame = page.locator('[data-screen]').first();
  const heading = await frame.locator('h1').first().innerText();
  return {
    screen: (await frame.getAttribute('data-screen')) ?? '',
    heading: heading.replaceAll(/[\s\u200b]/g, ''),
  };
}
