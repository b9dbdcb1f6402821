import { parseArgs } from 'node:util';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { languages, type Language } from '../../../shared/text/index.ts';

export const traceCommands = [
  'verify',
  'export',
  'vkey',
  'rotate',
  'rebuild',
  'vocabulary',
  'witness',
  'timestamp',
] as const;
export type TraceCommand = (typeof traceCommands)[number];

export interface TraceFlags {
  readonly command: TraceCommand;
  readonly data: string | null;
  readonly config: string | null;
  readonly language: Language;
  readonly vkey: string | null;
  readonly checkpoints: readonly string[];
  readonly witnesses: readonly string[];
  readonly timestampCa: string | null;
  readonly format: string | null;
  readonly walkthrough: string | null;
  readonly out: string | null;
  readonly url: string | null;
}

/** The error is what is wrong, or '' when the use has to be shown only. */
export function parseTraceFlags(args: readonly string[]): Result<TraceFlags, string> {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      strict: true,
      allowPositionals: true,
      options: {
        data: { type: 'string' },
        config: { type: 'string' },
        lang: { type: 'string', default: 'en' },
        vkey: { type: 'string' },
        checkpoint: { type: 'string', multiple: true },
        witness: { type: 'string', multiple: true },
        'timestamp-ca': { type: 'string' },
        format: { type: 'string' },
        walkthrough: { type: 'string' },
        out: { type: 'string' },
        url: { type: 'string' },
      },
    });
  } catch (error) {
    return fail(error instanceof Error ? error.message.split('. ')[0]! : '');
  }
  const { values, positionals } = parsed;
  const command = traceCommands.find((known) => known === positionals[0]);
  const language = languages.find((known) => known === values.lang);
  if (command === undefined || positionals.length > 1) return fail(positionals.join(' '));
  if (language === undefined) return fail(`--lang ${values.lang}`);
  return ok({
    command,
    data: values.data ?? null,
    config: values.config ?? null,
    language,
    vkey: values.vkey ?? null,
    checkpoints: values.checkpoint ?? [],
    witnesses: values.witness ?? [],
    timestampCa: values['timestamp-ca'] ?? null,
    format: values.format ?? null,
    walkthrough: values.walkthrough ?? null,
    out: values.out ?? null,
    url: values.url ?? null,
  });
}
