import { assign, fromPromise, setup } from 'xstate';
import type { CitizenContract, InputOf, KioskDescription, OutputOf } from '../../../shared/contract/page.ts';
import { firstContext } from './first-context.ts';
import {
  addItem,
  backFromCheck,
  backInForm,
  continueForm,
  editItem,
  editStep,
  finish,
  startForm,
  withoutItem,
  type FormMove,
} from './form-moves.ts';
import { idleTimes } from './idle.ts';
import { isPrinting, withJob, withSubmitted, withTicket } from './jobs.ts';
import {
  papersOfConfirm,
  type EndReason,
  type Screen,
  type SessionContext,
  type SessionEvent,
} from './session.ts';

type Submit = InputOf<CitizenContract['print.submit']>;
type Submitted = OutputOf<CitizenContract['print.submit']>;

/** What the machine needs from outside. */
export interface SessionSurroundings {
  /** ISO date of the hall. */
  readonly today: () => string;
  readonly submit: (input: Submit) => Promise<Submitted>;
  /** Ends the session in the kiosk, which replaces this page. */
  readonly end: (why: EndReason) => void;
}

/** Longer than a timer can count: a screen that never asks. */
const neverMs = 0x7fff_ffff;

/**
 * One person's session, from the first touch to the clearing. Two regions: the journey from screen to screen, and the
 * watch over whether somebody is still there.
 */
export function createSessionMachine({ today, submit, end }: SessionSurroundings) {
  type Of<T extends SessionEvent['type']> = Extract<SessionEvent, { type: T }>;

  const machine = setup({
    types: {
      context: {} as SessionContext,
      events: {} as SessionEvent,
      input: {} as KioskDescription,
    },
    actors: {
      submit: fromPromise(({ input }: { input: Submit | null }) =>
        input ? submit(input) : Promise.resolve(null),
      ),
    },
    actions: {
      enter: assign((_, { screen }: { screen: Screen }) => ({ screen })),
      forward: assign({ direction: 'forward' }),
      back: assign({ direction: 'back' }),
      change: assign((_, change: Partial<SessionContext>) => change),
      end: (_, { why }: { why: EndReason }) => end(why),
      warn: assign(({ context }) => {
        const times = idleTimes(context);
        return { warning: times && { seconds: times.warningSeconds, idleSeconds: times.seconds } };
      }),
    },
    guards: {
      isWatched: ({ context }) => idleTimes(context) !== null,
      isPrintingOver: ({ context, event }) =>
        event.type === 'JOB' &&
        isPrinting(context) &&
        !isPrinting({ ...context, ...withJob(context, event.job) }),
    },
    delays: {
      idle: ({ context }) => (idleTimes(context)?.seconds ?? neverMs / 1000) * 1000,
      warning: ({ context }) => (idleTimes(context)?.warningSeconds ?? neverMs / 1000) * 1000,
    },
  });

  const enter = (screen: Screen) => ({ type: 'enter' as const, params: { screen } });

  /** Transitions of a move in the form: one for each screen it may end on. */
  const moves = <T extends SessionEvent['type']>(
    move: (context: SessionContext, event: Of<T>) => FormMove,
    direction: 'forward' | 'back' = 'forward',
  ) =>
    (['form', 'check', 'matter'] as const).map((screen) => ({
      target: screen,
      reenter: true,
      guard: ({ context, event }: { context: SessionContext; event: SessionEvent }) =>
        move(context, event as Of<T>).screen === screen,
      actions: [
        {
          type: 'change' as const,
          params: ({ context, event }: { context: SessionContext; event: SessionEvent }) =>
            move(context, event as Of<T>).change,
        },
        { type: direction },
      ],
    }));

  const found = (foundOn: SessionContext['foundOn']) => ({
    target: 'matter',
    actions: [
      {
        type: 'change' as const,
        params: ({ context, event }: { context: SessionContext; event: Of<'OPEN_MATTER'> }) =>
          context.matter?.matter.code === event.matter.matter.code
            ? { foundOn }
            : { foundOn, matter: event.matter, answers: {}, step: null, problems: [], returnToCheck: false },
      },
      'forward' as const,
    ],
  });
  const change = <T extends SessionEvent['type']>(
    params: (context: SessionContext, event: Of<T>) => Partial<SessionContext>,
  ) => ({
    type: 'change' as const,
    params: ({ context, event }: { context: SessionContext; event: SessionEvent }) =>
      params(context, event as Of<T>),
  });
  const openList = {
    target: 'list',
    reenter: true,
    actions: [change<'OPEN_LIST'>((_, { listing }) => ({ listing })), 'forward' as const],
  };
  const search = {
    target: 'search',
    actions: [change<'SEARCH'>((_, { query }) => ({ query })), 'forward' as const],
  };

  return machine.createMachine({
    id: 'session',
    context: ({ input }) => firstContext(input),
    type: 'parallel',
    states: {
      journey: {
        initial: 'attract',
        on: {
          CHOOSE_LANGUAGE: { actions: change<'CHOOSE_LANGUAGE'>((_, { language }) => ({ language })) },
          SET_TEXT_SIZE: { actions: change<'SET_TEXT_SIZE'>((_, { textSize }) => ({ textSize })) },
          SET_CARE: { actions: change<'SET_CARE'>((_, { care }) => ({ care })) },
          SET_CONTRAST: { actions: change<'SET_CONTRAST'>((_, { contrast }) => ({ contrast })) },
          SUBMITTED: {
            actions: change<'SUBMITTED'>((context, { reference, jobs }) =>
              withSubmitted(context, reference, jobs),
            ),
          },
          TICKET: { actions: change<'TICKET'>((context, { taken }) => withTicket(context, taken)) },
          JOB: { actions: change<'JOB'>((context, { job }) => withJob(context, job)) },
          PRINTERS: { actions: change<'PRINTERS'>((_, { printers }) => ({ printers })) },
          ATTEND: { actions: change<'ATTEND'>((_, { attended }) => ({ attended })) },
          CONNECTION: { actions: change<'CONNECTION'>((_, { connected }) => ({ connected })) },
          END: {
            target: '.cleared',
            actions: { type: 'end', params: ({ event }) => ({ why: event.why }) },
          },
        },
        states: {
          attract: {
            entry: enter('attract'),
            on: {
              START: { target: 'language', actions: 'forward' },
              DESCRIBED: {
                actions: change<'DESCRIBED'>((_, { description }) => ({ kiosk: description })),
              },
            },
          },
          language: {
            entry: enter('language'),
            on: {
              NEXT: { target: 'home', actions: 'forward' },
              BACK: [
                // Whoever looked at a matter leaves traces; they are cleared, not kept for the next person.
                {
                  guard: ({ context }) => context.matter !== null || context.query !== '',
                  target: 'cleared',
                  actions: { type: 'end', params: { why: 'ended' } },
                },
                {
                  target: 'attract',
                  actions: [change<'BACK'>((context) => firstContext(context.kiosk)), 'back'],
                },
              ],
            },
          },
          home: {
            entry: enter('home'),
            on: {
              SEARCH: search,
              OPEN_LIST: openList,
              OPEN_TICKET: { target: 'ticket', actions: 'forward' },
              OPEN_MATTER: found('home'),
              BACK: { target: 'language', actions: 'back' },
            },
          },
          search: {
            entry: enter('search'),
            on: {
              SEARCH: { actions: change<'SEARCH'>((_, { query }) => ({ query })) },
              OPEN_MATTER: found('search'),
              BACK: { target: 'home', actions: ['back', change<'BACK'>(() => ({ query: '' }))] },
            },
          },
          list: {
            entry: enter('list'),
            on: {
              OPEN_LIST: openList,
              OPEN_MATTER: found('list'),
              BACK: [
                {
                  guard: ({ context }) => above(context.listing) !== null,
                  target: 'list',
                  reenter: true,
                  actions: [
                    'back',
                    change<'BACK'>(({ listing }) => ({ listing: above(listing) ?? listing })),
                  ],
                },
                { target: 'home', actions: 'back' },
              ],
            },
          },
          ticket: { entry: enter('ticket'), on: { BACK: { target: 'home', actions: 'back' } } },
          matter: {
            entry: enter('matter'),
            on: {
              START_FORM: moves<'START_FORM'>(startForm),
              BACK: (['home', 'search', 'list'] as const).map((foundOn) => ({
                target: foundOn,
                guard: ({ context }: { context: SessionContext }) => context.foundOn === foundOn,
                actions: 'back' as const,
              })),
            },
          },
          form: {
            entry: enter('form'),
            on: {
              CONTINUE: moves<'CONTINUE'>((context, { answers }) => continueForm(context, answers, today())),
              ADD_ITEM: moves(addItem),
              EDIT_ITEM: moves(editItem),
              REMOVE_ITEM: moves(withoutItem),
              BACK: moves(backInForm, 'back'),
            },
          },
          check: {
            entry: enter('check'),
            on: {
              EDIT_STEP: moves(editStep),
              BACK: moves<'BACK'>(backFromCheck, 'back'),
              CONFIRM: [
                {
                  guard: ({ context }) => finish(context, context.answers, today()).screen === 'check',
                  target: 'print',
                  actions: [
                    change(({ printers }) => ({ wanted: papersOfConfirm(printers), jobs: [] })),
                    'forward',
                  ],
                },
                ...moves<'CONFIRM'>((context) => finish(context, context.answers, today())),
              ],
            },
          },
          print: {
            entry: [
              enter('print'),
              change(({ wanted }) => (wanted.length > 0 ? { submission: { state: 'sending' } } : {})),
            ],
            invoke: {
              src: 'submit',
              input: ({ context }) => submitInput(context),
              onDone: { actions: assign(({ context, event }) => submitted(context, event.output)) },
              onError: { actions: assign({ submission: { state: 'unanswered' }, wanted: [] }) },
            },
            on: {
              PRINT_AGAIN: {
                target: 'print',
                reenter: true,
                actions: change<'PRINT_AGAIN'>((_, { documents }) => ({ wanted: documents })),
              },
              NEXT: { target: 'next', actions: 'forward' },
              BACK: { target: 'check', actions: 'back', guard: ({ context }) => !isPrinting(context) },
            },
          },
          next: {
            entry: enter('next'),
            on: {
              NEXT: { target: 'rating', actions: 'forward' },
              BACK: { target: 'print', actions: 'back' },
            },
          },
          rating: { entry: enter('rating'), on: { BACK: { target: 'next', actions: 'back' } } },
          cleared: {
            entry: [
              enter('cleared'),
              change(({ kiosk, jobs, language }) => ({
                ...firstContext(kiosk),
                screen: 'cleared',
                jobs,
                language,
              })),
            ],
          },
        },
      },
      presence: {
        initial: 'watching',
        states: {
          watching: {
            entry: change(() => ({ warning: null })),
            after: { idle: { target: 'warning', guard: 'isWatched' } },
            on: {
              PRINTERS: {},
              CONNECTION: {},
              JOB: { target: 'watching', reenter: true, guard: 'isPrintingOver' },
              '*': { target: 'watching', reenter: true },
            },
          },
          warning: {
            entry: 'warn',
            after: {
              warning: {
                target: 'watching',
                actions: ({ self }) => self.send({ type: 'END', why: 'timeout' }),
              },
            },
            on: { STAY: 'watching', END: 'watching' },
          },
        },
      },
    },
  });
}

export type SessionMachine = ReturnType<typeof createSessionMachine>;

/** The list one level up; null: home. */
function above(listing: SessionContext['listing']): SessionContext['listing'] | null {
  if (listing.of === 'department') return { of: 'departments' };
  return listing.of === 'life-event' ? { of: 'life-events' } : null;
}

function submitInput({ matter, wanted, answers, reference, language }: SessionContext): Submit | null {
  if (matter === null || wanted.length === 0) return null;
  return {
    matter: matter.matter.code,
    version: matter.matter.version,
    language,
    documents: [...wanted],
    ...(matter.form === null ? {} : { answers }),
    ...(reference === null ? {} : { reference }),
  };
}

function submitted(context: SessionContext, output: Submitted | null): Partial<SessionContext> {
  if (output === null) return {};
  if (!output.ok) return { submission: { state: 'refused', failure: output.failure }, wanted: [] };
  return {
    ...withSubmitted(context, output.reference, output.jobs),
    submission: { state: 'sent' },
    wanted: [],
  };
}
