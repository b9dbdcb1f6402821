import { readFileSync } from 'node:fs';
import { runInThisContext } from 'node:vm';
import { z } from 'zod';
import type { InputMethod } from './citizen.ts';

const answer = z.object({ candidates: z.array(z.object({ w: z.string(), matchLength: z.number() })) });

/**
 * simple-ime (MIT) to compare with. Its package exports only a widget for a page, so the function behind the widget,
 * the one that its `fetchCandidate` calls, is taken out of the published script; nothing in it is changed.
 */
export function simpleIme(): InputMethod {
  return methodOf(readFileSync(new URL(import.meta.resolve('simple-ime/dist/simple-ime.cjs')), 'utf8'));
}

function methodOf(script: string): InputMethod {
  const called = /fetchCandidate\(\)\{[^}]*?segments:\w+\}=(\w+)\(/.exec(script.replace(/\s+/g, ''));
  const name = called?.[1];
  if (name === undefined) throw new Error('This version of simple-ime is built differently.');
  const wrapped = `(function (document) { const module = { exports: {} }; const exports = module.exports;\n${script}\n;return ${name}; })`;
  const request: unknown = runInThisContext(wrapped, { filename: 'simple-ime.cjs' });
  if (typeof request !== 'function') throw new Error('simple-ime could not be read.');
  const ask = request({ activeElement: null, body: null }) as (letters: string) => unknown;
  return {
    ask: (letters) =>
      answer.parse(ask(letters)).candidates.map(({ w, matchLength }) => ({ text: w, used: matchLength })),
  };
}
