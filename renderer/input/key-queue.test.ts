import { expect, it } from 'vitest';
import { createKeyQueue } from './key-queue.ts';

const atOnce = { ready: () => true, prepare: () => Promise.resolve() };

it('acts at once when nothing has to be waited for', () => {
  const done: string[] = [];
  createKeyQueue().take({ ...atOnce, act: () => done.push('a') });
  expect(done).toEqual(['a']);
});

it('keeps the order of keys while one of them waits', async () => {
  const done: string[] = [];
  const prepared = Promise.withResolvers<void>();
  const queue = createKeyQueue();
  queue.take({ ready: () => false, prepare: () => prepared.promise, act: () => done.push('space') });
  queue.take({ ...atOnce, act: () => done.push('letter') });
  expect(done).toEqual([]);
  prepared.resolve();
  await expect.poll(() => done).toEqual(['space', 'letter']);
});
