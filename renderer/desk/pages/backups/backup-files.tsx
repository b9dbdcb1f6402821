import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupsView } from '../../../../shared/contract/desk/page.ts';
import { useWords } from '../../i18n/index.ts';
import { EmptySentence, RuledTable, Section } from '../../kit/index.ts';
import styles from './backups.module.css';
import { CheckBackup } from './check-backup.tsx';

type File = NonNullable<BackupsView['files']>[number];

/** What lies in the folder; each can be looked into. */
export function BackupFiles({ view: { files, setting } }: { readonly view: BackupsView }) {
  const { t } = useTranslation(['backups', 'desk']);
  const { moment, size } = useWords();
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <Section title={t('files.title')} note={setting?.folder}>
      {files === null ? (
        <EmptySentence>{t('files.away')}</EmptySentence>
      ) : (
        <RuledTable<File>
          label={t('files.title')}
          rows={files}
          rowKey={({ name }) => name}
          empty={<EmptySentence>{t('files.none')}</EmptySentence>}
          columns={[
            { key: 'when', title: t('files.when'), isRowHeader: true, cell: ({ madeMs }) => moment(madeMs) },
            {
              key: 'name',
              title: t('files.name'),
              cell: ({ name }) => <span className={styles['name']}>{name}</span>,
            },
            {
              key: 'whose',
              title: t('files.whose'),
              cell: ({ isOwn }) => t(isOwn ? 'files.own' : 'files.other'),
            },
            {
              key: 'size',
              title: t('files.size'),
              align: 'end',
              cell: ({ bytes }) => size(bytes),
            },
            {
              key: 'check',
              title: t('files.check'),
              align: 'end',
              cell: ({ name, madeMs }) => (
                <Button
                  size="small"
                  aria-label={t('files.checkOf', { when: moment(madeMs) })}
                  onClick={() => setChosen(name)}
                >
                  {t('files.checkDo')}
                </Button>
              ),
            },
          ]}
        />
      )}
      {chosen !== null && files?.some(({ name }) => name === chosen) === true && (
        <CheckBackup key={chosen} name={chosen} onClose={() => setChosen(null)} />
      )}
    </Section>
  );
}
