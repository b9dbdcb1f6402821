import type { DeskContract, DeskEvent, PersonFields, Role } from '../../../shared/contract/desk/index.ts';
import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import type { JoinDesk } from './index.ts';

/** A desk page without a browser: its calls, and what it was told. */
export interface DeskPageDouble {
  /** Throws what the kiosk refuses. */
  readonly call: <M extends keyof DeskContract & string>(
    method: M,
    input: InputOf<DeskContract[M]>,
  ) => Promise<OutputOf<DeskContract[M]>>;
  /** As it comes from a page: anything. */
  readonly send: (method: string, input: unknown) => Promise<unknown>;
  readonly events: DeskEvent[];
  readonly leave: () => void;
}

export function openDeskPage(join: JoinDesk): DeskPageDouble {
  const events: DeskEvent[] = [];
  const { dispatch, leave } = join((event) => events.push(event));
  return {
    call: async (method, input) => {
      const result = await dispatch(method, input);
      if (!result.ok) throw new Error(`${result.error.reason}: ${result.error.detail}`);
      return result.value as OutputOf<DeskContract[typeof method]>;
    },
    send: dispatch,
    events,
    leave,
  };
}

export const staffPassword = 'correct horse';

export const fieldsOf = (...roles: Role[]): PersonFields => ({
  name: '周小禾',
  roles,
  department: 'administrative-approval',
  position: '科长',
});

/** Makes the first administrator with the code of the kiosk's log, and signs them in on a page of their own. */
export async function firstAdministrator(join: JoinDesk, log: readonly string[]): Promise<DeskPageDouble> {
  const page = openDeskPage(join);
  const code = /set-up code (\S+)/.exec(log.join('\n'))?.[1] ?? '';
  const { roles: _, ...fields } = fieldsOf('administrator');
  const made = await page.call('account.setUp', { code, ...fields, password: staffPassword });
  if (!made.ok) throw new Error(made.reason);
  await page.call('account.signIn', { id: made.id, password: staffPassword });
  return page;
}

/** Somebody new with these roles, signed in on a page of their own; still with the one-time password when so wished. */
export async function signedInAs(
  join: JoinDesk,
  administrator: DeskPageDouble,
  roles: readonly Role[],
  keepsOneTimePassword = false,
): Promise<DeskPageDouble & { readonly id: string }> {
  const added = await administrator.call('people.add', fieldsOf(...roles));
  if (!added.ok) throw new Error(added.reason);
  const page = openDeskPage(join);
  const { id, password } = added;
  await page.call('account.signIn', { id, password });
  if (!keepsOneTimePassword) {
    await page.call('account.changePassword', { current: password, next: staffPassword });
  }
  return { ...page, id };
}
