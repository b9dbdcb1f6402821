/** One line for the person who looks after the kiosk. Never holds what a citizen typed. */
export type Log = (line: string) => void;

/** To standard error, because standard output belongs to the one line that says the kiosk is ready. */
export const logToStandardError: Log = (line) => {
  process.stderr.write(`kiosk: ${line}\n`);
};

/**
 * Where a bug was, without its message: messages of parsers and printers quote what they choked on, and that may be
 * an answer.
 */
export function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [error.name, ...frames.slice(0, 6).map((line) => line.trim())].join('\n  ');
}
