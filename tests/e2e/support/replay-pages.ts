import { cpSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { servePages } from '../../../electron/app/index.ts';
import { fontSlices } from '../../../renderer/kit/fonts/vite-plugin.ts';
import type { ShownWalk } from './replay-desk/main.tsx';

export interface ReplayPages {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** The built pages, served as the kiosk serves them, with a desk page that holds one walk and nothing else. */
export async function serveReplay(shown: ShownWalk): Promise<ReplayPages> {
  const folder = mkdtempSync(join(tmpdir(), 'replay-pages-'));
  cpSync('dist/renderer', folder, { recursive: true });
  await build({
    configFile: false,
    logLevel: 'error',
    root: 'tests/e2e/support/replay-desk',
    base: '/',
    plugins: [
      react(),
      fontSlices({
        fonts: join(process.cwd(), 'node_modules/@expo-google-fonts/noto-sans-sc'),
        resources: join(process.cwd(), 'resources'),
        cache: join(process.cwd(), '.cache/fonts'),
      }),
    ],
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'chrome140',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
  });
  renameSync(join(folder, 'index.html'), join(folder, 'desk/index.html'));
  writeFileSync(join(folder, 'walk.json'), JSON.stringify(shown));
  const served = await servePages({ rendererFolder: folder, port: 0, tokens: { kiosk: null, desk: null } });
  if (!served.ok) throw new Error(served.error);
  return {
    url: `${served.value.url}desk`,
    close: async () => {
      await served.value.close();
      rmSync(folder, { recursive: true });
    },
  };
}
