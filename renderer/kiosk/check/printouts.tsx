import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PrinterView } from '../../../shared/contract/page.ts';
import type { MatterDocumentKind } from '../../../shared/print/index.ts';
import type { Language } from '../../../shared/text/index.ts';
import { papersOfConfirm } from '../session/session.ts';
import styles from './printouts.module.css';

interface PrintoutsProps {
  readonly printers: readonly PrinterView[];
  readonly language: Language;
}

const words = {
  form: 'formCopies',
  slip: 'slipCopies',
  notification: 'notificationCopies',
} as const satisfies { readonly [K in MatterDocumentKind]: string };
const order: readonly MatterDocumentKind[] = ['form', 'slip', 'notification'];

/** What the button below will print, and where each paper comes out. */
export function Printouts({ printers, language }: PrintoutsProps): ReactNode {
  const { t } = useTranslation('form');
  const papers = papersOfConfirm(printers);
  return (
    <ul className={styles.out} aria-label={t('willPrint')}>
      {order
        .filter((kind) => papers.includes(kind))
        .map((kind) => {
          const printer = printers.find(({ serves }) => serves.includes(kind));
          const place = printer?.place[language] ?? t('noPrinter');
          return (
            <li key={kind}>
              <b>1</b>
              <span>{t(words[kind])}</span>
              <em>{printer?.paper === 'a4' ? t('formPlace', { place }) : place}</em>
            </li>
          );
        })}
    </ul>
  );
}
