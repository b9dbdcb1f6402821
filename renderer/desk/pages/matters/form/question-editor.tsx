import { useTranslation } from 'react-i18next';
import type { Field, FieldKind } from '../../../../../shared/form/index.ts';
import { fieldKinds } from '../../../../../shared/trace/field-kinds.ts';
import { useDraft, type Path } from '../draft/draft.ts';
import { ChoiceField, CountField, TextField, TwoTexts, YesNoField } from '../draft/fields.tsx';
import { Rows } from '../draft/rows.tsx';
import styles from '../matters.module.css';
import { ConditionEditor } from './condition-editor.tsx';
import { freshField, freshOption } from './fresh.ts';

const part = 'form';

interface QuestionEditorProps {
  readonly path: Path;
  readonly field: Field;
  /** What is asked before it, which a condition can look at. */
  readonly before: readonly Field[];
}

/** One question: what it is called, of which kind its answer is, and what is accepted. */
export function QuestionEditor({ path, field, before }: QuestionEditorProps) {
  const { t } = useTranslation(['matters', 'desk']);
  const { set } = useDraft();
  return (
    <>
      <TwoTexts part={part} path={[...path, 'label']} label={t('form.label')} hint={t('hint.label')} />
      <div className={styles['grid']}>
        <ChoiceField<FieldKind>
          part={part}
          path={[...path, 'kind']}
          label={t('form.kind')}
          options={fieldKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          onChosen={(kind) => kind !== undefined && set(part, path, freshField(kind, field.id, field))}
        />
        <YesNoField part={part} path={[...path, 'optional']} label={t('form.optional')} />
        <Limits path={path} field={field} />
      </div>
      <TwoTexts part={part} path={[...path, 'hint']} label={t('form.hint')} isOptional />
      {(field.kind === 'choice' || field.kind === 'multiChoice') && (
        <Rows
          part={part}
          path={[...path, 'options']}
          title={t('form.options')}
          fresh={() => freshOption(field.options)}
          addLabel={t('form.addOption')}
          nameOf={(index) => String(index + 1)}
          row={(place) => (
            <>
              <TwoTexts part={part} path={[...place, 'label']} label={t('form.option')} />
              <TwoTexts part={part} path={[...place, 'detail']} label={t('form.detail')} isOptional />
              <TwoTexts
                part={part}
                path={[...place, 'consequence']}
                label={t('form.consequence')}
                isOptional
              />
            </>
          )}
        />
      )}
      {before.length > 0 && <ConditionEditor path={[...path, 'showWhen']} fields={before} />}
    </>
  );
}

/** What only some kinds have. */
function Limits({ path, field }: { readonly path: Path; readonly field: Field }) {
  const { t } = useTranslation(['matters', 'desk']);
  const choices = <T extends string>(values: readonly T[], group: string) =>
    values.map((value) => ({ value, label: t([`choice.${group}.${value}`] as never) as string }));
  switch (field.kind) {
    case 'text':
      return (
        <>
          <ChoiceField
            part={part}
            path={[...path, 'keyboard']}
            label={t('form.keyboard')}
            options={choices(['pinyin', 'address', 'organisation', 'latin', 'digits'], 'keyboard')}
          />
          <CountField
            part={part}
            path={[...path, 'maxLength']}
            label={t('form.maxLength')}
            min={1}
            max={500}
          />
        </>
      );
    case 'longText':
      return (
        <CountField
          part={part}
          path={[...path, 'maxLength']}
          label={t('form.maxLength')}
          min={1}
          max={2000}
        />
      );
    case 'personName':
      return (
        <ChoiceField
          part={part}
          path={[...path, 'script']}
          label={t('form.script')}
          options={choices(['han', 'latin'], 'script')}
        />
      );
    case 'travelDocument':
      return (
        <ChoiceField
          part={part}
          path={[...path, 'document']}
          label={t('form.document')}
          options={choices(
            ['passport', 'hkMacaoPermit', 'taiwanPermit', 'hkMacaoResidentPermit', 'any'],
            'document',
          )}
        />
      );
    case 'address':
      return <YesNoField part={part} path={[...path, 'street']} label={t('form.street')} />;
    case 'date':
      return (
        <>
          <TextField
            part={part}
            path={[...path, 'earliest']}
            label={t('form.earliest')}
            hint={t('hint.day')}
            maxLength={10}
            isOptional
          />
          <TextField
            part={part}
            path={[...path, 'latest']}
            label={t('form.latest')}
            hint={t('hint.day')}
            maxLength={10}
            isOptional
          />
        </>
      );
    case 'multiChoice':
      return (
        <>
          <CountField part={part} path={[...path, 'min']} label={t('form.atLeast')} min={0} />
          <CountField part={part} path={[...path, 'max']} label={t('form.atMost')} min={1} />
        </>
      );
    case 'number':
    case 'money':
      return (
        <>
          <CountField
            part={part}
            path={[...path, 'min']}
            label={t('form.smallest')}
            decimals={field.decimals}
          />
          <CountField
            part={part}
            path={[...path, 'max']}
            label={t('form.greatest')}
            decimals={field.decimals}
          />
          <CountField part={part} path={[...path, 'decimals']} label={t('form.decimals')} min={0} max={6} />
          {field.kind === 'money' && (
            <ChoiceField
              part={part}
              path={[...path, 'unit']}
              label={t('form.unit')}
              options={choices(['yuan', 'tenThousandYuan'], 'unit')}
            />
          )}
        </>
      );
    default:
      return null;
  }
}
