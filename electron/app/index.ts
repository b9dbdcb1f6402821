export { hashPin, weaknessOf } from './attendant/pin.ts';
export { parseFlags, type Flags } from './flags.ts';
export { foldersOf, type Folders } from './folders.ts';
export { logToStandardError, type Log } from './log.ts';
export { startKiosk, type KioskApp, type KioskOptions } from './start-kiosk.ts';
export { startProblemExitCode, type StartProblem } from './start-problem.ts';
export type { LoopbackSites } from './pages/loopback-sites.ts';
export { servePages, type PageServer } from './pages/page-server.ts';
export { forkWorker, type SpawnWorker } from '../documents/index.ts';
