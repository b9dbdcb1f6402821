/// <reference types="vitest/config" />
import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type EnvironmentOptions } from 'vite';
import { adoptedStyles } from './renderer/desk/theme/vite-plugin.ts';
import { fontSlices } from './renderer/kit/fonts/vite-plugin.ts';
import { pinyinDictionary } from './resources/pinyin/vite-plugin.ts';

/**
 * One `vite build` makes all of dist/: `client` the citizen's page, `desk` the staff's, `replay` the frame in which the desk
 * shows a walk again and a matter that is being written, `host` the programs that run with Node's rights, `preload` the script between page and Electron, which
 * a sandboxed window takes only as one CommonJS file.
 */

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const manifest = JSON.parse(readFileSync(here('package.json'), 'utf8')) as {
  readonly dependencies: Readonly<Record<string, string>>;
};
const dependencies = Object.keys(manifest.dependencies);

/** What Node or Electron brings, and native or large packages that stay in node_modules. */
function isExternal(id: string): boolean {
  if (id === 'electron' || id.startsWith('node:') || builtinModules.includes(id)) return true;
  return dependencies.some((name) => id === name || id.startsWith(`${name}/`));
}

const page = {
  outDir: here('dist/renderer'),
  target: 'chrome140',
  assetsInlineLimit: 0,
  chunkSizeWarningLimit: 1500,
  modulePreload: { polyfill: false },
};

const client: EnvironmentOptions = {
  build: {
    ...page,
    emptyOutDir: true,
    rolldownOptions: { input: { kiosk: here('renderer/kiosk/index.html') } },
  },
};

/** Built by itself, so that nothing of it can end up in what the citizen's page loads. Fonts are the same files. */
const desk: EnvironmentOptions = {
  consumer: 'client',
  build: {
    ...page,
    emptyOutDir: false,
    rolldownOptions: {
      input: { desk: here('renderer/desk/index.html') },
      output: {
        entryFileNames: 'desk/assets/[name]-[hash].js',
        chunkFileNames: 'desk/assets/[name]-[hash].js',
        assetFileNames: ({ names }) =>
          /\.(woff2|ttf)$/.test(names[0] ?? '')
            ? 'assets/[name]-[hash][extname]'
            : 'desk/assets/[name]-[hash][extname]',
      },
    },
  },
};

/** Built by itself, so that nothing of it can end up in what the citizen's page loads. Fonts and dictionary are the same files. */
const replay: EnvironmentOptions = {
  consumer: 'client',
  build: {
    ...client.build,
    emptyOutDir: false,
    rolldownOptions: {
      input: { replay: here('renderer/replay/index.html') },
      output: {
        entryFileNames: 'replay/assets/[name]-[hash].js',
        chunkFileNames: 'replay/assets/[name]-[hash].js',
        assetFileNames: ({ names }) =>
          /\.(woff2|ttf|bin)$/.test(names[0] ?? '')
            ? 'assets/[name]-[hash][extname]'
            : 'replay/assets/[name]-[hash][extname]',
      },
    },
  },
};

const host: EnvironmentOptions = {
  consumer: 'server',
  resolve: { noExternal: true, conditions: ['node', 'import', 'default'] },
  build: {
    outDir: here('dist/electron'),
    emptyOutDir: true,
    target: 'node24',
    copyPublicDir: false,
    minify: false,
    rolldownOptions: {
      input: {
        main: here('electron/shell/main.ts'),
        browser: here('electron/browser/main.ts'),
        'documents-worker': here('electron/documents/worker.ts'),
      },
      external: isExternal,
      output: { format: 'esm', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
};

const preload: EnvironmentOptions = {
  consumer: 'server',
  resolve: { noExternal: true },
  build: {
    outDir: here('dist/electron'),
    emptyOutDir: false,
    target: 'node24',
    copyPublicDir: false,
    minify: false,
    rolldownOptions: {
      input: { preload: here('electron/shell/preload.ts') },
      external: isExternal,
      output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
    },
  },
};

const fonts = fontSlices({
  fonts: here('node_modules/@expo-google-fonts/noto-sans-sc'),
  resources: here('resources'),
  cache: here('.cache/fonts'),
});

const test = {
  root: here('.'),
  include: [
    '{electron,renderer,shared}/**/*.test.ts',
    'tests/{contract,devices,faults,forms,input,lint,start,trace}/**/*.test.ts',
  ],
};

export default defineConfig(
  process.env['VITEST']
    ? { root: here('.'), test }
    : {
        root: here('renderer'),
        base: '/',
        plugins: [react(), fonts, pinyinDictionary(), adoptedStyles()],
        worker: { format: 'es' },
        environments: { client, desk, replay, host, preload },
        builder: {
          buildApp: async (builder) => {
            await builder.build(builder.environments['client']!);
            await builder.build(builder.environments['desk']!);
            await builder.build(builder.environments['replay']!);
            await builder.build(builder.environments['host']!);
            await builder.build(builder.environments['preload']!);
          },
        },
      },
);
