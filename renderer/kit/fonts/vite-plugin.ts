import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import type { Plugin } from 'vite';
import { commonCharacters } from './slices.ts';

const weights = [
  { weight: 400, file: '400Regular/NotoSansSC_400Regular.ttf' },
  { weight: 500, file: '500Medium/NotoSansSC_500Medium.ttf' },
  { weight: 700, file: '700Bold/NotoSansSC_700Bold.ttf' },
] as const;

interface FontSlicesOptions {
  /** Where the font package lies. */
  readonly fonts: string;
  readonly resources: string;
  /** Slices are kept here between builds. */
  readonly cache: string;
}

/**
 * Gives `virtual:fonts.css`: Noto Sans SC in three weights, each as a slice of about 0.6 MB with the characters that
 * appear every day, and `Noto Sans SC Whole` of 10 MB, which stands behind it in the list of families and is fetched
 * only for a character that the slice lacks.
 */
export function fontSlices(options: FontSlicesOptions): Plugin {
  const name = 'virtual:fonts.css';
  return {
    name: 'font-slices',
    config: () => ({ server: { fs: { allow: [options.cache, options.fonts, '.'] } } }),
    resolveId: (id) => (id === name ? makeSlices(options) : null),
  };
}

/** Makes what is missing and returns the path of the style sheet. */
async function makeSlices({ fonts, resources, cache }: FontSlicesOptions): Promise<string> {
  const common = commonCharacters(resources);
  const text = [...common].map((code) => String.fromCodePoint(code)).join('');
  mkdirSync(cache, { recursive: true });
  const rules = await Promise.all(
    weights.map(async ({ weight, file }) => {
      const source = readFileSync(join(fonts, file));
      const digest = createHash('sha256').update(source).update(text).digest('hex').slice(0, 16);
      const slice = join(cache, `noto-sans-sc-${weight}-${digest}.woff2`);
      if (!existsSync(slice)) {
        writeFileSync(slice, await subsetFont(source, text, { targetFormat: 'woff2' }));
      }
      return [
        face('Noto Sans SC', weight, slice, 'woff2'),
        face('Noto Sans SC Whole', weight, join(fonts, file), 'truetype'),
      ].join('\n');
    }),
  );
  const sheet = join(cache, 'fonts.css');
  const css = `${rules.join('\n')}\n`;
  if (!existsSync(sheet) || readFileSync(sheet, 'utf8') !== css) writeFileSync(sheet, css);
  return sheet;
}

const face = (family: string, weight: number, file: string, format: string): string =>
  `@font-face{font-family:'${family}';font-weight:${weight};font-display:block;` +
  `src:url('${file}') format('${format}')}`;
