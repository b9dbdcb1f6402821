import { z } from 'zod';
import type { TraceEntry } from '../../shared/trace/index.ts';
import type { SettingTable } from '../store/index.ts';

const setting = 'trace.open-session';

/** Which traced session has begun and not ended, so that a start finds it without reading the whole log. */
export interface OpenSession {
  /** Null when every session was closed. */
  readonly read: () => string | null;
  /** Takes part in the transaction of each entry. */
  readonly project: (entry: TraceEntry) => void;
}

export const trackOpenSession = (settings: SettingTable): OpenSession => ({
  read: () => settings.get(setting, z.string()),
  project: (entry) => {
    if (entry.type === 'session.armed') settings.set(setting, entry.sid);
    if (entry.type === 'session.closed') settings.set(setting, null);
  },
});
