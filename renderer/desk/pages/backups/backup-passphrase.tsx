import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { shortestPassphrase, type BackupsView } from '../../../../shared/contract/desk/page.ts';
import { DoneSentence, ErrorSentence, Sheet } from '../../kit/index.ts';
import { useBackupAct } from './use-backup-act.ts';

interface Fields {
  readonly passphrase: string;
  readonly again: string;
}

/** The passphrase, typed twice, because it cannot be read; the kiosk never shows it again. */
export function BackupPassphrase({ view }: { readonly view: BackupsView }) {
  const { t } = useTranslation(['backups', 'desk']);
  const set = useBackupAct('backups.setPassphrase');
  const [form] = Form.useForm<Fields>();
  const submit = async ({ passphrase }: Fields): Promise<void> => {
    if (await set.run({ passphrase })) form.resetFields();
  };
  return (
    <Sheet title={t('passphrase.title')}>
      {set.problem !== null && <ErrorSentence>{set.problem}</ErrorSentence>}
      {set.isDone && <DoneSentence>{t('passphrase.done')}</DoneSentence>}
      <p>
        {view.isPassphraseInFile
          ? t('passphrase.inFile')
          : t(view.isPassphraseSet ? 'passphrase.set' : 'passphrase.none')}
      </p>
      <p>{t('passphrase.lead')}</p>
      <br />
      <Form<Fields>
        form={form}
        layout="vertical"
        requiredMark={false}
        validateTrigger="onSubmit"
        onFinish={(fields) => void submit(fields)}
      >
        <Form.Item
          name="passphrase"
          label={t('passphrase.label')}
          extra={t('passphrase.hint', { count: shortestPassphrase })}
          rules={[
            { required: true, message: t('desk:needed') },
            { min: shortestPassphrase, message: t('passphrase.short', { count: shortestPassphrase }) },
          ]}
        >
          <Input.Password autoComplete="new-password" maxLength={200} visibilityToggle={false} />
        </Form.Item>
        <Form.Item
          name="again"
          label={t('passphrase.again')}
          dependencies={['passphrase']}
          rules={[
            ({ getFieldValue }) => ({
              validator: (_: unknown, value: unknown) =>
                value === getFieldValue('passphrase')
                  ? Promise.resolve()
                  : Promise.reject(new Error(t('passphrase.different'))),
            }),
          ]}
        >
          <Input.Password autoComplete="new-password" maxLength={200} visibilityToggle={false} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={set.isRunning}>
          {t('passphrase.do')}
        </Button>
      </Form>
    </Sheet>
  );
}
