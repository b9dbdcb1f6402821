import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll } from 'vitest';
import { catalogueIsRead, openDeskHall, type DeskHall, type DeskHallOptions } from './desk-hall.ts';

/** Opens halls whose data is gone at the end of the test. */
export function deskHalls(): (options?: Omit<DeskHallOptions, 'folder'>) => Promise<DeskHall> {
  beforeAll(catalogueIsRead, 60_000);
  const opened: { hall: DeskHall; folder: string }[] = [];
  afterEach(() => {
    for (const { hall, folder } of opened.splice(0)) {
      hall.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
  return async (options = {}) => {
    const folder = mkdtempSync(join(tmpdir(), 'kiosk-desk-'));
    const hall = await openDeskHall({ folder, ...options });
    opened.push({ hall, folder });
    return hall;
  };
}

/** The value of something that has to work. */
export function value<T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown },
): T {
  if (!result.ok) throw new Error(`refused: ${String(result.error)}`);
  return result.value;
}
