import type { ReactNode } from 'react';
import styles from './ruled-table.module.css';

export interface RuledColumn<Row> {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** Figures stand at the end of their column. */
  readonly align?: 'start' | 'end';
  /** Names the row: read out with each of its cells, and set a little stronger. */
  readonly isRowHeader?: boolean;
}

export interface RuledTableProps<Row> {
  /** What the table holds, for those who do not see its place on the page. */
  readonly label: string;
  readonly columns: readonly RuledColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Set back: out of use, not chosen. */
  readonly isQuiet?: (row: Row) => boolean;
  /** Stands in the place of rows when there are none. */
  readonly empty: ReactNode;
}

/** A table of lines, as a printed form has them: no boxes, no bands of colour. */
export function RuledTable<Row>({
  label,
  columns,
  rows,
  rowKey,
  isQuiet = () => false,
  empty,
}: RuledTableProps<Row>) {
  if (rows.length === 0) return <>{empty}</>;
  return (
    <table className={styles['table']} aria-label={label}>
      <thead>
        <tr>
          {columns.map(({ key, title, align }) => (
            <th key={key} scope="col" data-align={align}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)} data-quiet={isQuiet(row) || undefined}>
            {columns.map(({ key, cell, align, isRowHeader }) =>
              isRowHeader === true ? (
                <th key={key} scope="row" data-align={align}>
                  {cell(row)}
                </th>
              ) : (
                <td key={key} data-align={align}>
                  {cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
