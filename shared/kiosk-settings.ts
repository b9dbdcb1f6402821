import { z } from 'zod';

/** What is set for one kiosk, in its configuration's file or at the desk. */

/** What the kiosk is called on paper, such as 自助机 03. */
export const kioskNameSchema = z.string().min(1).max(40);

export const screenSchema = z.strictObject({ diagonalInches: z.number().min(7).max(120).default(32) });

/** After so many seconds without a touch the citizen is asked, and so many later everything is cleared. */
export const idleSchema = z.strictObject({
  informationSeconds: z.int().min(15).max(3600).default(60),
  informationWarningSeconds: z.int().min(10).max(600).default(30),
  formSeconds: z.int().min(15).max(3600).default(120),
  formWarningSeconds: z.int().min(10).max(600).default(45),
});

/** Sounds that many speakers do not tell apart; a hall turns on those of its region. */
export const fuzzySounds = ['z-zh', 'c-ch', 's-sh', 'n-l', 'an-ang', 'en-eng', 'in-ing'] as const;
export type FuzzySound = (typeof fuzzySounds)[number];

/** A word of the region that no dictionary has: a road, a village, a community. */
export const localWordSchema = z
  .string()
  .regex(/^\p{Script=Han}{2,12}$/u, 'a word of 2 to 12 Chinese characters, such as 思雅路');
export const mostLocalWords = 2000;

/** The Chinese keyboard: sounds that count as one, and the words of the region. */
export const inputSchema = z.strictObject({
  fuzzySounds: z.array(z.enum(fuzzySounds)).max(fuzzySounds.length).default([]),
  words: z.array(localWordSchema).max(mostLocalWords).default([]),
});
export type InputSettings = z.infer<typeof inputSchema>;
