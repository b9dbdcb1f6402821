import type {
  CitizenContract,
  Handlers,
  JobView,
  OutputOf,
  SubmitFailure,
} from '../../../shared/contract/index.ts';
import { acceptAll, type Answers } from '../../../shared/form/index.ts';
import type { MatterDocumentKind } from '../../../shared/print/index.ts';
import { fail, ok, unreachable, type Result } from '../../../shared/result.ts';
import type { PrintRequest } from '../../printing/index.ts';
import { storageFailure } from '../../store/index.ts';
import { formOf } from '../form-of.ts';
import { hallDate } from '../hall-time.ts';
import { makeFormDocument } from '../paper/form-document.ts';
import { makeNotification } from '../paper/notification.ts';
import { makeSlip, type PaperSubject } from '../paper/slip.ts';
import type { Services } from '../services.ts';
import type { Ordered } from '../visit/visit.ts';

type Submit = CitizenContract['print.submit'];
type SubmitInput = Parameters<Handlers<CitizenContract>['print.submit']>[0];
type Family = 'print.submit' | 'print.resolve' | 'print.slip' | 'print.tray';

/** Dots across the slip on the screen: those of 80 mm paper. */
const slipWidthDots = 576;

/** Making papers and following them until they are in a hand. */
export const printHandlers = (services: Services): Pick<Handlers<CitizenContract>, Family> => ({
  'print.submit': (input) => submit(services, input),
  'print.resolve': ({ job, answer }) => {
    const now = services.printing.resolve(job, answer);
    if (now !== null) services.visit.resolved(job, answer, now);
    return { job: now };
  },
  'print.slip': async ({ reference }) => {
    const slip = services.session.slipOf(reference);
    const picture = slip && (await services.documents.paperPicture(slip, slipWidthDots));
    return picture?.ok ? { png: Buffer.from(picture.value.png).toString('base64') } : null;
  },
  'print.tray': () => ({
    sheets: services.printing.tray().map(({ job, kind, pages }) => ({
      job,
      kind,
      pages: pages.map(({ png, width, height }) => ({
        png: Buffer.from(png).toString('base64'),
        width,
        height,
      })),
    })),
  }),
});

/** What is noted of an order: never why answers were refused. */
function orderOf(output: OutputOf<Submit>): Pick<Ordered, 'outcome' | 'reference' | 'jobs'> {
  if (output.ok) return { outcome: 'taken', reference: output.reference, jobs: output.jobs };
  const { reason } = output.failure;
  const outcome = reason === 'storage-full' || reason === 'storage-failed' ? 'storage' : reason;
  return { outcome, reference: null, jobs: [] };
}

/** All of a request's papers are made before the first goes to a printer: half of it in the hand helps nobody. */
async function submit(services: Services, input: SubmitInput): Promise<OutputOf<Submit>> {
  // At once, because a printer begins as soon as this turn is over.
  const noted = (output: OutputOf<Submit>): OutputOf<Submit> => {
    services.visit.ordered({ ...input, ...orderOf(output) });
    return output;
  };
  const refused = (failure: SubmitFailure): OutputOf<Submit> => noted({ ok: false, failure });
  const { catalogue, session, printing } = services;
  // The version that the session began with, whatever has been published since.
  const guide = services.guide.matter({ code: input.matter, version: input.version });
  if (!guide) return refused({ reason: 'matter-unavailable' });

  const unserved = input.documents.find((kind) => !isServed(services, kind));
  if (unserved) return refused({ reason: 'no-printer', document: unserved });

  const accepted = acceptedAnswers(services, input);
  if (!accepted.ok) return refused(accepted.error);

  const reference = referenceFor(services, input);
  if (!reference.ok) return refused(reference.error);

  const subject: PaperSubject = {
    hall: catalogue.hall,
    kioskName: services.config().kioskName,
    matter: guide.matter,
    window: guide.window,
    reference: reference.value,
    wallMs: services.clock.wallMs(),
    calendar: services.calendar(),
  };
  session.noteDrawing();
  const requests: MatterPrintRequest[] = [];
  for (const kind of input.documents) {
    const request = await makeRequest(services, input, kind, subject, accepted.value);
    if (!request) return refused({ reason: 'document-failed' });
    requests.push(request);
  }

  const jobs: JobView[] = [];
  for (const request of requests) {
    const submitted = printing.submit(request);
    if (!submitted.ok) {
      return refused(
        submitted.error === 'no-printer'
          ? { reason: 'no-printer', document: request.kind }
          : { reason: submitted.error },
      );
    }
    jobs.push(submitted.value);
    const { payload } = request;
    if (payload.type === 'paper' && payload.document.kind === 'slip')
      services.slipAnchors.sent(submitted.value.id, payload.document.qrText);
  }
  session.keepReference(input.matter, reference.value);
  return noted({ ok: true, reference: reference.value, jobs });
}

type MatterPrintRequest = PrintRequest & { readonly kind: MatterDocumentKind };

const isServed = ({ printing }: Services, kind: MatterDocumentKind): boolean =>
  printing.printers().some((printer) => printer.serves.includes(kind));

/** It may go to a built-in printer, which shows the pages instead of printing them. */
const isShownOnScreen = ({ printing }: Services, kind: MatterDocumentKind): boolean =>
  printing.printers().some((printer) => printer.builtIn && printer.serves.includes(kind));

/** The answers as they may be printed, checked here anew; null when no form was filled in. */
function acceptedAnswers(
  { catalogue, clock }: Services,
  { matter, version, documents, answers }: SubmitInput,
): Result<Answers | null, SubmitFailure> {
  const found = formOf(catalogue, matter, version);
  if (answers === undefined || !found) {
    return documents.includes('form') ? fail({ reason: 'invalid-answers', fields: [] }) : ok(null);
  }
  const accepted = acceptAll(found.form, answers, hallDate(clock.wallMs()));
  if (accepted.problems.length === 0) return ok(accepted.answers);
  // Slip and notification hold no answers; without a finished form they list what may be needed.
  if (!documents.includes('form')) return ok(null);
  return fail({
    reason: 'invalid-answers',
    fields: [...new Set(accepted.problems.map(({ field }) => field))],
  });
}

/** The one this session's papers of the matter already carry, or a new one. */
function referenceFor(
  { session, store }: Services,
  { matter, reference }: SubmitInput,
): Result<string, SubmitFailure> {
  const kept = session.referenceOf(matter);
  if (kept !== null && kept === reference) return ok(kept);
  try {
    return ok(store.references.issue());
  } catch (error) {
    const failure = storageFailure(error);
    if (failure) return fail({ reason: failure });
    throw error;
  }
}

async function makeRequest(
  services: Services,
  input: SubmitInput,
  kind: MatterDocumentKind,
  subject: PaperSubject,
  answers: Answers | null,
): Promise<MatterPrintRequest | null> {
  const { documents } = services;
  const words = services.words(input.language);
  const { reference } = subject;
  switch (kind) {
    case 'slip': {
      const formInHand =
        input.documents.includes('form') || services.session.referenceOf(input.matter) === reference;
      const document = makeSlip(
        subject,
        services.trace.slipCode(reference),
        answers,
        answers !== null && formInHand,
        words,
      );
      services.session.keepSlip(document);
      return { kind, reference, payload: { type: 'paper', document, a4: null } };
    }
    case 'notification': {
      const department = services.catalogue.department(subject.matter.department)!;
      const document = makeNotification(subject, department, words);
      return {
        kind,
        reference,
        payload: { type: 'paper', document, a4: () => documents.notificationPdf(document) },
      };
    }
    case 'form': {
      const found = formOf(services.catalogue, input.matter, input.version);
      if (!found || answers === null) return null;
      const form = makeFormDocument({
        ...found,
        ...subject,
        answers,
        language: input.language,
        masked: false,
      });
      const pdf = await documents.formPdf({ ...form, withPictures: isShownOnScreen(services, kind) });
      return pdf.ok
        ? { kind, reference, payload: { type: 'pdf', settings: found.form.print, ...pdf.value } }
        : null;
    }
    default:
      return unreachable(kind);
  }
}
