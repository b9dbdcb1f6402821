import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { Call, CitizenContract, FormPicture, InputOf } from '../../shared/contract/page.ts';
import type { Answers } from '../../shared/form/index.ts';
import type { Kiosk } from '../bridge/kiosk.ts';
import { App } from '../kiosk/app/app.tsx';
import type { MatterDetail, SessionEvent } from '../kiosk/session/session.ts';
import { focused, replayKiosk } from './kiosk-double.ts';
import { messageToReplay, type FromReplay, type ToReplay } from './messages.ts';

export type StageOrder = Extract<ToReplay, { kind: 'stage' }>;

/** Nobody is sent away while they try something out. */
const patientMs = 86_400;

/** The kiosk itself, with one matter in it that is being written: everything on it works but printing. */
export function Stage({ order, desk }: { readonly order: StageOrder; readonly desk: Window }) {
  useLayoutEffect(() => {
    document.body.inert = false;
    return () => {
      document.body.inert = true;
    };
  }, []);
  const ask = usePictures(desk);
  const kiosk = useMemo(() => stageKiosk(order, ask, desk), [order, ask, desk]);
  const description = useMemo(() => {
    const { idle } = order.catalogue.description;
    const patient = Object.fromEntries(Object.keys(idle).map((name) => [name, patientMs])) as typeof idle;
    return { ...order.catalogue.description, idle: patient };
  }, [order]);
  const begin = useMemo((): SessionEvent[] => {
    const [detail] = order.catalogue.matters;
    const open: SessionEvent[] = [
      { type: 'START' },
      { type: 'CHOOSE_LANGUAGE', language: order.language },
      { type: 'NEXT' },
      { type: 'OPEN_MATTER', matter: detail as MatterDetail },
    ];
    return order.begins === 'form' && detail !== undefined && detail.form !== null
      ? [...open, { type: 'START_FORM' }]
      : open;
  }, [order]);
  // A new order is a new session: what was filled in before is gone with the old one.
  return <App key={orderNumber(order)} kiosk={kiosk} description={description} begin={begin} />;
}

const numbers = new WeakMap<StageOrder, number>();
let last = 0;
function orderNumber(order: StageOrder): number {
  const known = numbers.get(order) ?? (last += 1);
  numbers.set(order, known);
  return known;
}

type Ask = (answers: Answers, language: StageOrder['language']) => Promise<FormPicture | null>;

/** Asks the desk for the picture of the form: this page is joined to nothing else. */
function usePictures(desk: Window): Ask {
  const waiting = useRef(new Map<number, (picture: FormPicture | null) => void>());
  const asked = useRef(0);
  useEffect(() => {
    const listen = (event: MessageEvent): void => {
      const message = messageToReplay(event, desk);
      if (message?.kind !== 'picture') return;
      waiting.current.get(message.id)?.(message.picture);
      waiting.current.delete(message.id);
    };
    window.addEventListener('message', listen);
    return () => window.removeEventListener('message', listen);
  }, [desk]);
  return useMemo(
    () => (answers, language) =>
      new Promise((resolve) => {
        const id = (asked.current += 1);
        waiting.current.set(id, resolve);
        tell(desk, { kind: 'picture', id, answers, language });
      }),
    [desk],
  );
}

const tell = (desk: Window, message: FromReplay): void => desk.postMessage(message, location.origin);

function stageKiosk({ catalogue }: StageOrder, ask: Ask, desk: Window): Kiosk {
  const double = replayKiosk(catalogue);
  const call = async (method: string, input: unknown): Promise<unknown> => {
    if (method === 'document.picture') {
      const { answers, language, focus } = input as InputOf<CitizenContract['document.picture']>;
      const picture = await ask(answers, language);
      return picture && focused(picture, focus);
    }
    if (method === 'print.submit') {
      const { answers = {} } = input as InputOf<CitizenContract['print.submit']>;
      tell(desk, { kind: 'confirmed', answers });
    }
    return double.call(method as 'kiosk.describe', input as Record<string, never>);
  };
  return { ...double, call: call as Call<CitizenContract> };
}
