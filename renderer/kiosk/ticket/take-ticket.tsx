import { useState } from 'react';
import { Button, Icon } from '../../kit/index.ts';
import type { ScreenProps } from '../app/screen-props.ts';
import { useWords } from '../i18n/index.ts';
import { RefusedDialog, type Refusal } from './refused-dialog.tsx';
import { TicketDialog } from './ticket-dialog.tsx';

interface TakeTicketProps extends ScreenProps {
  readonly className?: string | undefined;
}

/** The button that takes a number in the queue of the matter's window; nothing where this kiosk gives none out for it. */
export function TakeTicket({ context, send, kiosk, className }: TakeTicketProps) {
  const { t } = useWords();
  const [isAsking, setAsking] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const counter = context.matter?.window;
  if (counter === undefined || !context.kiosk.queueWindows.includes(counter.number)) return null;
  const taken = context.tickets.find(({ ticket }) => ticket.window === counter.number);

  const take = (): void => {
    if (isAsking) return;
    setAsking(true);
    setRefusal(null);
    kiosk
      .call('queue.take', { window: counter.number, language: context.language })
      .then(
        (answer) => {
          if (!answer.ok) return setRefusal(answer.reason);
          send({ type: 'TICKET', taken: { ticket: answer.ticket, job: answer.job } });
          return setOpen(true);
        },
        () => setRefusal('unanswered'),
      )
      .finally(() => setAsking(false));
  };

  return (
    <>
      <Button
        kind="sheet"
        className={className}
        onPress={taken === undefined ? take : () => setOpen(true)}
        control="ticket-take"
        testId="take-ticket"
      >
        <Icon name="ticket" />
        <span>
          {isAsking
            ? t('ticket.taking')
            : taken === undefined
              ? t('ticket.take', { window: counter.number })
              : t('ticket.taken', { number: taken.ticket.number })}
        </span>
      </Button>
      {refusal !== null && (
        <RefusedDialog
          refusal={refusal}
          window={counter.number}
          again={take}
          onClose={() => setRefusal(null)}
        />
      )}
      {isOpen && taken !== undefined && (
        <TicketDialog
          taken={taken}
          counter={counter}
          context={context}
          send={send}
          kiosk={kiosk}
          printAgain={take}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
