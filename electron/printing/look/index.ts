export { lookAtPrinter } from './find.ts';
export { lookAtQueues } from './look-ipp.ts';
