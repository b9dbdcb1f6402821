import type { Citizen } from './citizen.ts';
import { holdSeal, staffPin, typePin } from './staff.ts';
import { shortAnswers, shortForm, shortMatter, shortSpelling } from './short-form.ts';

/**
 * Takes a citizen through every screen of the journey and stops at each: also at the form's kinds of pages, the check
 * screen, the papers and the dialogs, and at what the attendant sees. Needs a kiosk without printers, with a staff PIN.
 */
export async function tour(citizen: Citizen, stop: (screen: string) => Promise<void>): Promise<void> {
  const { page } = citizen;
  const at = async (screen: string): Promise<void> => {
    await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
    await stop(screen);
  };
  await at('attract');
  await citizen.touch('start');
  await citizen.isAt('language');
  await citizen.touch(`language-${citizen.language}`);
  await at('language');
  await citizen.goOn();
  await citizen.isAt('home');
  await at('home');

  await citizen.touch('open-ticket');
  await citizen.isAt('ticket');
  await at('ticket');
  await citizen.touch('back');
  await citizen.touch('list-departments');
  await citizen.isAt('list');
  await at('departments');
  await citizen.touch('department-public-security');
  await at('list of a department');
  await citizen.touch('back');
  await citizen.touch('back');
  await citizen.isAt('home');
  await citizen.search(citizen.language === 'en' ? 'licence' : 'jsz');
  await page.getByTestId(`matter-${shortMatter}`).waitFor();
  await at('search');
  await citizen.open(shortMatter);
  await at('matter');
  if ((await page.getByTestId('take-ticket').count()) > 0) {
    await citizen.touch('take-ticket');
    await page.locator('[data-testid="ticket-paper"][data-state="printed"]').waitFor();
    await at('queue number');
    await citizen.touch('close');
  }
  await citizen.touch('guide');
  await at('guide');
  await citizen.touch('back');
  await citizen.isAt('matter');

  await citizen.touch('tool-help');
  await at('help');
  await citizen.touch('close');
  await citizen.touch('tool-size');
  await at('text size');
  await citizen.touch('close');

  await citizen.goOn();
  await citizen.isAt('form');
  await citizen.goOn();
  await page.getByTestId('error-summary').waitFor();
  await at('form with an error');
  await citizen.fillIn(shortForm, shortAnswers(), shortSpelling, async ({ id }) => {
    await at(`form page ${id}`);
  });
  await at('check');
  await citizen.touch('end');
  await at('end asked');
  await citizen.touch('end-stay');
  await citizen.touch('declare');
  await citizen.touch('confirm');
  await citizen.isAt('print');
  await page.locator('[data-testid="job-form"][data-state="printed"]').waitFor();
  await at('print');
  await holdSeal(page);
  await at('staff PIN');
  await typePin(page, staffPin);
  await citizen.isAt('attendant');
  await citizen.touch('pause-built-in-slip');
  await page.getByTestId('resume-built-in-slip').waitFor();
  await citizen.touch('test-built-in-a4');
  await page.getByTestId('see-test-built-in-a4').waitFor();
  await at('attendant: printers');
  await citizen.touch('resume-built-in-slip');
  await page.getByTestId('all-well').waitFor();
  await citizen.touch('tab-jobs');
  await page.getByTestId('latest-job').first().waitFor();
  await at('attendant: jobs');
  await citizen.touch('attendant-done');
  await citizen.isAt('print');
  await citizen.goOn();
  await citizen.isAt('next');
  await at('next');
  await citizen.goOn();
  await citizen.isAt('rating');
  await at('rating');
  await citizen.touch('skip');
  await citizen.isAt('attract');
}
