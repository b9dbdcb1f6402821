import { fail, type Result } from '../../../shared/result.ts';

/** Why a checkpoint did not get its anchor. */
export type AnchorFailure =
  | { readonly kind: 'unreachable' | 'answer'; readonly cause: string }
  /** The witness has no key of this log. */
  | { readonly kind: 'unknown-log' }
  /** The witness does not take the signature. */
  | { readonly kind: 'refused' }
  /** The witness has signed a later state: what lies here was put back. */
  | { readonly kind: 'older'; readonly witnessed: number }
  /** The witness has signed another history. */
  | { readonly kind: 'inconsistent' };

export const failed = (failure: AnchorFailure): Result<never, AnchorFailure> => fail(failure);

/** What a server answered with, of at most that length; a server that is not there is a failure and no bug. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: Buffer;
}

const deadlineMs = 15_000;
const longestAnswer = 1 << 20;

export async function post(
  url: string,
  contentType: string,
  body: string | Uint8Array<ArrayBuffer>,
): Promise<Result<Answer, AnchorFailure>> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': contentType },
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(deadlineMs),
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    if (bytes.length > longestAnswer) return failed({ kind: 'answer', cause: `${bytes.length} bytes` });
    const type = response.headers.get('content-type') ?? '';
    return { ok: true, value: { status: response.status, type, body: bytes } };
  } catch (error) {
    return failed({ kind: 'unreachable', cause: causeOf(error) });
  }
}

/** fetch hides what happened in the cause of its error. */
function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  if (cause instanceof Error) return 'code' in cause ? String(cause.code) : cause.message;
  return error.message;
}
