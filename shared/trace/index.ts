export { logGroupOf, logGroups, type LogGroup } from './log-groups.ts';
export { noteSchema, type Note } from './notes.ts';
export { sealSchema, type Seal } from './seal.ts';
export * from './values.ts';
export {
  eventSchemas,
  eventTypes,
  isEvent,
  parseEntry,
  parseEvent,
  vocabularySchema,
  type TraceEntry,
  type TraceEvent,
  type TraceEventOf,
  type TraceEventType,
} from './vocabulary.ts';
