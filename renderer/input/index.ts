export { KeyboardTray } from './keyboard-tray.tsx';
export { TextEntry, type TextEntryProps } from './text-entry.tsx';
export { CellsEntry, type CellsEntryProps } from './cells-entry.tsx';
export { setInput } from './pinyin/pinyin.ts';
export { useHasKeyboard } from './active-entry.ts';
export { EntryWitnessContext, useEntryWitness, type EntryWitness } from './entry-witness.ts';
export type { KeyboardMode } from './keyboard-mode.ts';
