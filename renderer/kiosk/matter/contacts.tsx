import { useWords } from '../i18n/index.ts';
import type { MatterDetail } from '../session/index.ts';
import styles from './contacts.module.css';

/** Where to ask, where to complain, when the window is open. */
export function Contacts({ detail }: { readonly detail: MatterDetail }) {
  const { t, say } = useWords();
  const { matter, window: counter } = detail;
  const [hours, hoursNote] = splitHours(say(counter.openingHours));
  return (
    <dl className={styles['contacts']}>
      <div>
        <dt>{t('matter.hotline')}</dt>
        <dd>
          <b>{matter.hotline.phone}</b>{' '}
          {matter.hotline.hours !== undefined && <span>{say(matter.hotline.hours)}</span>}
        </dd>
      </div>
      <div>
        <dt>{t('matter.complaint')}</dt>
        <dd>
          <b>{matter.complaintLine.phone}</b>{' '}
          {matter.complaintLine.hours !== undefined && <span>{say(matter.complaintLine.hours)}</span>}
        </dd>
      </div>
      <div>
        <dt>{t('matter.hours')}</dt>
        <dd>
          <b>{hours}</b> {hoursNote !== '' && <span>{hoursNote}</span>}
        </dd>
      </div>
    </dl>
  );
}

/** "9:00–17:00，中午不休" → the hours large, the rest beside them. */
function splitHours(hours: string): readonly [string, string] {
  const comma = hours.search(/[，,]/);
  return comma < 0 ? [hours, ''] : [hours.slice(0, comma), hours.slice(comma + 1).trim()];
}
