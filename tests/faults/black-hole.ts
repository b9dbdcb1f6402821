import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Stage } from './thermal-scenario.ts';

/** Node takes every connection at once; a listener that never does and has its queue full drops what comes. */
const program = `
import socket, time
hole = socket.socket()
hole.bind(("127.0.0.1", 0))
hole.listen(0)
port = hole.getsockname()[1]
waiting = []
for _ in range(4):
    client = socket.socket()
    client.setblocking(False)
    client.connect_ex(("127.0.0.1", port))
    waiting.append(client)
print(port, flush=True)
while True: time.sleep(60)
`;

/** The address of a printer that swallows every packet. */
export async function blackHole({ atEnd }: Stage): Promise<string> {
  const child = spawn('python3', ['-c', program], { stdio: ['ignore', 'pipe', 'inherit'] });
  atEnd(() => void child.kill('SIGKILL'));
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return `tcp://127.0.0.1:${line.toString().trim()}`;
}
