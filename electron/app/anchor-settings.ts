import { parseVkey, type AnchorFailure, type AnchorSettings } from '../trace/index.ts';
import type { KioskConfig } from './config.ts';

/** Whom the settings name to vouch for the trace log. */
export function anchorSettingsOf({ trace }: KioskConfig): AnchorSettings {
  const witness = trace?.witness;
  return {
    witness: witness ? { url: witness.url, verifier: parseVkey(witness.vkey, 'witness')! } : null,
    timestamp: trace?.timestamp ?? null,
  };
}

/** A line for the kiosk's own log; said once until something else is the matter. */
export function anchorSentence(kind: 'witness' | 'timestamp', failure: AnchorFailure, vkey: string): string {
  const who = kind === 'witness' ? 'the witness' : 'the timestamp authority';
  switch (failure.kind) {
    case 'unreachable':
      return `${who} did not answer (${failure.cause}); the kiosk goes on and tries again later`;
    case 'answer':
      return `${who} gave an answer that does not fit (${failure.cause}); the kiosk tries again later`;
    case 'unknown-log':
      return `${who} does not know this log; add its verifier key there: ${vkey}`;
    case 'refused':
      return `${who} does not accept the log's signature; it may know an older key, the newest is ${vkey}`;
    case 'older':
      return `${who} has signed a later state of this log (${failure.witnessed} entries): the log was put back. Verify it: npm run trace -- verify`;
    case 'inconsistent':
      return `${who} has signed another history of this log: entries were changed. Verify it: npm run trace -- verify`;
  }
}
