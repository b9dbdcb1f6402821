import { useTranslation } from 'react-i18next';
import type { Health } from '../../../../shared/contract/desk/page.ts';
import { useWords } from '../../i18n/index.ts';
import { FigureCell, FigureRow } from '../../kit/index.ts';

/** The figures that change from day to day. */
export function HealthFigures({ health }: { readonly health: Health }) {
  const { t } = useTranslation('health');
  const { moment, size } = useWords();
  const { uptimeSeconds, disk, storeBytes, backup } = health;
  const hours = Math.floor(uptimeSeconds / 3600);
  return (
    <FigureRow>
      <FigureCell
        label={t('uptime')}
        figure={
          hours >= 48
            ? t('days', { count: Math.floor(hours / 24) })
            : hours >= 1
              ? t('hours', { count: hours })
              : t('minutes', { count: Math.max(1, Math.floor(uptimeSeconds / 60)) })
        }
        note={t('since', { when: moment(health.startedMs) })}
      />
      <FigureCell
        label={t('disk')}
        figure={disk === null ? '—' : size(disk.freeBytes)}
        note={disk === null ? undefined : t('of', { total: size(disk.totalBytes) })}
      />
      <FigureCell label={t('store')} figure={size(storeBytes)} />
      <FigureCell
        label={t('backup')}
        figure={backup.lastMs === null ? '—' : moment(backup.lastMs)}
        note={backup.lastBytes === null ? undefined : size(backup.lastBytes)}
      />
    </FigureRow>
  );
}
