/**
 * `npm run staff-password -- A01` gives somebody of the staff a one-time password when nobody is left who could do it at the
 * desk. The kiosk must not be running; its next start puts it into the log. Exit code 0, or 2 when nothing was done.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { systemClock } from '../../shared/clock.ts';
import { defaultDataFolder } from '../app/index.ts';
import { createPeople, noteMachineReset } from '../desk/index.ts';
import { openStore } from '../store/index.ts';

process.exitCode = await run(process.argv.slice(2));

async function run(args: readonly string[]): Promise<number> {
  const asked = readArgs(args);
  if (asked === null) {
    return refuse('Use: npm run staff-password -- <staff code, such as A01> [--data <folder of the kiosk>]');
  }
  if (!existsSync(join(asked.data, 'kiosk.db'))) {
    return refuse(`There is no kiosk's store in ${asked.data}. Name the kiosk's data folder with --data.`);
  }
  const opened = openStore(asked.data, systemClock);
  if (!opened.ok) return refuse(opened.error.message);
  const store = opened.value;
  try {
    const people = createPeople({ store, hasDepartment: () => true });
    const reset = await people.resetPassword(asked.id);
    if (!reset.ok) {
      const codes = people.all().map(({ id }) => id);
      return refuse(
        codes.length === 0
          ? `Nobody is entered in ${asked.data} yet. Start the kiosk: it prints a set-up code for the first administrator.`
          : `There is no ${asked.id} in ${asked.data}. Codes there: ${codes.join(', ')}.`,
      );
    }
    noteMachineReset(store, asked.id);
    console.log(`One-time password of ${asked.id}: ${reset.value}`);
    console.error(
      'It is shown this once. Start the kiosk and sign in at the desk with it; it asks for a new password then.',
    );
    return 0;
  } finally {
    store.close();
  }
}

function readArgs(args: readonly string[]): { readonly id: string; readonly data: string } | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { data: { type: 'string' } },
    });
    const [id, ...more] = positionals;
    if (id === undefined || more.length > 0) return null;
    return { id: id.toUpperCase(), data: values.data ?? defaultDataFolder() };
  } catch {
    // An option that does not exist.
    return null;
  }
}

function refuse(sentence: string): number {
  console.error(sentence);
  return 2;
}
