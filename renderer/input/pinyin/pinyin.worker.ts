import type { InputSettings } from '../../../shared/kiosk-settings.ts';
import { readDictionary } from './dictionary.ts';
import { createPinyinEngine, type PinyinEngine } from './engine.ts';
import type { PinyinReply, PinyinRequest } from './pinyin.ts';

/** The engine off the page's thread. The first message says where the dictionary lies; questions wait for it. */
let engine: Promise<PinyinEngine> | null = null;

const load = async (address: string, settings: InputSettings): Promise<PinyinEngine> => {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`the pinyin dictionary answered ${response.status}`);
  return createPinyinEngine(readDictionary(await response.text()), settings);
};

const reply = (message: PinyinReply): void => self.postMessage(message);

self.addEventListener('message', (event: MessageEvent<PinyinRequest>) => {
  const request = event.data;
  if (request.type === 'load') {
    engine = load(request.address, request.settings);
    engine.then(
      () => reply({ type: 'ready' }),
      () => reply({ type: 'failed' }),
    );
    return;
  }
  void engine?.then((ready) => {
    if (request.type === 'rare') {
      reply({ type: 'rare', id: request.id, found: ready.rare(request.letters) });
    } else {
      reply({ type: 'candidates', id: request.id, candidates: ready.query(request.query) });
    }
  });
});
