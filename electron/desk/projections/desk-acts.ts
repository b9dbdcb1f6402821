import type { TraceEntry } from '../../../shared/trace/index.ts';
import type { ProjectedTables } from '../../store/index.ts';
import type { DeskProjection } from './projection.ts';

/** Versions of the calendar; who looked at what, took it out or read it in. */
export function projectDeskActs({ calendars, acts }: ProjectedTables): DeskProjection {
  return {
    name: 'desk-acts',
    clear: () => {
      calendars.clear();
      acts.clear();
    },
    apply: (entry) => {
      if (entry.type === 'calendar.set') calendars.put({ version: entry.version, seq: entry.seq });
      const act = actOf(entry);
      if (act !== null) acts.put({ seq: entry.seq, atMs: entry.t, ...act });
    },
  };
}

function actOf(entry: TraceEntry) {
  switch (entry.type) {
    case 'desk.viewed': {
      const { by: person, what, subject } = entry;
      return { act: 'viewed' as const, person, what, subject, format: null, sha256: null };
    }
    case 'desk.exported': {
      const { by: person, what, subject, format, sha256 } = entry;
      return { act: 'exported' as const, person, what, subject, format, sha256 };
    }
    case 'hall.imported': {
      const { by: person, hall: subject, sha256 } = entry;
      return { act: 'imported' as const, person, what: 'comparison', subject, format: null, sha256 };
    }
    default:
      return null;
  }
}
