import { useState } from 'react';
import { warningReasons } from '../../../shared/print/index.ts';
import type { ScreenProps } from '../app/screen-props.ts';
import { useWords } from '../i18n/index.ts';
import { hindranceOf } from '../print/hindrance.ts';
import { latestJobs } from '../session/index.ts';

interface PaperPrint {
  /** What the button, or the line in its place, says. */
  readonly said: string;
  /** Null while the paper is on its way and when none can be printed. */
  readonly print: (() => void) | null;
}

/** Prints a paper of the matter that needs no answers, and follows it to the hand. */
export function usePrintPaper(
  { context, send, kiosk }: ScreenProps,
  kind: 'notification' | 'slip',
): PaperPrint {
  const { t } = useWords();
  const [isAsking, setAsking] = useState(false);
  const [isRefused, setRefused] = useState(false);
  const { matter } = context;
  const job = latestJobs(context.jobs).find((each) => each.kind === kind);

  const print = (): void => {
    if (matter === null || isAsking) return;
    setAsking(true);
    setRefused(false);
    kiosk
      .call('print.submit', {
        matter: matter.matter.code,
        version: matter.matter.version,
        language: context.language,
        documents: [kind],
        ...(context.reference === null ? {} : { reference: context.reference }),
      })
      .then(
        (answer) => {
          if (answer.ok) send({ type: 'SUBMITTED', reference: answer.reference, jobs: answer.jobs });
          else setRefused(true);
        },
        () => setRefused(true),
      )
      .finally(() => setAsking(false));
  };

  if (isAsking) return { said: t(`matter.${kind}.sending`), print: null };
  if (isRefused) return { said: t(`matter.${kind}.failed`), print };
  if (job === undefined) {
    return hindranceOf(context.printers, kind) === null
      ? { said: t(`matter.${kind}.print`), print }
      : { said: t(`matter.${kind}.unavailable`), print: null };
  }
  switch (job.state) {
    case 'queued':
    case 'rendering':
      return { said: t(`matter.${kind}.sending`), print: null };
    case 'sending':
    case 'printing':
      return {
        said:
          job.reason === null || warningReasons.includes(job.reason)
            ? t(`matter.${kind}.printing`)
            : t(`print:reason.${job.reason}.citizen`),
        print: null,
      };
    case 'printed':
      return { said: t(`matter.${kind}.printed`), print: null };
    case 'failed':
    case 'uncertain':
    case 'cancelled':
      return { said: t(`matter.${kind}.again`), print };
  }
}
