import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext } from '@playwright/test';
import { createBuilder } from 'vite';
import { tokenMetaName } from '../../../shared/contract/index.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const outDir = join(root, '.cache/bench/page-without-notes');

/** Builds the citizen's page as it is, but with notes that are silent. The kiosk's own build has no such page. */
export async function buildPageWithoutNotes(): Promise<void> {
  const mode = process.env['NODE_ENV'];
  const builder = await createBuilder({
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'error',
    environments: { client: { build: { outDir, emptyOutDir: true } } },
    plugins: [
      {
        name: 'silent-notes',
        enforce: 'pre',
        resolveId: (id, importer) =>
          importer !== undefined && id.endsWith('/notes/index.ts')
            ? fileURLToPath(new URL('./silent-notes.ts', import.meta.url))
            : null,
      },
    ],
  });
  await builder.build(builder.environments['client']!);
  // Vite has set it for the build; a kiosk started from here must not inherit it.
  if (mode === undefined) delete process.env['NODE_ENV'];
  else process.env['NODE_ENV'] = mode;
}

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
};

/** Gives that page to the browser in place of the kiosk's, with the kiosk's own token and headers. */
export async function servePageWithoutNotes(context: BrowserContext): Promise<void> {
  const html = readFileSync(join(outDir, 'kiosk/index.html'), 'utf8');
  await context.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url());
    const asset = join(outDir, pathname);
    if (pathname.startsWith('/assets/') && existsSync(asset)) {
      await route.fulfill({ path: asset, contentType: types[extname(asset)] ?? 'application/octet-stream' });
    } else if (pathname === '/') {
      const response = await route.fetch();
      const token = new RegExp(`<meta name="${tokenMetaName}"[^>]*>`).exec(await response.text())?.[0];
      if (token === undefined) throw new Error('the page has no token');
      await route.fulfill({ response, body: html.replace('</head>', `${token}</head>`) });
    } else await route.continue();
  });
}
