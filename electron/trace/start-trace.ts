import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Clock } from '../../shared/clock.ts';
import { vocabularySchema, type TraceEvent } from '../../shared/trace/index.ts';
import manifest from '../../package.json' with { type: 'json' };
import { storageFailure, type StorageFailure, type Store } from '../store/index.ts';
import { canonicalJson } from './canonical.ts';
import { entryOf, openTraceLog, type BrokenLog, type Projection, type TraceLog } from './log.ts';
import { sha256 } from './merkle.ts';
import { slipCode, vkeyOf } from './note.ts';
import { trackOpenSession } from './open-session.ts';
import { presentKey } from './present-key.ts';
import { keyFiles, type KeyFiles, type KeyGuard } from './signing-key.ts';

export interface TraceOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly dataFolder: string;
  /** The configured name of the log; null: one that holds a random number. */
  readonly origin: string | null;
  readonly guard: KeyGuard | null;
  readonly project: Projection;
  readonly report: (problem: TraceProblem, error?: unknown) => void;
}

/** Why walks are not traced now. `fault` is a bug. Of interest at the desk; a citizen sees nothing of it. */
export interface TraceProblem {
  readonly why: 'broken' | StorageFailure | 'fault';
  /** Wall time since when. */
  readonly sinceMs: number;
}

/** The log of a running kiosk. */
export interface Trace {
  /** Null when it was found broken: nothing is added to a log that does not hold together. */
  readonly log: TraceLog | null;
  readonly broken: BrokenLog | null;
  /** The key that signs now. */
  readonly vkey: string;
  /** The key was made at this start. */
  readonly isNew: boolean;
  /** There was a log, but not the key that signed it. */
  readonly isKeyLost: boolean;
  /** The last start did not end in order. */
  readonly wasCut: boolean;
  readonly problem: () => TraceProblem | null;
  /** Null: it is over. */
  readonly noteProblem: (why: StorageFailure | 'fault' | null, error?: unknown) => void;
  /**
   * What the QR code of a slip holds: the reference number and the log's newest signed checkpoint, which is signed now when
   * the log has grown. The bare number while there is no log.
   */
  readonly slipCode: (reference: string) => string;
  readonly close: () => void;
}

const originSetting = 'trace.origin';

/** Opens the log and says in it that the kiosk started. */
export function startTrace(options: TraceOptions): Trace {
  const { store, clock, dataFolder, origin, guard } = options;
  const files = keyFiles(dataFolder, guard);
  const name = originOfLog(store) ?? origin ?? keptOrigin(store);
  const { key, isNew, lost, successor } = presentKey(store.trace, files, name);
  const vkey = vkeyOf(name, key);
  const vocabulary = sha256(Buffer.from(canonicalJson(vocabularySchema()))).toString('hex');
  const last = store.trace.last();
  const verified = (last?.seq ?? 0) - (store.trace.lastCheckpoint()?.size ?? 0);
  const wasCut = last !== null && entryOf(last)?.type !== 'shutdown';
  const genesis: TraceEvent = {
    type: 'genesis',
    kiosk: randomBytes(8).toString('hex'),
    vkey,
    build: sha256(Buffer.from(manifest.version)).toString('hex'),
    vocabulary,
  };
  const session = trackOpenSession(store.settings);
  let problem: TraceProblem | null = null;
  const noteProblem = (why: TraceProblem['why'] | null, error?: unknown): void => {
    const isNews = why !== null && problem?.why !== why;
    problem = why === null ? null : { why, sinceMs: Math.round(clock.wallMs()) };
    if (isNews) options.report(problem!, error);
  };
  const facts = { isNew, isKeyLost: lost !== null, wasCut, problem: () => problem, noteProblem };
  const notTraced = (broken: BrokenLog): Trace => {
    problem = { why: 'broken', sinceMs: Math.round(clock.wallMs()) };
    return { ...facts, vkey, log: null, broken, slipCode: (reference) => reference, close: () => {} };
  };
  try {
    const opened = openTraceLog({
      table: store.trace,
      clock,
      key,
      origin: name,
      boot: randomBytes(8).toString('hex'),
      genesis,
      project: (entry) => {
        session.project(entry);
        options.project(entry);
      },
    });
    if (!opened.ok) return notTraced(opened.error);
    const log = opened.value;
    if (successor !== null) {
      log.handOver(successor);
      files.take();
    }
    if (lost !== null) log.append({ type: 'key.rotated', old: lost, new: vkey });
    if (files.isChangeAsked()) {
      rotateKey(log, files);
      files.changeDone();
    }
    log.append({ type: 'boot', version: manifest.version, verified, recovered: wasCut, vocabulary });
    const unclosed = session.read();
    if (unclosed !== null) log.append({ type: 'session.closed', sid: unclosed, why: 'power', screen: null });
    log.checkpoint('boot');
    return {
      ...facts,
      log,
      broken: null,
      slipCode: (reference) => slipCode(reference, newestNote(log, store)),
      get vkey() {
        return log.vkey;
      },
      close: () => endInOrder(log),
    };
  } catch (error) {
    if (storageFailure(error) === null) throw error;
    return notTraced({ seq: (last?.seq ?? 0) + 1, why: 'storage' });
  }
}

/** A disk that takes no new checkpoint still has the one of this start. */
function newestNote(log: TraceLog, store: Store): string {
  try {
    return log.checkpoint('slip');
  } catch (error) {
    if (storageFailure(error) === null) throw error;
    return store.trace.lastCheckpoint()!.note;
  }
}

/** A disk that does not take it leaves the log as a power cut would: the next start says so. */
function endInOrder(log: TraceLog): void {
  try {
    log.append({ type: 'shutdown' });
    log.checkpoint('shutdown');
  } catch (error) {
    if (storageFailure(error) === null) throw error;
  }
}

/** The old key signs that there is a new one before the new one takes its place on disk; a cut in between is mended at the start. */
export function rotateKey(log: TraceLog, files: KeyFiles): void {
  log.rotate(files.prepare());
  files.take();
}

/** The name that a log gave itself in its first entry, whatever the settings say later. */
export function originOfLog(store: Store): string | null {
  const first = store.trace.get(1);
  const entry = first && entryOf(first);
  return entry?.type === 'genesis' ? entry.vkey.slice(0, entry.vkey.indexOf('+')) : null;
}

/** A log keeps its name for good: it is part of every checkpoint. */
function keptOrigin(store: Store): string {
  const kept = store.settings.get(originSetting, z.string());
  if (kept !== null) return kept;
  const made = `hall-kiosk/${randomBytes(4).toString('hex')}`;
  store.settings.set(originSetting, made);
  return made;
}
