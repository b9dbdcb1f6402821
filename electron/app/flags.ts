import { parseArgs } from 'node:util';
import { fail, ok, type Result } from '../../shared/result.ts';
import { languages, type Language } from '../../shared/text/index.ts';
import type { StartProblem } from './start-problem.ts';

/** What the command line says. `--host` chooses between the programs before one of them runs. */
export interface Flags {
  /** Serve only, open nothing. */
  readonly isHeadless: boolean;
  readonly isWindowed: boolean;
  /** 0 takes any free port. */
  readonly port: number;
  readonly data: string | null;
  readonly config: string | null;
  readonly language: Language | null;
}

export const defaultPort = 4173;

/** @param args without the program's own name */
export function parseFlags(args: readonly string[]): Result<Flags, StartProblem> {
  const wrong = (sentence: string) => fail<StartProblem>({ kind: 'flags', sentences: [sentence] });
  let values;
  try {
    ({ values } = parseArgs({
      args: [...args],
      strict: true,
      options: {
        host: { type: 'string' },
        headless: { type: 'boolean', default: false },
        windowed: { type: 'boolean', default: false },
        port: { type: 'string' },
        data: { type: 'string' },
        config: { type: 'string' },
        lang: { type: 'string' },
      },
    }));
  } catch (error) {
    return wrong(
      `${error instanceof Error ? error.message.split('. ')[0] : 'Unknown flag'}. The flags are --host, --headless, --windowed, --port, --data, --config and --lang.`,
    );
  }
  const port = values.port === undefined ? defaultPort : Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    return wrong(`--port ${values.port} is no port. Give a number from 0 to 65535; 0 takes any free one.`);
  }
  const language = languages.find((known) => known === values.lang) ?? null;
  if (values.lang !== undefined && language === null) {
    return wrong(`--lang ${values.lang} is not spoken here. Choose one of ${languages.join(', ')}.`);
  }
  return ok({
    isHeadless: values.headless,
    isWindowed: values.windowed,
    port,
    data: values.data ?? null,
    config: values.config ?? null,
    language,
  });
}
