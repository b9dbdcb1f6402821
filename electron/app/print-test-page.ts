import type { Language } from '../../shared/text/index.ts';
import { testReference } from '../printing/index.ts';
import { makeTestPage } from './paper/test-page.ts';
import type { Services } from './services.ts';

/** Prints a test page on this printer and no other. */
export function printTestPage(services: Services, printerId: string, language: Language) {
  const { catalogue, guide, printing, documents, config, clock } = services;
  const printer = printing.printers().find(({ id }) => id === printerId);
  const [first] = guide.overview().popular;
  const found = first && guide.matter({ code: first.code });
  if (!printer) return { ok: false, error: 'no-such-printer' } as const;
  if (!found) return { ok: false, error: 'document-failed' } as const;
  const subject = {
    hall: catalogue.hall,
    kioskName: config().kioskName,
    matter: found.matter,
    window: found.window,
    reference: testReference,
    wallMs: clock.wallMs(),
    calendar: services.calendar(),
  };
  const page = makeTestPage(subject, found.department, printer, services.words(language));
  return printing.attendance.testPage(printerId, {
    document: page.slip,
    a4: () => documents.notificationPdf(page.notification),
  });
}
