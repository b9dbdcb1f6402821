import { Button, Form, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FindingView } from '../../../../../shared/evaluation/index.ts';
import {
  findingCategories,
  guideElements,
  severities,
  type FindingCategory,
  type GuideElement,
  type Severity,
} from '../../../../../shared/trace/values.ts';
import type { TraceEntry } from '../../../../../shared/trace/vocabulary.ts';
import { addressOf, useDesk } from '../../../app/index.ts';
import { useWords } from '../../../i18n/index.ts';
import { DoneSentence, ErrorSentence, Sheet } from '../../../kit/index.ts';
import styles from './evaluate.module.css';
import { useSave } from './use-save.ts';
import { eventInWords } from '../../../replay/index.ts';
import { useWalkWords } from '../../../walk-words/index.ts';
import type { FormDefinition } from '../../../../../shared/form/index.ts';

interface FindingFormProps {
  readonly walk: string;
  readonly isWritable: boolean;
  readonly findings: readonly FindingView[];
  readonly entries: readonly TraceEntry[];
  readonly form: FormDefinition | null;
}

interface Fields {
  readonly category: FindingCategory;
  readonly severity: Severity;
  readonly element: GuideElement;
  readonly text: string;
  readonly evidence: readonly number[];
  readonly department?: string;
}

/** Entries of which a person would say that something went wrong there. */
const telling = [
  'validation.shown',
  'help.open',
  'rage',
  'wait',
  'page.error',
  'idle.warning',
  'session.job',
  'session.submit',
  'hesitation',
] as const;
type Telling = Extract<TraceEntry, { type: (typeof telling)[number] }>;
const isTelling = (entry: TraceEntry): entry is Telling =>
  (telling as readonly string[]).includes(entry.type);

/** A problem: what it is, how bad, which part of the guide, and the moments of the trace that show it. */
export function FindingForm({ walk, isWritable, findings, entries, form: filled }: FindingFormProps) {
  const { t } = useTranslation('walks');
  const words = useWalkWords(filled);
  const { description } = useDesk();
  const { say, t: desk } = useWords();
  const save = useSave('evaluation.addFinding');
  const [form] = Form.useForm<Fields>();
  const [before, setBefore] = useState<number | null>(null);
  const needed = [{ required: true, message: desk('needed') }];
  const submit = async (fields: Fields): Promise<void> => {
    const isAdded = await save.run({
      ...fields,
      walk,
      evidence: [...fields.evidence],
      department: fields.department ?? null,
    });
    if (!isAdded) return;
    setBefore(findings.length);
    form.resetFields();
  };
  const added = before !== null && findings.length > before ? findings.at(-1) : undefined;
  return (
    <>
      <ul className={styles['findings']}>
        {findings.map(({ finding, text, severity, state }) => (
          <li key={finding}>
            <a href={addressOf('findings', finding)}>{`${finding} ${text}`}</a>
            {` ${t(`severity.${severity}`)} · ${t(`findingState.${state}`)}`}
          </li>
        ))}
      </ul>
      {isWritable && (
        <Sheet title={t('finding.add')}>
          <Form<Fields>
            form={form}
            layout="vertical"
            requiredMark={false}
            validateTrigger="onSubmit"
            initialValues={{ severity: 'general', element: 'none', evidence: [], text: '' }}
            onFinish={(fields) => void submit(fields)}
            data-testid="finding-form"
          >
            <Form.Item name="text" label={t('finding.text')} rules={needed}>
              <Input.TextArea rows={2} maxLength={2000} />
            </Form.Item>
            <div className={styles['row']}>
              <Form.Item name="category" label={t('finding.category')} rules={needed}>
                <Select
                  className={styles['middle'] ?? ''}
                  options={findingCategories.map((value) => ({ value, label: t(`category.${value}`) }))}
                />
              </Form.Item>
              <Form.Item name="element" label={t('finding.element')}>
                <Select
                  className={styles['middle'] ?? ''}
                  options={guideElements.map((value) => ({ value, label: t(`element.${value}`) }))}
                />
              </Form.Item>
              <Form.Item name="severity" label={t('finding.severity')}>
                <Radio.Group
                  options={severities.map((value) => ({ value, label: t(`severity.${value}`) }))}
                />
              </Form.Item>
            </div>
            <div className={styles['pair']}>
              <Form.Item name="evidence" label={t('finding.evidence')}>
                <Select
                  mode="multiple"
                  options={entries.filter(isTelling).map((entry) => ({
                    value: entry.seq,
                    label: `${t('finding.entry', { seq: entry.seq })} ${eventInWords(entry, words)}`,
                  }))}
                />
              </Form.Item>
              <Form.Item name="department" label={t('finding.department')}>
                <Select
                  allowClear
                  placeholder={t('finding.own')}
                  options={description.departments.map(({ id, name }) => ({ value: id, label: say(name) }))}
                />
              </Form.Item>
            </div>
            <Button htmlType="submit" loading={save.isRunning}>
              {t('finding.add')}
            </Button>
          </Form>
          {save.failure !== null && <ErrorSentence>{save.failure}</ErrorSentence>}
          {added !== undefined && (
            <DoneSentence>{t('finding.added', { finding: added.finding })}</DoneSentence>
          )}
        </Sheet>
      )}
    </>
  );
}
