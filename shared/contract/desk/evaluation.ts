import { z } from 'zod';
import {
  findingCategories,
  guideElements,
  judgements,
  questions,
  severities,
  stages,
} from '../../trace/index.ts';
import { procedure } from '../procedure.ts';
import { refused, walkId } from './walks.ts';

/** What a director writes down about a walk of their own, until it is signed. */

const text = z.string().max(2000);
const seq = z.int().min(1);
const agreement = z.enum(['agrees', 'differs', 'unknown']);
const done = z.discriminatedUnion('ok', [z.strictObject({ ok: z.literal(true) }), refused]);
const wallMs = z.int().min(0).nullable();

export const evaluationContract = {
  'evaluation.saveAnswer': procedure(
    z.strictObject({
      walk: walkId,
      question: z.enum(questions),
      told: text,
      experienced: text,
      /** Null: what a machine makes of it. */
      agreement: agreement.nullable(),
      evidence: z.array(seq).max(200),
    }),
    done,
  ),
  'evaluation.judge': procedure(
    z.strictObject({
      walk: walkId,
      judgement: z.enum(judgements),
      score: z.int().min(1).max(5),
      note: text,
    }),
    done,
  ),
  'evaluation.saveStage': procedure(
    z.strictObject({
      walk: walkId,
      stage: z.enum(stages),
      fromMs: wallMs,
      toMs: wallMs,
      waitedSeconds: z.int().min(0).max(86_400).nullable(),
      answered: z.boolean().nullable(),
      transferred: z.int().min(0).max(20).nullable(),
      told: text,
      correct: agreement,
      note: text,
    }),
    done,
  ),
  'evaluation.addFinding': procedure(
    z.strictObject({
      walk: walkId,
      category: z.enum(findingCategories),
      severity: z.enum(severities),
      element: z.enum(guideElements),
      text,
      evidence: z.array(seq).max(200),
      /** Null: that of the matter. */
      department: z.string().max(80).nullable(),
    }),
    z.discriminatedUnion('ok', [z.strictObject({ ok: z.literal(true), finding: z.string() }), refused]),
  ),
  /** Declares the evaluation finished; nothing of it can be saved after that. */
  'evaluation.sign': procedure(z.strictObject({ walk: walkId }), done),
} as const;
