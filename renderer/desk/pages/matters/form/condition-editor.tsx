import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Condition, Field } from '../../../../../shared/form/index.ts';
import { useWords } from '../../../i18n/index.ts';
import { useDraft, valueAt, type Path } from '../draft/draft.ts';
import { Place } from '../draft/fields.tsx';
import styles from '../matters.module.css';
import {
  conditionOf,
  operatorsOf,
  partAbout,
  sentenceOf,
  valuesOf,
  type Part,
  type Sentence,
} from './conditions.ts';

interface ConditionEditorProps {
  readonly path: Path;
  /** Questions it can look at: those that are asked before. */
  readonly fields: readonly Field[];
}

/** When something is shown, as a sentence: always, or when answers are as said here. */
export function ConditionEditor({ path, fields }: ConditionEditorProps) {
  const { t } = useTranslation(['matters', 'desk']);
  const { content, problems, set } = useDraft();
  const condition = valueAt(content, 'form', path) as Condition | undefined;
  const sentence = condition === undefined ? null : sentenceOf(condition);
  const keep = (next: Sentence | null): void =>
    set('form', path, next === null || next.parts.length === 0 ? undefined : conditionOf(next));
  const below = problems
    .filter(
      ({ part, path: at }) =>
        part === 'form' && at.length > path.length && path.every((key, i) => key === at[i]),
    )
    .map((problem) => problem.path);
  if (fields.length === 0 && condition === undefined) return null;
  return (
    <Place part="form" path={path} label={t('form.showWhen')} also={below}>
      {({ id }) =>
        condition !== undefined && sentence === null ? (
          <div className={styles['condition']} id={id}>
            <span>{t('condition.complex')}</span>
            <Button size="small" onClick={() => keep(null)}>
              {t('condition.always')}
            </Button>
          </div>
        ) : (
          <div className={styles['row']} id={id}>
            {sentence === null && <span>{t('condition.always')}</span>}
            {sentence?.parts.map((part, at) => (
              <PartEditor
                key={at}
                lead={at === 0 ? t('condition.when') : t(`condition.${sentence.join}`)}
                part={part}
                fields={fields}
                onChange={(next) =>
                  keep({
                    ...sentence,
                    parts: next === null ? sentence.parts.toSpliced(at, 1) : sentence.parts.with(at, next),
                  })
                }
              />
            ))}
            <div className={styles['condition']}>
              {fields.length > 0 && (
                <Button
                  size="small"
                  onClick={() =>
                    keep({
                      join: sentence?.join ?? 'all',
                      parts: [...(sentence?.parts ?? []), partAbout(fields.at(-1)!)],
                    })
                  }
                >
                  {sentence === null ? t('condition.add') : t('condition.more')}
                </Button>
              )}
              {sentence !== null && sentence.parts.length > 1 && (
                <Select<Sentence['join']>
                  size="small"
                  value={sentence.join}
                  aria-label={t('condition.join')}
                  options={(['all', 'any'] as const).map((join) => ({
                    value: join,
                    label: t(`condition.join-${join}`),
                  }))}
                  onChange={(join) => keep({ ...sentence, join })}
                />
              )}
            </div>
          </div>
        )
      }
    </Place>
  );
}

interface PartEditorProps {
  readonly lead: string;
  readonly part: Part;
  readonly fields: readonly Field[];
  /** Null takes it away. */
  readonly onChange: (part: Part | null) => void;
}

function PartEditor({ lead, part, fields, onChange }: PartEditorProps) {
  const { t } = useTranslation(['matters', 'desk']);
  const { say } = useWords();
  const field = fields.find(({ id }) => id === part.field);
  const values = field === undefined ? [] : valuesOf(field);
  const labelOf = (value: string | boolean): string => {
    if (typeof value === 'boolean') return value ? t('yes') : t('no');
    const options = field !== undefined && 'options' in field ? field.options : [];
    const option = options.find((each) => each.value === value);
    return (option && say(option.label)) || value;
  };
  return (
    <div className={styles['condition']}>
      <span>{lead}</span>
      <Select<string>
        value={part.field}
        aria-label={t('condition.field')}
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={false}
        options={fields.map(({ id, label }) => ({ value: id, label: say(label) || id }))}
        onChange={(id) => onChange(partAbout(fields.find((each) => each.id === id)!))}
      />
      <Select<Part['op']>
        value={part.op}
        aria-label={t('condition.operator')}
        options={(field === undefined ? [part.op] : operatorsOf(field)).map((op) => ({
          value: op,
          label: t(`condition.op.${op}`),
        }))}
        onChange={(op) => onChange({ ...part, op })}
      />
      {part.op !== 'answered' && part.op !== 'unanswered' && (
        <Select<string>
          value={String(part.value)}
          aria-label={t('condition.value')}
          popupMatchSelectWidth={false}
          options={values.map((value) => ({ value: String(value), label: labelOf(value) }))}
          onChange={(chosen) =>
            onChange({ ...part, value: values.find((value) => String(value) === chosen) ?? null })
          }
        />
      )}
      <Button size="small" type="text" aria-label={t('condition.remove')} onClick={() => onChange(null)}>
        ×
      </Button>
    </div>
  );
}
