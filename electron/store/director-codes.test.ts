import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { storeFileName } from './open-store.ts';
import { storeFolder } from './store.fixture.ts';

const { folder, open, raw } = storeFolder();

describe('a look-up', () => {
  it('writes as much whether a code was right, wrong or none', () => {
    const { directorCodes } = open();
    for (const person of ['D01', 'D02', 'D03']) directorCodes.setSecret(person, Buffer.alloc(21, person));
    const log = join(folder(), `${storeFileName}-wal`);
    const written = (look: () => void): number => {
      const other = raw();
      other.pragma('wal_checkpoint(TRUNCATE)');
      other.close();
      look();
      return statSync(log).size;
    };
    const sizes = [
      written(() => directorCodes.keepLook({ wrong: 0, used: null })),
      written(() => directorCodes.keepLook({ wrong: 1, used: null })),
      written(() => directorCodes.keepLook({ wrong: 0, used: { person: 'D02', step: 59_000_000 } })),
      written(() => directorCodes.keepLook({ wrong: 0, used: { person: 'D02', step: 59_000_001 } })),
    ];
    expect(sizes[0]).toBeGreaterThan(0);
    expect(new Set(sizes).size, sizes.join()).toBe(1);
    expect(directorCodes.all().map(({ totpLastStep }) => totpLastStep)).toEqual([null, 59_000_001, null]);
    expect(written(directorCodes.fill)).toBeGreaterThan(0);
  });

  it('leaves behind how many codes were wrong, also for the next start', () => {
    const store = open();
    expect(store.directorCodes.wrong()).toBe(0);
    store.directorCodes.keepLook({ wrong: 4, used: null });
    store.close();
    expect(open().directorCodes.wrong()).toBe(4);
  });
});
