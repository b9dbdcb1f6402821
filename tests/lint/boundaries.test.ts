import { ESLint } from 'eslint';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const eslint = new ESLint({ cwd: root });

/** The rules that a file with this text would break. */
async function broken(file: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath: `${root}/${file}` });
  const { messages } = result!;
  const fatal = messages.find((message) => message.fatal);
  if (fatal) throw new Error(fatal.message);
  return messages.map(({ ruleId }) => ruleId ?? '');
}

const importing = (from: string): string => `import { thing } from '${from}';\nexport const use = thing;\n`;

describe('imports', () => {
  it.each([
    ['shared/form/x.ts', '../../electron/store/index.ts'],
    ['shared/form/x.ts', '../../renderer/kit/index.ts'],
    ['shared/form/x.ts', 'node:fs'],
    ['shared/form/x.ts', 'react'],
    ['renderer/kiosk/x.tsx', '../../electron/app/index.ts'],
    ['renderer/kiosk/x.tsx', 'electron'],
    ['renderer/kiosk/x.tsx', 'node:fs'],
    ['renderer/kiosk/x.tsx', 'antd'],
    ['renderer/kit/x.tsx', 'antd/locale/zh_CN'],
    ['renderer/kiosk/x.tsx', '../desk/kit/index.ts'],
    ['renderer/desk/pages/x.tsx', '../../kiosk/i18n/index.ts'],
    ['electron/desk/x.ts', '../app/index.ts'],
    ['electron/desk/x.ts', '../catalogue/index.ts'],
    ['electron/app/x.ts', '../desk/secret-hash.ts'],
    ['electron/store/x.ts', '../printing/index.ts'],
    ['electron/store/x.ts', '../app/index.ts'],
    ['electron/printing/x.ts', '../app/index.ts'],
    ['electron/printing/x.ts', '../documents/index.ts'],
    ['electron/printing/ipp/x.ts', '../../documents/index.ts'],
    ['electron/printing/x.ts', '../store/jobs.ts'],
    ['electron/app/x.ts', '../browser/index.ts'],
    ['electron/app/x.ts', 'electron'],
    ['electron/app/handlers/x.ts', '../../printing/station.ts'],
    ['electron/app/x.ts', '../../renderer/bridge/index.ts'],
    ['electron/browser/x.ts', 'electron'],
    ['electron/browser/x.ts', '../shell/index.ts'],
    ['electron/browser/x.ts', '../store/index.ts'],
    ['electron/shell/x.ts', '../browser/index.ts'],
    ['electron/shell/x.ts', '../app/log.ts'],
  ])('of %s may not be %s', async (file, from) => {
    expect(await broken(file, importing(from))).toContain('no-restricted-imports');
  });

  it.each([
    ['shared/form/x.ts', '../matter/index.ts'],
    ['renderer/kiosk/x.tsx', '../../shared/contract/page.ts'],
    ['renderer/kiosk/x.tsx', '../bridge/index.ts'],
    ['renderer/desk/pages/x.tsx', 'antd'],
    ['renderer/desk/app/x.tsx', '../../bridge/desk/index.ts'],
    ['electron/desk/people/x.ts', '../../store/index.ts'],
    ['electron/app/desk/x.ts', '../../desk/index.ts'],
    ['electron/printing/ipp/x.ts', '../../store/index.ts'],
    ['electron/printing/ipp/x.ts', '../driver.ts'],
    ['electron/app/handlers/x.ts', '../../printing/index.ts'],
    ['electron/app/handlers/x.ts', '../services.ts'],
    ['electron/browser/x.ts', '../app/index.ts'],
    ['electron/shell/x.ts', 'electron'],
  ])('of %s may be %s', async (file, from) => {
    expect(await broken(file, importing(from))).toEqual([]);
  });
});

describe('a kiosk page', () => {
  it.each([
    ['a native list', 'export const X = () => <select aria-label="a" />;', 'no-restricted-syntax'],
    [
      'a native date picker',
      'export const X = () => <input type="date" aria-label="a" />;',
      'no-restricted-syntax',
    ],
    [
      'a native colour picker',
      'export const X = () => <input type="color" aria-label="a" />;',
      'no-restricted-syntax',
    ],
    ['a file picker', 'export const X = () => <input type="file" aria-label="a" />;', 'no-restricted-syntax'],
    [
      'markup from a string',
      'export const X = (p: { a: string }) => <p dangerouslySetInnerHTML={{ __html: p.a }} />;',
      'no-restricted-syntax',
    ],
    ['a browser dialog', "export const x = () => alert('a');", 'no-restricted-globals'],
    [
      'a browser dialog by its window',
      "export const x = () => window.confirm('a');",
      'no-restricted-properties',
    ],
    ['the print dialog', 'export const x = () => window.print();', 'no-restricted-properties'],
    ['local storage', "export const x = () => localStorage.getItem('a');", 'no-restricted-globals'],
    ['session storage', 'export const x = () => window.sessionStorage.clear();', 'no-restricted-properties'],
    ['a picture without words', 'export const X = () => <img src="a.png" />;', 'jsx-a11y/alt-text'],
    [
      'a hook in a condition',
      "import { useState } from 'react';\nexport function X(p: { a: boolean }) {\n  if (p.a) useState(0);\n  return null;\n}",
      'react-hooks/rules-of-hooks',
    ],
    [
      'a type that is anything',
      'export const x = (a: any) => String(a);',
      '@typescript-eslint/no-explicit-any',
    ],
  ])('may not have %s', async (_, text, rule) => {
    expect(await broken('renderer/kiosk/x.tsx', `${text}\n`)).toContain(rule);
  });

  it('may have ordinary controls', async () => {
    expect(
      await broken('renderer/kiosk/x.tsx', 'export const X = () => <input type="text" aria-label="a" />;\n'),
    ).toEqual([]);
  });
});
