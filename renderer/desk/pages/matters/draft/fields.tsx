import { Input, InputNumber, Select, Switch } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from '../matters.module.css';
import { problemSentence } from '../matter-words.ts';
import { placeId, problemAt, useDraft, valueAt, type Part, type Path } from './draft.ts';

interface FieldProps {
  readonly part: Part;
  readonly path: Path;
  readonly label: string;
  readonly hint?: string;
}

interface PlaceProps extends FieldProps {
  readonly children: (field: { readonly id: string; readonly isWrong: boolean }) => ReactNode;
  /** Where the sentences of problems come from besides the place itself. */
  readonly also?: readonly Path[];
}

/** A field with its label, its hint, and what is wrong with it. */
export function Place({ part, path, label, hint, also = [], children }: PlaceProps) {
  const { t } = useTranslation(['matters', 'desk']);
  const { problems } = useDraft();
  const id = placeId(part, path);
  const wrong = [path, ...also].flatMap((place) => problemAt(problems, part, place) ?? []);
  return (
    <div className={styles['field']} data-wrong={wrong.length > 0 || undefined}>
      <label htmlFor={id}>{label}</label>
      {children({ id, isWrong: wrong.length > 0 })}
      {hint !== undefined && <small>{hint}</small>}
      {wrong.map((problem) => (
        <p key={problem.rule} className={styles['wrong']} data-severity={problem.severity}>
          {problemSentence(problem, t)}
        </p>
      ))}
    </div>
  );
}

interface TextFieldProps extends FieldProps {
  readonly maxLength?: number;
  /** Taken away when it is empty. */
  readonly isOptional?: boolean;
}

/** One line of text that is the same in every language: a number, a code, the name of a version. */
export function TextField({ part, path, label, hint, maxLength = 200, isOptional = false }: TextFieldProps) {
  const { content, set } = useDraft();
  const value = valueAt(content, part, path);
  return (
    <Place part={part} path={path} label={label} {...(hint !== undefined && { hint })}>
      {({ id, isWrong }) => (
        <Input
          id={id}
          value={typeof value === 'string' ? value : ''}
          maxLength={maxLength}
          aria-invalid={isWrong}
          status={isWrong ? 'error' : ''}
          autoComplete="off"
          onChange={({ target }) =>
            set(part, path, isOptional && target.value === '' ? undefined : target.value)
          }
        />
      )}
    </Place>
  );
}

interface TwoTextsProps extends FieldProps {
  /** May be left out: then the place is taken away when both are empty. */
  readonly isOptional?: boolean;
  readonly isLong?: boolean;
}

const textLanguages = ['zh-CN', 'en'] as const;

/** The same text in both languages, side by side. */
export function TwoTexts({ part, path, label, hint, isOptional = false, isLong = false }: TwoTextsProps) {
  const { t } = useTranslation(['matters', 'desk']);
  const { content, problems, set } = useDraft();
  const value = valueAt(content, part, path) as
    Partial<Record<(typeof textLanguages)[number], string>> | undefined;
  const whole = problemAt(problems, part, path);
  const change = (language: (typeof textLanguages)[number], text: string): void => {
    const next = { 'zh-CN': value?.['zh-CN'] ?? '', en: value?.en ?? '', [language]: text };
    set(part, path, isOptional && next['zh-CN'] === '' && next.en === '' ? undefined : next);
  };
  return (
    <fieldset className={styles['two']} id={placeId(part, path)}>
      <legend>
        {label}
        {isOptional && <i>{t('optional')}</i>}
      </legend>
      <div className={styles['sides']}>
        {textLanguages.map((language) => {
          const wrong = problemAt(problems, part, [...path, language]) ?? whole;
          const common = {
            id: placeId(part, [...path, language]),
            value: value?.[language] ?? '',
            maxLength: 2000,
            'aria-label': t(`in.${language}`, { label }),
            'aria-invalid': wrong !== null,
            status: wrong === null ? '' : 'error',
            lang: language,
          } as const;
          return (
            <div key={language}>
              {isLong ? (
                <Input.TextArea
                  {...common}
                  rows={2}
                  onChange={({ target }) => change(language, target.value)}
                />
              ) : (
                <Input
                  {...common}
                  autoComplete="off"
                  onChange={({ target }) => change(language, target.value)}
                />
              )}
              {wrong !== null && (
                <p className={styles['wrong']} data-severity={wrong.severity}>
                  {problemSentence(wrong, t)}
                </p>
              )}
            </div>
          );
        })}
      </div>
      {hint !== undefined && <small>{hint}</small>}
    </fieldset>
  );
}

interface CountFieldProps extends FieldProps {
  readonly min?: number;
  readonly max?: number;
  readonly decimals?: number;
}

export function CountField({ part, path, label, hint, min, max, decimals = 0 }: CountFieldProps) {
  const { content, set } = useDraft();
  const value = valueAt(content, part, path);
  return (
    <Place part={part} path={path} label={label} {...(hint !== undefined && { hint })}>
      {({ id, isWrong }) => (
        <InputNumber
          id={id}
          value={typeof value === 'number' ? value : null}
          {...(min !== undefined && { min })}
          {...(max !== undefined && { max })}
          precision={decimals}
          aria-invalid={isWrong}
          status={isWrong ? 'error' : ''}
          onChange={(next) => set(part, path, next ?? undefined)}
        />
      )}
    </Place>
  );
}

interface ChoiceFieldProps<T extends string> extends FieldProps {
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly isOptional?: boolean;
  readonly onChosen?: (value: T | undefined) => void;
}

/** One of several; long lists are searched by what is typed. */
export function ChoiceField<T extends string>({
  part,
  path,
  label,
  hint,
  options,
  isOptional = false,
  onChosen,
}: ChoiceFieldProps<T>) {
  const { content, set } = useDraft();
  const value = valueAt(content, part, path) as T | undefined;
  return (
    <Place part={part} path={path} label={label} {...(hint !== undefined && { hint })}>
      {({ id, isWrong }) => (
        <Select<T>
          id={id}
          {...(value !== undefined && { value })}
          allowClear={isOptional}
          aria-label={label}
          status={isWrong ? 'error' : ''}
          {...(options.length > 8 && { showSearch: { optionFilterProp: 'label' } })}
          options={[...options]}
          onChange={(next: T | undefined) => {
            if (onChosen === undefined) set(part, path, next);
            else onChosen(next);
          }}
        />
      )}
    </Place>
  );
}

/** Several of several. */
export function ManyField<T extends string>({ part, path, label, hint, options }: ChoiceFieldProps<T>) {
  const { content, set } = useDraft();
  const value = valueAt(content, part, path);
  return (
    <Place part={part} path={path} label={label} {...(hint !== undefined && { hint })}>
      {({ id, isWrong }) => (
        <Select<T[]>
          id={id}
          mode="multiple"
          value={Array.isArray(value) ? (value as T[]) : []}
          aria-label={label}
          status={isWrong ? 'error' : ''}
          options={[...options]}
          optionFilterProp="label"
          onChange={(next) => set(part, path, next)}
        />
      )}
    </Place>
  );
}

interface YesNoFieldProps extends FieldProps {
  readonly onChosen?: (value: boolean) => void;
}

export function YesNoField({ part, path, label, hint, onChosen }: YesNoFieldProps) {
  const { t } = useTranslation(['matters', 'desk']);
  const { content, set } = useDraft();
  return (
    <Place part={part} path={path} label={label} {...(hint !== undefined && { hint })}>
      {({ id }) => (
        <Switch
          id={id}
          checked={valueAt(content, part, path) === true}
          checkedChildren={t('yes')}
          unCheckedChildren={t('no')}
          aria-label={label}
          onChange={(next) => (onChosen === undefined ? set(part, path, next) : onChosen(next))}
        />
      )}
    </Place>
  );
}

/** Words that are typed one after the other, such as other names of a matter. */
export function WordsField({ part, path, label, hint }: FieldProps) {
  const { content, set } = useDraft();
  const value = valueAt(content, part, path);
  return (
    <Place part={part} path={path} label={label} {...(hint !== undefined && { hint })}>
      {({ id, isWrong }) => (
        <Select<string[]>
          id={id}
          mode="tags"
          open={false}
          suffixIcon={null}
          value={Array.isArray(value) ? (value as string[]) : []}
          tokenSeparators={['，', ',', '、', ';', '；']}
          aria-label={label}
          status={isWrong ? 'error' : ''}
          onChange={(next) => set(part, path, next)}
        />
      )}
    </Place>
  );
}
