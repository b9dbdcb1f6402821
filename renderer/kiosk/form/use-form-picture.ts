import { useEffect, useRef, useState } from 'react';
import type { FormPicture } from '../../../shared/contract/page.ts';
import type { Answers } from '../../../shared/form/index.ts';
import type { Language } from '../../../shared/text/index.ts';
import type { Kiosk } from '../../bridge/kiosk.ts';

export interface PictureRequest {
  readonly matter: string;
  readonly version: number;
  readonly language: Language;
  readonly answers: Answers;
  readonly focus?: { readonly field: string; readonly item: number | null };
}

/** A page of the form as an image that lives as long as it is shown. */
export interface PageImage {
  readonly number: number;
  readonly address: string;
  readonly widthPt: number;
  readonly heightPt: number;
}

export interface ShownPicture {
  readonly pages: readonly PageImage[];
  readonly pageCount: number;
  readonly cells: FormPicture['cells'];
  readonly missingCharacters: FormPicture['missingCharacters'];
}

/**
 * The real form with these answers, drawn anew after every change. One drawing at a time is under way; when it comes the
 * latest wish is asked for next, so that typing never waits for pictures. Null when there is none to show.
 */
export function useFormPicture(kiosk: Kiosk, request: PictureRequest | null): ShownPicture | null {
  const [picture, setPicture] = useState<ShownPicture | null>(null);
  const wish = useRef<PictureRequest | null>(null);
  const busy = useRef(false);
  const gone = useRef(false);

  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
    };
  }, []);

  // The same wish made twice is one: only what it says counts, not which object says it.
  const said = request === null ? null : JSON.stringify(request);
  useEffect(() => {
    if (said === null) return undefined;
    wish.current = JSON.parse(said) as PictureRequest;
    const draw = async (): Promise<void> => {
      if (busy.current) return;
      busy.current = true;
      while (wish.current !== null && !gone.current) {
        const asked = wish.current;
        wish.current = null;
        const drawn = await kiosk.call('document.picture', asked).catch(() => null);
        const shown = drawn === null || gone.current ? null : await toImages(drawn);
        if (!gone.current) setPicture(shown);
        else shown?.pages.forEach(({ address }) => URL.revokeObjectURL(address));
      }
      busy.current = false;
    };
    const frame = requestAnimationFrame(() => void draw());
    return () => cancelAnimationFrame(frame);
  }, [said, kiosk]);

  // An image may go once another is shown; whoever leaves takes the last one along.
  useEffect(
    () => () => {
      picture?.pages.forEach(({ address }) => URL.revokeObjectURL(address));
    },
    [picture],
  );
  return said === null ? null : picture;
}

/** Decoded before it is shown, so that the sheet never flashes white. */
async function toImages(picture: FormPicture): Promise<ShownPicture> {
  const pages = await Promise.all(
    picture.pages.map(async ({ number, svg, widthPt, heightPt }) => {
      const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
      const image = new Image();
      image.src = address;
      await image.decode().catch(() => undefined);
      return { number, address, widthPt, heightPt };
    }),
  );
  return { ...picture, pages };
}
