/**
 * `npm run staff-pin` asks for the staff PIN twice, or reads it from standard input, and prints the lines that the
 * kiosk's settings need. The PIN itself is shown and kept nowhere. Exit code 0, or 2 when the PIN is not taken.
 */
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { hashSecret, weaknessOf } from '../app/index.ts';

const lines = createInterface({
  input: process.stdin,
  // What is typed is not shown.
  output: new Writable({ write: (_chunk, _encoding, done) => done() }),
  terminal: process.stdin.isTTY,
});
const read = lines[Symbol.asyncIterator]();
const ask = async (question: string): Promise<string> => {
  if (process.stdin.isTTY) process.stderr.write(question);
  const { value, done } = await read.next();
  if (process.stdin.isTTY) process.stderr.write('\n');
  return done === true ? '' : value.trim();
};

process.exitCode = await run();
lines.close();

async function run(): Promise<number> {
  const pin = await ask('Staff PIN (6 to 12 digits): ');
  const weakness = weaknessOf(pin);
  if (weakness !== null) {
    console.error(weakness);
    return 2;
  }
  if (process.stdin.isTTY && (await ask('The same again: ')) !== pin) {
    console.error('The two were not the same. Nothing was made; start again.');
    return 2;
  }
  console.log(`attendant:\n  pinHash: ${await hashSecret(pin)}`);
  console.error('Put these lines into the settings of the kiosk and start it again.');
  return 0;
}
