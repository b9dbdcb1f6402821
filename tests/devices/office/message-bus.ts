import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listening, run } from './processes.ts';

const busConfig = (path: string): string =>
  `<busconfig><type>system</type><listen>unix:path=${path}</listen><auth>EXTERNAL</auth><policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy></busconfig>`;

/**
 * ippeveprinter ends at once without a bus on which it could look for a DNS-SD service, even with `-r off`; that
 * nobody answers there is enough for it. So it gets a bus of its own, away from the machine's.
 */
export async function startMessageBus(
  folder: string,
): Promise<{ env: NodeJS.ProcessEnv; stop: () => Promise<void> }> {
  const socket = join(folder, 'bus');
  writeFileSync(join(folder, 'bus.conf'), busConfig(socket));
  const bus = run('dbus-daemon', [`--config-file=${join(folder, 'bus.conf')}`, '--nofork']);
  await listening({ path: socket }, bus);
  return { env: { DBUS_SYSTEM_BUS_ADDRESS: `unix:path=${socket}` }, stop: () => bus.kill() };
}
