import { z } from 'zod';
import { setInStore, type Store } from '../../store/index.ts';

const setting = 'backup.restored';
const schema = z.strictObject({ atMs: z.int().min(0), madeMs: z.int().min(0) });
type Settings = Pick<Store, 'settings'>;

/** That the store is one of before, and since when. */
export interface Restore {
  /** Wall time in milliseconds when it was put in the place of another. */
  readonly atMs: number;
  /** The same when the backup was made; what happened between the two is not in the store. */
  readonly madeMs: number;
}

/** Noted in the restored store itself, before it takes its place: whoever starts with it finds the note. */
export const noteRestore = (storeFile: string, restore: Restore): void =>
  setInStore(storeFile, setting, restore);

/** Null when the last restore, if there ever was one, has been recorded. */
export const readRestore = ({ settings }: Settings): Restore | null => settings.get(setting, schema);

export const clearRestore = ({ settings }: Settings): void => settings.set(setting, null);
