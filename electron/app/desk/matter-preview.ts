import type { FormPicture } from '../../../shared/contract/index.ts';
import { prune, type Answers } from '../../../shared/form/index.ts';
import type { Language } from '../../../shared/text/index.ts';
import type { ReplayCatalogue } from '../../../shared/trace/replay/index.ts';
import { fillIn, type DraftContent, type MatterVersion } from '../../catalogue/index.ts';
import { kioskDescription } from '../kiosk-description.ts';
import { makeFormDocument } from '../paper/form-document.ts';
import { makeNotification } from '../paper/notification.ts';
import { makeSlip } from '../paper/slip.ts';
import type { Services } from '../services.ts';

/** Papers of a draft, as pictures. */
export interface Preview {
  /** Each a picture as a `data:` address. */
  readonly pages: readonly string[];
}

const reference = 'YULAN-0000';
const slipWidthDots = 576;

/** The draft as citizens would get it, what is missing filled with marks; null while it cannot be shown. */
async function shownDraft(services: Services, content: DraftContent) {
  const { catalogue, readOfficial } = services;
  const [window] = catalogue.windows;
  const [department] = catalogue.departments;
  const filled = fillIn(content, { department: department!.id, window: window!.number });
  if (filled === null) return null;
  const { matter, form } = filled;
  return {
    matter,
    form,
    blank: form === null ? null : (await readOfficial(form)).blank,
    window: catalogue.window(matter.window) ?? window!,
    department: catalogue.department(matter.department) ?? department!,
  };
}

/** One paper of a draft. Null while it cannot be shown, or when it is the form and there is none. */
export async function previewPages(
  services: Services,
  content: DraftContent,
  paper: 'slip' | 'notification' | 'form',
  language: Language,
  answers: Answers,
): Promise<Preview | null> {
  const shown = await shownDraft(services, content);
  if (shown === null) return null;
  const { documents, config, clock, catalogue } = services;
  const words = services.words(language);
  const subject = {
    hall: catalogue.hall,
    kioskName: config().kioskName,
    matter: shown.matter,
    window: shown.window,
    reference,
    wallMs: clock.wallMs(),
    calendar: services.calendar(),
  };
  switch (paper) {
    case 'slip': {
      const drawn = await documents.paperPicture(
        makeSlip(subject, reference, answers, shown.form !== null, words),
        slipWidthDots,
      );
      return drawn.ok ? { pages: [png(drawn.value.png)] } : null;
    }
    case 'notification': {
      const drawn = await documents.notificationPdf(makeNotification(subject, shown.department, words));
      return drawn.ok ? { pages: drawn.value.pictures.map(svg) } : null;
    }
    case 'form': {
      const drawn = await drawForm(services, shown, language, answers);
      return drawn && { pages: drawn.pages.map((page) => svg(page.svg)) };
    }
  }
}

/** The form as it stands on paper with these answers; null while it cannot be shown, or when there is none. */
export async function pictureOf(
  services: Services,
  content: DraftContent,
  language: Language,
  answers: Answers,
): Promise<FormPicture | null> {
  const shown = await shownDraft(services, content);
  return shown && drawForm(services, shown, language, answers);
}

async function drawForm(
  services: Services,
  { matter, form, blank }: MatterVersion,
  language: Language,
  answers: Answers,
): Promise<FormPicture | null> {
  if (form === null) return null;
  const drawn = await services.documents.blankPicture(
    makeFormDocument({
      matter,
      form,
      blank,
      answers: prune(form, answers),
      reference,
      kioskName: services.config().kioskName,
      language,
      wallMs: services.clock.wallMs(),
      masked: false,
    }),
  );
  return drawn.ok ? drawn.value : null;
}

/** What the kiosk's own screens need to show the draft, and nothing else of the catalogue. */
export async function stageOf(services: Services, content: DraftContent): Promise<ReplayCatalogue | null> {
  const shown = await shownDraft(services, content);
  if (shown === null) return null;
  const { matter, form, department, window } = shown;
  return {
    description: kioskDescription(services),
    overview: services.guide.overview(),
    lists: [],
    matters: [{ matter, form, department, window }],
    // The stage asks for each as it stands then.
    pictures: [],
  };
}

const png = (bytes: Uint8Array): string => `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`;
const svg = (picture: string): string =>
  `data:image/svg+xml;base64,${Buffer.from(picture).toString('base64')}`;
