import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FoundPrinter } from '../../../../shared/contract/desk/page.ts';
import { RuledTable, Section } from '../../kit/index.ts';
import { Lines } from './lines.tsx';
import { usePrinterWords } from './printer-words.ts';
import styles from './printers.module.css';

interface FoundTableProps {
  readonly found: readonly FoundPrinter[];
  readonly onChoose: (printer: FoundPrinter) => void;
}

/** What answered, with what it says of itself. */
export function FoundTable({ found, onChoose }: FoundTableProps) {
  const { t } = useTranslation(['printers', 'desk']);
  const { lookLines } = usePrinterWords();
  const words = ({ answer }: FoundPrinter): string =>
    t(answer === 'ok' ? 'find.choose' : 'find.chooseAnyway');
  return (
    <Section title={t('find.found')}>
      <RuledTable<FoundPrinter>
        label={t('find.found')}
        rows={found}
        rowKey={({ uri }) => uri}
        empty={null}
        columns={[
          {
            key: 'printer',
            title: t('find.printer'),
            isRowHeader: true,
            cell: ({ name, makeAndModel, answer }) => (
              <>
                {name || makeAndModel || (answer === 'ok' ? t('find.unnamed') : '–')}
                {name !== '' && makeAndModel !== '' && name !== makeAndModel && (
                  <span className={styles['place']}>{makeAndModel}</span>
                )}
              </>
            ),
          },
          {
            key: 'where',
            title: t('find.where'),
            cell: ({ uri }) => <span className={styles['uri']}>{uri}</span>,
          },
          {
            key: 'says',
            title: t('find.says'),
            cell: (look) => (
              <Lines
                lines={lookLines(look)}
                isWrong={look.answer !== 'ok' || look.status.state !== 'ready'}
              />
            ),
          },
          {
            key: 'choose',
            title: t('acts'),
            align: 'end',
            cell: (printer) =>
              printer.listed !== null ? (
                t('find.listed')
              ) : (
                <Button
                  size="small"
                  aria-label={`${words(printer)} ${printer.uri}`}
                  onClick={() => onChoose(printer)}
                >
                  {words(printer)}
                </Button>
              ),
          },
        ]}
      />
    </Section>
  );
}
