import { Button, Form, Input, InputNumber, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import type {
  KioskSettings,
  KioskSettingsView,
  SettingsRefusal,
} from '../../../../shared/contract/desk/page.ts';
import { useAnswer, useToldAct } from '../../app/index.ts';
import { DoneSentence, ErrorSentence, PageHeader, Sheet } from '../../kit/index.ts';
import { InputSettingsSheet, linesOf, textOfWords, type InputValues } from './input-settings.tsx';
import styles from './settings.module.css';

/** What is set for this kiosk itself: its name, its screen, and how long it waits for somebody. */
export function SettingsPage() {
  const { t } = useTranslation(['settings', 'desk']);
  const answer = useAnswer('settings', 'settings.read', {});
  const view = answer.state === 'ready' ? answer.value : null;
  const sentence = (reason: SettingsRefusal): string => t(`refusal.${reason}`);
  const set = useToldAct('settings.set', sentence);
  const useFile = useToldAct('settings.useFile', sentence);
  const problem = set.problem ?? useFile.problem;
  return (
    <>
      <PageHeader
        trail={[{ label: t('desk:nav.system') }]}
        title={t('title')}
        actions={
          view?.isSetHere === true && (
            <Popconfirm
              title={t('useFileAsk')}
              okText={t('useFile')}
              cancelText={t('desk:cancel')}
              icon={null}
              placement="bottomRight"
              onConfirm={() => {
                set.forget();
                void useFile.run({ seen: view.seen });
              }}
            >
              <Button loading={useFile.isRunning}>{t('useFile')}</Button>
            </Popconfirm>
          )
        }
      />
      <p className={styles['lead']}>
        {view?.isSetHere === false ? `${t('lead')} ${t('fromFile')}` : t('lead')}
      </p>
      {answer.state === 'failed' && <ErrorSentence>{t('desk:unanswered')}</ErrorSentence>}
      {problem !== null && <ErrorSentence>{problem}</ErrorSentence>}
      {(set.isDone || useFile.isDone) && <DoneSentence>{t('done')}</DoneSentence>}
      {view !== null && (
        <SettingsForm
          key={view.seen}
          view={view}
          isRunning={set.isRunning}
          onSave={(settings) => {
            useFile.forget();
            void set.run({ seen: view.seen, settings });
          }}
        />
      )}
    </>
  );
}

interface SettingsFormProps {
  readonly view: KioskSettingsView;
  readonly isRunning: boolean;
  readonly onSave: (settings: KioskSettings) => void;
}

/** As the form holds them: words in lines. */
type SettingsValues = Omit<KioskSettings, 'input'> & { readonly input: InputValues };

const valuesOf = ({ input, ...others }: KioskSettings): SettingsValues => ({
  ...others,
  input: { fuzzySounds: input.fuzzySounds, words: textOfWords(input.words) },
});

const settingsOf = ({ kioskName, input, ...others }: SettingsValues): KioskSettings => ({
  ...others,
  kioskName: kioskName.trim(),
  input: { fuzzySounds: input.fuzzySounds, words: linesOf(input.words).map(({ word }) => word) },
});

function SettingsForm({ view, isRunning, onSave }: SettingsFormProps) {
  const { t } = useTranslation(['settings', 'desk']);
  const needed = { required: true, message: t('desk:needed') };
  const seconds = (name: keyof KioskSettings['idle'], least: number, most: number) => (
    <Form.Item name={['idle', name]} label={t(`idle.${name}`)} rules={[needed]}>
      <InputNumber min={least} max={most} precision={0} />
    </Form.Item>
  );
  return (
    <Form<SettingsValues>
      layout="vertical"
      requiredMark={false}
      validateTrigger="onSubmit"
      initialValues={valuesOf(view.settings)}
      className={styles['form']}
      onFinish={(values) => onSave(settingsOf(values))}
    >
      <Sheet title={t('name.title')}>
        <Form.Item
          name="kioskName"
          label={t('name.label')}
          extra={t('name.hint')}
          rules={[{ ...needed, whitespace: true }]}
        >
          <Input autoComplete="off" maxLength={40} />
        </Form.Item>
      </Sheet>
      <Sheet title={t('screen.title')}>
        <Form.Item
          name={['screen', 'diagonalInches']}
          label={t('screen.label')}
          extra={t('screen.hint')}
          rules={[needed]}
        >
          <InputNumber min={7} max={120} precision={1} />
        </Form.Item>
      </Sheet>
      <Sheet title={t('idle.title')}>
        <p className={styles['lead']}>{t('idle.lead')}</p>
        <div className={styles['times']}>
          {seconds('informationSeconds', 15, 3600)}
          {seconds('informationWarningSeconds', 10, 600)}
          {seconds('formSeconds', 15, 3600)}
          {seconds('formWarningSeconds', 10, 600)}
        </div>
        <p className={styles['lead']}>{t('idle.hint')}</p>
      </Sheet>
      <InputSettingsSheet />
      <Button type="primary" htmlType="submit" loading={isRunning}>
        {t('save')}
      </Button>
    </Form>
  );
}
