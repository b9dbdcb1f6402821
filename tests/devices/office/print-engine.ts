import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** Where an engine stands still: before the sheet is out, or after it with the job not yet ended. */
export type Hold = 'before-sheet' | 'after-sheet';

/** The program that ippeveprinter starts for every job, and the switches on it. */
export interface PrintEngine {
  readonly command: string;
  /** Jobs stand still there from now on, or go on. */
  readonly hold: (where: Hold | null) => void;
  /** The printer-state-reasons the next look of an engine tells the printer. */
  readonly wantReasons: (words: readonly string[]) => void;
  readonly reasons: () => string[];
  /** The process of the printer that is on now, which has been told no reasons yet. */
  readonly belongsTo: (pid: number) => void;
  /** When the printer was last told new reasons, as `Date.now()` counts. */
  readonly toldAtMs: () => number;
  /** Whether jobs end in an error from now on. */
  readonly setBroken: (isBroken: boolean) => void;
  readonly begun: () => number;
  /** What was printed, in order: PDF files as they arrived. */
  readonly prints: () => Buffer[];
  /** The attributes of each printed job as the printer read them, such as `IPP_COPIES`. */
  readonly attributes: () => Record<string, string>[];
}

/** The title of a job that only lets an idle printer take on new reasons. */
export const stateJobName = 'state';

const script = (folder: string, uri: string): string => `#!/bin/sh
cd "${folder}"
# An engine whose printer has lost its power may still write: not over what the printer that is on now was told.
told="shown.$PPID"
tell() {
  wanted=$(cat wanted); shown=$(cat "$told" 2>/dev/null)
  if [ "$wanted" != "$shown" ]; then
    if [ -n "$shown" ]; then echo "STATE: -$shown" >&2; fi
    if [ -n "$wanted" ]; then echo "STATE: +$wanted" >&2; fi
    printf '%s' "$wanted" > "$told.part"; mv "$told.part" "$told"
  fi
}
# A cancelled job ends at the printer's own stop point, which is here; so does all work when the power is gone.
stand() {
  if [ -e "$1" ]; then
    while [ -e "$1" ]; do
      powered; tell; sleep 0.05; turn=$((turn + 1))
      if [ $((turn % 6)) = 0 ] && cancelled; then stop; fi
    done
    powered; tell
    if cancelled; then stop; fi
  fi
}
powered() { kill -0 $PPID 2>/dev/null || exit 1; }
# Without a job the printer would keep showing for ever what only a job can change.
stop() {
  shown=$(cat "$told" 2>/dev/null)
  if [ -n "$shown" ]; then echo "STATE: -$shown" >&2; printf '' > "$told"; fi
  exit 0
}
cancelled() { ipptool -tv -d job="$IPP_JOB_ID" ${uri} job.test | grep -q processing-to-stop-point; }
tell
if [ "$IPP_JOB_NAME" = ${stateJobName} ]; then exit 0; fi
touch "begun/$IPP_JOB_ID.$$"
stand hold-before-sheet
if [ -e broken ]; then echo "ERROR: the engine is broken" >&2; exit 1; fi
number=$(printf %04d "$(ls printed | grep -c pdf)")
env | grep ^IPP_ > "printed/$number.env"
cp "$1" printed/.part && mv printed/.part "printed/$number.pdf"
stand hold-after-sheet
`;

const jobTest = `{
  OPERATION Get-Job-Attributes
  GROUP operation-attributes-tag
  ATTR charset attributes-charset utf-8
  ATTR naturalLanguage attributes-natural-language en
  ATTR uri printer-uri $uri
  ATTR integer job-id $job
  STATUS successful-ok
  DISPLAY job-state-reasons
}
`;

export function makePrintEngine(folder: string, uri: string): PrintEngine {
  for (const name of ['begun', 'printed']) mkdirSync(join(folder, name));
  const file = (name: string): string => join(folder, name);
  const write = (name: string, text: string): void => {
    writeFileSync(file(`${name}.new`), text);
    renameSync(file(`${name}.new`), file(name));
  };
  const setFlag = (name: string, isSet: boolean): void => {
    if (isSet) write(name, '');
    else if (existsSync(file(name))) rmSync(file(name));
  };
  const printed = (ending: string): Buffer[] =>
    readdirSync(file('printed'))
      .filter((name) => name.endsWith(ending))
      .sort()
      .map((name) => readFileSync(join(folder, 'printed', name)));
  write('wanted', '');
  let shown = 'shown.0';
  write(shown, '');
  write('job.test', jobTest);
  write('engine.sh', script(folder, uri));
  chmodSync(file('engine.sh'), 0o755);
  return {
    command: file('engine.sh'),
    hold: (where) => {
      setFlag('hold-before-sheet', where === 'before-sheet');
      setFlag('hold-after-sheet', where === 'after-sheet');
    },
    wantReasons: (words) => write('wanted', words.join(',')),
    reasons: () => readFileSync(file(shown), 'utf8').split(',').filter(Boolean),
    belongsTo: (pid) => {
      shown = `shown.${pid}`;
      write(shown, '');
    },
    toldAtMs: () => statSync(file(shown)).mtimeMs,
    setBroken: (isBroken) => setFlag('broken', isBroken),
    begun: () => readdirSync(file('begun')).length,
    prints: () => printed('.pdf'),
    attributes: () =>
      printed('.env').map((lines) =>
        Object.fromEntries(
          lines
            .toString()
            .split('\n')
            .filter((line) => line.includes('='))
            .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
        ),
      ),
  };
}
