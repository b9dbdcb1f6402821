import AxeBuilder from '@axe-core/playwright';
import { expect, type Browser, type Page } from '@playwright/test';
import type { Language } from '../../../shared/text/index.ts';
import type { RunningKiosk } from './kiosk-process.ts';

export const staffPassword = 'correct horse';

/** Somebody of the staff at a screen with mouse and keys. What is wrong with the page by itself is in `faults`. */
export class DeskUser {
  readonly page: Page;
  readonly url: string;
  readonly faults: string[] = [];

  private constructor(page: Page, url: string) {
    this.page = page;
    this.url = url;
    page.on('pageerror', (error) => this.faults.push(error.message));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) this.faults.push(message.text());
    });
  }

  /** A page of its own, beside all others; `language` is chosen on it. */
  static async at(browser: Browser, kioskUrl: string, language: Language = 'zh-CN'): Promise<DeskUser> {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      deviceScaleFactor: 1,
    });
    const page = await context.newPage();
    const user = new DeskUser(page, new URL('desk', kioskUrl).href);
    await page.goto(user.url);
    if (language === 'en') await page.getByRole('button', { name: 'English' }).click();
    return user;
  }

  readonly isAtDoor = (sheet: 'set-up' | 'sign-in' | 'new-password'): Promise<void> =>
    expect(this.page.locator(`[data-door="${sheet}"]`)).toBeVisible();
  readonly isAt = (page: string): Promise<void> =>
    expect(this.page.locator(`[data-page="${page}"]`)).toBeVisible();

  async fill(fields: Readonly<Record<string, string>>): Promise<void> {
    for (const [field, text] of Object.entries(fields)) await this.page.locator(`#${field}`).fill(text);
  }

  /** Takes the first department that this is found in. */
  async chooseDepartment(words: string): Promise<void> {
    await this.page.locator('#department').fill(words);
    await this.page.keyboard.press('Enter');
  }

  readonly submit = (): Promise<void> => this.page.locator('button[type="submit"]').click();

  /** Of several forms the one with this field. */
  readonly submitForm = (field: string): Promise<void> =>
    this.page
      .locator('form')
      .filter({ has: this.page.locator(`#${field}`) })
      .locator('button[type="submit"]')
      .click();

  readonly goTo = async (address: string): Promise<void> => {
    await this.page.evaluate((hash) => {
      location.hash = hash;
    }, `#/${address}`);
    await this.isAt(address.split('/')[0]!);
  };

  /** What of the page in sight is not accessible, or too wide for it, is a fault. */
  readonly check = async (place: string): Promise<void> => {
    // What a kiosk shows in a frame is a whole page with landmarks of its own, and is looked at where it stands alone.
    const axe = new AxeBuilder({ page: this.page }).exclude(['iframe', '#root']);
    const { violations } = await axe.analyze();
    this.faults.push(...violations.map(({ id, nodes }) => `${place}: ${id} ${nodes[0]?.html.slice(0, 160)}`));
    const spill = await this.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (spill > 0) this.faults.push(`${place}: ${spill} px too wide`);
  };

  /** Makes the first administrator with the code of the kiosk's log; gives their code. */
  async setUp(kiosk: Pick<RunningKiosk, 'log'>): Promise<string> {
    await this.isAtDoor('set-up');
    const code = /set-up code (\S+)/.exec(kiosk.log())?.[1] ?? '';
    await this.fill({
      code,
      name: '周小禾',
      position: '科长',
      password: staffPassword,
      again: staffPassword,
    });
    await this.chooseDepartment((await this.isChinese()) ? '行政' : 'Administrative');
    await this.submit();
    await this.isAtDoor('sign-in');
    return this.page.locator('#id').inputValue();
  }

  async signIn(id: string, password = staffPassword): Promise<void> {
    await this.isAtDoor('sign-in');
    await this.fill({ id, password });
    await this.submit();
  }

  /** Adds somebody with this role; gives their code and one-time password. */
  async addPerson(name: string, role: string): Promise<{ readonly id: string; readonly password: string }> {
    await this.goTo('people/new');
    await this.fill({ name, position: '副局长' });
    await this.chooseDepartment((await this.isChinese()) ? '生态' : 'Ecological');
    await this.page.locator(`input[type="checkbox"][value="${role}"]`).check();
    await this.submit();
    const password = await this.page.locator('output').innerText();
    const id = /[A-Z]\d{2,4}(?!\S*-)/.exec(await this.page.getByRole('group').last().innerText())![0];
    return { id, password };
  }

  async replaceOneTimePassword(oneTime: string): Promise<void> {
    await this.isAtDoor('new-password');
    await this.fill({ current: oneTime, next: staffPassword, again: staffPassword });
    await this.submit();
  }

  private readonly isChinese = async (): Promise<boolean> =>
    (await this.page.locator('html').getAttribute('lang')) === 'zh-CN';
}
