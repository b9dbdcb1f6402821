export { jobState, startIppDouble, status, type IppDouble, type OnCancel } from './ipp-double.ts';
