import { useCallback, useEffect, useRef, useState } from 'react';
import type {
  DeskArea,
  DeskDescription,
  DeskEvent,
  SignedInPerson,
} from '../../../shared/contract/desk/page.ts';
import type { Desk } from '../../bridge/desk/index.ts';

export type SignedOutWhy = (DeskEvent & { readonly type: 'signed-out' })['why'] | 'restarted';

/** Who sits at this page, and what the kiosk said about itself. */
export interface Staff {
  /** Null until the kiosk has answered. */
  readonly description: DeskDescription | null;
  /** The kiosk answers. */
  readonly isConnected: boolean;
  readonly person: SignedInPerson | null;
  /** Why nobody is signed in any more, when it was not by their own wish. */
  readonly signedOut: SignedOutWhy | null;
  /** After the kiosk has taken code and password. */
  readonly enter: (token: string, person: SignedInPerson) => void;
  readonly signOut: () => void;
}

/** What changes there may concern the person, or the names of departments that every page shows. */
const areas: readonly DeskArea[] = ['people', 'account', 'hall'];

/** The session's token is kept here, in the memory of the page: a page loaded anew has none. */
export function useStaff(desk: Desk): Staff {
  const token = useRef<string | null>(null);
  const [description, setDescription] = useState<DeskDescription | null>(null);
  const [isConnected, setConnected] = useState(true);
  const [person, setPerson] = useState<SignedInPerson | null>(null);
  const [signedOut, setSignedOut] = useState<SignedOutWhy | null>(null);

  const forget = useCallback((why: SignedOutWhy | null) => {
    if (token.current === null) return;
    token.current = null;
    setPerson(null);
    setSignedOut(why);
  }, []);

  useEffect(() => {
    let isShown = true;
    const look = async (): Promise<void> => {
      try {
        const told = await desk.call('account.desk', {});
        const mine =
          token.current === null ? null : await desk.call('account.resume', { token: token.current });
        if (!isShown) return;
        setDescription(told);
        setConnected(true);
        if (mine === null) forget('restarted');
        else setPerson(mine);
      } catch {
        // The line is broken again; when it is back this is asked anew.
      }
    };
    const stops = [
      desk.onEvent((event) => {
        if (event.type === 'signed-out') forget(event.why);
        else if (areas.includes(event.area)) void look();
      }),
      desk.onConnection((connected) => {
        if (connected) void look();
        else setConnected(false);
      }),
    ];
    void look();
    return () => {
      isShown = false;
      stops.forEach((stop) => stop());
    };
  }, [desk, forget]);

  const enter = useCallback((given: string, who: SignedInPerson) => {
    token.current = given;
    setSignedOut(null);
    setPerson(who);
  }, []);
  const signOut = useCallback(() => {
    // The page forgets at once, whether the kiosk answers or not.
    forget(null);
    desk.call('account.signOut', {}).catch(() => {});
  }, [desk, forget]);
  return { description, isConnected, person, signedOut, enter, signOut };
}
