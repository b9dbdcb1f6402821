export { NotesContext, useFieldNote, useNotes } from './notes-context.ts';
export { notedKiosk } from './noted-kiosk.ts';
export type { Notes } from './session-notes.ts';
export { startNotes } from './start-notes.ts';
