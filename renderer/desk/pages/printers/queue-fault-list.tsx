import { useTranslation } from 'react-i18next';
import type { PrinterRow } from '../../../../shared/contract/desk/page.ts';
import { useWords } from '../../i18n/index.ts';
import { Exact, Section } from '../../kit/index.ts';
import styles from './printers.module.css';

/** What is unsafe in the settings of print queues, each with the command that mends it. */
export function QueueFaultList({ printers }: { readonly printers: readonly PrinterRow[] }) {
  const { t } = useTranslation(['printers', 'desk']);
  const { say } = useWords();
  const faults = printers.flatMap(({ config, queueFaults }) =>
    queueFaults.map((fault) => ({ ...fault, id: config.id, printer: say(config.name) })),
  );
  if (faults.length === 0) return null;
  return (
    <Section title={t('faults.title')}>
      <ul className={styles['faults']}>
        {faults.map(({ id, kind, detail, mend, printer }) => (
          <li key={`${id} ${kind}`}>
            {t(`faults.${kind}`, { printer, detail })}
            <Exact>{mend}</Exact>
          </li>
        ))}
      </ul>
    </Section>
  );
}
