import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { describe, expect, it } from 'vitest';
import { deskContract } from '../../../../shared/contract/desk/index.ts';
import { eventTypes, parseEvent, vocabularySchema, type TraceEntry } from '../../../../shared/trace/index.ts';
import { DeskContext, type DeskContextValue } from '../../app/desk-context.ts';
import { createDeskI18n } from '../../i18n/index.ts';
import { useEntrySentence } from './entry-sentence.ts';

interface Schema {
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly type?: string | readonly string[];
  readonly pattern?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
}
const { events } = vocabularySchema() as { readonly events: readonly Schema[] };

const texts = [
  'A01',
  '2026-11-02',
  'a'.repeat(16),
  'f'.repeat(64),
  'log.verify',
  'x1',
  '1.0.0',
  'k+0123abcd+AAAA',
];
const textOf = ({ pattern, format }: Schema): string =>
  format === 'date'
    ? '2026-11-02'
    : texts.find((text) => pattern === undefined || new RegExp(pattern).test(text))!;

/** Every value that an enumeration can have, and one of everything else. */
function valuesOf(schema: Schema): readonly unknown[] {
  if (schema.const !== undefined) return [schema.const];
  if (schema.enum !== undefined) return schema.enum;
  if (schema.anyOf !== undefined) return schema.anyOf.flatMap(valuesOf);
  if (Array.isArray(schema.type)) return schema.type.flatMap((type: string) => valuesOf({ ...schema, type }));
  switch (schema.type) {
    case 'integer':
      return [Math.max(2, schema.minimum ?? 2)];
    case 'boolean':
      return [true, false];
    case 'null':
      return [null];
    case 'array':
      return [[valuesOf(schema.items!)[0]]];
    case 'object':
      return samplesOf(schema);
    default:
      return [textOf(schema)];
  }
}

/** For each value of each property one sample that has it. */
function samplesOf({ properties }: Schema): readonly Record<string, unknown>[] {
  const all = Object.entries(properties!).map(([name, schema]) => [name, valuesOf(schema)] as const);
  const first = Object.fromEntries(all.map(([name, [value]]) => [name, value]));
  return all.flatMap(([name, values]) => values.map((value) => ({ ...first, [name]: value })));
}

const samples = events.flatMap(samplesOf) as unknown as readonly TraceEntry[];
const acts = Object.keys(deskContract).map((method) => ({
  type: 'desk.did',
  by: 'A01',
  method,
  subject: null,
  outcome: 'not-allowed',
})) as unknown as readonly TraceEntry[];

function sentences(language: string, entries: readonly TraceEntry[]): readonly string[] {
  const told: string[] = [];
  const Tell = () => {
    const sentenceOf = useEntrySentence();
    told.push(...entries.map(sentenceOf));
    return null;
  };
  const context = { description: { departments: [] } } as unknown as DeskContextValue;
  renderToStaticMarkup(
    createElement(I18nextProvider, {
      i18n: createDeskI18n(language),
      children: createElement(DeskContext, { value: context }, createElement(Tell)),
    }),
  );
  return told;
}

describe('the sentences of the log', () => {
  it('are tried with every type of entry, each as the vocabulary has it', () => {
    expect(new Set(samples.map(({ type }) => type))).toEqual(new Set(eventTypes));
    for (const sample of samples)
      expect({ sample, event: parseEvent(sample) }).toMatchObject({ event: sample });
  });

  it.each(['zh-CN', 'en'])('say every entry and every act of the desk in %s', (language) => {
    const told = sentences(language, [...samples, ...acts]);
    expect(told).toHaveLength(samples.length + acts.length);
    const isWrong = (sentence: string): boolean =>
      sentence === '' ||
      // A key in the place of words, or a value that is missing.
      /\{\{|undefined|\[object|\b(event|method|subject|screen|control|reason|document|stage|rule|value)\.[a-z]/.test(
        sentence,
      ) ||
      /\b[a-z]+\.(list|read|[a-z]+[A-Z][a-zA-Z]*)\b/.test(sentence) ||
      (language === 'en' && /\p{Script=Han}/u.test(sentence.replaceAll('中文', ''))) ||
      (language === 'zh-CN' && !/\p{Script=Han}/u.test(sentence));
    expect(told.filter(isWrong)).toEqual([]);
  });
});
