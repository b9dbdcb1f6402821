import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import ipp from '@sealsystems/ipp';
import { z } from 'zod';
import type { Clock } from '../../../shared/clock.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';

/** Why a request has no usable answer. */
export type IppFailure =
  /** No connection came about: nothing was sent. */
  | { readonly kind: 'unreachable' }
  /** Sent, perhaps in part, and no answer in time or an answer that is none. */
  | { readonly kind: 'no-answer' }
  /** The printer's own refusal, such as `server-error-busy` (RFC 8011 §4.1.8). */
  | { readonly kind: 'refused'; readonly status: string };

export type IppOperation =
  | 'Get-Printer-Attributes'
  | 'Get-Job-Attributes'
  | 'Get-Jobs'
  | 'Print-Job'
  | 'Cancel-Job'
  | 'CUPS-Get-Printers';

export interface IppRequest {
  readonly operation: Record<string, unknown>;
  readonly job?: Record<string, unknown>;
  readonly data?: Uint8Array;
}

/** The answer's groups. */
export interface IppAnswer {
  /** The first of `jobs`. */
  readonly job: Record<string, unknown>;
  readonly jobs: readonly Record<string, unknown>[];
  /** The first of `printers`. */
  readonly printer: Record<string, unknown>;
  readonly printers: readonly Record<string, unknown>[];
  /** Names of attributes that the printer passed over (RFC 8011 §4.1.7). */
  readonly ignored: readonly string[];
}

export interface IppClient {
  readonly send: (
    operation: IppOperation,
    request: IppRequest,
    deadlineMs: number,
  ) => Promise<Result<IppAnswer, IppFailure>>;
}

const group = z
  .union([z.record(z.string(), z.unknown()), z.array(z.record(z.string(), z.unknown()))])
  .transform((value) => (Array.isArray(value) ? value : [value]))
  .default([]);
const answerSchema = z.looseObject({
  statusCode: z.string(),
  'job-attributes-tag': group,
  'printer-attributes-tag': group,
  'unsupported-attributes-tag': group,
});

/** An extension of CUPS that the library does not know, and would leave out without a word. */
ipp.attributes.Operation['purge-job'] = ipp.attributes.Operation['my-jobs'];

const notConnected = ['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTDOWN'];

/** Far more than any printer says of itself; the library keeps all that comes. */
const mostBytes = 1024 * 1024;

/** Calls out when the other side sends without end. */
function bound(agent: HttpAgent, onTooMuch: () => void): void {
  const connect = agent.createConnection.bind(agent);
  agent.createConnection = (...parameters) => {
    const stream = connect(...parameters);
    let bytes = 0;
    stream?.on('data', (chunk: Uint8Array) => {
      bytes += chunk.length;
      if (bytes > mostBytes) onTooMuch();
    });
    return stream;
  };
}

/** Speaks IPP to a printer or CUPS queue; every call settles by its deadline, whatever the other side does. */
export function ippClient(uri: string, clock: Clock): IppClient {
  return {
    send: (operation, request, deadlineMs) =>
      new Promise((resolve) => {
        // The library leaves a call pending when an answer breaks off, so its sockets are ours to end.
        const agent = uri.startsWith('ipps:') ? new HttpsAgent() : new HttpAgent();
        bound(agent, () => settle(fail({ kind: 'no-answer' })));
        const settle = (result: Result<IppAnswer, IppFailure>): void => {
          cancel();
          agent.destroy();
          resolve(result);
        };
        const cancel = clock.after(deadlineMs, () => settle(fail({ kind: 'no-answer' })));
        try {
          new ipp.Printer(uri, { timeout: deadlineMs, uri, agent }).execute(
            operation,
            {
              'operation-attributes-tag': { 'requesting-user-name': 'kiosk', ...request.operation },
              ...(request.job ? { 'job-attributes-tag': request.job } : {}),
              ...(request.data ? { data: Buffer.from(request.data) } : {}),
            },
            (error, response) => settle(error ? fail(failureOf(error)) : readAnswer(response)),
          );
        } catch {
          settle(fail({ kind: 'no-answer' }));
        }
      }),
  };
}

function failureOf(error: Error): IppFailure {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return { kind: notConnected.includes(code) ? 'unreachable' : 'no-answer' };
}

function readAnswer(response: unknown): Result<IppAnswer, IppFailure> {
  const parsed = answerSchema.safeParse(response);
  if (!parsed.success) return fail({ kind: 'no-answer' });
  const { statusCode } = parsed.data;
  if (!statusCode.startsWith('successful-')) return fail({ kind: 'refused', status: statusCode });
  const jobs = parsed.data['job-attributes-tag'];
  const printers = parsed.data['printer-attributes-tag'];
  return ok({
    job: jobs[0] ?? {},
    jobs,
    printer: printers[0] ?? {},
    printers,
    ignored: parsed.data['unsupported-attributes-tag'].flatMap((each) => Object.keys(each)),
  });
}
