export { eventInWords } from './event-words.ts';
export { ReplayPanel, type ReplayPanelProps } from './replay-panel.tsx';
