import { useMemo, useRef, useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { answerInWords, itemsOf, type FormStep } from '../../../shared/form/index.ts';
import { Button, Frame } from '../../kit/index.ts';
import { ErrorSummary } from './error-summary.tsx';
import styles from './list-step.module.css';
import { problemSentence } from './problem-sentence.ts';
import { StepHead } from './step-head.tsx';
import type { StepParts } from './step-parts.ts';

/** The items of a repeated page: add, change, remove, and how many there must and may be. */
export function ListStep(props: StepParts<Extract<FormStep, { kind: 'list' }>>): ReactNode {
  const { context, send, matter, definition, step } = props;
  const { language, problems, answers } = context;
  const { t } = useTranslation('form');
  const { t: tProblem } = useTranslation('problems');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const sentences = useMemo(
    () =>
      problems.map((problem) => ({
        key: `${problem.reason} ${problem.values?.['item'] ?? ''}`,
        sentence: problemSentence(tProblem, definition, problem, language),
      })),
    [problems, tProblem, definition, language],
  );
  const page = definition.pages.find(({ id }) => id === step.page);
  if (page?.repeat === undefined) return null;
  const { repeat, fields } = page;
  const items = itemsOf(answers, page.id);
  const naming = fields.find(({ id }) => id === repeat.nameField);
  const name = repeat.itemName[language];
  const jump = (key: string): void => {
    const number = Number(key.split(' ')[1]);
    if (number > 0) send({ type: 'EDIT_ITEM', page: page.id, item: number - 1 });
    else send({ type: 'ADD_ITEM', page: page.id });
  };
  return (
    <Frame
      screen="form"
      place={`list ${page.id}`}
      back={() => send({ type: 'BACK' })}
      action={{
        label: t(context.returnToCheck ? 'backToCheck' : 'continue'),
        icon: 'forward',
        onPress: () => send({ type: 'CONTINUE', answers }),
      }}
    >
      <StepHead
        definition={definition}
        answers={answers}
        step={step}
        language={language}
        matter={matter.matter.name}
      />
      {sentences.length > 0 && <ErrorSummary problems={sentences} jump={jump} />}
      <div className={styles.head}>
        <h1 ref={heading} tabIndex={-1}>
          {page.title[language]}
        </h1>
        {page.hint !== undefined && <p className={styles.hint}>{page.hint[language]}</p>}
      </div>
      <div className={styles.count}>
        <h2>{t('itemsSoFar', { name, count: items.length })}</h2>
        <span>
          {t(repeat.min === repeat.max ? 'itemsExactly' : 'itemsBetween', {
            min: repeat.min,
            max: repeat.max,
          })}
        </span>
      </div>
      <ol className={styles.list}>
        {items.map((item, at) => {
          const called =
            naming === undefined ? null : answerInWords(naming, item, { language, masked: true });
          return (
            <li className={styles.item} key={at}>
              <b className={styles.number}>{at + 1}</b>
              <span className={styles.name}>{called ?? t('unnamed', { name, number: at + 1 })}</span>
              <Button
                className={styles.edit}
                onPress={() => send({ type: 'EDIT_ITEM', page: page.id, item: at })}
                label={t('changeItem', { name: called ?? name })}
                control="item-edit"
                testId={`change-${at}`}
              >
                {t('change')}
              </Button>
              <Button
                kind="quiet"
                className={styles.remove}
                onPress={() => send({ type: 'REMOVE_ITEM', page: page.id, item: at })}
                label={t('removeItem', { name: called ?? name })}
                control="item-remove"
                testId={`remove-${at}`}
              >
                {t('remove')}
              </Button>
            </li>
          );
        })}
      </ol>
      {items.length < repeat.max ? (
        <Button
          kind="sheet"
          className={styles.add}
          onPress={() => send({ type: 'ADD_ITEM', page: page.id })}
          control="item-add"
          testId="add-item"
        >
          {t(items.length === 0 ? 'addFirst' : 'addAnother', { name })}
        </Button>
      ) : (
        <p className={styles.hint}>{t('itemsFull', { name, max: repeat.max })}</p>
      )}
    </Frame>
  );
}
