import type { Fault, Observed } from './fault.ts';
import { startBadHost, type BadAnswer } from './bad-host.ts';
import { openOffice, settled, submit } from './on-office.ts';
import { told } from './office-rows.ts';

/** What is at a printer's address when it is no printer. */
export const hostFaults: readonly Fault[] = (
  [
    ['refused', 'nobody listens at its address', null, 'ipp'],
    ['web-page', 'a web server answers at its address', 'web-page', 'ipp'],
    ['wrong-path', 'its address has a path that does not exist', 'not-found', 'ipp'],
    ['password', 'it wants a password', 'wants-password', 'ipp'],
    ['hangs', 'it takes the connection and never answers', 'no-answer', 'ipp'],
    ['no-tls', 'the address says TLS and it speaks none', 'web-page', 'ipps'],
  ] as const
).map(([id, happens, answer, scheme]) => ({
  id: `office/${id}/before`,
  printer: 'office',
  happens,
  moment: 'before',
  expected: told('queued', 'offline', 0),
  run: () => onBadHost(answer, scheme),
}));

async function onBadHost(answer: BadAnswer | null, scheme: 'ipp' | 'ipps'): Promise<Observed> {
  const host = await startBadHost(answer ?? 'web-page');
  if (answer === null) await host.stop();
  const since = Date.now();
  const kiosk = await openOffice(`${scheme}://127.0.0.1:${host.port}/ipp/print`);
  try {
    const { state, reason } = await settled(kiosk, submit(kiosk), { state: 'queued', reason: 'offline' });
    return { state, reason, shownAfterMs: Date.now() - since, sheets: { whole: 0, torn: 0 } };
  } finally {
    await kiosk.close();
    if (answer !== null) await host.stop();
  }
}
