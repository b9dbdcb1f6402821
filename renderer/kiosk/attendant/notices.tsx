import type { AttendantOverview } from '../../../shared/contract/page.ts';
import { warningReasons, type PrinterReason } from '../../../shared/print/index.ts';
import { Icon } from '../../kit/index.ts';
import { useWords } from '../i18n/index.ts';
import styles from './notices.module.css';
import { useAttendantWords } from './words.ts';

interface Notice {
  readonly key: string;
  readonly of: string | null;
  readonly text: string;
  /** Something will soon be wrong; nothing is yet. */
  readonly isWarning: boolean;
}

/** What asks for a hand, in plain words, the gravest first. */
export function Notices({ overview }: { readonly overview: AttendantOverview }) {
  const t = useAttendantWords();
  const { say } = useWords();
  const notices: Notice[] = [
    ...overview.notices.map((notice) => ({
      key: notice,
      of: null,
      text: t(`attendant:notice.${notice}`),
      isWarning: false,
    })),
    ...overview.printers.flatMap(({ id, name, reasons, isPaused }) =>
      reasons
        .filter((reason) => !isIdleTalk(reason, reasons))
        // A printer paused here has a sentence of its own.
        .map((reason) => ({
          key: `${id} ${reason}`,
          of: say(name),
          text:
            reason === 'paused' && isPaused
              ? t('attendant:notice.paused')
              : t(`print:reason.${reason}.attendant`),
          isWarning: warningReasons.includes(reason),
        })),
    ),
    ...overview.printers.flatMap(({ id, name, queueFaults }) =>
      queueFaults.map(({ kind, detail, mend }) => ({
        key: `${id} ${kind}`,
        of: say(name),
        text: t(`attendant:queueFault.${kind}`, { detail, mend }),
        isWarning: true,
      })),
    ),
  ].sort((a, b) => Number(a.isWarning) - Number(b.isWarning));
  if (notices.length === 0)
    return (
      <p className={styles['well']} role="status" data-testid="all-well">
        <Icon name="check" weight="bold" />
        {t('attendant:notice.none')}
      </p>
    );
  return (
    <div role="status">
      <ul className={styles['notices']}>
        {notices.map(({ key, of, text, isWarning }) => (
          <li key={key} data-warning={isWarning || undefined} data-testid="notice" data-notice={key}>
            <Icon name="attention" size="large" />
            <span>
              {of !== null && <b>{of}</b>}
              {text}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A busy printer needs nobody, and what has run out need not be called low as well. */
function isIdleTalk(reason: PrinterReason, all: readonly PrinterReason[]): boolean {
  if (reason === 'paper-near-end') return all.includes('paper-out');
  return reason === 'busy' || (reason === 'toner-low' && all.includes('toner-empty'));
}
