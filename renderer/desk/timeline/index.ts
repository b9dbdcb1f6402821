export { TimelineStrip, type TimelineStripProps } from './timeline-strip.tsx';
