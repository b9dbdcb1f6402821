import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually, run } from '../devices/office/processes.ts';

/** A disk of a few megabytes that only processes started through it see at `folder`. */
export interface SmallDisk {
  readonly folder: string;
  /** The same place as this process reaches it. */
  readonly outside: string;
  /** Stands before a command that is to see the disk. */
  readonly wrapper: readonly string[];
  readonly fill: () => void;
  readonly free: () => void;
  /** Remounts; only while no process has a file on it open for writing. */
  readonly setReadOnly: () => void;
  /** What a disk does that begins to fail: it takes nothing any more, not even for open files. */
  readonly breakDown: () => void;
  readonly stop: () => Promise<void>;
}

const megabytes = 12;
const isRoot = process.getuid?.() === 0;

/** `memory` works for every user, `ext4` (which can break down) only for root. */
export async function startSmallDisk(type: 'memory' | 'ext4'): Promise<SmallDisk> {
  const own = mkdtempSync(join(tmpdir(), 'small-disk-'));
  const folder = join(own, 'disk');
  mkdirSync(folder);
  const image = join(own, 'image');
  if (type === 'ext4') {
    writeFileSync(image, '');
    truncateSync(image, megabytes * 2 ** 20);
    execFileSync('mkfs.ext4', ['-q', '-F', image]);
  }
  const mount =
    type === 'memory'
      ? `mount -t tmpfs -o size=${megabytes}m disk ${folder}`
      : `mount -o loop,errors=remount-ro ${image} ${folder}`;
  const asRoot = isRoot ? [] : ['--map-root-user'];
  const holder = run('unshare', [
    ...asRoot,
    '-m',
    'sh',
    '-c',
    `${mount} && echo mounted && exec sleep infinity`,
  ]);
  await eventually('a small disk', () => holder.output().includes('mounted'), holder);
  const target = ['-t', String(holder.child.pid)];
  const wrapper = ['nsenter', ...target, '-m', ...(isRoot ? [] : ['-U', '--preserve-credentials'])];
  const inside = (script: string): void => {
    execFileSync(wrapper[0]!, [...wrapper.slice(1), 'sh', '-c', script]);
  };
  const outside = `/proc/${holder.child.pid}/root${folder}`;
  const filler = join(outside, 'filler');
  return {
    folder,
    outside,
    wrapper,
    fill: () => {
      for (const size of [2 ** 20, 2 ** 12, 1]) {
        try {
          for (;;) writeFileSync(filler, Buffer.alloc(size), { flag: 'a' });
        } catch (error) {
          if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
        }
      }
    },
    free: () => rmSync(filler),
    setReadOnly: () => inside(`mount -o remount,ro ${folder}`),
    breakDown: () =>
      inside(`echo 1 > /sys/fs/ext4/$(basename "$(findmnt -no SOURCE ${folder})")/trigger_fs_error`),
    stop: async () => {
      await holder.kill('SIGKILL');
      rmSync(own, { recursive: true, force: true });
    },
  };
}
