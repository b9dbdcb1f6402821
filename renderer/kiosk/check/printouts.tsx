import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PrinterView } from '../../../shared/contract/page.ts';
import { hindranceOf } from '../print/hindrance.ts';
import {
  paperCount,
  isTwoSided,
  type MatterDocumentKind,
  type PrintSettings,
} from '../../../shared/print/index.ts';
import type { Language } from '../../../shared/text/index.ts';
import { papersOfConfirm } from '../session/session.ts';
import styles from './printouts.module.css';

interface PrintoutsProps {
  readonly printers: readonly PrinterView[];
  readonly language: Language;
  readonly settings: PrintSettings;
  /** Null until the form is drawn. */
  readonly pages: number | null;
}

const words = {
  form: 'formCopies',
  slip: 'slipCopies',
  notification: 'notificationCopies',
} as const satisfies { readonly [K in MatterDocumentKind]: string };
const order: readonly MatterDocumentKind[] = ['form', 'slip', 'notification'];

/** What the button below will print, and where each paper comes out. */
export function Printouts({ printers, language, settings, pages }: PrintoutsProps): ReactNode {
  const { t } = useTranslation('form');
  const papers = papersOfConfirm(printers);
  return (
    <ul className={styles.out} aria-label={t('willPrint')}>
      {order
        .filter((kind) => papers.includes(kind))
        .map((kind) => {
          const serving = printers.filter(({ serves }) => serves.includes(kind));
          const printer = serving.find((each) => hindranceOf([each], kind) === null) ?? serving[0];
          const place = printer?.place[language] ?? t('noPrinter');
          const count = kind === 'form' ? settings.copies : 1;
          const bothSides =
            kind === 'form' && printer?.bothSides === true && isTwoSided(paperCount(pages ?? 1, settings));
          return (
            <li key={kind}>
              <b>{count}</b>
              <span>{t(words[kind], { count })}</span>
              <em>
                {printer?.paper !== 'a4'
                  ? place
                  : bothSides
                    ? t('formPlaceBothSides', { place })
                    : t('formPlace', { place })}
              </em>
            </li>
          );
        })}
    </ul>
  );
}
