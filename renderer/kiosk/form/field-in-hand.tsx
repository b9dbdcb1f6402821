import { createElement, useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerValue, Field } from '../../../shared/form/index.ts';
import type { Language } from '../../../shared/text/index.ts';
import styles from './field-in-hand.module.css';
import { fieldComponent, isNamedAbove } from './fields/index.ts';

interface FieldInHandProps {
  readonly field: Field;
  readonly value: AnswerValue | undefined;
  readonly onChange: (value: AnswerValue | undefined) => void;
  readonly language: Language;
  readonly onNext: () => void;
  readonly hasNext: boolean;
  readonly problem: string | null;
  /** The page asks for several things, so a field that does not carry its name gets it above. */
  readonly showLabel: boolean;
  readonly autoFocus: boolean;
  readonly describedBy: string | undefined;
}

/** The field being filled in, large, with its hint and what has to be corrected. */
export function FieldInHand(props: FieldInHandProps): ReactNode {
  const { field, language, problem, showLabel, describedBy } = props;
  const { t } = useTranslation('form');
  const named = showLabel && isNamedAbove(field);
  const root = useRef<HTMLDivElement>(null);
  const problemId = useId();
  const hintId = useId();
  // The keyboard takes room from the page; whatever room is left, the field stays in it.
  useLayoutEffect(() => {
    const element = root.current;
    const page = element === null ? null : scrollerOf(element);
    if (element === null || page === null) return undefined;
    const observer = new ResizeObserver(() => {
      // A list of options may be longer than the page; an error summary is read before the field.
      const fits = element.offsetHeight <= page.clientHeight;
      const summaryRead = document.activeElement?.getAttribute('role') === 'alert';
      if (fits && !summaryRead) element.scrollIntoView({ block: 'nearest' });
    });
    observer.observe(page);
    return () => observer.disconnect();
  }, []);
  const written = useRef(props.value);
  useLayoutEffect(() => {
    const element = root.current;
    const page = element === null ? null : scrollerOf(element);
    // What is longer than the page stays where the citizen has turned it to.
    const fits = element !== null && page !== null && element.offsetHeight <= page.clientHeight;
    if (written.current !== props.value && fits) element.scrollIntoView({ block: 'nearest' });
    written.current = props.value;
  }, [props.value]);
  const ids = [problem === null ? null : problemId, field.hint === undefined ? null : hintId, describedBy];
  return (
    <div
      ref={root}
      className={styles.field}
      data-invalid={problem !== null}
      data-field={field.id}
      data-in-hand=""
    >
      {(named || field.optional) && (
        <p className={styles.label}>
          {named && field.label[language]}
          {field.optional && <span className={styles.optional}>{t('optional')}</span>}
        </p>
      )}
      {problem !== null && (
        <p className={styles.problem} id={problemId}>
          {problem}
        </p>
      )}
      {field.hint !== undefined && (
        <p className={styles.hint} id={hintId}>
          {field.hint[language]}
        </p>
      )}
      {createElement(fieldComponent(field), {
        field,
        value: props.value,
        onChange: props.onChange,
        language,
        onNext: props.onNext,
        hasNext: props.hasNext,
        invalid: problem !== null,
        autoFocus: props.autoFocus,
        describedBy: ids.filter((id) => id !== null && id !== undefined).join(' ') || undefined,
      })}
    </div>
  );
}

function scrollerOf(element: Element): Element | null {
  const parent = element.parentElement;
  if (parent === null || getComputedStyle(parent).overflowY === 'auto') return parent;
  return scrollerOf(parent);
}
