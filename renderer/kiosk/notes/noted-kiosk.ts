import type { CitizenContract } from '../../../shared/contract/page.ts';
import type { Kiosk } from '../../bridge/index.ts';
import type { Failure, Notes, WaitCause } from './session-notes.ts';

interface Watched {
  readonly waits: WaitCause;
  readonly fails: Failure;
}

/** The calls that a person waits for. */
const watched: { readonly [M in keyof CitizenContract]?: Watched } = {
  'catalogue.overview': { waits: 'search', fails: 'unread' },
  'catalogue.matter': { waits: 'matter', fails: 'unread' },
  'catalogue.search': { waits: 'search', fails: 'unread' },
  'document.picture': { waits: 'picture', fails: 'picture-failed' },
  'queue.lookup': { waits: 'ticket', fails: 'unread' },
  'queue.take': { waits: 'ticket', fails: 'unread' },
  'print.submit': { waits: 'print-order', fails: 'print-refused' },
};

/** The same kiosk, with a note of each call that let the person wait or failed her. */
export function notedKiosk(kiosk: Kiosk, notes: Pick<Notes, 'waits' | 'failed'>): Kiosk {
  const call: Kiosk['call'] = (method, input) => {
    const answer = kiosk.call(method, input);
    const watch = watched[method as keyof CitizenContract];
    // A stroke of the answer is drawn over its page while the person goes on typing.
    if (watch === undefined || 'over' in input) return answer;
    const done = notes.waits(watch.waits);
    answer.then(
      (value: unknown) => {
        done();
        if (value === null || (method === 'print.submit' && isRefused(value))) notes.failed(watch.fails);
      },
      () => {
        done();
        notes.failed(watch.fails);
      },
    );
    return answer;
  };
  return { ...kiosk, call };
}

const isRefused = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'ok' in value && value.ok === false;
