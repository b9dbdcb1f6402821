import { createRequire } from 'node:module';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { _electron, expect, test } from '@playwright/test';

/** The program that Electron's installer puts there; it comes from a download of its own and may be missing. */
function electronProgram(): string | null {
  const folder = dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  const note = join(folder, 'path.txt');
  if (!existsSync(note)) return null;
  const program = join(folder, 'dist', readFileSync(note, 'utf8').trim());
  return existsSync(program) ? program : null;
}

const program = electronProgram();

test.describe('the kiosk in Electron', () => {
  test.skip(
    program === null,
    'the Electron runtime is not installed here (node_modules/electron/install.js fetches it)',
  );
  test.skip(
    process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY'],
    'there is no display here',
  );

  test('shows a page that knows the kiosk and nothing of Node.js or Electron, and ends with 0', async () => {
    const data = mkdtempSync(join(tmpdir(), 'kiosk-electron-'));
    const kiosk = await _electron.launch({
      executablePath: program!,
      args: ['.', '--windowed', '--port', '0', '--data', data],
    });
    const page = await kiosk.firstWindow();
    await expect(page.locator('#root > *').first()).toBeVisible();
    const reached = await page.evaluate(() => ({
      bridge: Object.keys((window as unknown as { kiosk: object }).kiosk).sort(),
      node: ['process', 'require', 'module', 'Buffer'].filter((name) => name in window),
    }));
    expect(reached).toEqual({ bridge: ['call', 'listen'], node: [] });
    const ended = new Promise<number | null>((resolve) => kiosk.process().once('exit', resolve));
    kiosk.process().kill('SIGTERM');
    expect(await ended).toBe(0);
    rmSync(data, { recursive: true, force: true });
  });
});
