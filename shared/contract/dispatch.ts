import { fail, ok, type Result } from '../result.ts';
import type { Contract, Handlers } from './procedure.ts';
import type { Refusal } from './refusal.ts';

/** Answers one call: checks name and shape, runs the handler, checks what it gives. */
export type Dispatch = (method: string, input: unknown) => Promise<Result<unknown, Refusal>>;

/** Joins a contract with its handlers; `report` receives what a handler threw, which is a bug. Without permission not even the input is looked at. */
export function createDispatch<C extends Contract>(
  contract: C,
  handlers: Handlers<C>,
  report: (error: unknown, method: string) => void,
  isAllowed: (method: keyof C) => boolean = () => true,
): Dispatch {
  return async (method, input) => {
    if (!Object.hasOwn(contract, method)) {
      return fail({ reason: 'unknown-method', detail: 'no such method' });
    }
    if (!isAllowed(method as keyof C)) return fail({ reason: 'not-allowed', detail: method });
    const procedure = contract[method as keyof C]!;
    const parsed = procedure.input.safeParse(input);
    if (!parsed.success) {
      // Only the input's own names: further down a name may be one that was sent.
      const where = new Set(parsed.error.issues.map(({ path: [first] }) => String(first ?? '(root)')));
      return fail({ reason: 'invalid-input', detail: `${method}: ${[...where].join(', ')}` });
    }
    try {
      const handler = handlers[method as keyof C] as (input: unknown) => unknown;
      return ok(procedure.output.parse(await handler(parsed.data)));
    } catch (error) {
      report(error, method);
      return fail({ reason: 'internal', detail: method });
    }
  };
}
