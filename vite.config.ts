/// <reference types="vitest/config" />
import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type UserConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const renderer: UserConfig = {
  root: here('renderer'),
  base: '/',
  plugins: [react()],
  build: {
    outDir: here('dist/renderer'),
    emptyOutDir: true,
    target: 'chrome140',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: { kiosk: here('renderer/kiosk/index.html'), desk: here('renderer/desk/index.html') },
    },
  },
};

export default defineConfig({
  ...renderer,
  test: {
    root: here('.'),
    include: ['{electron,renderer,shared}/**/*.test.ts', 'tests/devices/**/*.test.ts'],
  },
});
void builtinModules;
