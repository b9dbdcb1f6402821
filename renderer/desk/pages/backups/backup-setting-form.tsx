import { Button, Form, Input, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import type { BackupsView } from '../../../../shared/contract/desk/page.ts';
import { DoneSentence, ErrorSentence, Sheet } from '../../kit/index.ts';
import styles from './backups.module.css';
import { useBackupAct } from './use-backup-act.ts';

interface Fields {
  readonly folder: string;
  readonly everyHours: number;
  readonly keep: number;
}
const usual = { folder: '', everyHours: 24, keep: 14 };

/** Where backups are laid, how often, and how many stay. */
export function BackupSettingForm({ view: { setting, version } }: { readonly view: BackupsView }) {
  const { t } = useTranslation(['backups', 'desk']);
  const set = useBackupAct('backups.set');
  const needed = { required: true, message: t('desk:needed') };
  return (
    <Sheet title={t('set.title')}>
      {set.problem !== null && <ErrorSentence>{set.problem}</ErrorSentence>}
      {set.isDone && <DoneSentence>{t('set.done')}</DoneSentence>}
      <Form<Fields>
        key={version}
        layout="vertical"
        requiredMark={false}
        validateTrigger="onSubmit"
        initialValues={setting ?? usual}
        onFinish={(fields) => void set.run({ ...fields, folder: fields.folder.trim(), version })}
      >
        <Form.Item name="folder" label={t('set.folder')} extra={t('set.folderHint')} rules={[needed]}>
          <Input autoComplete="off" maxLength={500} spellCheck={false} />
        </Form.Item>
        <div className={styles['numbers']}>
          <Form.Item
            name="everyHours"
            label={t('set.everyHours')}
            extra={t('set.everyHoursHint')}
            rules={[needed]}
          >
            <InputNumber min={1} max={720} precision={0} />
          </Form.Item>
          <Form.Item name="keep" label={t('set.keep')} extra={t('set.keepHint')} rules={[needed]}>
            <InputNumber min={1} max={365} precision={0} />
          </Form.Item>
        </div>
        <Button type="primary" htmlType="submit" loading={set.isRunning}>
          {t('set.do')}
        </Button>
      </Form>
    </Sheet>
  );
}
