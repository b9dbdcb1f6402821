import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const replaced = '@rc-component/util/es/Dom/dynamicCSS.js';
const own = fileURLToPath(new URL('./adopted-styles.ts', import.meta.url));

/** Puts `adopted-styles.ts` in the place of the module with which antd adds style elements, and insists on finding it. */
export function adoptedStyles(): Plugin {
  let wasFound = false;
  return {
    name: 'adopted-styles',
    applyToEnvironment: ({ name }) => name === 'desk',
    load(id) {
      if (!id.split('\\').join('/').endsWith(replaced)) return null;
      wasFound = true;
      return `export * from ${JSON.stringify(own)};`;
    },
    buildEnd(error) {
      if (!error && !wasFound) throw new Error(`antd no longer adds its styles by ${replaced}`);
    },
  };
}
