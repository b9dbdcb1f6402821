/**
 * `npm run catalogue -- check [folder]` tells whether a catalogue can be used, one problem a line
 * (`file:line field: expected …`), then a summary. Exit code 0 when it can, 1 when not, 2 when asked wrongly.
 */
import { fileURLToPath } from 'node:url';
import { checkCatalogue, formatProblem } from '../catalogue/index.ts';

const usage = 'Usage: npm run catalogue -- check [folder]';
const [command, folder, ...rest] = process.argv.slice(2);
if (command !== 'check' || rest.length > 0) {
  console.error(usage);
  process.exit(2);
}
process.exit(await check(folder ?? fileURLToPath(new URL('../../resources/catalogue', import.meta.url))));

async function check(path: string): Promise<number> {
  const { problems, counts } = await checkCatalogue(path);
  for (const problem of problems) console.log(formatProblem(problem));
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  const found = `${errors} error${errors === 1 ? '' : 's'}, ${warnings} warning${warnings === 1 ? '' : 's'}`;
  const checked = counts
    ? `${counts.matters} matters, ${counts.forms} forms, ${counts.departments} departments checked`
    : 'Not everything was checked; mend these first, then check again';
  console.log(`${checked}: ${found}`);
  return errors === 0 ? 0 : 1;
}
