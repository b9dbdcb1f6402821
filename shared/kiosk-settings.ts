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
