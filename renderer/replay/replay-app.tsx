import { useEffect, useRef, useState } from 'react';
import { messageToReplay, type FromReplay } from './messages.ts';
import { ReplayScreen } from './replay-screen.tsx';
import { Stage, type StageOrder } from './stage.tsx';
import { Ring, ringAround, type RingPlace } from './ring.tsx';
import { touchedElement } from './touched.ts';
import { walkedOf, type Walked } from './walked.ts';

/** Shows what the desk's page asks for, and nothing until it does. */
export function ReplayApp({ desk }: { readonly desk: Window }) {
  const [walked, setWalked] = useState<Walked | null>(null);
  const [count, setCount] = useState(0);
  const [stage, setStage] = useState<StageOrder | null>(null);
  const [ring, setRing] = useState<RingPlace | null>(null);
  const now = useRef<{ walked: Walked | null; count: number }>({ walked: null, count: 0 });

  useEffect(() => {
    const listen = (event: MessageEvent): void => {
      const message = messageToReplay(event, desk);
      if (message === null) return;
      if (message.kind === 'picture') return;
      if (message.kind === 'stage') {
        setStage(message);
        return;
      }
      if (message.kind === 'walk') {
        now.current = { walked: walkedOf(message.entries, message.catalogue), count: 1 };
        setWalked(now.current.walked);
      } else {
        // What was touched is looked for while its screen is still there.
        const { walked: shown, count: from } = now.current;
        const place = ringOf(shown, from, message.count);
        if (place !== null || message.count < from) setRing(place);
        now.current.count = message.count;
      }
      setCount(now.current.count);
    };
    window.addEventListener('message', listen);
    tell(desk, { kind: 'ready' });
    return () => window.removeEventListener('message', listen);
  }, [desk]);

  useEffect(() => {
    if (walked !== null) tell(desk, { kind: 'shown', count });
  }, [desk, walked, count]);

  if (stage !== null) return <Stage order={stage} desk={desk} />;
  return (
    <>
      {walked !== null && <ReplayScreen walked={walked} count={count} />}
      {ring !== null && <Ring place={ring} />}
    </>
  );
}

const tell = (desk: Window, message: FromReplay): void => desk.postMessage(message, location.origin);

/** The last touch of the steps that are played next. */
function ringOf(walked: Walked | null, from: number, to: number): RingPlace | null {
  if (walked === null || to <= from) return null;
  const { replay, nextMatter } = walked;
  for (let count = to; count > from; count -= 1) {
    const { touched } = replay.stateAfter(count);
    const element = touched === null ? null : touchedElement(touched, nextMatter(count));
    if (element !== null) return ringAround(element);
  }
  return null;
}
