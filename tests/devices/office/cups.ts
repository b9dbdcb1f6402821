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
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import {
  eventually,
  freePort,
  listening,
  outputOf,
  run,
  runToEnd,
  type RunningProgram,
} from './processes.ts';

/** A CUPS server of its own: own port, own files, nothing of the machine's. */
export interface Cups {
  /** `ipp://localhost:port/printers/hall-a4` */
  readonly uri: string;
  readonly env: NodeJS.ProcessEnv;
  /** How many requests it has answered. */
  readonly requests: () => number;
  /** Jobs without an end in its queue. */
  readonly waitingJobs: () => Promise<number>;
  /** printer-state-reasons of the queue. */
  readonly stateReasons: () => Promise<string>;
  /** Documents that CUPS holds on its disk. */
  readonly keptFiles: () => string[];
  readonly kill: () => Promise<void>;
  readonly restart: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

const queue = 'hall-a4';

export interface CupsOptions {
  /** What the queue does with a job that its printer did not print. */
  readonly errorPolicy?: 'abort-job' | 'retry-job' | 'stop-printer';
  /** Where the queue sends its jobs, when not to the printer it was set up for. */
  readonly device?: string;
  /** CUPS keeps the documents of jobs that have ended, as it does unless told otherwise. */
  readonly keepsFiles?: boolean;
}

/** Starts cupsd with one queue for a printer, set up as a kiosk's queue should be. */
export async function startCups(printerUri: string, options: CupsOptions = {}): Promise<Cups> {
  const { errorPolicy = 'abort-job', device = `${printerUri}?contimeout=10`, keepsFiles = false } = options;
  const folder = mkdtempSync(join(tmpdir(), 'cups-'));
  for (const name of [
    'etc',
    'etc/ppd',
    'etc/ssl',
    'spool',
    'spool/tmp',
    'cache',
    'run',
    'run/certs',
    'log',
  ]) {
    mkdirSync(join(folder, name));
  }
  // Filters run as an ordinary user and must reach their temporary folder.
  chmodSync(folder, 0o755);
  chmodSync(join(folder, 'spool/tmp'), 0o1777);
  const port = await freePort();
  const user = userInfo().username;
  writeFileSync(
    join(folder, 'etc/cups-files.conf'),
    `ServerRoot ${folder}/etc
RequestRoot ${folder}/spool
TempDir ${folder}/spool/tmp
CacheDir ${folder}/cache
StateDir ${folder}/run
AccessLog ${folder}/log/access
ErrorLog ${folder}/log/error
PageLog ${folder}/log/page
ServerKeychain ${folder}/etc/ssl
SystemGroup root lpadmin
${user === 'root' ? '' : `User ${user}\n`}FileDevice Yes
`,
  );
  writeFileSync(
    join(folder, 'etc/cupsd.conf'),
    `Listen localhost:${port}
ServerName localhost
Browsing No
WebInterface No
DefaultAuthType None
PreserveJobFiles ${keepsFiles ? 'Yes' : 'No'}
JobRetryInterval 2
MaxJobTime 120
DirtyCleanInterval 0
LogLevel warn
AccessLogLevel all
<Location />
Order allow,deny
Allow all
</Location>
<Location /admin>
Order allow,deny
Allow all
</Location>
<Policy default>
JobPrivateAccess all
JobPrivateValues none
<Limit All>
Order allow,deny
Allow all
</Limit>
</Policy>
`,
  );
  const env = { CUPS_SERVER: `localhost:${port}` };
  let server: RunningProgram;
  const start = async (): Promise<void> => {
    server = run('/usr/sbin/cupsd', [
      '-f',
      '-c',
      join(folder, 'etc/cupsd.conf'),
      '-s',
      join(folder, 'etc/cups-files.conf'),
    ]);
    await listening({ port }, server);
  };
  await start();
  const add = ['-p', queue, '-E', '-m', 'everywhere', '-o', `printer-error-policy=${errorPolicy}`];
  try {
    await runToEnd('lpadmin', [...add, '-v', printerUri], env);
    await eventually('the queue', () => existsSync(join(folder, `etc/ppd/${queue}.ppd`)));
    // Only now: the printer is asked for its abilities under the very address, option and all.
    await runToEnd('lpadmin', ['-p', queue, '-v', device], env);
  } catch (error) {
    await server!.kill();
    throw error;
  }
  return {
    uri: `ipp://localhost:${port}/printers/${queue}`,
    env,
    requests: () => readFileSync(join(folder, 'log/access'), 'utf8').split('\n').filter(Boolean).length,
    waitingJobs: async () => (await outputOf('lpstat', ['-o'], env)).split('\n').filter(Boolean).length,
    stateReasons: () => outputOf('lpstat', ['-l', '-p', queue], env),
    keptFiles: () => readdirSync(join(folder, 'spool')).filter((name) => /^d\d/.test(name)),
    kill: () => server.kill('SIGKILL'),
    restart: start,
    stop: async () => {
      await server.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
