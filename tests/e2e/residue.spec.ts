import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, expect, test } from '@playwright/test';
import iconv from 'iconv-lite';
import { startEscposEmulator } from '../devices/escpos-emulator/index.ts';
import { startOfficePrinter } from '../devices/office/index.ts';
import { Citizen } from './support/citizen.ts';
import { officePrinter, slipPrinter } from './support/hall.ts';
import { startKiosk } from './support/kiosk-process.ts';
import { fillInShortForm } from './support/short-form.ts';

test.setTimeout(150_000);

/** What this person types and nobody else would. */
const planted = {
  name: '罗雨桐',
  idNumber: '11010519491231002X',
  mobile: '13971586042',
  landline: '0851-86420975',
  email: 'qzvwk@xjqh.example',
  fileNumber: '739105284617',
};
const others = ['贵州省贵阳市花溪区青禾', 'luoyutong', 'LUOYUTONG'];

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat?.isDirectory()) return filesBelow(path);
    return stat?.isFile() ? [path] : [];
  });
}

/** Every file that holds one of the texts, in any of the ways a program here may write it. */
function holders(folder: string, texts: readonly string[]): string[] {
  const needles = texts.flatMap((text) =>
    ['utf8', 'utf16le', 'utf16be', 'gb18030'].map((encoding) => ({
      text,
      bytes: iconv.encode(text, encoding),
    })),
  );
  return filesBelow(folder).flatMap((path) => {
    const bytes = readFileSync(path);
    return needles
      .filter((needle) => bytes.includes(needle.bytes) || path.includes(needle.text))
      .map(({ text }) => `${text} in ${path}`);
  });
}

test('nothing that was typed is in any file, neither while it prints nor afterwards', async () => {
  const printer = await startOfficePrinter();
  const slips = await startEscposEmulator();
  const kiosk = await startKiosk({
    printers: [officePrinter(printer.uri), slipPrinter(slips.uri, 'raster')],
  });
  // The browser keeps its files in the same folder, so that they are searched too.
  const context = await chromium.launchPersistentContext(join(kiosk.folder, 'profile'), {
    ...test.info().project.use.launchOptions,
    viewport: { width: 1080, height: 1920 },
    hasTouch: true,
  });
  try {
    const page = await context.newPage();
    await page.goto(kiosk.url);
    const citizen = new Citizen(page, 'zh-CN');
    await citizen.isAt('attract');
    await fillInShortForm(citizen, planted);
    printer.setPaperOut(true);
    await citizen.touch('declare');
    await citizen.touch('confirm');
    await printer.whenBegun(1);
    const texts = [...Object.values(planted), ...others];
    expect(holders(kiosk.folder, texts)).toEqual([]);

    printer.setPaperOut(false);
    await expect(page.getByTestId('job-form')).toHaveAttribute('data-state', 'printed', { timeout: 20_000 });
    await citizen.goOn();
    await citizen.goOn();
    await citizen.touch('score-4');
    await citizen.isAt('attract');
    expect(holders(kiosk.folder, texts)).toEqual([]);
    expect(kiosk.log()).not.toMatch(/罗雨桐|青禾|13971586042|739105284617/u);

    // The search itself finds what is there.
    expect(holders(kiosk.folder, ['驾驶证', 'hall-kiosk', 'SQLite format 3'])).not.toEqual([]);
  } finally {
    await context.close();
    await kiosk.stop();
    await slips.stop();
    await printer.stop();
  }
});
