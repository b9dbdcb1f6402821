import { defineConfig } from 'i18next-cli';
import { codeLint } from './i18next.config.ts';

/** The same checks of the desk's words, which have a namespace of their own. */
export default defineConfig({
  locales: ['zh-CN', 'en'],
  extract: {
    input: ['renderer/desk/**/*.{ts,tsx}'],
    ignore: ['**/*.test.ts', 'renderer/desk/i18n/**'],
    output: 'resources/locales/{{language}}/{{namespace}}.json',
    defaultNS: 'desk',
    primaryLanguage: 'zh-CN',
    removeUnusedKeys: false,
  },
  lint: codeLint,
});
