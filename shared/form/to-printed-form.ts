import type { Answers } from './answers.ts';
import type { Field, FormDefinition } from './definition.ts';
import { printField, type PrintStyle } from './kinds/index.ts';
import type { PrintedForm, PrintedValue } from './printed.ts';
import { leastItems, printedLayout } from './printed-layout.ts';
import { ownAnswer, visiblePages } from './visible.ts';

/**
 * A filled or half-filled form for its template. Every field of the definition has an entry, empty when it is not asked
 * or not answered, so that a template never misses a key; a repeated page has one entry per item, and empty ones up to
 * the number that its table draws, so that their choices show their boxes. The form is the official Chinese one: pass
 * `language: 'zh-CN'` for paper, whatever language the citizen reads.
 */
export function toPrintedForm(definition: FormDefinition, answers: Answers, style: PrintStyle): PrintedForm {
  const fields: Record<string, PrintedValue> = {};
  const repeats: Record<string, readonly Record<string, PrintedValue>[]> = {};
  const labels: Record<string, string> = {};
  const least = leastItems(definition);
  const visible = new Map(visiblePages(definition, answers).map((page) => [page.page.id, page]));
  for (const page of definition.pages) {
    const shown = visible.get(page.id);
    for (const field of page.fields) labels[field.id] = field.label[style.language];
    if (page.repeat === undefined) {
      const asked = shown !== undefined && !shown.repeated ? shown.fields : [];
      Object.assign(fields, printFields(page.fields, asked, answers, style));
    } else {
      labels[page.id] = page.repeat.itemName[style.language];
      const items = shown !== undefined && shown.repeated ? shown.items : [];
      const empty = printFields(page.fields, [], {}, style);
      repeats[page.id] = Array.from({ length: Math.max(items.length, least.get(page.id) ?? 0) }, (_, at) => {
        const item = items[at];
        return item === undefined ? empty : printFields(page.fields, item.fields, item.answers, style);
      });
    }
  }
  return {
    title: definition.title[style.language],
    fields,
    repeats,
    labels,
    layout: printedLayout(definition, answers),
  };
}

function printFields(
  all: readonly Field[],
  asked: readonly Field[],
  answers: Answers,
  style: PrintStyle,
): Record<string, PrintedValue> {
  const printed: Record<string, PrintedValue> = {};
  for (const field of all) {
    const value = asked.includes(field) ? ownAnswer(answers, field.id) : undefined;
    printed[field.id] = printField(field, value, style);
  }
  return printed;
}
