import { useTranslation } from 'react-i18next';
import type { PrinterRow } from '../../../../shared/contract/desk/page.ts';
import { documentKinds, type DocumentKind } from '../../../../shared/print/index.ts';
import { useWords } from '../../i18n/index.ts';
import { RuledTable, Section } from '../../kit/index.ts';
import { usePrinterWords } from './printer-words.ts';
import styles from './printers.module.css';

/** For each document the printer it goes to, and which take over, in words. */
export function FallbackTable({ printers }: { readonly printers: readonly PrinterRow[] }) {
  const { t } = useTranslation(['printers', 'desk']);
  const { documents } = usePrinterWords();
  const { say } = useWords();
  const sentence = (kind: DocumentKind): string => {
    const [first, ...others] = printers
      .filter(({ config }) => config.serves.includes(kind))
      .map(({ config }) => say(config.name));
    if (first === undefined) return t('fallback.none');
    if (others.length === 0) return t('fallback.one', { first });
    return t('fallback.more', { first, others: others.join(t('fallback.then')) });
  };
  return (
    <Section title={t('fallback.title')}>
      <RuledTable<DocumentKind>
        label={t('fallback.title')}
        rows={documentKinds}
        rowKey={(kind) => kind}
        isQuiet={(kind) => !printers.some(({ config }) => config.serves.includes(kind))}
        empty={null}
        columns={[
          {
            key: 'document',
            title: t('fallback.document'),
            isRowHeader: true,
            cell: (kind) => <span className={styles['first']}>{documents([kind])}</span>,
          },
          { key: 'order', title: t('fallback.order'), cell: sentence },
        ]}
      />
    </Section>
  );
}
