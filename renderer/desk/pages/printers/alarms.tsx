import { useTranslation } from 'react-i18next';
import type { PrinterRow } from '../../../../shared/contract/desk/page.ts';
import { matterDocumentKinds } from '../../../../shared/print/index.ts';
import { CautionSentence, ErrorSentence } from '../../kit/index.ts';
import { usePrinterWords } from './printer-words.ts';
import styles from './printers.module.css';

/** What nobody can have printed: because there is no printer for it, or because none of them can print now. */
export function Alarms({ printers }: { readonly printers: readonly PrinterRow[] }) {
  const { t } = useTranslation(['printers', 'desk']);
  const { documents } = usePrinterWords();
  const serving = matterDocumentKinds.map((kind) => ({
    kind,
    rows: printers.filter(({ config }) => config.serves.includes(kind)),
  }));
  const away = serving.filter(
    ({ rows }) => rows.length > 0 && rows.every(({ view }) => view.state !== 'ready'),
  );
  return (
    <>
      {serving
        .filter(({ rows }) => rows.length === 0)
        .map(({ kind }) => (
          <ErrorSentence key={kind}>{t(`missing.${kind}`)}</ErrorSentence>
        ))}
      {away.length > 0 && (
        <div className={styles['form']}>
          <CautionSentence>
            {t('allAway', { documents: documents(away.map(({ kind }) => kind)) })}
          </CautionSentence>
        </div>
      )}
    </>
  );
}
