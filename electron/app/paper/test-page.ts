import type { Department } from '../../../shared/matter/index.ts';
import type { PrinterView } from '../../../shared/contract/index.ts';
import type { NotificationDocument, SlipDocument } from '../../../shared/print/index.ts';
import { makeNotification } from './notification.ts';
import { makeSlip, type PaperSubject } from './slip.ts';
import type { PaperWords } from './words.ts';

/** Real papers of a matter that nobody can mistake for one: named a test where the window would stand. */
export function makeTestPage(
  subject: PaperSubject,
  department: Department,
  printer: Pick<PrinterView, 'name'>,
  words: PaperWords,
): { readonly slip: SlipDocument; readonly notification: NotificationDocument } {
  const { language } = words;
  const mark = {
    matterName: words.say('test.title', { printer: printer.name[language] }),
    windowNumber: words.say('test.mark'),
    windowName: printer.name[language],
    place: '',
  };
  const steps = [words.say('test.hint'), words.say('test.check')];
  const withoutName = <T extends { readonly matterNameForClerk?: string }>({
    matterNameForClerk: _,
    ...rest
  }: T): Omit<T, 'matterNameForClerk'> => rest;
  const slip = makeSlip(subject, subject.reference, null, false, words);
  return {
    slip: {
      ...withoutName(slip),
      ...mark,
      // Enough of it to look at, and no roll wasted.
      materials: slip.materials.slice(0, 2),
      nextSteps: steps,
      timeLimit: '',
    },
    notification: {
      ...withoutName(makeNotification(subject, department, words)),
      ...mark,
      conditions: [],
      conditionalMaterials: [],
      legalBasis: [],
      steps,
    },
  };
}
