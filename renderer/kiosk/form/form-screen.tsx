import type { ReactNode } from 'react';
import type { Kiosk } from '../../bridge/kiosk.ts';
import type { SessionContext, SessionEvent } from '../session/session.ts';
import { ListStep } from './list-step.tsx';
import { PageStep } from './page-step.tsx';

export interface FormScreenProps {
  readonly context: SessionContext;
  readonly send: (event: SessionEvent) => void;
  readonly kiosk: Kiosk;
}

/** One step of the form: a page, an item of a repeated page, or the list of its items. */
export function FormScreen({ context, send, kiosk }: FormScreenProps): ReactNode {
  const { matter, step } = context;
  const definition = matter?.form ?? null;
  if (matter === null || definition === null || step === null) return null;
  const key = step.kind === 'item' ? `${step.page} ${step.item}` : `${step.kind} ${step.page}`;
  const parts = { context, send, matter, definition, step };
  return step.kind === 'list' ? (
    <ListStep key={key} {...parts} step={step} />
  ) : (
    <PageStep key={key} {...parts} kiosk={kiosk} step={step} />
  );
}
