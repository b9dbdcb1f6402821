import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** A raw terminal whose other end is joined to a printer's port: a character device with a printer behind it. */
const program = `
import os, pty, select, socket, sys, tty
master, slave = pty.openpty()
tty.setraw(slave)
printer = socket.create_connection(("127.0.0.1", int(sys.argv[1])))
print(os.ttyname(slave), flush=True)
while True:
    ready, _, _ = select.select([master, printer], [], [])
    if master in ready: printer.sendall(os.read(master, 65536))
    if printer in ready:
        data = printer.recv(65536)
        if not data: break
        os.write(master, data)
`;

export interface DeviceBridge {
  /** `file:/dev/pts/…` */
  readonly uri: string;
  /** The device takes nothing more and says nothing. */
  readonly freeze: () => void;
  /** The device is unplugged. */
  readonly unplug: () => void;
}

export async function bridgeToDevice(port: number): Promise<DeviceBridge> {
  const child = spawn('python3', ['-c', program, String(port)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return {
    uri: `file:${line.toString().trim()}`,
    freeze: () => void child.kill('SIGSTOP'),
    unplug: () => void child.kill('SIGKILL'),
  };
}
