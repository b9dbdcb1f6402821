import { useMemo } from 'react';
import type { CitizenContract, JobView, OutputOf } from '../../../shared/contract/page.ts';
import type { JobState, MatterDocumentKind } from '../../../shared/print/index.ts';
import { Button, Icon, PaperSlot, Sheet } from '../../kit/index.ts';
import { useAsked } from '../app/asked.ts';
import type { ScreenProps } from '../app/screen-props.ts';
import { useFormPicture } from '../form/use-form-picture.ts';
import { usePaperWords, useWords } from '../i18n/index.ts';
import { papersOfConfirm } from '../session/index.ts';
import styles from './printing-view.module.css';

export type TraySheets = OutputOf<CitizenContract['print.tray']>['sheets'];

interface PrintingViewProps extends ScreenProps {
  readonly jobs: readonly JobView[];
  readonly tray: TraySheets;
  readonly openTray: () => void;
}

/** How far the line under a paper is filled: only what the printer has reported. */
const progress: Readonly<Record<JobState, number>> = {
  queued: 0,
  rendering: 0.12,
  sending: 0.3,
  printing: 0.62,
  printed: 1,
  failed: 0,
  uncertain: 0.62,
  cancelled: 0,
};
/** The form on the left, as the office printer stands; the slip on the right. */
const order: readonly MatterDocumentKind[] = ['form', 'slip', 'notification'];

/** Two slots, each with its paper as far as it has come. */
export function PrintingView({ context, kiosk, jobs, tray, openTray }: PrintingViewProps) {
  const { t } = useWords();
  const kinds = jobs.length === 0 ? papersOfConfirm(context.printers) : jobs.map(({ kind }) => kind);
  const shown = order.filter((kind) => kinds.includes(kind) && kind !== 'notification');
  const isDone = jobs.length > 0 && jobs.every(({ state }) => state === 'printed');
  const isOnScreen = isDone && jobs.every((job) => printerOf(context, job)?.builtIn === true);
  const slipReady = jobs.some(({ kind, state }) => kind === 'slip' && state === 'printed');
  const copies = jobs.find(({ kind }) => kind === 'form')?.copies ?? context.matter?.form?.print.copies ?? 1;
  const names = shown
    .map((kind) =>
      kind === 'form' && copies > 1
        ? t('print.document.forms', { count: copies })
        : t(`print.document.${kind}`),
    )
    .join(t('print.and'));
  return (
    <>
      <h1 className={styles['title']} aria-live="polite">
        {isOnScreen
          ? t('print.onScreen')
          : isDone
            ? t('print.printed')
            : slipReady
              ? t('print.slipFirst')
              : t('print.printing')}
      </h1>
      <p className={styles['hint']}>
        {isOnScreen
          ? t('print.onScreenHint')
          : isDone
            ? t('print.togetherDone', { count: shown.length, documents: names })
            : t('print.together', { count: shown.length, documents: names })}
      </p>
      {jobs.map((job) => (
        <Moved key={job.id} job={job} context={context} />
      ))}
      <div
        className={styles['slots']}
        data-moved={jobs.some(({ movedFrom }) => movedFrom !== null) || undefined}
      >
        {shown.map((kind) => (
          <Slot
            key={kind}
            kind={kind}
            context={context}
            kiosk={kiosk}
            job={jobs.find((job) => job.kind === kind)}
            tray={tray}
            openTray={openTray}
          />
        ))}
      </div>
      <p className={styles['deleted']}>{t('print.deleted')}</p>
    </>
  );
}

const printerOf = (context: PrintingViewProps['context'], job: JobView) =>
  context.printers.find(({ id }) => id === job.printerId);

/** Said above the papers, so that nobody waits at the printer that does not print. */
function Moved({ job, context }: { readonly job: JobView; readonly context: PrintingViewProps['context'] }) {
  const { t, say } = useWords();
  const printer = printerOf(context, job);
  const first = context.printers.find(({ id }) => id === job.movedFrom);
  if (printer === undefined || first === undefined) return null;
  return (
    <p className={styles['moved']} role="status" data-testid={`moved-${job.kind}`}>
      <Icon name="attention" size="large" />
      {t('print.moved', {
        printer: say(first.name),
        document: t(`print.moving.${job.kind}`),
        place: say(printer.place),
      })}
    </p>
  );
}

interface SlotProps extends Pick<PrintingViewProps, 'context' | 'kiosk' | 'tray' | 'openTray'> {
  readonly kind: MatterDocumentKind;
  readonly job: JobView | undefined;
}

function Slot({ kind, job, context, kiosk, tray, openTray }: SlotProps) {
  const { t, say } = useWords();
  const paperWords = usePaperWords();
  const printer = context.printers.find((candidate) =>
    job === undefined ? candidate.serves.includes(kind) : candidate.id === job.printerId,
  );
  const state = job?.state ?? 'queued';
  const printed = tray.find((sheet) => sheet.job === job?.id)?.pages[0];
  const form = useMasked(kiosk, context, kind);
  const slip = useSlip(kiosk, context, kind);
  const image = kind === 'slip' ? slip : form;
  return (
    <section className={styles['slot']} data-kind={kind} data-testid={`job-${kind}`} data-state={state}>
      <div className={styles['feed']}>
        <PaperSlot out={progress[state] === 1 ? 1 : progress[state] * 0.8}>
          <Sheet className={styles['paper']}>
            {image === null ? (
              <div className={styles['blank']} />
            ) : (
              <img src={image} alt="" draggable={false} />
            )}
          </Sheet>
        </PaperSlot>
        {printed !== undefined && (
          <Button
            kind="plain"
            className={styles['open']}
            label={t('print.seeTray')}
            onPress={openTray}
            control="tray"
          >
            <Icon name="zoom" />
          </Button>
        )}
      </div>
      <div className={styles['head']}>
        <h2>{t(`common:document.${kind}`)}</h2>
        {job !== undefined && job.sheets > 0 && printer !== undefined && (
          <span data-testid={`paper-${kind}`}>{paperWords(job, printer.paper)}</span>
        )}
      </div>
      <div className={styles['bar']} aria-hidden="true">
        <i ref={(bar) => bar?.style.setProperty('--done', String(progress[state]))} />
      </div>
      <p className={styles['state']} data-done={state === 'printed' || undefined}>
        {state === 'printed' && <Icon name="check" weight="bold" />}
        {state === 'printed' && printer?.builtIn === true ? t('print.inTray') : t(`print:job.${state}`)}
      </p>
      {job?.reason === 'busy' && <p className={styles['place']}>{t('print:reason.busy.citizen')}</p>}
      {printer !== undefined && !printer.builtIn && (
        <p className={styles['place']}>{t('print.takeAt', { place: say(printer.place) })}</p>
      )}
    </section>
  );
}

function useSlip(
  kiosk: ScreenProps['kiosk'],
  { reference }: ScreenProps['context'],
  kind: MatterDocumentKind,
): string | null {
  const asked = useAsked(kiosk, 'print.slip', kind === 'slip' && reference !== null ? { reference } : null);
  return asked.value && `data:image/png;base64,${asked.value.png}`;
}

/** The form as on the check screen, numbers masked: others look over the shoulder while it prints. */
function useMasked(
  kiosk: ScreenProps['kiosk'],
  context: ScreenProps['context'],
  kind: MatterDocumentKind,
): string | null {
  const { matter, language, answers } = context;
  const request = useMemo(
    () =>
      matter === null || kind !== 'form'
        ? null
        : { matter: matter.matter.code, version: matter.matter.version, language, answers },
    [matter, language, answers, kind],
  );
  return useFormPicture(kiosk, request)?.pages[0]?.address ?? null;
}
