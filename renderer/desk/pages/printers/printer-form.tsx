import { Button, Checkbox, Form, Input, Radio } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentKind } from '../../../../shared/print/index.ts';
import type { PrinterConfig } from '../../../../shared/printers/index.ts';
import type { LocalizedText } from '../../../../shared/text/index.ts';
import { trimmed } from '../hall/trimmed.ts';
import { TwoTexts } from '../hall/two-texts.tsx';
import { usePrinterWords } from './printer-words.ts';
import styles from './printers.module.css';

export interface PrinterFields {
  readonly name: LocalizedText;
  readonly place: LocalizedText;
  readonly serves: DocumentKind[];
  readonly uri?: string;
  readonly widthMm?: 80 | 58;
  readonly rendering?: 'raster' | 'text';
}

interface PrinterFormProps {
  /** What it is; its fields stand in the form. */
  readonly initial: Pick<PrinterConfig, 'kind' | 'paper'> & { readonly serves: readonly DocumentKind[] };
  /** It is in the list: something may wait for it. */
  readonly isListed?: boolean;
  readonly isRunning: boolean;
  readonly submitLabel: string;
  readonly onSubmit: (fields: PrinterFields) => void;
  /** Beside the button. */
  readonly children?: ReactNode;
}

/** What can come out of it: forms are A4 only, slips and tickets thermal only. */
const documentsOf = (paper: PrinterConfig['paper']): readonly DocumentKind[] =>
  paper === 'a4' ? ['form', 'notification'] : ['slip', 'ticket', 'notification'];

const uriPattern = {
  ipp: /^ipps?:\/\/[^/\s]+(\/\S*)?$/,
  escpos: /^(tcp:\/\/[^/:\s]+(:\d{1,5})?|file:\/\S+)$/,
};

/** What an administrator says of a printer. */
export function PrinterForm(props: PrinterFormProps) {
  const { initial, isListed = false, isRunning, submitLabel, onSubmit, children } = props;
  const { t } = useTranslation(['printers', 'desk']);
  const { documents } = usePrinterWords();
  const [form] = Form.useForm<PrinterFields>();
  const serves = Form.useWatch('serves', form) ?? initial.serves;
  const { kind, paper } = initial;
  return (
    <Form<PrinterFields>
      form={form}
      layout="vertical"
      requiredMark={false}
      validateTrigger="onSubmit"
      initialValues={initial}
      onFinish={(fields) => onSubmit({ ...fields, name: trimmed(fields.name), place: trimmed(fields.place) })}
    >
      {kind !== 'virtual' && (
        <Form.Item
          name="uri"
          label={t('form.uri')}
          extra={isListed && t('form.uriHint')}
          rules={[{ required: true, pattern: uriPattern[kind], message: t(`form.uriWrong.${kind}`) }]}
        >
          <Input autoComplete="off" maxLength={300} />
        </Form.Item>
      )}
      <TwoTexts name="name" label={t('form.name')} hint={t('form.nameHint')} />
      <TwoTexts name="place" label={t('form.place')} hint={t('form.placeHint')} />
      <Form.Item
        name="serves"
        label={t('form.serves')}
        extra={t(paper === 'a4' ? 'form.servesA4' : 'form.servesThermal')}
        normalize={(kinds: DocumentKind[]) => withTickets(kinds)}
        rules={[
          {
            validator: (_, kinds: readonly DocumentKind[]) =>
              kinds.length > 0 ? Promise.resolve() : Promise.reject(new Error(t('form.servesNeeded'))),
          },
        ]}
      >
        <Checkbox.Group
          options={documentsOf(paper).map((each) => ({
            value: each,
            label: documents([each]),
            disabled: each === 'ticket' && serves.includes('slip'),
          }))}
        />
      </Form.Item>
      {kind === 'escpos' && (
        <>
          <Form.Item name="widthMm" label={t('form.width')}>
            <Radio.Group
              options={[
                { value: 80, label: t('form.width80') },
                { value: 58, label: t('form.width58') },
              ]}
            />
          </Form.Item>
          <Form.Item name="rendering" label={t('form.rendering')}>
            <Radio.Group
              className={styles['choices'] ?? ''}
              options={[
                { value: 'raster', label: t('form.raster') },
                { value: 'text', label: t('form.text') },
              ]}
            />
          </Form.Item>
        </>
      )}
      <div className={styles['buttons']}>
        <Button type="primary" htmlType="submit" loading={isRunning}>
          {submitLabel}
        </Button>
        {children}
      </div>
    </Form>
  );
}

/** As the kiosk takes it: a printer of slips prints tickets. */
const withTickets = (kinds: DocumentKind[]): DocumentKind[] =>
  kinds.includes('slip') && !kinds.includes('ticket') ? [...kinds, 'ticket'] : kinds;
