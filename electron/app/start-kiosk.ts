import { join } from 'node:path';
import type { Clock } from '../../shared/clock.ts';
import {
  attendantContract,
  attendantPermissions,
  citizenContract,
  createDispatch,
  type Dispatch,
  type KioskEvent,
} from '../../shared/contract/index.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Language } from '../../shared/text/index.ts';
import type { CloseReason } from '../../shared/trace/index.ts';
import { formatProblem, loadCatalogue } from '../catalogue/index.ts';
import { fontFoldersOf, startDocuments, type SpawnWorker } from '../documents/index.ts';
import { readCalendar } from '../desk/index.ts';
import { startPrinting, type Printing } from '../printing/index.ts';
import { openStore, storageFailure } from '../store/index.ts';
import type { KeyGuard } from '../trace/index.ts';
import { startBackups } from './backup/index.ts';
import { defaultKioskConfig, loadKioskConfig, type KioskConfig } from './config.ts';
import { createDesk, recordActs, type JoinDesk } from './desk/index.ts';
import { startDirectorMode } from './director-mode.ts';
import { composeEvaluation, entriesOf } from './evaluation/index.ts';
import { createEventHub, type EventHub } from './event-hub.ts';
import { defaultDataFolder, type Folders } from './folders.ts';
import { followPrinters } from './follow-printers.ts';
import { createSignIn } from './attendant/sign-in.ts';
import { attendantHandlers, citizenHandlers } from './handlers/index.ts';
import { placeOf, type Log } from './log.ts';
import { startLiveConfig } from './live-config.ts';
import { loadPaperWords, type PaperWords } from './paper/words.ts';
import { openCatalogue } from './open-catalogue.ts';
import { openLog } from './open-log.ts';
import { createQueue } from './queue/index.ts';
import { createCurrentSession } from './session.ts';
import type { StartProblem } from './start-problem.ts';
import { movedLine, spoolSentence, unknownWindow } from './start-words.ts';

export interface KioskOptions {
  readonly folders: Folders;
  /** Null: what the configuration says, else the user's own folder. */
  readonly dataFolder: string | null;
  readonly configFile: string | null;
  /** Takes the place of the configured one. */
  readonly language: Language | null;
  readonly clock: Clock;
  readonly spawn: SpawnWorker;
  readonly log: Log;
  /** Seals the key of the trace log; null or absent where the system has no key store. */
  readonly keyGuard?: KeyGuard | null;
}

/** The running kiosk, without a screen: a host joins it with one. */
export interface KioskApp {
  readonly dataFolder: string;
  readonly dispatch: Dispatch;
  readonly subscribe: EventHub['subscribe'];
  /** Joins a page of the staff's, beside any others; no call of the citizen's contract reaches the desk, nor the other way round. */
  readonly joinDesk: JoinDesk;
  /** Forgets everything of a session whose page is gone; there is nobody to tell. */
  readonly forgetSession: () => void;
  /** Loads what the first citizen would otherwise wait for; call it once the screen is being served. */
  readonly warm: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Starts the services in order; when one cannot start, those before it are stopped again. */
export async function startKiosk(options: KioskOptions): Promise<Result<KioskApp, StartProblem>> {
  const { folders, clock, log } = options;
  const startedMonotonicMs = clock.monotonicMs();
  const configured = readConfig(options);
  if (!configured.ok) return configured;
  const file = configured.value;
  const dataFolder = options.dataFolder ?? file.dataFolder ?? defaultDataFolder();

  const catalogueFolder = file.catalogueFolder ?? join(folders.resources, 'catalogue');
  const loaded = await loadCatalogue(catalogueFolder);
  if (!loaded.ok) return fail({ kind: 'catalogue', sentences: loaded.error.map(formatProblem) });
  const opened = openStore(dataFolder, clock);
  if (!opened.ok) return fail({ kind: 'store', sentences: [opened.error.message] });
  const store = opened.value;
  if (store.setAside !== null) {
    log(`the store was damaged; it lies at ${store.setAside} and the kiosk goes on with a new one`);
  }

  const liveConfig = startLiveConfig({ file, store, trace: () => trace.log, log });
  const config = liveConfig.current();
  const { editing: startEditing, ...published } = await openCatalogue({
    files: loaded.value,
    folder: catalogueFolder,
    resourcesFolder: folders.resources,
    dataFolder,
    store,
    clock,
    log,
  });
  const { catalogue, guide } = published;

  const queue = createQueue({ config: config.queueTickets, catalogue, store, clock });
  if (!queue.ok) {
    store.close();
    return fail({
      kind: 'config',
      sentences: queue.error.map((window) => unknownWindow(window, options.configFile)),
    });
  }

  const guard = options.keyGuard ?? null;
  const { trace, anchors } = openLog({ store, clock, dataFolder, config, guard, log });
  const backups = startBackups({
    store,
    log: trace.log,
    origin: trace.vkey.slice(0, trace.vkey.indexOf('+')),
    liveConfig,
    configFile: options.configFile,
    dataFolder,
    guard,
    clock,
    say: log,
  });

  const documents = startDocuments({
    spawn: options.spawn,
    resourcesFolder: folders.resources,
    fontFolders: fontFoldersOf(folders.modules),
    clock,
  });
  let printing: Printing;
  try {
    printing = startPrinting({
      printers: config.printers,
      store,
      clock,
      dataFolder,
      renderPaper: documents.paperPicture,
      svgToPng: documents.svgToPng,
    });
  } catch (error) {
    await documents.close();
    await backups.close();
    anchors?.close();
    store.close();
    const failure = storageFailure(error);
    if (failure === null) throw error;
    return fail({ kind: 'store', sentences: [spoolSentence(failure, dataFolder)] });
  }

  const lost = printing.jobs().filter((job) => job.state === 'failed').length;
  if (lost > 0) {
    log(
      `print jobs that waited when the kiosk stopped and have failed: ${lost}; only the process that took them on could read their documents`,
    );
  }

  followPrinters(printing, liveConfig, log);

  const evaluation = composeEvaluation({
    store,
    log: trace.log,
    catalogue,
    clock,
    resourcesFolder: folders.resources,
  });
  const { close: endDirectorMode, ...directorMode } = startDirectorMode({
    config,
    catalogue,
    store,
    trace,
    guard,
    nextAssignment: (person) => evaluation?.rounds.next(person) ?? null,
    clock,
    log,
  });
  const { visit, slipAnchors } = directorMode;
  const session = createCurrentSession();
  const attendant = createSignIn({
    pinHash: config.attendant?.pinHash ?? null,
    idleSeconds: config.attendant?.idleSeconds ?? 0,
    clock,
    onIdle: () => endAttendance('idle'),
  });
  const hub = createEventHub(() => [
    { type: 'printers', printers: printing.printers() },
    ...printing.jobs().map((job): KioskEvent => ({ type: 'job', job })),
  ]);
  printing.onEvent((event) => {
    if (event.type === 'moved') return log(movedLine(event.move));
    if (event.type === 'ended') return slipAnchors.ended(event.job);
    if (event.type === 'job') visit.job(event.job);
    if (event.type !== 'queues') hub.publish(event);
    if (attendant.isSignedIn()) hub.publish({ type: 'attendant', what: 'changed' });
  });

  let words: ((language: Language) => PaperWords) | null = null;
  for (const name of ['kioskName', 'screen', 'idle', 'input'] as const) {
    liveConfig.onChange(name, () => hub.publish({ type: 'described' }));
  }
  catalogue.onChange(() => {
    guide.renew();
    hub.publish({ type: 'catalogue' });
    void guide.warm();
  });
  const endAttendance = (why: 'done' | 'idle'): void => {
    attendant.leave();
    printing.attendance.forgetTests();
    log(`attendant: signed out (${why})`);
    hub.publish({ type: 'attendant', what: 'over' });
  };
  const forgetSession = (why: CloseReason): void => {
    visit.end(why);
    attendant.leave();
    printing.endSession();
    if (session.hasDrawn()) {
      documents.forget();
      void documents.warm();
    }
    session.clear();
  };
  const endSession = (why: CloseReason): void => {
    forgetSession(why);
    hub.publish({ type: 'cleared', next: null });
  };
  const services = {
    clock,
    startedMonotonicMs,
    config: liveConfig.current,
    liveConfig,
    dataFolder,
    store,
    backups,
    anchors,
    ...published,
    ...startEditing(trace.log, config.fourEyes, () => liveConfig.current().kioskName),
    documents,
    printing,
    queue: queue.value,
    trace,
    ...directorMode,
    evaluation,
    calendar: readCalendar(store, { entries: (from, to) => entriesOf(store, from, to) }).current,
    session,
    attendant,
    log,
    resourcesFolder: folders.resources,
    words: (language: Language) => (words ??= loadPaperWords(folders.resources))(language),
    endSession,
    endAttendance,
  };
  const report = (error: unknown, method: string): void => log(`a fault in ${method}: ${placeOf(error)}`);
  const ofCitizen = createDispatch(citizenContract, citizenHandlers(services), report);
  const ofAttendant = createDispatch(
    attendantContract,
    attendantHandlers(services),
    report,
    (method) => attendantPermissions[method] === 'anyone' || attendant.isSignedIn(),
  );

  const desk = createDesk({
    services,
    report,
    record: recordActs({ log: trace.log, find: store.people.get, say: log }),
  });

  return ok({
    dataFolder,
    dispatch: (method, input) =>
      (Object.hasOwn(attendantContract, method) ? ofAttendant : ofCitizen)(method, input),
    subscribe: hub.subscribe,
    joinDesk: desk.join,
    forgetSession: () => forgetSession('page-gone'),
    warm: async () => {
      await Promise.all([guide.warm(), documents.warm()]);
    },
    close: async () => {
      attendant.leave();
      desk.close();
      visit.end('shutdown');
      await printing.close();
      await documents.close();
      await backups.close();
      endDirectorMode();
      catalogue.close();
      anchors?.close();
      trace.close();
      store.close();
    },
  });
}

function readConfig({ configFile, language }: KioskOptions): Result<KioskConfig, StartProblem> {
  const read = configFile === null ? ok(defaultKioskConfig) : loadKioskConfig(configFile);
  if (!read.ok) return fail({ kind: 'config', sentences: read.error });
  return ok(language === null ? read.value : { ...read.value, defaultLanguage: language });
}
