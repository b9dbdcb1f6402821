import { useEffect, useRef, useState } from 'react';
import type { Kiosk } from '../../bridge/kiosk.ts';
import {
  createPictureDrawer,
  type PictureDrawer,
  type PictureRequest,
  type ShownPicture,
} from './picture-drawer.ts';

/**
 * The real form with these answers, drawn anew after every change. One drawing at a time is under way; when it comes the
 * latest wish is asked for next, so that typing never waits for pictures. Null when there is none to show.
 */
export function useFormPicture(kiosk: Kiosk, request: PictureRequest | null): ShownPicture | null {
  const [picture, setPicture] = useState<ShownPicture | null>(null);
  const drawer = useRef<PictureDrawer | null>(null);
  const wish = useRef<PictureRequest | null>(null);
  const busy = useRef(false);

  useEffect(() => {
    const own = createPictureDrawer(kiosk);
    drawer.current = own;
    return () => {
      drawer.current = null;
      own.close();
    };
  }, [kiosk]);

  // The same wish made twice is one: only what it says counts, not which object says it.
  const said = request === null ? null : JSON.stringify(request);
  useEffect(() => {
    if (said === null) return undefined;
    wish.current = JSON.parse(said) as PictureRequest;
    const draw = async (): Promise<void> => {
      if (busy.current) return;
      busy.current = true;
      while (wish.current !== null && drawer.current !== null) {
        const [asked, at]: [PictureRequest, PictureDrawer] = [wish.current, drawer.current];
        wish.current = null;
        const shown = await at.draw(asked);
        if (at === drawer.current) setPicture(shown);
        else if (shown !== null) at.release(shown);
      }
      busy.current = false;
    };
    const frame = requestAnimationFrame(() => void draw());
    return () => cancelAnimationFrame(frame);
  }, [said, kiosk]);

  // An image may go once another is shown; whoever leaves takes the last one along.
  useEffect(() => {
    const own = drawer.current;
    return () => {
      if (picture !== null) own?.release(picture);
    };
  }, [picture]);
  return said === null ? null : picture;
}
