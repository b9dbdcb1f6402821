import type { Plugin } from 'vite';
import { dictionaryText } from './cached.ts';

const name = 'virtual:pinyin-dictionary';
const served = '/pinyin-dictionary.bin';

/**
 * Makes the dictionary when the page is built and gives its address as the default export of
 * `virtual:pinyin-dictionary`. It is an asset of
 * its own, fetched by the worker, no part of the page's script.
 */
export function pinyinDictionary(): Plugin {
  let building = false;
  return {
    name: 'pinyin-dictionary',
    configResolved(config) {
      building = config.command === 'build';
    },
    resolveId: (id) => (id === name ? `\0${name}` : null),
    load(id) {
      if (id !== `\0${name}`) return null;
      if (!building) return `export default ${JSON.stringify(served)}`;
      const reference = this.emitFile({ type: 'asset', name: 'pinyin.bin', source: dictionaryText() });
      return `export default import.meta.ROLLUP_FILE_URL_${reference}`;
    },
    configureServer(server) {
      server.middlewares.use(served, (_request, response) => {
        response.setHeader('content-type', 'text/plain; charset=utf-8');
        response.end(dictionaryText());
      });
    },
  };
}
