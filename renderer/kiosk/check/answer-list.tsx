import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  problemLabel,
  type FormDefinition,
  type FormStep,
  type SummaryRow,
} from '../../../shared/form/index.ts';
import type { Language } from '../../../shared/text/index.ts';
import { Button } from '../../kit/index.ts';
import styles from './answer-list.module.css';

interface AnswerListProps {
  readonly rows: readonly SummaryRow[];
  readonly definition: FormDefinition;
  readonly language: Language;
  readonly edit: (step: FormStep) => void;
}

/** One row a page of the form, with a button that leads there and straight back. */
export function AnswerList({ rows, definition, language, edit }: AnswerListProps): ReactNode {
  const { t } = useTranslation('form');
  const { t: tProblem } = useTranslation('problems');
  return (
    <ul className={styles.answers}>
      {rows.map((row) => {
        return (
          <li
            className={styles.row}
            key={`${row.step.page} ${row.step.kind === 'item' ? row.step.item : row.step.kind}`}
            data-row={row.step.page}
          >
            <div className={styles.words}>
              {row.step.kind !== 'page' && <p className={styles.title}>{row.title}</p>}
              {row.fields.length === 0 && <p className={styles.empty}>{t('empty')}</p>}
              {row.fields.map((field) => (
                <div key={field.field}>
                  <p className={styles.label}>{field.label}</p>
                  <p className={field.value === null ? styles.empty : styles.value}>
                    {field.value ?? t('empty')}
                  </p>
                  {field.doubt !== undefined && (
                    <p className={styles.doubt}>
                      {tProblem(field.doubt, {
                        label:
                          problemLabel(definition, { field: field.field, reason: field.doubt })?.[language] ??
                          '',
                      })}
                    </p>
                  )}
                </div>
              ))}
            </div>
            <Button
              className={styles.edit}
              label={t('checkRow', { title: row.title })}
              onPress={() => edit(row.step)}
              control="answer-edit"
              testId={`edit-${row.step.page}${row.step.kind === 'item' ? `-${row.step.item}` : ''}`}
            >
              {t('change')}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
