import { useTranslation } from 'react-i18next';
import type { FormDefinition, LayoutCell } from '../../../../../../shared/form/index.ts';
import { useWords } from '../../../../i18n/index.ts';
import type { Path } from '../../draft/draft.ts';
import { ChoiceField, CountField, TextField } from '../../draft/fields.tsx';
import styles from '../../matters.module.css';
import { fieldsFor } from './layout-rows.ts';

const part = 'form';
const ways = ['text', 'boxes', 'places'] as const;

interface CellEditorProps {
  readonly form: FormDefinition;
  readonly path: Path;
  readonly cell: LayoutCell;
  readonly repeat?: string;
}

/** One cell of a row: what stands in it and how many columns it takes. */
export function CellEditor({ form, path, cell, repeat }: CellEditorProps) {
  const { t } = useTranslation(['matters', 'desk']);
  const { say } = useWords();
  const width = <CountField part={part} path={[...path, 'span']} label={t('layout.span')} min={1} max={20} />;
  if ('field' in cell) {
    return (
      <div className={styles['cell']}>
        <ChoiceField
          part={part}
          path={[...path, 'field']}
          label={t('layout.field')}
          options={fieldsFor(form, repeat).map(({ id, label }) => ({ value: id, label: say(label) || id }))}
        />
        <ChoiceField
          part={part}
          path={[...path, 'as']}
          label={t('layout.as')}
          options={ways.map((value) => ({ value, label: t(`layout.way.${value}`) }))}
        />
        {width}
        <CountField
          part={part}
          path={[...path, 'labelSpan']}
          label={t('layout.labelSpan')}
          min={1}
          max={20}
        />
      </div>
    );
  }
  if ('photo' in cell) {
    return <CountField part={part} path={[...path, 'photo']} label={t('layout.photo')} min={2} max={8} />;
  }
  return (
    <div className={styles['cell']}>
      {'label' in cell && (
        <TextField part={part} path={[...path, 'label']} label={t('layout.words')} maxLength={400} />
      )}
      {'note' in cell && (
        <TextField part={part} path={[...path, 'note']} label={t('layout.smallPrint')} maxLength={400} />
      )}
      {'blank' in cell && (
        <CountField part={part} path={[...path, 'heightPt']} label={t('layout.blank')} min={10} max={400} />
      )}
      {'ticked' in cell && <span>{cell.ticked.map(({ label }) => label).join(' ')}</span>}
      {width}
    </div>
  );
}
