import type {
  CitizenContract,
  Handlers,
  InputOf,
  JobView,
  OutputOf,
  QueueTicket,
} from '../../../shared/contract/index.ts';
import type { Language } from '../../../shared/text/index.ts';
import { storageFailure } from '../../store/index.ts';
import { makeTicket } from '../paper/ticket.ts';
import type { Services } from '../services.ts';

type Take = CitizenContract['queue.take'];

/** Queue tickets: one for each window and session, and the look-up by number. */
export const queueHandlers = (
  services: Services,
): Pick<Handlers<CitizenContract>, 'queue.lookup' | 'queue.take'> => ({
  'queue.lookup': async ({ number }) => {
    const asked = services.visit.number();
    await services.entry.look(number, (entered) =>
      // Whoever typed it may have left meanwhile; the next person is not who entered.
      services.visit.number() === asked ? services.visit.arm(entered) : 0,
    );
    const ticket = services.queue.lookUp(number);
    return ticket === null
      ? { found: false }
      : { found: true, ticket, counter: services.catalogue.window(ticket.window) };
  },
  'queue.take': (input) => take(services, input),
});

/** Asked again in the same session it answers with the same number, and prints it again only when no paper came out. */
function take(services: Services, { window, language }: InputOf<Take>): OutputOf<Take> {
  const { queue, session } = services;
  const ticket = session.ticketOf(window) ?? whatIsStored(() => queue.take(window), 'not-stored');
  if (ticket === 'not-stored') return { ok: false, reason: ticket };
  if (ticket === null) return { ok: false, reason: 'no-queue' };
  if (session.ticketOf(window) === null) services.visit.ticketTaken();
  session.keepTicket(ticket);
  // A number that no printer takes holds all the same: it stands on the screen.
  const job = whatIsStored(() => paperOf(services, ticket) ?? print(services, ticket, language), null);
  return { ok: true, ticket, job };
}

/** What the act gives; `otherwise` when the disk takes nothing. */
function whatIsStored<T, O>(act: () => T, otherwise: O): T | O {
  try {
    return act();
  } catch (error) {
    if (storageFailure(error) !== null) return otherwise;
    throw error;
  }
}

/** The last job of this session that printed this number, unless certainly no paper came of it. */
function paperOf({ printing, store }: Services, { number }: QueueTicket): JobView | null {
  const job = printing
    .jobs()
    .findLast(({ id, kind }) => kind === 'ticket' && store.jobs.get(id)?.reference === number);
  return job === undefined || job.state === 'failed' || job.state === 'cancelled' ? null : job;
}

function print(services: Services, ticket: QueueTicket, language: Language): JobView | null {
  const { catalogue, clock, config, printing } = services;
  const document = makeTicket(
    {
      hall: catalogue.hall,
      kioskName: config().kioskName,
      window: catalogue.window(ticket.window)!,
      ticket,
      wallMs: clock.wallMs(),
    },
    services.words(language),
  );
  const submitted = printing.submit({
    kind: 'ticket',
    reference: ticket.number,
    payload: { type: 'paper', document, a4: null },
  });
  return submitted.ok ? submitted.value : null;
}
