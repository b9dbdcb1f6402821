import { useState } from 'react';
import { isMatterDocument, type DocumentKind } from '../../../shared/print/index.ts';
import { Button, Frame, type FrameProps } from '../../kit/index.ts';
import { useAsked } from '../app/asked.ts';
import type { ScreenProps } from '../app/screen-props.ts';
import { useWords } from '../i18n/index.ts';
import { isOver, latestJobs, papersOfConfirm } from '../session/index.ts';
import { AttentionView } from './attention-view.tsx';
import { PrintingView } from './printing-view.tsx';
import { RefusedView } from './refused-view.tsx';
import { situationOf } from './situation.ts';
import { TrayDialog } from './tray-dialog.tsx';
import { UncertainView } from './uncertain-view.tsx';

/** From "preparing" to paper in the hand, and every way that can go wrong. */
export function PrintScreen(props: ScreenProps) {
  const { context, send, kiosk } = props;
  const { t } = useWords();
  const [isTrayOpen, setTrayOpen] = useState(false);
  const situation = situationOf(context);
  const jobs = latestJobs(context.jobs);
  const builtIn = jobs.filter(
    (job) => context.printers.find(({ id }) => id === job.printerId)?.builtIn === true && isOver(job),
  );
  // Asked anew whenever another job of a built-in printer is done.
  const done = builtIn.map(({ id }) => id).join();
  const tray = useAsked(kiosk, 'print.tray', done === '' ? null : {}, done);
  const next = (): void => send({ type: 'NEXT' });
  const again = (documents: readonly DocumentKind[]): void =>
    send({ type: 'PRINT_AGAIN', documents: documents.filter(isMatterDocument) });
  const seeTray = builtIn.length > 0 && (
    <Button kind="sheet" onPress={() => setTrayOpen(true)} control="tray" testId="open-tray">
      {t('print.seeTray')}
    </Button>
  );

  const footer = (): Pick<FrameProps, 'back' | 'action' | 'wait' | 'aside'> => {
    switch (situation.kind) {
      case 'printing':
        return { wait: t('print.canContinue'), aside: seeTray };
      case 'printed':
        return { action: { label: t('print.continue'), icon: 'forward', onPress: next }, aside: seeTray };
      case 'refused':
        return {
          back: () => send({ type: 'BACK' }),
          ...(situation.canRetry
            ? {
                action: {
                  label: t('print.again'),
                  icon: 'printer',
                  control: 'print-again',
                  onPress: () => again(papersOfConfirm(context.printers)),
                },
              }
            : {}),
        };
      case 'uncertain':
        return {};
      case 'held-up':
        return {
          aside: (
            <Button kind="sheet" onPress={next} control="continue" testId="go-without">
              {t('print.withoutForm')}
            </Button>
          ),
        };
      case 'failed':
        return {
          action: {
            label: t('print.again'),
            icon: 'printer',
            control: 'print-again',
            onPress: () => again([situation.job.kind]),
          },
          aside: (
            <Button kind="sheet" onPress={next} control="continue" testId="go-without">
              {t('print.withoutForm')}
            </Button>
          ),
        };
    }
  };

  return (
    <Frame screen="print" place={situation.kind} {...footer()}>
      {(situation.kind === 'printing' || situation.kind === 'printed') && (
        <PrintingView
          {...props}
          jobs={jobs}
          tray={tray.value?.sheets ?? []}
          openTray={() => setTrayOpen(true)}
        />
      )}
      {situation.kind === 'refused' && <RefusedView situation={situation} />}
      {situation.kind === 'uncertain' && (
        <UncertainView
          key={situation.job.id}
          job={situation.job}
          context={context}
          send={send}
          kiosk={kiosk}
        />
      )}
      {(situation.kind === 'held-up' || situation.kind === 'failed') && (
        <AttentionView key={situation.job.id} situation={situation} context={context} />
      )}
      {isTrayOpen && (
        <TrayDialog
          sheets={tray.value?.sheets ?? []}
          jobs={context.jobs}
          onClose={() => setTrayOpen(false)}
        />
      )}
    </Frame>
  );
}
