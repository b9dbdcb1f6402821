import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { answerInWords, type Answers, type Field } from '../../../shared/form/index.ts';
import type { Language } from '../../../shared/text/index.ts';
import { Button } from '../../kit/index.ts';
import styles from './field-row.module.css';

interface FieldRowProps {
  readonly field: Field;
  /** The answers among which the field lies. */
  readonly answers: Answers;
  readonly language: Language;
  readonly problem: string | null;
  readonly open: () => void;
}

/**
 * A field that is not in hand: its label and its answer, numbers that identify a person masked. Touching it takes it
 * in hand. A masked number shows as long as its button is held.
 */
export function FieldRow({ field, answers, language, problem, open }: FieldRowProps): ReactNode {
  const { t } = useTranslation('form');
  const [held, setHeld] = useState(false);
  const masked = answerInWords(field, answers, { language, masked: true });
  const plain = answerInWords(field, answers, { language, masked: false });
  const label = field.label[language];
  const show = (): void => setHeld(true);
  const hide = (): void => setHeld(false);
  return (
    <div className={styles.row} data-invalid={problem !== null} data-field={field.id}>
      <Button
        kind="plain"
        className={styles.open}
        onPress={open}
        control="field"
        testId={`field-${field.id}`}
      >
        <span className={styles.label}>{label}</span>
        <span className={masked === null ? styles.empty : styles.value}>
          {(held ? plain : masked) ?? t(field.optional ? 'emptyOptional' : 'empty')}
        </span>
        {problem !== null && <span className={styles.problem}>{problem}</span>}
      </Button>
      {masked !== plain && (
        <button
          type="button"
          className={styles.hold}
          data-control="field"
          aria-pressed={held}
          aria-label={t('holdToShow', { label })}
          onPointerDown={show}
          onPointerUp={hide}
          onPointerLeave={hide}
          onPointerCancel={hide}
          onContextMenu={(event) => event.preventDefault()}
          onKeyDown={(event) => {
            if (event.key === ' ' || event.key === 'Enter') show();
          }}
          onKeyUp={hide}
          onBlur={hide}
        >
          {t('hold')}
        </button>
      )}
    </div>
  );
}
