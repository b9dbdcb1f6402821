import type { QueueTicket } from '../../../shared/contract/index.ts';
import type { Hall, ServiceWindow } from '../../../shared/matter/index.ts';
import type { TicketDocument } from '../../../shared/print/index.ts';
import { hallMinute } from '../hall-time.ts';
import { placeInWords } from './guide-in-words.ts';
import type { PaperWords } from './words.ts';

export interface TicketSubject {
  readonly hall: Hall;
  readonly kioskName: string;
  readonly window: ServiceWindow;
  readonly ticket: QueueTicket;
  readonly wallMs: number;
}

/** The queue ticket on paper. */
export function makeTicket(
  { hall, kioskName, window, ticket, wallMs }: TicketSubject,
  words: PaperWords,
): TicketDocument {
  const { language } = words;
  return {
    kind: 'ticket',
    language,
    hallName: hall.name[language],
    number: ticket.number,
    windowNumber: window.number,
    windowName: window.name[language],
    place: placeInWords(window, words),
    before:
      ticket.before === 0 ? words.say('ticket.first') : words.say('ticket.before', { count: ticket.before }),
    notes: [
      ...(ticket.before === 0 ? [] : [words.say('ticket.beforeNote')]),
      words.say('ticket.call'),
      words.say('ticket.missed'),
    ],
    printedAt: hallMinute(wallMs),
    kioskName,
  };
}
