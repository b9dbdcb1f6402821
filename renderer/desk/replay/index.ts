export { ReplayPanel, type ReplayPanelProps } from './replay-panel.tsx';
