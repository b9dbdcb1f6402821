import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { eventually, freePort, listening, run, type RunningProgram } from './processes.ts';

/** An A4 IPP Everywhere printer (ippeveprinter) with the faults a printer has. */
export interface OfficePrinter {
  readonly port: number;
  /** `ipp://localhost:port/ipp/print` */
  readonly uri: string;
  /** What was printed, in order: PDF files as they arrived. */
  readonly prints: () => Buffer[];
  /** Titles of the jobs that were printed, in the same order. */
  readonly jobNames: () => string[];
  /** Jobs wait for paper (`media-empty`) from now on, or go on. */
  readonly setPaperOut: (isOut: boolean) => void;
  /** How many jobs have begun to print. */
  readonly begun: () => number;
  readonly whenBegun: (jobs: number) => Promise<void>;
  readonly powerOff: () => Promise<void>;
  readonly powerOn: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

const busConfig = (path: string): string =>
  `<busconfig><type>system</type><listen>unix:path=${path}</listen><auth>EXTERNAL</auth><policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy></busconfig>`;

const avahiConfig = `[server]
host-name=hall-printer
allow-interfaces=lo
use-ipv6=no
[publish]
publish-workstation=no
`;

/** The print engine: waits while there is no paper, then puts the document out. */
const engineScript = (folder: string, uri: string): string => `#!/bin/sh
touch "${folder}/begun/$IPP_JOB_ID.$$"
if [ -e "${folder}/paper-out" ]; then
  echo "STATE: +media-empty-error,media-needed" >&2
  while [ -e "${folder}/paper-out" ]; do sleep 0.05; done
  echo "STATE: -media-empty-error,media-needed" >&2
  # The printer cancels a job only at its own stop point, which is here.
  if ipptool -tv -d job="$IPP_JOB_ID" ${uri} "${folder}/job.test" | grep -q processing-to-stop-point; then exit 0; fi
fi
number=$(ls "${folder}/printed" | grep -c pdf)
printf '%s' "$IPP_JOB_NAME" > "${folder}/printed/$(printf %04d "$number").name"
cp "$1" "${folder}/printed/.part" && mv "${folder}/printed/.part" "${folder}/printed/$(printf %04d "$number").pdf"
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

export async function startOfficePrinter(): Promise<OfficePrinter> {
  const folder = mkdtempSync(join(tmpdir(), 'office-printer-'));
  for (const name of ['begun', 'printed', 'queue']) mkdirSync(join(folder, name));
  const port = await freePort();
  const uri = `ipp://localhost:${port}/ipp/print`;
  const engine = join(folder, 'engine.sh');
  writeFileSync(join(folder, 'job.test'), jobTest);
  writeFileSync(engine, engineScript(folder, uri));
  chmodSync(engine, 0o755);
  const services = await startDnsSd(folder);
  let printer: RunningProgram | null = null;

  const powerOn = async (): Promise<void> => {
    const attributes = fileURLToPath(new URL('a4-printer.conf', import.meta.url));
    const options = ['-r', 'off', '-n', 'localhost', '-p', String(port), '-d', join(folder, 'queue')];
    printer = run(
      'ippeveprinter',
      [...options, '-a', attributes, '-c', engine, '-vv', 'Hall A4'],
      services.env,
    );
    await listening({ port }, printer);
  };
  const powerOff = async (): Promise<void> => {
    await printer?.kill('SIGKILL');
    printer = null;
  };
  await powerOn();

  const printed = (ending: string): Buffer[] =>
    readdirSync(join(folder, 'printed'))
      .filter((name) => name.endsWith(ending))
      .sort()
      .map((name) => readFileSync(join(folder, 'printed', name)));
  const paperOut = join(folder, 'paper-out');
  const begun = (): number => readdirSync(join(folder, 'begun')).length;
  return {
    port,
    uri,
    prints: () => printed('.pdf'),
    jobNames: () => printed('.name').map(String),
    setPaperOut: (isOut) => {
      if (isOut) writeFileSync(paperOut, '');
      else if (existsSync(paperOut)) rmSync(paperOut);
    },
    begun,
    whenBegun: (jobs) => eventually(`job ${jobs}`, () => begun() >= jobs),
    powerOff,
    powerOn,
    stop: async () => {
      if (existsSync(paperOut)) rmSync(paperOut);
      await powerOff();
      await services.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** ippeveprinter ends at once without a DNS-SD service, so it gets one of its own, away from the machine's. */
async function startDnsSd(folder: string): Promise<{ env: NodeJS.ProcessEnv; stop: () => Promise<void> }> {
  const socket = join(folder, 'bus');
  writeFileSync(join(folder, 'bus.conf'), busConfig(socket));
  writeFileSync(join(folder, 'avahi.conf'), avahiConfig);
  const bus = run('dbus-daemon', [`--config-file=${join(folder, 'bus.conf')}`, '--nofork']);
  await listening({ path: socket }, bus);
  const env = { DBUS_SYSTEM_BUS_ADDRESS: `unix:path=${socket}` };
  const start = `mkdir -p /run/avahi-daemon; mount -t tmpfs tmpfs /run/avahi-daemon && exec avahi-daemon -f ${join(folder, 'avahi.conf')} --no-drop-root --no-chroot --no-rlimits`;
  const asRoot = process.getuid?.() === 0 ? [] : ['--map-root-user'];
  const avahi = run('unshare', [...asRoot, '-m', 'sh', '-c', start], env);
  await eventually('avahi', () => avahi.output().includes('Server startup complete'), avahi);
  return {
    env,
    stop: async () => {
      await avahi.kill();
      await bus.kill();
    },
  };
}
