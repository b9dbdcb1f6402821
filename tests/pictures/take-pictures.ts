import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import {
  aSlip,
  endorsementForm,
  resourcesFolder,
  runTool,
  testMaker,
  valueOf,
} from '../../electron/documents/documents.fixture.ts';
import { Citizen } from '../e2e/support/citizen.ts';
import { startKiosk } from '../e2e/support/kiosk-process.ts';

/** The pictures of the README: the kiosk as a citizen has it before her, and what it prints. */

const pictures = join(resourcesFolder, 'pictures');
/** Two of them stand side by side on a page. */
const widthPx = 540;

const browser = await chromium.launch({
  executablePath: process.env['KIOSK_BROWSER'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  await takeFormPage(browser);
  await takePapers(browser);
} finally {
  await browser.close();
}

async function takeFormPage(at: Browser): Promise<void> {
  const kiosk = await startKiosk({ kioskName: '自助机 03' });
  try {
    const citizen = await Citizen.at(at, kiosk.url, 'zh-CN');
    await citizen.start();
    await citizen.open('hk-macao-endorsement');
    await citizen.goOn();
    await citizen.type('luoyutong');
    await citizen.page.getByRole('button', { name: '罗雨桐' }).first().waitFor();
    // The picture of the form follows what is typed.
    await citizen.page.waitForTimeout(500);
    await save(at, await citizen.page.screenshot({ animations: 'disabled' }), 'form-page.png');
  } finally {
    await kiosk.stop();
  }
}

async function takePapers(at: Browser): Promise<void> {
  const maker = testMaker();
  const { pdf } = valueOf(maker.formPdf(endorsementForm()));
  const form = runTool('pdftoppm', ['-png', '-r', '110', '-f', '1', '-l', '1', '-'], 'poppler-utils', pdf);
  const slip = valueOf(maker.paperPicture(aSlip(), 576)).png;
  const page = await at.newPage({ viewport: { width: 1080, height: 1920 } });
  await page.setContent(
    `<style>
       body { margin: 0; background: #e9ece6; display: grid; place-content: center; block-size: 1920px; gap: 60px }
       img { box-shadow: 0 6px 30px #0003; background: white; justify-self: center }
     </style>
     <img width="740" src="${dataUrl(form)}"><img width="250" src="${dataUrl(slip)}">`,
  );
  await save(at, await page.screenshot(), 'papers.png');
}

/** Scaled down to what the README shows. */
async function save(at: Browser, png: Uint8Array, name: string): Promise<void> {
  const page = await at.newPage({ viewport: { width: widthPx, height: (widthPx * 16) / 9 } });
  await page.setContent(
    `<style>body { margin: 0 } img { display: block; inline-size: 100vw }</style><img src="${dataUrl(png)}">`,
  );
  writeFileSync(join(pictures, name), await page.screenshot());
  await page.close();
}

function dataUrl(png: Uint8Array): string {
  return `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
}
