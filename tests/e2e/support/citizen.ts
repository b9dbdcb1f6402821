import { expect, type Browser, type Locator, type Page } from '@playwright/test';
import type {
  Answers,
  AnswerValue,
  Field,
  FormDefinition,
  Page as FormPage,
} from '../../../shared/form/index.ts';
import { evaluate } from '../../../shared/form/index.ts';
import type { Language } from '../../../shared/text/index.ts';

/** Letters that give a Chinese text on the pinyin keyboard. */
export type Spelling = Readonly<Record<string, string>>;

/** Somebody at the kiosk who has a finger and nothing else. */
export class Citizen {
  readonly page: Page;
  readonly language: Language;

  constructor(page: Page, language: Language) {
    this.page = page;
    this.language = language;
  }

  /** One person stands at a kiosk: whoever stood at one in this browser before has left with the page. */
  static async at(browser: Browser, url: string, language: Language, size = { width: 1080, height: 1920 }) {
    await Promise.all(browser.contexts().map((context) => context.close()));
    const context = await browser.newContext({ viewport: size, hasTouch: true, deviceScaleFactor: 1 });
    const page = await context.newPage();
    await page.goto(url);
    const citizen = new Citizen(page, language);
    await citizen.isAt('attract');
    return citizen;
  }

  readonly touch = (testId: string): Promise<void> => this.page.getByTestId(testId).first().tap();

  readonly isAt = (screen: string): Promise<void> =>
    expect(this.page.locator(`[data-screen="${screen}"]`)).toBeVisible();

  readonly goOn = (): Promise<void> => this.touch('action');

  /** From the attract screen to the home screen. */
  async start(reading: 'standard' | 'care' | 'contrast' = 'standard'): Promise<void> {
    await this.touch('start');
    await this.isAt('language');
    await this.touch(`language-${this.language}`);
    if (reading !== 'standard') await this.touch(`reading-${reading}`);
    await this.goOn();
    await this.isAt('home');
  }

  async search(letters: string): Promise<void> {
    await this.touch('open-search');
    await this.isAt('search');
    await this.type(letters);
  }

  async open(matter: string): Promise<void> {
    await this.touch(`matter-${matter}`);
    await this.isAt('matter');
  }

  /** From the home screen to the keypad of queue numbers. */
  async openTicket(): Promise<void> {
    await this.touch('open-ticket');
    await this.isAt('ticket');
  }

  /** What the keypad of queue numbers answers to this. */
  async lookUp(signs: string): Promise<string> {
    await this.touch('key-clear');
    for (const sign of signs) await this.touch(`key-${sign}`);
    await this.goOn();
    const answer = this.page.getByTestId('ticket-answer');
    await expect(answer.locator('h2')).toBeVisible();
    return answer.innerText();
  }

  key = (name: string): Locator => this.page.locator(`[data-key="${name}"]`);

  /** Touches a key for each character; changes the keyboard where the character is on another one. */
  async type(characters: string): Promise<void> {
    for (const character of characters) {
      const name = character === ' ' ? 'space' : character;
      if (!(await this.key(name).isVisible())) {
        await this.key(/[a-z]/.test(character) ? 'smallLetters' : 'capitals').tap();
      }
      await this.key(name).tap();
    }
  }

  /** Writes Chinese: pinyin, then the candidate that reads as wished. */
  async write(chinese: string, spelling: Spelling): Promise<void> {
    const letters = spelling[chinese];
    if (letters === undefined) throw new Error(`no spelling for ${chinese}`);
    await this.type(letters);
    await this.page
      // Until then the row may still move under the finger.
      .locator('[lang="zh-CN"][role="group"][aria-busy="false"] button', {
        hasText: new RegExp(`^${chinese}$`),
      })
      .first()
      .tap();
  }

  /** Fills in every page that is asked and arrives at the check screen. */
  async fillIn(
    definition: FormDefinition,
    answers: Answers,
    spelling: Spelling,
    onPage: (page: FormPage) => Promise<void> = async () => {},
  ): Promise<void> {
    for (const page of definition.pages) {
      if (page.showWhen && !evaluate(page.showWhen, answers)) continue;
      const items = page.repeat === undefined ? [answers] : (answers[page.id] as readonly Answers[]);
      for (const [n, item] of items.entries()) {
        // A page that may stay empty begins with the list.
        if (n > 0 || page.repeat?.min === 0) await this.touch('add-item');
        await this.isOnPage(page);
        await this.fillInPage(page, item, answers, spelling);
        await onPage(page);
        await this.goOn();
      }
      if (page.repeat !== undefined) {
        await expect(this.page.getByTestId('add-item')).toBeVisible();
        await this.goOn();
      }
    }
    await this.isAt('check');
  }

  async isOnPage(page: FormPage): Promise<void> {
    const title = page.title[this.language].replaceAll(/[\s\u200b]/g, '');
    await expect
      .poll(async () => (await this.page.locator('h1').innerText()).replaceAll(/[\s\u200b]/g, ''))
      .toBe(title);
    await expect(this.page.locator('[data-in-hand]')).toBeVisible();
  }

  async fillInPage(page: FormPage, own: Answers, all: Answers, spelling: Spelling): Promise<void> {
    for (const field of page.fields) {
      if (field.showWhen && !evaluate(field.showWhen, { ...all, ...own })) continue;
      const value = own[field.id];
      if (value === undefined) continue;
      await this.fillInField(field, value, spelling);
    }
  }

  async fillInField(field: Field, value: AnswerValue, spelling: Spelling): Promise<void> {
    const box = this.page.locator(`[data-in-hand][data-field="${field.id}"]`);
    if (!(await box.isVisible())) await this.touch(`field-${field.id}`);
    await expect(box).toBeVisible();
    if (field.kind === 'yesNo')
      return box
        .locator('[data-option]')
        .nth(value === true ? 0 : 1)
        .tap();
    if (field.kind === 'choice') return box.locator(`[data-option="${value as string}"]`).tap();
    if (field.kind === 'multiChoice') {
      for (const option of value as readonly string[]) await box.locator(`[data-option="${option}"]`).tap();
      return;
    }
    if (field.kind === 'address') {
      const { areaCode, street } = value as { areaCode: string; street: string };
      await box.locator(`[data-area="${areaCode}"]`).tap();
      return field.street ? this.write(street, spelling) : undefined;
    }
    const text = field.kind === 'date' ? (value as string).replaceAll('-', '') : (value as string);
    return /\p{Script=Han}/u.test(text) ? this.write(text, spelling) : this.type(text);
  }
}
