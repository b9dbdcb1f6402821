import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

/** Asks the person at the terminal; without a terminal, standard input is read line by line. */
export interface Ask {
  readonly isTerminal: boolean;
  /** What is typed is not shown. */
  readonly secret: (question: string) => Promise<string>;
  readonly line: (question: string) => Promise<string>;
  readonly close: () => void;
}

export function createAsk(): Ask {
  const isTerminal = process.stdin.isTTY === true;
  let isShown = false;
  let reading: { readonly next: () => Promise<string>; readonly close: () => void } | null = null;
  // Only when something is asked: a program that waits for its input does not end.
  const read = (): Promise<string> => {
    if (reading === null) {
      const lines = createInterface({
        input: process.stdin,
        output: new Writable({
          write: (chunk, _encoding, done) => {
            if (isShown) process.stderr.write(chunk);
            done();
          },
        }),
        terminal: isTerminal,
      });
      const each = lines[Symbol.asyncIterator]();
      reading = {
        next: async () => {
          const { value, done } = await each.next();
          return done === true ? '' : value;
        },
        close: () => lines.close(),
      };
    }
    return reading.next();
  };
  return {
    isTerminal,
    secret: async (question) => {
      process.stderr.write(question);
      isShown = false;
      const typed = await read();
      process.stderr.write('\n');
      return typed;
    },
    line: async (question) => {
      process.stderr.write(question);
      isShown = true;
      const typed = await read();
      isShown = false;
      return typed;
    },
    close: () => reading?.close(),
  };
}
