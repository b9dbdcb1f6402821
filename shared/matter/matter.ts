import { z } from 'zod';
import { localizedTextSchema } from '../text/index.ts';
import { audiences, exerciseLevels, lifeEvents, matterTypes, onlineDepths } from './choices.ts';

/**
 * The guide of a matter (办事指南) after the national implementation list of government service
 * matters: GB/T 39046-2020 table 4 and ZWFW C0109-2018. Comments give the Chinese name of each element.
 */

const code = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens');
const phone = z
  .string()
  .regex(/^(\d{3,4}-)?\d{5,8}$|^1\d{10}$/, 'a telephone number, area code with a hyphen');

/** A choice field of the form and the option values that call for the material; yes/no is `true`, `false`. */
const neededWhenSchema = z.strictObject({ field: z.string(), anyOf: z.array(z.string()).min(1) });

/** One document to bring (申请材料). */
export const materialSchema = z.strictObject({
  id: code,
  name: localizedTextSchema,
  /** 原件份数 / 复印件份数 */
  originals: z.int().min(0).max(20),
  copies: z.int().min(0).max(20),
  /** 材料形式 */
  format: z.enum(['paper', 'electronic', 'either']),
  /** 来源渠道: the applicant has it, an authority issues it, an intermediary makes it, this kiosk prints it */
  source: z.enum(['applicant', 'authority', 'intermediary', 'kiosk']),
  /** 出具机构 */
  issuedBy: localizedTextSchema.optional(),
  /** 必要性: everybody, or only in the case that `condition` describes */
  necessity: z.enum(['required', 'conditional']),
  /** Required when conditional: who has to bring it. */
  condition: localizedTextSchema.optional(),
  /** Which answers make it needed, if the form can tell; one of several is enough. Read with `materialNeed`. */
  neededWhen: z
    .union([neededWhenSchema, z.array(neededWhenSchema).min(1)])
    .transform((cases) => (Array.isArray(cases) ? cases : [cases]))
    .optional(),
  /** 填报须知 */
  note: localizedTextSchema.optional(),
  /** 示例样表: what a good one looks like, in words */
  sample: localizedTextSchema.optional(),
});
export type Material = z.infer<typeof materialSchema>;

const timeLimitSchema = z.strictObject({
  /** Working days; 0 is "on the spot" (即办). */
  workingDays: z.int().min(0).max(365),
  note: localizedTextSchema.optional(),
});

const feeSchema = z.discriminatedUnion('charged', [
  z.strictObject({ charged: z.literal(false) }),
  z.strictObject({
    charged: z.literal(true),
    /** 收费标准: the smallest sum in yuan, shown large, and the whole scale in words */
    fromYuan: z.number().min(0),
    items: z.array(z.strictObject({ name: localizedTextSchema, yuan: z.number().min(0) })).min(1),
    basis: localizedTextSchema,
    onlinePayment: z.boolean(),
    reduction: localizedTextSchema.optional(),
  }),
]);

export const matterSchema = z.strictObject({
  schemaVersion: z.literal(1),
  /** Short name used in files and links, for example `hk-macao-endorsement`. Never reused. */
  code,
  /** Grows with every published change; a session keeps the version it started with. */
  version: z.int().min(1),
  /** The date this version holds from, shown and printed, for example `2026.2` */
  edition: z.string().min(1),
  name: localizedTextSchema,
  /** What people call it: other words that search must find. */
  alsoCalled: z.array(z.string()).default([]),
  /** One plain sentence: what you get. */
  summary: localizedTextSchema,
  /** 基本编码 / 实施编码: text, because lengths differ between editions of the standard */
  basicCode: z.string().regex(/^\d{9,14}$/),
  implementationCode: z.string().regex(/^[0-9A-Z]{20,36}$/),
  type: z.enum(matterTypes),
  exerciseLevel: z.enum(exerciseLevels),
  department: code,
  window: z.string().regex(/^[A-Z]\d{2}$/),
  audience: z.enum(audiences),
  lifeEvents: z.array(z.enum(lifeEvents)).min(1),
  /** 设定依据 */
  legalBasis: z.array(localizedTextSchema).min(1),
  /** 受理条件 */
  conditions: z.array(localizedTextSchema).min(1),
  materials: z.array(materialSchema).min(1),
  /** 办理流程 */
  steps: z
    .array(z.strictObject({ name: localizedTextSchema, detail: localizedTextSchema.optional() }))
    .min(1),
  /** 办件类型: immediate (即办件) or promised (承诺件) */
  caseType: z.enum(['immediate', 'promised']),
  timeLimit: z.strictObject({ statutory: timeLimitSchema, promised: timeLimitSchema }),
  fee: feeSchema,
  result: z.strictObject({
    name: localizedTextSchema,
    /** 结果样本, in words */
    sample: localizedTextSchema.optional(),
    delivery: z.array(z.enum(['window', 'mail', 'online'])).min(1),
  }),
  /** 到办事现场次数; more than 0 needs a reason (必须现场办理原因说明) */
  visits: z.strictObject({ count: z.int().min(0).max(9), reason: localizedTextSchema.optional() }),
  online: z.strictObject({
    depth: z.enum(onlineDepths),
    note: localizedTextSchema.optional(),
    /** 材料邮寄 */
    mailIn: z.boolean(),
  }),
  /** 咨询电话 and 监督投诉电话: never the same */
  hotline: z.strictObject({ phone, hours: localizedTextSchema.optional() }),
  complaintLine: z.strictObject({ phone, hours: localizedTextSchema.optional() }),
  faq: z.array(z.strictObject({ question: localizedTextSchema, answer: localizedTextSchema })).default([]),
  /** Rank among the most used matters, 1 first; absent when it is not among them. */
  popularity: z.int().min(1).optional(),
  /** Id of the application form, when this kiosk can fill it in. */
  form: code.optional(),
});
export type Matter = z.infer<typeof matterSchema>;
