import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { systemClock } from '../../shared/clock.ts';
import { openStore, type Store } from '../store/index.ts';

/** A store of its own for each test of a file. */
export function storeOfTest(): { readonly store: () => Store; readonly folder: () => string } {
  let folder: string;
  let store: Store;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kiosk-app-'));
    const opened = openStore(folder, systemClock);
    if (!opened.ok) throw new Error(opened.error.message);
    store = opened.value;
  });
  afterEach(() => {
    store.close();
    rmSync(folder, { recursive: true });
  });
  return { store: () => store, folder: () => folder };
}
