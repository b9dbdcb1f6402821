import { expect, type Page } from '@playwright/test';
import { judgements, questions } from '../../../shared/trace/index.ts';
import type { DeskUser } from './desk.ts';

/** What an administrator and a director do at the desk about walks, in Chinese. */

/** Makes somebody's PIN for the keypad. */
export async function givePin({ goTo, page }: DeskUser, id: string): Promise<string> {
  await goTo(`people/${id}`);
  await page.getByTestId('set-pin').click();
  return (await page.getByTestId('new-pin').innerText()).replaceAll(' ', '');
}

/** On the page of an evaluation: six answers and four ratings. */
export async function evaluate(page: Page): Promise<void> {
  for (const question of questions) {
    const form = page.getByTestId(`answer-${question}`);
    await form.locator('textarea').nth(1).fill('和指南写的不一样');
    await form.getByText('不一致').click();
    await form.getByRole('button', { name: '保存' }).click();
    await expect(form.getByRole('status')).toContainText('已保存');
  }
  for (const judgement of judgements) {
    const form = page.getByTestId(`judgement-${judgement}`);
    await form.getByText('4 较好').click();
    await form.getByRole('button', { name: '保存' }).click();
    await expect(form.getByRole('status')).toContainText('已保存');
  }
}

export async function addFinding(page: Page, text: string): Promise<void> {
  const finding = page.getByTestId('finding-form');
  await finding.locator('textarea').fill(text);
  await finding.locator('#category').click();
  await page.getByTitle('材料', { exact: true }).click();
  await finding.getByRole('button', { name: '添加问题' }).click();
}

export async function sign(page: Page): Promise<void> {
  await page.getByTestId('sign-evaluation').click();
  await page.getByRole('tooltip').getByRole('button', { name: '签署评价' }).click();
  await expect(page.getByText(/评价已于.*签署/)).toBeVisible();
}
