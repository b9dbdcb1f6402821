export { loadReportWords, type ReportWords } from './report-words.ts';
export { roundDocument } from './round-document.ts';
export { walkthroughDocument } from './walkthrough-document.ts';
