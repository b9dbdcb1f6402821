import { useEffect, useState } from 'react';
import type { DeskContract } from '../../../../../shared/contract/desk/page.ts';
import type { OutputOf } from '../../../../../shared/contract/page.ts';
import type { z } from 'zod';
import { useDesk } from '../../../app/index.ts';

type Drawing = 'matters.preview' | 'matters.stage';

/**
 * What the kiosk draws of a draft. While a newer one is under way, and while the draft cannot be shown, the last one stays; null
 * before the first.
 */
export function useDrawn<M extends Drawing>(
  method: M,
  input: z.input<DeskContract[M]['input']>,
): OutputOf<DeskContract[M]> | null {
  const { desk } = useDesk();
  const [drawn, setDrawn] = useState<OutputOf<DeskContract[M]> | null>(null);
  const wish = JSON.stringify(input);
  useEffect(() => {
    let isWanted = true;
    desk.call(method, JSON.parse(wish)).then(
      (value) => {
        if (isWanted && value !== null) setDrawn(value);
      },
      // The line comes back by itself, and the next change asks again.
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [desk, method, wish]);
  return drawn;
}
