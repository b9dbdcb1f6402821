import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatterContent, MatterVersionRow } from '../../../../shared/contract/desk/page.ts';
import { useAnswer } from '../../app/index.ts';
import { useWords } from '../../i18n/index.ts';
import { EmptySentence, RuledTable } from '../../kit/index.ts';
import { MatterDifferences } from './difference-table.tsx';
import styles from './matters.module.css';

interface VersionTableProps {
  readonly id: string;
  readonly versions: readonly MatterVersionRow[];
  readonly live: MatterContent | null;
  readonly isRunning: boolean;
  readonly onRollBack: (version: number) => void;
}

/** Every version there was, the newest first; one of them beside what is live. */
export function VersionTable({ id, versions, live, isRunning, onRollBack }: VersionTableProps) {
  const { t } = useTranslation(['matters', 'desk']);
  const { moment } = useWords();
  const [shown, setShown] = useState<number | null>(null);
  return (
    <>
      <RuledTable<MatterVersionRow>
        label={t('version.title')}
        rows={versions}
        rowKey={({ version }) => String(version)}
        isQuiet={({ version }) => version !== live?.matter.version}
        empty={null}
        columns={[
          {
            key: 'version',
            title: t('version.number'),
            isRowHeader: true,
            cell: ({ version }) =>
              version === live?.matter.version ? t('version.isLive', { version }) : version,
          },
          {
            key: 'what',
            title: t('version.what'),
            cell: ({ isWithdrawal, starts }) =>
              isWithdrawal
                ? t('state.withdrawn')
                : starts === null
                  ? t('version.published')
                  : t('version.publishedFrom', { starts }),
          },
          {
            key: 'by',
            title: t('version.by'),
            cell: ({ by, writtenBy }) =>
              by === 'files'
                ? t('asShipped')
                : writtenBy === null
                  ? by
                  : t('version.byTwo', { by, writtenBy }),
          },
          {
            key: 'at',
            title: t('version.at'),
            cell: ({ atMs }) => (atMs === null ? '' : moment(atMs)),
          },
          {
            key: 'acts',
            title: t('version.acts'),
            cell: ({ version, isWithdrawal }) =>
              isWithdrawal || version === live?.matter.version ? null : (
                <span className={styles['buttons']}>
                  <Button
                    size="small"
                    aria-expanded={shown === version}
                    onClick={() => setShown(shown === version ? null : version)}
                  >
                    {t('version.compare')}
                  </Button>
                  <Popconfirm
                    title={t('version.rollBackAsk', { version })}
                    okText={t('version.rollBack')}
                    cancelText={t('desk:cancel')}
                    icon={null}
                    placement="bottomRight"
                    onConfirm={() => onRollBack(version)}
                  >
                    <Button size="small" loading={isRunning}>
                      {t('version.rollBack')}
                    </Button>
                  </Popconfirm>
                </span>
              ),
          },
        ]}
      />
      {shown !== null && <Compared id={id} version={shown} live={live} />}
    </>
  );
}

function Compared({
  id,
  version,
  live,
}: {
  readonly id: string;
  readonly version: number;
  readonly live: MatterContent | null;
}) {
  const { t } = useTranslation(['matters', 'desk']);
  const answer = useAnswer('matters', 'matters.version', { id, version });
  if (answer.state !== 'ready') return null;
  if (answer.value === null || live === null) {
    return <EmptySentence>{t('version.nothingToCompare')}</EmptySentence>;
  }
  return <MatterDifferences before={answer.value} after={live} />;
}
