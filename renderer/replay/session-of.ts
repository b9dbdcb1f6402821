import type { JobView, KioskDescription } from '../../shared/contract/page.ts';
import type { FieldProblem, FormDefinition, FormStep } from '../../shared/form/index.ts';
import type { ReplayState } from '../../shared/trace/replay/index.ts';
import type { Listing, MatterDetail, SessionContext, Submission } from '../kiosk/session/session.ts';

/** Parts of the kiosk's session as it was at a moment, as its screens take them. */

/** The reference number is not in the trace, only its hash. */
export const referencePlaceholder = '●●●●-●●●●-●●●';

export function stepOfState(
  { screen, page, item }: ReplayState,
  form: FormDefinition | null,
): FormStep | null {
  if (screen !== 'form' || page === null) return null;
  const repeats = form?.pages.find(({ id }) => id === page)?.repeat !== undefined;
  if (!repeats) return { kind: 'page', page };
  return item === null ? { kind: 'list', page } : { kind: 'item', page, item };
}

/** @param form with its own rules, not the one that is shown: they name figures and sentences */
export function problemsOf(
  { problems }: Pick<ReplayState, 'problems'>,
  form: FormDefinition | null,
): readonly FieldProblem[] {
  const fields = form?.pages.flatMap((page) => page.fields) ?? [];
  return problems.map(({ field, rule }): FieldProblem => {
    const definition = fields.find(({ id }) => id === field);
    const page = form?.pages.find(({ id }) => id === field);
    const message =
      definition?.kind === 'text' && rule === 'pattern' ? definition.pattern?.message : undefined;
    return {
      field,
      reason: rule,
      values: { ...unknownFigures, ...figuresOf(definition ?? page?.repeat) },
      ...(message === undefined ? {} : { message }),
    };
  });
}

/** How many characters there were is not in the trace. */
const unknownFigures = {
  count: '…',
  chosen: '…',
  having: '…',
  item: '…',
  earliest: '…',
  latest: '…',
  max: '…',
  min: '…',
  decimals: '…',
};

const figures = ['max', 'min', 'decimals', 'earliest', 'latest'] as const;

/** What the definition itself says of how much there may be. */
function figuresOf(of: object | undefined): Record<string, string | number> {
  const said = new Map<string, unknown>(Object.entries(of ?? {}));
  const values = figures.map((name) => [
    name,
    said.get(name === 'max' && said.has('maxLength') ? 'maxLength' : name),
  ]);
  return Object.fromEntries(
    values.filter((pair): pair is [string, string | number] => ['string', 'number'].includes(typeof pair[1])),
  );
}

export function submissionOf({ order, screen }: ReplayState): Submission {
  switch (order) {
    case 'none':
      return { state: screen === 'print' ? 'sending' : 'none' };
    case 'taken':
      return { state: 'sent' };
    case 'invalid-answers':
      return { state: 'refused', failure: { reason: order, fields: [] } };
    case 'no-printer':
      return { state: 'refused', failure: { reason: order, document: 'form' } };
    case 'storage':
      return { state: 'refused', failure: { reason: 'storage-failed' } };
    case 'matter-unavailable':
    case 'document-failed':
      return { state: 'refused', failure: { reason: order } };
  }
}

export const jobsOf = ({ jobs }: ReplayState, { printers }: KioskDescription): readonly JobView[] =>
  jobs
    .filter(({ kind }) => kind !== 'ticket')
    .map(({ job, kind, state, reason, sheets }) => ({
      id: job,
      kind,
      state,
      reason,
      sheets,
      // One copy, where the first printer for it stands: the trace knows the sheets and no more.
      pages: sheets,
      copies: 1,
      movedFrom: null,
      printerId: (printers.find(({ serves }) => serves.includes(kind)) ?? printers[0])?.id ?? '',
    }));

/** The department, audience or life event whose list was open is that of the matter which was opened from it. */
export function listingOf({ list }: ReplayState, next: MatterDetail | null): Listing {
  if (list === 'department' && next !== null) return { of: 'department', department: next.department.id };
  if (list === 'audience')
    return { of: 'audience', audience: next?.matter.audience === 'enterprise' ? 'enterprise' : 'individual' };
  const lifeEvent = next?.matter.lifeEvents[0];
  if (list === 'life-event' && lifeEvent !== undefined) return { of: 'life-event', lifeEvent };
  return list === 'life-events' || list === 'life-event' ? { of: 'life-events' } : { of: 'departments' };
}

export function warningOf(
  { idle, screen }: ReplayState,
  { idle: times }: KioskDescription,
): SessionContext['warning'] {
  if (!idle) return null;
  return screen === 'form' || screen === 'check'
    ? { seconds: times.formWarningSeconds, idleSeconds: times.formSeconds }
    : { seconds: times.informationWarningSeconds, idleSeconds: times.informationSeconds };
}
