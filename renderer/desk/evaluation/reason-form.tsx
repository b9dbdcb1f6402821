import { Button, Form, Input } from 'antd';
import { useEffect, useRef, type ReactNode } from 'react';
import { useWords } from '../i18n/index.ts';
import { ErrorSentence, Sheet } from '../kit/index.ts';
import styles from './reason-form.module.css';

export interface ReasonFormProps<T extends { readonly text: string }> {
  /** Names the form among the others of the page. */
  readonly name: string;
  readonly title: string;
  /** Above the field in which something is said. */
  readonly label: string;
  readonly isTextNeeded?: boolean;
  readonly submitLabel: string;
  readonly initial?: Partial<T>;
  readonly isRunning: boolean;
  readonly problem: string | null;
  readonly onSubmit: (fields: T) => void;
  readonly onCancel: () => void;
  /** Fields above the text. */
  readonly children?: ReactNode;
}

/** A sheet in which somebody says why or what, and does it. Takes the focus when it opens. */
export function ReasonForm<T extends { readonly text: string }>({
  name,
  title,
  label,
  isTextNeeded = true,
  submitLabel,
  initial,
  isRunning,
  problem,
  onSubmit,
  onCancel,
  children,
}: ReasonFormProps<T>) {
  const { t } = useWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.querySelector<HTMLElement>('input:not([type="radio"]), textarea')?.focus();
  }, []);
  return (
    <div ref={box} className={styles['box']}>
      <Sheet title={title}>
        {problem !== null && <ErrorSentence>{problem}</ErrorSentence>}
        <Form<{ readonly text: string }>
          name={name}
          layout="vertical"
          requiredMark={false}
          validateTrigger="onSubmit"
          initialValues={{ text: '', ...initial }}
          onFinish={(fields) => onSubmit(fields as T)}
        >
          {children}
          <Form.Item
            name="text"
            label={label}
            rules={isTextNeeded ? [{ required: true, whitespace: true, message: t('needed') }] : []}
          >
            <Input.TextArea rows={3} maxLength={2000} />
          </Form.Item>
          <div className={styles['buttons']}>
            <Button type="primary" htmlType="submit" loading={isRunning}>
              {submitLabel}
            </Button>
            <Button onClick={onCancel}>{t('cancel')}</Button>
          </div>
        </Form>
      </Sheet>
    </div>
  );
}
