import { finalJobStates } from '../../print/index.ts';
import type { Language } from '../../text/index.ts';
import { keyOf } from '../metrics/index.ts';
import type { EntryOf, SessionEntry } from '../walk/index.ts';
import type { ReplayJob, ReplayProblem, ReplayState } from './replay-state.ts';
import { answerLength, type ReplayStep } from './replay-step.ts';

/** The picture after a step. */
export function applyStep(before: ReplayState, { act }: ReplayStep): ReplayState {
  const state = before.touched === null ? before : { ...before, touched: null };
  switch (act.type) {
    case 'idle-asked':
      return { ...state, idle: true };
    case 'filling':
      return { ...state, filled: { ...state.filled, [keyOf(act.field, act.item)]: act.length } };
    case 'entry':
      return applyEntry(state, act.entry);
  }
}

function applyEntry(state: ReplayState, entry: SessionEntry): ReplayState {
  switch (entry.type) {
    case 'session.armed': {
      const { language, textSize, care, contrast } = entry;
      return { ...state, screen: 'ticket', language, textSize, care, contrast };
    }
    case 'session.matter':
      return opened(state, entry);
    case 'session.submit':
      return { ...state, order: entry.outcome };
    case 'session.job':
      return { ...state, jobs: withJob(state.jobs, entry) };
    case 'session.closed':
      return {
        ...state,
        screen: 'cleared',
        closed: true,
        help: false,
        endAsked: false,
        idle: false,
        inHand: null,
      };
    case 'screen.enter':
      return entered(state, entry);
    case 'screen.leave':
      // It stays in sight until the next one comes up.
      return state;
    case 'tap':
      return tapped(state, entry);
    case 'field.focus':
      return { ...state, inHand: { field: entry.field, item: entry.item } };
    case 'field.blur':
      return { ...state, filled: withLength(state.filled, entry) };
    case 'validation.shown':
      return { ...state, problems: withProblem(state.problems, entry) };
    case 'validation.cleared':
      return { ...state, problems: state.problems.filter((problem) => !isOf(problem, entry)) };
    case 'help.open':
      return { ...state, help: true };
    case 'help.close':
      return { ...state, help: false };
    case 'setting':
      return { ...state, ...changed(entry) };
    case 'idle.warning':
      return { ...state, idle: false };
    case 'page.error':
      return entry.what === 'connection-lost' ? { ...state, connected: false } : state;
    case 'wait':
      return entry.cause === 'connection' ? { ...state, connected: true } : state;
    case 'session.resolved':
    case 'session.ticket':
    case 'session.rated':
    case 'rage':
    case 'hesitation':
      return state;
  }
}

/** Another matter begins with an empty form; the same one again keeps what was filled in. */
function opened(state: ReplayState, { matter, version }: EntryOf<'session.matter'>): ReplayState {
  if (state.matter?.code === matter) return { ...state, matter: { code: matter, version } };
  return { ...state, matter: { code: matter, version }, filled: {}, items: {}, problems: [] };
}

function entered(state: ReplayState, { screen, page, item, via }: EntryOf<'screen.enter'>): ReplayState {
  const isElsewhere = page !== state.page || item !== state.item || screen !== state.screen;
  const items =
    page === null || item === null
      ? state.items
      : { ...state.items, [page]: Math.max(state.items[page] ?? 0, item + 1) };
  const isForm = screen === 'form' && (state.screen === 'form' || state.screen === 'check');
  return {
    ...state,
    ...(screen === 'list' && via === 'back' ? { list: above(state.list) } : {}),
    fromCheck: isForm && (state.screen === 'check' ? via === 'forward' : state.fromCheck),
    screen,
    page,
    item,
    via,
    items,
    guide: false,
    connected: true,
    // What has to be corrected goes with the page it was found on.
    problems: isElsewhere ? [] : state.problems,
    inHand: isElsewhere ? null : state.inHand,
  };
}

function tapped(state: ReplayState, { control, live }: EntryOf<'tap'>): ReplayState {
  const touched = { ...state, touched: { control, live } };
  if (!live) return touched;
  switch (control) {
    case 'guide':
      return { ...touched, guide: true };
    case 'back':
      return { ...touched, guide: false };
    case 'end':
      return { ...touched, endAsked: asksBeforeEnd(state) };
    case 'end-answer':
      return { ...touched, endAsked: false };
    case 'department':
      return { ...touched, list: state.screen === 'list' ? 'department' : 'departments' };
    case 'tab':
      return { ...touched, list: 'audience' };
    case 'life-event':
      return { ...touched, list: state.screen === 'list' ? 'life-event' : 'life-events' };
    case 'item-remove': {
      const { page } = state;
      const left = page === null ? 0 : Math.max(0, (state.items[page] ?? 0) - 1);
      return page === null ? touched : { ...touched, items: { ...state.items, [page]: left } };
    }
    default:
      return touched;
  }
}

/** Before answers or waiting papers are lost; otherwise the session ends at once. */
const asksBeforeEnd = ({ filled, jobs }: ReplayState): boolean =>
  Object.keys(filled).length > 0 || jobs.some((job) => !finalJobStates.includes(job.state));

const above = (list: ReplayState['list']): ReplayState['list'] =>
  list === 'department' ? 'departments' : list === 'life-event' ? 'life-events' : list;

function changed({ what, to }: EntryOf<'setting'>): Partial<ReplayState> {
  switch (what) {
    case 'language':
      return { language: to as Language };
    case 'text-size':
      return { textSize: to as ReplayState['textSize'] };
    case 'care':
      return { care: to === 'on' };
    case 'contrast':
      return { contrast: to === 'on' };
  }
}

function withJob(
  jobs: readonly ReplayJob[],
  { job, kind, state, reason, sheets }: EntryOf<'session.job'>,
): readonly ReplayJob[] {
  const at = jobs.findIndex((each) => each.job === job);
  const now = { job, kind, state, reason, sheets };
  return at < 0 ? [...jobs, now] : jobs.with(at, now);
}

function withLength(filled: ReplayState['filled'], blur: EntryOf<'field.blur'>): ReplayState['filled'] {
  const key = keyOf(blur.field, blur.item);
  const { [key]: _, ...others } = filled;
  const length = answerLength(blur);
  return length === '0' ? others : { ...others, [key]: length };
}

const withProblem = (
  problems: readonly ReplayProblem[],
  { field, item, rule }: EntryOf<'validation.shown'>,
): readonly ReplayProblem[] => [
  ...problems.filter((problem) => problem.field !== field || problem.item !== item),
  { field, item, rule },
];

const isOf = (problem: ReplayProblem, { field, item, rule }: EntryOf<'validation.cleared'>): boolean =>
  problem.field === field && problem.item === item && problem.rule === rule;
