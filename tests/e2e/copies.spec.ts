import { expect, test } from '@playwright/test';
import { aCatalogueFolder } from '../../electron/catalogue/catalogue.fixture.ts';
import { startOfficePrinter } from '../devices/office/index.ts';
import { startEscposEmulator } from '../devices/escpos-emulator/index.ts';
import { Citizen } from './support/citizen.ts';
import { officePrinter, slipPrinter } from './support/hall.ts';
import { startKiosk } from './support/kiosk-process.ts';
import { fillInShortForm } from './support/short-form.ts';

test.setTimeout(150_000);

test('a form wanted twice, and a first printer that is off: the screen says how many, and where they come out now', async ({
  browser,
}) => {
  const catalogue = aCatalogueFolder();
  catalogue.edit('forms/driving-licence-renewal.yaml', (text) => `${text}print: { copies: 2 }\n`);
  catalogue.edit('matters/driving-licence-renewal.yaml', (text) =>
    text.replace(/originals: 1(?=\n.*\n.*\n *source: kiosk)/, 'originals: 2'),
  );
  const [first, second, slips] = await Promise.all([
    startOfficePrinter(),
    startOfficePrinter(),
    startEscposEmulator(),
  ]);
  const kiosk = await startKiosk({
    catalogueFolder: catalogue.path,
    printers: [
      officePrinter(first.uri),
      {
        ...officePrinter(second.uri),
        id: 'upstairs',
        name: { 'zh-CN': '二号打印机', en: 'Printer 2' },
        place: { 'zh-CN': '本机左侧的打印机', en: 'the printer to the left of this kiosk' },
      },
      slipPrinter(slips.uri, 'raster'),
    ],
  });
  try {
    const citizen = await Citizen.at(browser, kiosk.url, 'zh-CN');
    const { page } = citizen;
    await fillInShortForm(citizen);
    const printouts = page.getByRole('list', { name: '将要打印' });
    await expect(printouts).toContainText('2份申请表A4，本机右侧的打印机');
    await first.powerOff();
    await expect(printouts).toContainText('2份申请表A4，本机左侧的打印机');
    await citizen.touch('declare');
    await citizen.touch('confirm');
    await citizen.isAt('print');
    await expect(page.getByText('2 份申请表').first()).toBeVisible();
    await expect(page.getByTestId('paper-form')).toHaveText('A4，1 页，一式 2 份，共 2 张纸');
    await expect(page.getByTestId('moved-form')).toHaveText(
      '“大厅打印机”现在打不了，申请表已换到另一台打印，请在本机左侧的打印机取。',
    );
    await expect(page.getByTestId('job-form')).toHaveAttribute('data-state', 'printed', { timeout: 20_000 });
    expect(second.attributes().map((attributes) => attributes['IPP_COPIES'])).toEqual(['2']);
    expect(kiosk.log()).toMatch(/print job \S+ went from hall-a4 to upstairs: offline/);
  } finally {
    await kiosk.stop();
    await Promise.all([first.stop(), second.stop(), slips.stop()]);
    catalogue.dispose();
  }
});
