import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/index.ts';
import styles from './hall.module.css';

export interface TwoTextsProps {
  /** The field of the form that holds both. */
  readonly name: string;
  readonly label: string;
  readonly hint: string;
}

/** The longest that stands on a slip or in a list without breaking it. */
const longestText = 120;

/** The same text in both languages, side by side. */
export function TwoTexts({ name, label, hint }: TwoTextsProps) {
  const { t } = useTranslation(['hall', 'desk']);
  const { t: desk } = useWords();
  const rules = [{ required: true, whitespace: true, message: desk('needed') }];
  return (
    <div className={styles['pair']}>
      <Form.Item name={[name, 'zh-CN']} label={t('in.zh-CN', { label })} extra={hint} rules={rules}>
        <Input autoComplete="off" maxLength={longestText} lang="zh-CN" />
      </Form.Item>
      <Form.Item name={[name, 'en']} label={t('in.en', { label })} rules={rules}>
        <Input autoComplete="off" maxLength={longestText} lang="en" />
      </Form.Item>
    </div>
  );
}
