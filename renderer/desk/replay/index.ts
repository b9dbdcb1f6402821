export { eventInWords } from './event-words.ts';
export { KioskGlass } from './kiosk-glass.tsx';
export { ReplayPanel, type ReplayPanelProps } from './replay-panel.tsx';
