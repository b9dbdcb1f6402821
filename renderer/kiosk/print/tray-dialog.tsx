import { useState } from 'react';
import { Button, Dialog, Icon } from '../../kit/index.ts';
import type { JobView } from '../../../shared/contract/page.ts';
import { usePaperWords, useWords } from '../i18n/index.ts';
import type { TraySheets } from './printing-view.tsx';
import styles from './tray-dialog.module.css';

/** Widths of a sheet against the tray. */
const zooms = [1, 1.6, 2.4] as const;

/** What the built-in printers would have put on paper. */
export function TrayDialog({
  sheets,
  jobs = [],
  onClose,
}: {
  readonly sheets: TraySheets;
  /** Those that the sheets belong to. */
  readonly jobs?: readonly JobView[];
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const paperWords = usePaperWords();
  const shown = jobs.filter(({ id }) => sheets.some((sheet) => sheet.job === id));
  const papersOf = (job: JobView): string =>
    t('print.trayPaper', {
      document: t(`common:document.${job.kind}`),
      paper: paperWords(job, job.kind === 'slip' || job.kind === 'ticket' ? 'thermal' : 'a4'),
    });
  const [zoom, setZoom] = useState(0);
  const step = (by: 1 | -1): void =>
    setZoom((before) => Math.min(zooms.length - 1, Math.max(0, before + by)));
  return (
    <Dialog label={t('print.tray')} onClose={onClose} testId="tray">
      <h2>{t('print.tray')}</h2>
      <p className={styles['note']}>{sheets.length === 0 ? t('print.trayEmpty') : t('print.trayNote')}</p>
      {shown.length > 0 && (
        <ul className={styles['papers']} data-testid="tray-papers">
          {shown.map((job) => (
            <li key={job.id}>{papersOf(job)}</li>
          ))}
        </ul>
      )}
      <div
        className={styles['tray']}
        ref={(tray) => tray?.style.setProperty('--zoom', String(zooms[zoom]))}
        data-testid="tray-sheets"
      >
        {sheets.map(({ job, kind, pages }) =>
          pages.map((page, at) => (
            <Button
              key={`${job} ${at}`}
              kind="plain"
              className={[styles['page'], kind === 'slip' || kind === 'ticket' ? styles['narrow'] : null]
                .filter(Boolean)
                .join(' ')}
              label={t('print.zoomIn')}
              onPress={() => setZoom((before) => (before + 1) % zooms.length)}
              control="zoom"
              testId={`tray-${kind}`}
            >
              <img
                src={`data:image/png;base64,${page.png}`}
                width={page.width}
                height={page.height}
                alt={`${t(`common:document.${kind}`)} ${at + 1}`}
                draggable={false}
              />
            </Button>
          )),
        )}
      </div>
      <div className={styles['actions']}>
        <Button kind="sheet" onPress={() => step(-1)} control="zoom" testId="zoom-out">
          <Icon name="zoom-out" />
          {t('print.zoomOut')}
        </Button>
        <Button kind="sheet" onPress={() => step(1)} control="zoom" testId="zoom-in">
          <Icon name="zoom" />
          {t('print.zoomIn')}
        </Button>
        <Button
          kind="main"
          className={styles['close']}
          autoFocus
          onPress={onClose}
          control="dialog-close"
          testId="close"
        >
          {t('common:close')}
        </Button>
      </div>
    </Dialog>
  );
}
