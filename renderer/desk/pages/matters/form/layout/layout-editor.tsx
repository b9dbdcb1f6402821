import { Button, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import { standardLayout, type FormDefinition, type LayoutRow } from '../../../../../../shared/form/index.ts';
import { Section } from '../../../../kit/index.ts';
import { useDraft, type Path } from '../../draft/draft.ts';
import { TextField } from '../../draft/fields.tsx';
import { Rows } from '../../draft/rows.tsx';
import styles from '../../matters.module.css';
import { CellEditor } from './cell-editor.tsx';
import { freshCell, hasUnfinishedQuestion, rowName, unplacedFields } from './layout-rows.ts';

const part = 'form';

/** How the form stands on paper: laid out from the questions, or row by row as the office wants it. */
export function LayoutEditor({ form }: { readonly form: FormDefinition }) {
  const { t } = useTranslation(['matters', 'desk']);
  const { set } = useDraft();
  const { layout } = form;
  if (layout === undefined) {
    return (
      <Section title={t('layout.title')} note={t('layout.standard')}>
        <Button
          disabled={hasUnfinishedQuestion(form)}
          onClick={() => set(part, ['layout'], standardLayout(form))}
        >
          {t('layout.begin')}
        </Button>
      </Section>
    );
  }
  return (
    <Section title={t('layout.title')} note={t('layout.note')}>
      {layout.map((sheet, at) => (
        <RowsOfTable
          key={at}
          form={form}
          path={['layout', at, 'rows']}
          rows={sheet.rows}
          title={t('layout.table', { number: at + 1 })}
        />
      ))}
      <div className={styles['buttons']}>
        <Popconfirm
          title={t('layout.removeAsk')}
          okText={t('layout.remove')}
          cancelText={t('desk:cancel')}
          icon={null}
          placement="topLeft"
          onConfirm={() => set(part, ['layout'], undefined)}
        >
          <Button danger size="small">
            {t('layout.remove')}
          </Button>
        </Popconfirm>
      </div>
    </Section>
  );
}

interface RowsOfTableProps {
  readonly form: FormDefinition;
  readonly path: Path;
  readonly rows: readonly LayoutRow[];
  readonly title: string;
  /** The page whose items these rows are drawn for; without it, the pages that are filled in once. */
  readonly repeat?: string;
}

function RowsOfTable({ form, path, rows, title, repeat }: RowsOfTableProps) {
  const { t } = useTranslation(['matters', 'desk']);
  const nameOf = (index: number): string => rowName(form, rows[index]!) || String(index + 1);
  return (
    <Rows
      part={part}
      path={path}
      title={title}
      addLabel={t('layout.addRow')}
      fresh={() => ({ cells: [freshCell(unplacedFields(form, repeat)[0])] })}
      nameOf={nameOf}
      row={(place, index) => {
        const row = rows[index]!;
        if ('repeat' in row) {
          return (
            <RowsOfTable
              form={form}
              path={[...place, 'rows']}
              rows={row.rows}
              title={t('layout.eachItem', { name: nameOf(index) })}
              repeat={row.repeat}
            />
          );
        }
        if ('band' in row) {
          return <TextField part={part} path={[...place, 'band']} label={t('layout.band')} maxLength={400} />;
        }
        if ('declaration' in row) {
          return (
            <TextField part={part} path={[...place, 'signer']} label={t('layout.signer')} maxLength={400} />
          );
        }
        return (
          <Rows
            part={part}
            path={[...place, 'cells']}
            title={t('layout.row', { table: title, number: index + 1 })}
            addLabel={t('layout.addCell')}
            fresh={() => freshCell(unplacedFields(form, repeat)[0])}
            nameOf={(at) => rowName(form, { cells: [row.cells[at]!] }) || String(at + 1)}
            row={(cellPath, at) => (
              <CellEditor
                form={form}
                path={cellPath}
                cell={row.cells[at]!}
                {...(repeat !== undefined && { repeat })}
              />
            )}
          />
        );
      }}
    />
  );
}
