import {
  allowedWithOneTimePassword,
  deskChanges,
  deskContract,
  deskPermissions,
  isPermitted,
  type DeskArea,
  type DeskContract,
  type DeskEvent,
} from '../../../shared/contract/desk/index.ts';
import { createDispatch, type Dispatch } from '../../../shared/contract/index.ts';
import { createPeople, createSessions, createStaffSignIn, takeMachineResets } from '../../desk/index.ts';
import { formOf } from '../form-of.ts';
import type { Services } from '../services.ts';
import { createCaller, type Caller } from './caller.ts';
import type { DeskServices } from './desk-services.ts';
import { deskHandlers } from './handlers.ts';
import type { DeskRecord } from './record-acts.ts';
import { createWalkPeers } from './walk-peers.ts';

/** The line of one desk page: its calls in, and what the kiosk tells it unasked. */
export interface DeskLine {
  readonly dispatch: Dispatch;
  readonly leave: () => void;
}
export type JoinDesk = (send: (event: DeskEvent) => void) => DeskLine;

export interface DeskOptions {
  readonly services: Services;
  readonly report: (error: unknown, method: string) => void;
  readonly record: DeskRecord;
}

export interface Desk {
  readonly join: JoinDesk;
  readonly close: () => void;
}

/** The staff's side of the kiosk. Any number of pages may be joined; each has somebody of its own signed in. */
export function createDesk({ services: kiosk, report, record }: DeskOptions): Desk {
  const { store, catalogue, clock, log } = kiosk;
  const lines = new Set<{ readonly caller: Caller; readonly send: (event: DeskEvent) => void }>();
  const changed = (area: DeskArea): void => {
    for (const { caller, send } of [...lines]) {
      if (caller.personOrNull() !== null) send({ type: 'changed', area });
    }
  };
  const people = createPeople({ store, hasDepartment: (id) => catalogue.department(id) !== null });
  const sessions = createSessions(clock);
  const signIn = createStaffSignIn({ store, people, sessions, clock });
  if (signIn.setUpCode !== null) {
    log(
      `the desk has no administrator yet; open /desk on this kiosk and enter the set-up code ${signIn.setUpCode}`,
    );
  }
  kiosk.trace.log?.onAppend(({ type }) => {
    if (type === 'session.armed' || type === 'session.closed') {
      changed('walks');
      // The walk is what an assignment was waiting for.
      changed('rounds');
    }
  });
  for (const id of takeMachineResets(store)) {
    record.act({ person: null, method: 'people.resetPassword', subject: id, outcome: 'done' });
  }
  kiosk.trace.onProblem(() => {
    changed('log');
    changed('health');
  });
  kiosk.backups.onChange(() => {
    changed('backups');
    changed('health');
  });
  const stopHearing = kiosk.printing.onEvent(({ type }) => {
    if (type === 'printers') changed('health');
    if (type === 'printers' || type === 'queues') changed('printers');
  });
  sessions.onEnd(({ person }, why) => {
    if (why !== 'ended') record.signedOut(person, why === 'idle' ? 'idle' : 'limit');
  });
  const peers = createWalkPeers(store, (matter, version) => formOf(catalogue, matter, version)?.form ?? null);
  let working: Promise<unknown> = Promise.resolve();
  const oneAtATime: DeskServices['oneAtATime'] = (work) => {
    const result = working.then(work);
    working = result.catch(() => undefined);
    return result;
  };
  const services: DeskServices = {
    kiosk,
    people,
    sessions,
    signIn,
    peers,
    changed,
    oneAtATime,
    record: record.act,
  };

  return {
    join: (send) => {
      const caller = createCaller({
        sessions,
        find: people.get,
        onEnd: (why) => send({ type: 'signed-out', why }),
      });
      const line = { caller, send };
      lines.add(line);
      const dispatch = createDispatch(deskContract, deskHandlers(services, caller), report, (method) =>
        isAllowed(method, caller),
      );
      return {
        dispatch: recorded(dispatch, caller, services),
        leave: () => {
          lines.delete(line);
          caller.leave();
        },
      };
    },
    close: () => {
      stopHearing();
      sessions.close();
    },
  };
}

function isAllowed(method: keyof DeskContract, caller: Caller): boolean {
  const person = caller.personOrNull();
  if (person?.mustChangePassword === true && !allowedWithOneTimePassword.includes(method)) return false;
  return isPermitted(deskPermissions[method], person?.roles ?? null);
}

/** The one place where acts of the desk are recorded and pages hear that something has changed. */
function recorded(dispatch: Dispatch, caller: Caller, { changed, record }: DeskServices): Dispatch {
  return async (method, input) => {
    const before = caller.personOrNull()?.id ?? null;
    const result = await dispatch(method, input);
    if (!Object.hasOwn(deskChanges, method)) return result;
    const person = before ?? caller.personOrNull()?.id ?? null;
    if (!result.ok) {
      if (result.error.reason === 'not-allowed' && person !== null) {
        record({ person, method, subject: null, outcome: 'not-allowed' });
      }
      return result;
    }
    const area = deskChanges[method as keyof DeskContract];
    if (area === null) return result;
    const isDone = !isRefusal(result.value);
    const subject = idOf(input) ?? idOf(result.value);
    record({ person, method, subject, outcome: isDone ? 'done' : 'refused' });
    if (isDone) changed(area);
    return result;
  };
}

const isRefusal = (answer: unknown): boolean =>
  typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === false;

function idOf(value: unknown): string | null {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : null;
  return typeof id === 'string' || typeof id === 'number' ? String(id) : null;
}
