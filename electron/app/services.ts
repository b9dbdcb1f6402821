import type { WorkingDays } from '../../shared/calendar/index.ts';
import type { Clock } from '../../shared/clock.ts';
import type {
  CatalogueService,
  Exchange,
  HallEditing,
  LiveCatalogue,
  MatterEditing,
  ReadOfficial,
} from '../catalogue/index.ts';
import type { FormDefinition } from '../../shared/form/index.ts';
import type { EvaluationServices } from '../desk/index.ts';
import type { Printing } from '../printing/index.ts';
import type { Store } from '../store/index.ts';
import type { Anchors, DirectorCodes, Entry, Trace } from '../trace/index.ts';
import type { AttendantSignIn } from './attendant/sign-in.ts';
import type { Backups } from './backup/index.ts';
import type { KioskConfig } from './config.ts';
import type { Documents } from '../documents/index.ts';
import type { LiveConfig } from './live-config.ts';
import type { Queue } from './queue/index.ts';
import type { Log } from './log.ts';
import type { PaperWords } from './paper/words.ts';
import type { CurrentSession } from './session.ts';
import type { SlipAnchors } from './slip-anchors.ts';
import type { Visit } from './visit/visit.ts';
import type { Language } from '../../shared/text/index.ts';
import type { CloseReason } from '../../shared/trace/index.ts';

/** What the handlers of the contract work with. */
export interface Services {
  readonly clock: Clock;
  /** When this kiosk was started, by the monotonic clock. */
  readonly startedMonotonicMs: number;
  /** As it is now. */
  readonly config: () => KioskConfig;
  readonly liveConfig: LiveConfig;
  /** Where store, spool and tray lie. */
  readonly dataFolder: string;
  readonly store: Store;
  readonly backups: Backups;
  /** Null while the log is broken. */
  readonly anchors: Anchors | null;
  readonly catalogue: LiveCatalogue;
  readonly editing: MatterEditing;
  readonly hallEditing: HallEditing;
  /** The catalogue as files. */
  readonly exchange: Exchange;
  /** The official PDF of a form, from the catalogue's folder. */
  readonly readOfficial: (form: FormDefinition) => Promise<ReadOfficial>;
  readonly guide: CatalogueService;
  readonly documents: Documents;
  readonly printing: Printing;
  readonly queue: Queue;
  readonly trace: Trace;
  readonly directorCodes: DirectorCodes;
  readonly entry: Entry;
  readonly visit: Visit;
  readonly slipAnchors: SlipAnchors;
  /** What becomes of walks; null when the log is broken. */
  readonly evaluation: EvaluationServices | null;
  /** The hall's working days as they are set now. */
  readonly calendar: () => WorkingDays;
  readonly session: CurrentSession;
  readonly attendant: AttendantSignIn;
  readonly log: Log;
  /** Locales, templates and what else comes with the program. */
  readonly resourcesFolder: string;
  readonly words: (language: Language) => PaperWords;
  /** Forgets everything of the session and tells the page. */
  readonly endSession: (why: CloseReason) => void;
  /** Signs the attendant out, takes the test pages away and tells the page. */
  readonly endAttendance: (why: 'done' | 'idle') => void;
}
