import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PrinterLists, PrinterRow } from '../../../../shared/contract/desk/page.ts';
import { addressOf } from '../../app/index.ts';
import { useWords } from '../../i18n/index.ts';
import { RuledTable } from '../../kit/index.ts';
import { Lines } from './lines.tsx';
import { usePrinterWords } from './printer-words.ts';
import styles from './printers.module.css';

interface PrinterTableProps {
  readonly lists: PrinterLists;
  readonly onMove: (id: string, by: -1 | 1) => void;
  readonly onTest: (id: string) => void;
}

/** One line for each printer, the first in use first. */
export function PrinterTable({ lists, onMove, onTest }: PrinterTableProps) {
  const { t } = useTranslation(['printers', 'desk']);
  const { kind, documents, stateLines } = usePrinterWords();
  const { say } = useWords();
  const { printers, isBuiltIn } = lists;
  const nameOf = ({ config }: PrinterRow) => (
    <>
      {isBuiltIn ? say(config.name) : <a href={addressOf('printers', config.id)}>{say(config.name)}</a>}
      <span className={styles['place']}>{say(config.place)}</span>
    </>
  );
  const acts = ({ config, view }: PrinterRow) => {
    const at = printers.findIndex((row) => row.config.id === config.id);
    const name = say(config.name);
    const move = (by: -1 | 1, key: 'up' | 'down') => (
      <Button size="small" aria-label={t(`${key}Named`, { name })} onClick={() => onMove(config.id, by)}>
        {t(key)}
      </Button>
    );
    return (
      <div className={styles['acts']}>
        {!isBuiltIn && at > 0 && move(-1, 'up')}
        {!isBuiltIn && at < printers.length - 1 && move(1, 'down')}
        {!view.builtIn && (
          <Button size="small" aria-label={t('test.named', { name })} onClick={() => onTest(config.id)}>
            {t('test.print')}
          </Button>
        )}
      </div>
    );
  };
  return (
    <RuledTable<PrinterRow>
      label={t('list')}
      rows={printers}
      rowKey={({ config }) => config.id}
      empty={null}
      columns={[
        {
          key: 'order',
          title: t('order'),
          cell: ({ config }) => printers.findIndex((row) => row.config.id === config.id) + 1,
        },
        { key: 'name', title: t('name'), isRowHeader: true, cell: nameOf },
        {
          key: 'kind',
          title: t('kind'),
          cell: ({ config }) => (
            <>
              {kind(config)}
              {'uri' in config && <span className={styles['place']}>{config.uri}</span>}
            </>
          ),
        },
        {
          key: 'prints',
          title: t('prints'),
          cell: ({ config }) => <span className={styles['first']}>{documents(config.serves)}</span>,
        },
        {
          key: 'state',
          title: t('state'),
          cell: (row) => <Lines lines={stateLines(row)} isWrong={row.view.state !== 'ready'} />,
        },
        { key: 'acts', title: t('acts'), align: 'end', cell: acts },
      ]}
    />
  );
}
