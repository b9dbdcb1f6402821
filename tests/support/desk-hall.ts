import { createPrivateKey, type KeyObject } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { hallDate } from '../../electron/app/hall-time.ts';
import { loadCatalogue, type Catalogue } from '../../electron/catalogue/index.ts';
import { createEvaluation, createProjections, type EvaluationServices } from '../../electron/desk/index.ts';
import { openStore, type Store } from '../../electron/store/index.ts';
import { appendSealed, canonicalHash, openSealed, type TraceLog } from '../../electron/trace/index.ts';
import { openTraceLog } from '../../electron/trace/log.ts';
import { vkeyOf } from '../../electron/trace/note.ts';
import { loadEvaluationWords } from '../../electron/app/evaluation/words.ts';
import type { Clock } from '../../shared/clock.ts';
import type { StaffMember } from '../../shared/evaluation/index.ts';
import { randomFrom } from '../faults/random.ts';
import { hex, walkScript, type WalkScript } from './walk-script.ts';

const resources = fileURLToPath(new URL('../../resources', import.meta.url));

/** A clock that stands until it is told to go on. */
export interface HandClock extends Clock {
  readonly pass: (ms: number) => void;
  /** Passes to this moment of the hall's time, such as 2026-09-07 09:30. */
  readonly passTo: (minute: string) => void;
}

export function handClock(startMs: number): HandClock {
  let wallMs = startMs;
  const pass = (ms: number): void => void (wallMs += ms);
  return {
    wallMs: () => wallMs,
    monotonicMs: () => wallMs - startMs,
    after: () => () => {},
    pass,
    passTo: (minute) => pass(Math.max(0, new Date(minute.replace(' ', 'T')).getTime() - wallMs)),
  };
}

export interface Walk {
  readonly director: string;
  readonly assignment?: { readonly assignment: string; readonly round: string } | null;
  readonly matter: string;
  readonly outcome?: WalkScript['outcome'];
  readonly isThorough?: boolean;
}

/** The desk of a hall with the sample catalogue, without pages: real store, real log, real services, a clock by hand. */
export interface DeskHall {
  readonly store: Store;
  readonly log: TraceLog;
  readonly clock: HandClock;
  readonly catalogue: Catalogue;
  readonly desk: EvaluationServices;
  /** Directors D01…, an administrator A01, an auditor S01, an attendant G01. */
  readonly people: StaffMember[];
  readonly random: () => number;
  /** A whole session at the kiosk, as one write, which is what takes the time; gives its id. */
  readonly walk: (walk: Walk) => string;
  readonly close: () => void;
}

export interface DeskHallOptions {
  readonly folder: string;
  readonly start?: string;
  /** Directors, over the departments in turn. */
  readonly directors?: number;
  readonly seed?: number;
}

/** The DER head of an Ed25519 private key (RFC 8410); the 32 bytes of the key follow. */
const keyHead = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The same key for the same seed, so that the same seed makes the same log, byte for byte. */
const keyOf = (seed: number): KeyObject =>
  createPrivateKey({
    key: Buffer.concat([keyHead, Buffer.alloc(32, seed)]),
    format: 'der',
    type: 'pkcs8',
  });

/** Read once: it takes longer than all the rest. */
const shipped = loadCatalogue(`${resources}/catalogue`);
export const catalogueIsRead = async (): Promise<void> => void (await shipped);

export async function openDeskHall(options: DeskHallOptions): Promise<DeskHall> {
  const { folder, start = '2026-09-01 08:30', directors = 34, seed = 1 } = options;
  const clock = handClock(new Date(start.replace(' ', 'T')).getTime());
  const random = randomFrom(seed);
  const loaded = await shipped;
  const opened = openStore(folder, clock);
  if (!loaded.ok || !opened.ok) throw new Error('neither catalogue nor store');
  const [catalogue, store] = [loaded.value, opened.value];
  const projections = createProjections(store);
  const key = keyOf(seed);
  const origin = `hall.example/kiosk-${seed}`;
  const log = openTraceLog({
    table: store.trace,
    clock,
    key,
    origin,
    boot: hex(random, 16),
    genesis: {
      type: 'genesis',
      kiosk: 'k1',
      vkey: vkeyOf(origin, key),
      build: '0'.repeat(64),
      vocabulary: '0'.repeat(64),
    },
    project: (entry) => projections.forEach(({ apply }) => apply(entry)),
  });
  if (!log.ok) throw new Error(`the log is broken at ${log.error.seq}`);
  const people = staff(catalogue, directors);
  const desk = createEvaluation({
    store,
    log: log.value,
    person: (id) => people.find((one) => one.id === id) ?? null,
    people: () => people,
    matters: () => catalogue.matters,
    matter: catalogue.matter,
    hasDepartment: (id) => catalogue.department(id) !== null,
    dayOf: hallDate,
    nowMs: clock.wallMs,
    sealing: {
      vkey: log.value.vkey,
      append: (event) => appendSealed(log.value, store.trace, event),
      open: openSealed,
      hash: canonicalHash,
    },
    hallNames: {
      name: catalogue.hall.name,
      department: (id) => catalogue.department(id)?.name ?? null,
    },
    words: loadEvaluationWords(resources)('zh-CN'),
  });

  return {
    store,
    log: log.value,
    clock,
    catalogue,
    desk,
    people,
    random,
    walk: ({ director, assignment = null, matter, outcome = 'completed', isThorough = false }) => {
      const sid = hex(random, 16);
      const guide = catalogue.matter(matter)!;
      const script = walkScript({
        armed: {
          sid,
          director,
          by: 'one-time-code',
          assignment: assignment?.assignment ?? null,
          round: assignment?.round ?? null,
          mode: assignment === null ? null : 'personal',
          nonce: hex(random, 64),
          language: 'zh-CN',
          textSize: 'M',
          care: false,
          contrast: false,
        },
        matter: guide,
        form: guide.form === undefined ? null : catalogue.form(guide.form),
        outcome,
        isThorough,
        random,
      });
      store.together(() => {
        for (const { afterMs, event } of script) {
          clock.pass(afterMs);
          log.value.append(event);
        }
      });
      return sid;
    },
    close: store.close,
  };
}

function staff({ departments }: Catalogue, directors: number): StaffMember[] {
  const person = (
    id: string,
    role: StaffMember['roles'][number],
    department: string | null,
  ): StaffMember => ({ id, roles: [role], department, isActive: true });
  return [
    ...Array.from({ length: directors }, (_, index) =>
      person(
        `D${String(index + 1).padStart(2, '0')}`,
        'director',
        departments[index % departments.length]!.id,
      ),
    ),
    person('A01', 'administrator', 'administrative-approval'),
    person('S01', 'auditor', null),
    person('G01', 'attendant', null),
  ];
}
