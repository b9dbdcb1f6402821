import { defineConfig } from 'i18next-cli';

/** What in the code is no word that a person reads. */
export const codeLint = {
  ignoredTags: ['Trans'],
  ignoredAttributes: [
    'lang',
    'data-testid',
    'testId',
    'name',
    'role',
    'kind',
    'screen',
    'place',
    'size',
    'shape',
  ],
};

/** Checks of the citizen's words: `i18next-cli lint --config tests/i18next.config.ts`, and `status` likewise. */
export default defineConfig({
  locales: ['zh-CN', 'en'],
  extract: {
    input: ['renderer/{kiosk,input,kit}/**/*.{ts,tsx}'],
    ignore: ['**/*.test.ts', 'renderer/kiosk/i18n/**'],
    output: 'resources/locales/{{language}}/{{namespace}}.json',
    defaultNS: 'kiosk',
    primaryLanguage: 'zh-CN',
    removeUnusedKeys: false,
  },
  lint: codeLint,
});
