import type { Result } from '../../../shared/result.ts';
import { storageFailure } from '../../store/index.ts';

/** A result as a contract gives it, when there is nothing to tell but that it is done. */
export const doneOr = <R>(result: Result<unknown, R>) =>
  result.ok ? ({ ok: true } as const) : ({ ok: false, reason: result.error } as const);

/** A disk that takes nothing more is said, and nothing is half done. */
export function stored<T, E>(act: () => Result<T, E>): Result<T, E | 'storage'> {
  try {
    return act();
  } catch (error) {
    return refusal(error);
  }
}

export async function storedLater<T, E>(act: () => Promise<Result<T, E>>): Promise<Result<T, E | 'storage'>> {
  try {
    return await act();
  } catch (error) {
    return refusal(error);
  }
}

function refusal(error: unknown): { readonly ok: false; readonly error: 'storage' } {
  if (storageFailure(error) === null) throw error;
  return { ok: false, error: 'storage' };
}
