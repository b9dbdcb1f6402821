export { diagnosticsOf } from './diagnostics.ts';
export { readHealth } from './health.ts';
