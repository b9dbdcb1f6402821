/**
 * `npm run trace -- verify | export | vkey | rotate | rebuild | vocabulary | witness | timestamp`: what can be done with the
 * trace log beside the kiosk. Exit code 0 when all is well, 1 when the log is broken, 2 when nothing could be done.
 */
import { runTrace } from './trace/run-trace.ts';

process.exitCode = await runTrace(process.argv.slice(2), {
  out: (line) => console.log(line),
  error: (line) => console.error(line),
});
