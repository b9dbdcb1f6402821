import { expect, test } from '@playwright/test';
import { startEscposEmulator } from '../devices/escpos-emulator/index.ts';
import { startOfficePrinter } from '../devices/office/index.ts';
import { Citizen } from './support/citizen.ts';
import { DeskUser } from './support/desk.ts';
import { startKiosk, type RunningKiosk } from './support/kiosk-process.ts';
import { fillInShortForm } from './support/short-form.ts';

test.setTimeout(240_000);

async function hall(config: object = {}) {
  const [office, slips] = [await startOfficePrinter(), await startEscposEmulator()];
  const kiosk = await startKiosk(config);
  return {
    office,
    slips,
    kiosk,
    close: async () => {
      await kiosk.stop();
      await slips.stop();
      await office.stop();
    },
  };
}

const cut = (slips: { tickets: () => readonly { isCut: boolean }[] }): number =>
  slips.tickets().filter(({ isCut }) => isCut).length;

async function administrator(
  browser: Parameters<typeof DeskUser.at>[0],
  kiosk: RunningKiosk,
  language: 'zh-CN' | 'en' = 'zh-CN',
): Promise<DeskUser> {
  const user = await DeskUser.at(browser, kiosk.url, language);
  await user.signIn(await user.setUp(kiosk));
  await user.isAt('rounds');
  return user;
}

/** Asks the address, chooses what answers and names it. */
async function add(user: DeskUser, address: string, names: readonly [zh: string, en: string]): Promise<void> {
  const { page } = user;
  await user.goTo('printers/.new');
  await page.getByLabel('打印机的地址').fill(address);
  await user.submit();
  await page.getByRole('button', { name: /选用/ }).click();
  await user.fill({
    'name_zh-CN': names[0],
    name_en: names[1],
    'place_zh-CN': `${names[0]}旁`,
    place_en: `beside the ${names[1]}`,
  });
  await user.submit();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(names[0]);
}

test('an administrator finds two printers by address, adds and tries them, and a citizen prints on them', async ({
  browser,
}) => {
  const { office, slips, kiosk, close } = await hall();
  try {
    const citizen = await Citizen.at(browser, kiosk.url, 'zh-CN');
    const user = await administrator(browser, kiosk);
    const { page } = user;
    await page.getByRole('link', { name: '打印机', exact: true }).click();
    await user.isAt('printers');
    await expect(page.getByText('内置的打印托盘')).toBeVisible();

    await user.goTo('printers/.new');
    await page.getByLabel('打印机的地址').fill('127.0.0.1:9');
    await user.submit();
    await expect(page.getByText('连不上这个地址')).toBeVisible();

    await add(user, `ipp://localhost:${office.port}`, ['大厅打印机', 'Hall printer']);
    await user.goTo('printers');
    await expect(page.getByRole('alert')).toHaveText([/没有打印机能打小票/]);
    await add(user, slips.uri, ['小票打印机', 'Slip printer']);
    await user.goTo('printers');
    const table = page.getByRole('table', { name: '按使用次序排列的打印机' });
    await expect(page.getByRole('alert')).toHaveCount(0);
    await expect(table.getByRole('row', { name: '大厅打印机' })).toContainText('正常');
    await expect(table.getByRole('row', { name: '小票打印机' })).toContainText('正常');

    for (const name of ['大厅打印机', '小票打印机']) {
      await page.getByRole('button', { name: `在${name}上打印测试页` }).click();
      await expect(page.getByRole('status')).toContainText(`${name}：测试页已打印`, { timeout: 30_000 });
    }
    expect([office.prints().length, cut(slips)]).toEqual([1, 1]);

    await fillInShortForm(citizen);
    // What is set meanwhile leaves the session alone.
    await user.goTo('printers');
    await page.getByRole('button', { name: '把小票打印机上移' }).click();
    await expect(table.getByRole('row').nth(1)).toContainText('小票打印机');
    await citizen.touch('declare');
    await citizen.touch('confirm');
    await citizen.isAt('print');
    await expect.poll(() => office.prints().length, { timeout: 30_000 }).toBe(2);
    await expect.poll(() => cut(slips), { timeout: 30_000 }).toBe(2);

    // Its state is pushed to the desk; nobody has to ask.
    slips.set({ paperLeftMm: 0 });
    await expect(table.getByRole('row', { name: '小票打印机' })).toContainText('缺纸');
    slips.set({ paperLeftMm: 10_000 });
    await expect(table.getByRole('row', { name: '小票打印机' })).toContainText('正常');

    await page.getByRole('link', { name: '小票打印机' }).click();
    await page.getByRole('button', { name: '删除' }).click();
    await page.getByRole('tooltip').getByRole('button', { name: '删除' }).click();
    await expect(table).toBeVisible();
    await expect(table.getByRole('row')).toHaveCount(2);
    await expect(page.getByRole('alert')).toHaveText([/没有打印机能打小票/]);
    expect(user.faults).toEqual([]);
  } finally {
    await close();
  }
});

test('a wrong address is refused with a sentence, and the printers of the file can be taken again', async ({
  browser,
}) => {
  const { slips, kiosk, close } = await hall({
    printers: [
      {
        id: 'try',
        kind: 'virtual',
        paper: 'thermal',
        serves: ['slip'],
        name: { 'zh-CN': '试用小票机', en: 'Trial printer' },
        place: { 'zh-CN': '屏幕上', en: 'on the screen' },
      },
    ],
  });
  try {
    const user = await administrator(browser, kiosk);
    const { page } = user;
    await add(user, slips.uri, ['小票打印机', 'Slip printer']);
    await page.locator('#uri').fill('tcp://nonsense:9100/x');
    await user.submit();
    await expect(page.getByText('地址的写法是')).toBeVisible();
    await user.check('printers/slip-printer, a wrong address');

    slips.set({ coverOpen: true });
    await user.goTo('printers');
    await expect(page.getByText('需要处理：盖子开着')).toBeVisible();
    await page.getByRole('button', { name: '在小票打印机上打印测试页' }).click();
    await expect(page.getByRole('alert')).toContainText([/测试页没有打印，盖子开着/]);
    await page.getByRole('button', { name: '改回用配置文件' }).click();
    await page.getByRole('tooltip').getByRole('button', { name: '改回' }).click();
    const table = page.getByRole('table', { name: '按使用次序排列的打印机' });
    await expect(table.getByRole('row')).toHaveCount(2);
    await expect(table).toContainText('试用小票机');
    await expect(page.getByText('现在用的是配置文件里的打印机')).toBeVisible();
    expect(user.faults).toEqual([]);
  } finally {
    await close();
  }
});

for (const language of ['zh-CN', 'en'] as const) {
  test(`the printers' pages are without axe violations, fit their width and work with keys alone (${language})`, async ({
    browser,
  }) => {
    const { office, slips, kiosk, close } = await hall();
    try {
      const user = await administrator(browser, kiosk, language);
      const { page } = user;
      await user.goTo('printers');
      await expect(page.locator('main table').first()).toBeVisible();
      await user.check('printers, none set');
      await user.goTo('printers/.new');
      await page.locator('#address').focus();
      await page.keyboard.type('not an address');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('alert')).toBeVisible();
      await user.check('printers/.new, refused');
      await page.locator('#address').fill('');
      await page.locator('#address').focus();
      await page.keyboard.type(`localhost:${office.port}`);
      await page.keyboard.press('Enter');
      await expect(page.getByText('Hall A4')).toBeVisible();
      await user.check('printers/.new, found');
      await page.getByRole('button', { name: new RegExp(`:${office.port}/`) }).focus();
      await page.keyboard.press('Enter');
      await user.check('printers/.new, named');
      for (const [field, text] of [
        ['name_zh-CN', '大厅打印机'],
        ['name_en', 'Hall printer'],
        ['place_zh-CN', '本机右侧'],
        ['place_en', 'to the right'],
      ] as const) {
        await page.locator(`#${field}`).focus();
        await page.keyboard.type(text);
      }
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { level: 1 })).toContainText(/大厅打印机|Hall printer/);
      await user.check('printers/hall-printer');
      await user.goTo('printers');
      await expect(page.locator('main table').first()).toBeVisible();
      await user.check('printers, one missing');
      await user.goTo('printers/nobody');
      await user.check('printers/nobody');
      expect(user.faults).toEqual([]);
      expect(slips.tickets()).toEqual([]);
    } finally {
      await close();
    }
  });
}
