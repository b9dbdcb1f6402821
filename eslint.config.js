import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/**
 * Imports point down only: renderer → shared, electron → shared, and inside electron from the hosts (shell, browser,
 * cli) over app and the services to the store. A folder is entered by its door, index.ts.
 */

const services = ['catalogue', 'desk', 'documents', 'printing', 'trace'];
const hosts = ['shell', 'browser', 'cli'];

const noElectron = {
  regex: '^electron(/|$)',
  message: 'Only electron/shell knows Electron.',
};
const noNode = {
  regex: '^node:',
  message: 'This runs in a page or anywhere; Node.js is for electron/.',
};
const door = {
  // A service seen from app, or app seen from a host: ../<folder>/<anything but its door>.
  regex: `^(\\.\\./)+(${[...services, 'store', 'app', 'browser', 'shell'].join('|')})/(?!index\\.ts$)`,
  message: 'Enter a folder by its door, index.ts.',
};
const neighbours = (folders, message) => ({
  regex: `^(\\.\\./)+(electron/)?(${folders.join('|')})(/|$)`,
  message,
});

/** One rule for each folder: flat configuration replaces, it does not add up. */
const boundary = (files, patterns, ignores = []) => ({
  files,
  ignores,
  rules: { 'no-restricted-imports': ['error', { patterns }] },
});

const noRenderer = {
  regex: '^(\\.\\./)+renderer/',
  message: 'renderer and electron meet in shared/contract only.',
};
const noAntd = { regex: '^(antd|@ant-design|@rc-component)(/|$)', message: 'antd is for the desk only.' };
const noDesk = {
  regex: '^(\\.\\./)+(renderer/)?desk/',
  message: "The citizen's page does not know the desk.",
};
const noKiosk = {
  regex: '^(\\.\\./)+(renderer/)?(kiosk|input)/',
  message: "The desk does not know the citizen's page.",
};
const noElectronFolder = {
  regex: '^(\\.\\./)+electron/',
  message: 'renderer and electron meet in shared/contract only.',
};

const inputWithPicker = (types) => ({
  selector: `JSXOpeningElement[name.name="input"] JSXAttribute[name.name="type"][value.value=/^(${types})$/]`,
  message: 'This input opens a picker of the browser; take the field of renderer/kit.',
});
const otherSyntax = [
  {
    selector: 'JSXOpeningElement[name.name=/^(select|datalist)$/]',
    message: 'A native list opens outside the page; take the one of renderer/kit.',
  },
  {
    selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
    message: 'Text is text; nothing from outside becomes markup.',
  },
  {
    selector: 'JSXOpeningElement[name.name="a"] JSXAttribute[name.name="target"]',
    message: 'The kiosk has one window.',
  },
];

export default tseslint.config(
  {
    ignores: ['dist/**', 'node_modules/**', 'data/**', '.cache/**', 'test-results/**', 'resources/**'],
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommended],
    linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'no-empty': ['error', { allowEmptyCatch: false }],
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-implied-eval': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_$' }],
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  { files: ['electron/cli/**', 'tests/bench/**', 'tests/faults/run.ts'], rules: { 'no-console': 'off' } },

  boundary(
    ['shared/**'],
    [
      noElectron,
      noNode,
      noRenderer,
      noElectronFolder,
      { regex: '^(react|react-dom|react-i18next|@xstate/react)(/|$)', message: 'shared draws nothing.' },
    ],
    ['**/*.test.ts', '**/*.fixture.ts'],
  ),
  boundary(
    ['renderer/**'],
    [noElectron, noNode, noElectronFolder, noAntd, noDesk],
    // What prepares the pages while they are built runs in Node.js.
    ['renderer/desk/**', '**/*.test.{ts,tsx}', 'renderer/kit/fonts/{slices,vite-plugin}.ts'],
  ),
  boundary(
    ['renderer/desk/**'],
    [noElectron, noNode, noElectronFolder, noKiosk],
    ['**/*.test.{ts,tsx}', 'renderer/desk/theme/vite-plugin.ts'],
  ),
  boundary(
    ['electron/store/**'],
    [noElectron, noRenderer, door, neighbours([...hosts, 'app', ...services], 'The store is at the bottom.')],
  ),
  ...services.map((service) =>
    boundary(
      [`electron/${service}/**`],
      [
        noElectron,
        noRenderer,
        door,
        neighbours([...hosts, 'app'], 'A service does not know who uses it.'),
        neighbours(
          services.filter((other) => other !== service),
          'Services meet in electron/app.',
        ),
      ],
      ['**/*.test.ts'],
    ),
  ),
  boundary(
    ['electron/app/**'],
    [noElectron, noRenderer, door, neighbours(hosts, 'The app does not know its hosts.')],
  ),
  boundary(
    ['electron/browser/**'],
    [
      noElectron,
      noRenderer,
      door,
      neighbours(['shell', 'cli', 'store'], 'The browser host stands beside the shell, on app.'),
    ],
  ),
  boundary(
    ['electron/shell/**'],
    [
      noRenderer,
      door,
      neighbours(['browser', 'cli', 'store'], 'The shell stands beside the browser host, on app.'),
    ],
  ),
  boundary(['electron/cli/**'], [noElectron, noRenderer, door], ['**/*.test.ts']),

  {
    files: ['renderer/**/*.{ts,tsx}'],
    extends: [jsxA11y.flatConfigs.strict],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      // A question page has its keyboard open on its first field; react-aria's controls do that accessibly.
      'jsx-a11y/no-autofocus': ['error', { ignoreNonDOM: true }],
      'no-restricted-globals': [
        'error',
        ...['alert', 'confirm', 'prompt', 'print'].map((name) => ({
          name,
          message: 'A dialog of the browser opens a way past the page.',
        })),
        ...['localStorage', 'sessionStorage', 'indexedDB'].map((name) => ({
          name,
          message: 'A session lives in memory only.',
        })),
      ],
      'no-restricted-properties': [
        'error',
        ...['alert', 'confirm', 'prompt', 'print', 'open'].flatMap((property) =>
          ['window', 'globalThis', 'self'].map((object) => ({
            object,
            property,
            message: 'A dialog or window of the browser opens a way past the page.',
          })),
        ),
        ...['localStorage', 'sessionStorage', 'indexedDB'].flatMap((property) =>
          ['window', 'globalThis', 'self'].map((object) => ({
            object,
            property,
            message: 'A session lives in memory only.',
          })),
        ),
        { object: 'document', property: 'cookie', message: 'A session lives in memory only.' },
      ],
      'no-restricted-syntax': [
        'error',
        inputWithPicker('date|datetime-local|month|week|time|color|file'),
        ...otherSyntax,
      ],
    },
  },
  {
    // Staff sit at a machine of their own: there is no glass to get behind, and another hall's file is somewhere on it.
    files: ['renderer/desk/**/*.tsx'],
    rules: {
      'no-restricted-syntax': [
        'error',
        inputWithPicker('date|datetime-local|month|week|time|color'),
        ...otherSyntax,
      ],
    },
  },
);
