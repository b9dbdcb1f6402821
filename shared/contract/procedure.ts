import type { z } from 'zod';

/** One call across the border between a page and the kiosk: what it takes and what it gives. */
export interface Procedure<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly input: I;
  readonly output: O;
}

export const procedure = <I extends z.ZodType, O extends z.ZodType>(
  input: I,
  output: O,
): Procedure<I, O> => ({ input, output });

/** All calls of one level of trust, by name. */
export type Contract = Readonly<Record<string, Procedure>>;

export type InputOf<P extends Procedure> = z.infer<P['input']>;
export type OutputOf<P extends Procedure> = z.infer<P['output']>;

export type Handlers<C extends Contract> = {
  readonly [M in keyof C]: (input: InputOf<C[M]>) => Promise<OutputOf<C[M]>> | OutputOf<C[M]>;
};

/** A typed way to make the calls of a contract, over whatever transport. */
export type Call<C extends Contract> = <M extends keyof C & string>(
  method: M,
  input: z.input<C[M]['input']>,
) => Promise<OutputOf<C[M]>>;
