import type { FormDefinition } from '../../../../../shared/form/index.ts';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { LocalizedText } from '../../../../../shared/text/index.ts';
import { useWords } from '../../../i18n/index.ts';
import styles from '../matters.module.css';
import { useDraft, valueAt, type Path } from './draft.ts';
import { ChoiceField, CountField, Place, TwoTexts } from './fields.tsx';

const part = 'guide';

/** Its id is for programs and is not shown. */
export const freshMaterial = () => ({
  id: `material-${Date.now().toString(36)}`,
  name: { 'zh-CN': '', en: '' },
  originals: 1,
  copies: 0,
  format: 'paper',
  source: 'applicant',
  necessity: 'required',
});

/** One document to bring. */
export function MaterialRow({ path }: { readonly path: Path }) {
  const { t } = useTranslation(['matters', 'desk']);
  const { content } = useDraft();
  const isConditional = valueAt(content, part, [...path, 'necessity']) === 'conditional';
  const choices = <T extends string>(values: readonly T[], group: string) =>
    values.map((value) => ({ value, label: t([`choice.${group}.${value}`] as never) as string }));
  return (
    <>
      <TwoTexts part={part} path={[...path, 'name']} label={t('material.name')} />
      <div className={styles['grid']}>
        <CountField
          part={part}
          path={[...path, 'originals']}
          label={t('material.originals')}
          min={0}
          max={20}
        />
        <CountField part={part} path={[...path, 'copies']} label={t('material.copies')} min={0} max={20} />
        <ChoiceField
          part={part}
          path={[...path, 'format']}
          label={t('material.format')}
          options={choices(['paper', 'electronic', 'either'], 'format')}
        />
        <ChoiceField
          part={part}
          path={[...path, 'source']}
          label={t('material.source')}
          options={choices(['applicant', 'authority', 'intermediary', 'kiosk'], 'source')}
        />
        <ChoiceField
          part={part}
          path={[...path, 'necessity']}
          label={t('material.necessity')}
          options={choices(['required', 'conditional'], 'necessity')}
        />
      </div>
      {isConditional && (
        <>
          <TwoTexts part={part} path={[...path, 'condition']} label={t('material.condition')} isOptional />
          <NeededWhen path={[...path, 'neededWhen']} />
        </>
      )}
      <TwoTexts part={part} path={[...path, 'note']} label={t('material.note')} isOptional />
      <TwoTexts part={part} path={[...path, 'sample']} label={t('material.sample')} isOptional />
    </>
  );
}

/** Which answers of the form make the material needed; nothing when the form cannot tell. */
function NeededWhen({ path }: { readonly path: Path }) {
  const { t } = useTranslation(['matters', 'desk']);
  const { say } = useWords();
  const { content, set } = useDraft();
  const { form } = content;
  if (form === null) return null;
  const value = valueAt(content, part, path) as readonly Need[] | Need | undefined;
  const needs = value === undefined ? [] : Array.isArray(value) ? (value as Need[]) : [value as Need];
  const chosen = needs.flatMap(({ field, anyOf }) => anyOf.map((option) => `${field} ${option}`));
  return (
    <Place part={part} path={path} label={t('material.neededWhen')} hint={t('hint.neededWhen')}>
      {({ id, isWrong }) => (
        <Select<string[]>
          id={id}
          mode="multiple"
          value={chosen}
          aria-label={t('material.neededWhen')}
          status={isWrong ? 'error' : ''}
          optionFilterProp="label"
          options={answersOf(form).map(({ field, option, label, optionLabel }) => ({
            value: `${field} ${option}`,
            label: t('material.whenIs', {
              field: say(label),
              value: optionLabel === null ? t(option === 'true' ? 'yes' : 'no') : say(optionLabel),
            }),
          }))}
          onChange={(next) => set(part, path, casesOf(next))}
        />
      )}
    </Place>
  );
}

/** The chosen answers as the guide keeps them: one case a question. */
function casesOf(chosen: readonly string[]): readonly Need[] | undefined {
  const pairs = chosen.map((each) => each.split(' ') as [string, string]);
  const fields = [...new Set(pairs.map(([field]) => field))];
  if (fields.length === 0) return undefined;
  return fields.map((field) => ({
    field,
    anyOf: pairs.filter(([of]) => of === field).map(([, option]) => option),
  }));
}

interface PossibleAnswer {
  readonly field: string;
  readonly option: string;
  readonly label: LocalizedText;
  /** Null for yes and no. */
  readonly optionLabel: LocalizedText | null;
}

interface Need {
  readonly field: string;
  readonly anyOf: readonly string[];
}

/** Every answer to a choice of a page that is asked once. */
function answersOf({ pages }: FormDefinition): readonly PossibleAnswer[] {
  return pages
    .filter(({ repeat }) => repeat === undefined)
    .flatMap(({ fields }) => fields)
    .flatMap((field): PossibleAnswer[] =>
      field.kind === 'yesNo'
        ? ['true', 'false'].map((option) => ({
            field: field.id,
            option,
            label: field.label,
            optionLabel: null,
          }))
        : field.kind === 'choice' || field.kind === 'multiChoice'
          ? field.options.map(({ value, label }) => ({
              field: field.id,
              option: value,
              label: field.label,
              optionLabel: label,
            }))
          : [],
    );
}
