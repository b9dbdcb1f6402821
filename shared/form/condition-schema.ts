import { z } from 'zod';

/** The name of a question or a page. */
export const fieldId = z.string().regex(/^[a-z][a-zA-Z0-9]*$/, 'a camel-case name');

/** When a page, a question or a row of the paper is there. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly field: string; readonly op: 'is' | 'isNot' | 'includes'; readonly value: string | boolean }
  | { readonly field: string; readonly op: 'answered' };

export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(conditionSchema).min(1) }),
    z.strictObject({ any: z.array(conditionSchema).min(1) }),
    z.strictObject({ not: conditionSchema }),
    z.strictObject({
      field: fieldId,
      op: z.enum(['is', 'isNot', 'includes']),
      value: z.union([z.string(), z.boolean()]),
    }),
    z.strictObject({ field: fieldId, op: z.literal('answered') }),
  ]),
);
