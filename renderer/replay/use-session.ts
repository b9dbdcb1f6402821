import { useMemo } from 'react';
import type { ReplayState } from '../../shared/trace/replay/index.ts';
import type { SessionContext } from '../kiosk/session/session.ts';
import { formAsWalked, placeholderAnswers } from './placeholder.ts';
import {
  jobsOf,
  listingOf,
  problemsOf,
  referencePlaceholder,
  stepOfState,
  submissionOf,
  warningOf,
} from './session-of.ts';
import type { Walked } from './walked.ts';

const nothing: readonly never[] = [];

/**
 * The kiosk's session as it was after so many steps. What has not changed stays the same object: screens take a new one as
 * something that happened.
 */
export function useSession(
  { catalogue, form: walkedForm, nextMatter }: Walked,
  state: ReplayState,
  count: number,
): SessionContext {
  const { description, matters } = catalogue;
  const detail = matters.find(
    ({ matter }) => matter.code === state.matter?.code && matter.version === state.matter.version,
  );
  const whole = detail?.form ?? null;
  const { filled, inHand, items, problems } = state;
  const form = useMemo(
    () => (whole === null ? null : formAsWalked(whole, walkedForm, { filled, inHand })),
    [whole, walkedForm, filled, inHand],
  );
  const answers = useMemo(
    () => (form === null ? {} : placeholderAnswers(form, { filled, inHand, items })),
    [form, filled, inHand, items],
  );
  const found = useMemo(() => problemsOf({ problems }, whole), [problems, whole]);
  const matter = useMemo(() => (detail === undefined ? null : { ...detail, form }), [detail, form]);
  const step = useMemo(() => stepOfState(state, whole), [state, whole]);
  const next = nextMatter(count);
  return {
    kiosk: description,
    language: state.language,
    textSize: state.textSize,
    care: state.care,
    contrast: state.contrast,
    screen: state.screen,
    direction: state.via,
    query: '',
    listing: listingOf(state, matters.find((each) => each.matter.code === next) ?? null),
    foundOn: 'home',
    matter,
    answers,
    step,
    returnToCheck: state.fromCheck,
    problems: found,
    submission: submissionOf(state),
    wanted: nothing,
    reference: state.order === 'taken' ? referencePlaceholder : null,
    jobs: jobsOf(state, description),
    tickets: nothing,
    earlyJobs: nothing,
    printers: description.printers,
    connected: state.connected,
    attended: false,
    warning: warningOf(state, description),
  };
}
