import { z } from 'zod';

/**
 * An entry of a log that can be shown without the log: it is the last leaf of the tree that the checkpoint covers, and the
 * full subtrees before it are its whole inclusion proof (RFC 6962 2.1.1).
 */
export const sealSchema = z.strictObject({
  /** Its canonical bytes. */
  entry: z.string().max(4000),
  /** Roots of the full subtrees before it, the largest first, in base64. */
  frontier: z.array(z.string().regex(/^[A-Za-z0-9+/]{43}=$/)).max(64),
  checkpoint: z.string().max(4000),
  vkey: z.string().max(300),
});
type SealShape = z.infer<typeof sealSchema>;
export type Seal = Readonly<Omit<SealShape, 'frontier'>> & { readonly frontier: readonly string[] };
