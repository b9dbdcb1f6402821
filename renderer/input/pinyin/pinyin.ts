import dictionaryAddress from 'virtual:pinyin-dictionary';
import type { InputSettings } from '../../../shared/kiosk-settings.ts';
import type { Candidate, Candidates, PinyinQuery } from './candidate.ts';

export type PinyinRequest =
  | { readonly type: 'load'; readonly address: string; readonly settings: InputSettings }
  | { readonly type: 'query'; readonly id: number; readonly query: PinyinQuery }
  | { readonly type: 'rare'; readonly id: number; readonly letters: string };
export type PinyinReply =
  | { readonly type: 'ready' }
  | { readonly type: 'failed' }
  | { readonly type: 'candidates'; readonly id: number; readonly candidates: Candidates }
  | { readonly type: 'rare'; readonly id: number; readonly found: readonly Candidate[] };

/** The pinyin engine as a page uses it. Without a dictionary it has no candidates, and typing goes on in letters. */
export interface Pinyin {
  readonly query: (query: PinyinQuery) => Promise<Candidates>;
  readonly rare: (letters: string) => Promise<readonly Candidate[]>;
}

let started: Pinyin | null = null;
let settings: InputSettings = { fuzzySounds: [], words: [] };

/** For the engine that is started after: one that runs goes on as it began, as the session does. */
export const setInput = (set: InputSettings): void => {
  settings = set;
};

/** The page's engine, in a worker that starts with the first Chinese field and keeps nothing of what is asked. */
export function pinyin(): Pinyin {
  started ??= startPinyin(new Worker(new URL('./pinyin.worker.ts', import.meta.url), { type: 'module' }));
  return started;
}

function startPinyin(worker: Worker): Pinyin {
  const waiting = new Map<number, (reply: PinyinReply) => void>();
  let last = 0;
  let failed = false;
  const post = (request: PinyinRequest): void => worker.postMessage(request);
  worker.addEventListener('message', (event: MessageEvent<PinyinReply>) => {
    const reply = event.data;
    if (reply.type === 'ready') return;
    if (reply.type === 'failed') {
      failed = true;
      waiting.forEach((answer) => answer(reply));
      waiting.clear();
      return;
    }
    waiting.get(reply.id)?.(reply);
    waiting.delete(reply.id);
  });
  post({ type: 'load', address: new URL(dictionaryAddress, location.href).href, settings });
  const ask = (make: (id: number) => PinyinRequest): Promise<PinyinReply> =>
    new Promise((resolve) => {
      if (failed) return resolve({ type: 'failed' });
      last += 1;
      waiting.set(last, resolve);
      post(make(last));
    });
  return {
    query: async (query) => {
      const reply = await ask((id) => ({ type: 'query', id, query }));
      return reply.type === 'candidates'
        ? reply.candidates
        : { letters: query.letters, syllables: [], list: [] };
    },
    rare: async (letters) => {
      const reply = await ask((id) => ({ type: 'rare', id, letters }));
      return reply.type === 'rare' ? reply.found : [];
    },
  };
}
