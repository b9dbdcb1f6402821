import { useCallback, useEffect, useId, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  answersOfStep,
  fieldsOfStep,
  isFilled,
  setAnswer,
  type Answers,
  type Field,
  type FormStep,
} from '../../../shared/form/index.ts';
import type { Kiosk } from '../../bridge/kiosk.ts';
import { KeyboardTray, useHasKeyboard } from '../../input/index.ts';
import { Frame } from '../../kit/index.ts';
import { useFieldNote } from '../notes/index.ts';
import { ErrorSummary } from './error-summary.tsx';
import { FieldInHand } from './field-in-hand.tsx';
import { FieldRow } from './field-row.tsx';
import { FormSheet } from './form-sheet.tsx';
import { Hint } from './hint.tsx';
import { nextEmpty, firstInHand } from './in-hand.ts';
import styles from './page-step.module.css';
import { problemSentence } from './problem-sentence.ts';
import { StepHead } from './step-head.tsx';
import type { StepParts } from './step-parts.ts';

/** One page of the form, or one item of a repeated page: the question, one field in hand, the others as rows. */
export function PageStep(
  props: StepParts<Exclude<FormStep, { kind: 'list' }>> & { readonly kiosk: Kiosk },
): ReactNode {
  const { context, send, kiosk, matter, definition, step } = props;
  const { language, problems } = context;
  const { t } = useTranslation('form');
  const { t: tProblem } = useTranslation('problems');
  const hasKeyboard = useHasKeyboard();
  const hintId = useId();

  const [answers, setAnswers] = useState(context.answers);
  const given = useRef(context.answers);
  // Continue gives the answers back in their accepted shape; what was typed wrongly comes back as it was typed.
  useEffect(() => {
    if (given.current === context.answers) return;
    given.current = context.answers;
    setAnswers(context.answers);
  }, [context.answers]);

  const fields = fieldsOfStep(definition, answers, step);
  const own = answersOfStep(answers, step);
  const [inHandId, setInHandId] = useState(() => firstInHand(fields, own, problems));
  const inHand = fields.find(({ id }) => id === inHandId) ?? fields[0];
  /** Counts the times a field was taken in hand by a touch: then it takes the focus. */
  const [taken, setTaken] = useState(0);
  const take = useCallback((id: string) => {
    setInHandId(id);
    setTaken((times) => times + 1);
  }, []);

  useFieldNote(inHand, step.kind === 'item' ? step.item : null, inHand && own[inHand.id]);

  const sentences = useMemo(
    () =>
      problems.map((problem) => ({
        key: problem.field,
        sentence: problemSentence(tProblem, definition, problem, language),
      })),
    [problems, tProblem, definition, language],
  );
  const sentenceOf = (field: Field): string | null =>
    sentences.find(({ key }) => key === field.id)?.sentence ?? null;
  const [shownProblems, setShownProblems] = useState(problems);
  if (shownProblems !== problems) {
    setShownProblems(problems);
    if (problems[0] !== undefined) setInHandId(problems[0].field);
  }

  const page = definition.pages.find(({ id }) => id === step.page);
  if (page === undefined || inHand === undefined) return null;
  const next = nextEmpty(fields, own, inHand.id);
  const change = (field: Field, value: Answers[string] | undefined): void =>
    setAnswers((before) => setAnswer(before, step, field.id, value));
  const several = fields.length > 1;
  const continueOn = (): void => send({ type: 'CONTINUE', answers });
  return (
    <Frame
      screen="form"
      place={`${step.page} ${step.kind === 'item' ? step.item : ''}`}
      back={() => send({ type: 'BACK', answers })}
      action={{
        label: t(context.returnToCheck ? 'backToCheck' : 'continue'),
        icon: 'forward',
        onPress: continueOn,
      }}
      tray={hasKeyboard ? <KeyboardTray /> : undefined}
    >
      <StepHead
        definition={definition}
        answers={answers}
        step={step}
        language={language}
        matter={matter.matter.name}
      />
      {sentences.length > 0 && <ErrorSummary problems={sentences} jump={take} />}
      <div className={styles.head} data-close={sentences.length > 0 || several}>
        {page.repeat !== undefined && step.kind === 'item' && (
          <p className={styles.item}>
            {t('itemOf', { name: page.repeat.itemName[language], number: step.item + 1 })}
          </p>
        )}
        <h1>{page.title[language]}</h1>
        {page.hint !== undefined && <Hint text={page.hint[language]} id={hintId} />}
      </div>
      <div className={styles.fields} data-several={several}>
        {fields.map((field) =>
          field.id === inHand.id ? (
            <FieldInHand
              key={`${field.id} ${taken}`}
              field={field}
              value={own[field.id]}
              onChange={(value) => change(field, value)}
              language={language}
              onNext={() => (next === null ? continueOnEnter(fields, own, continueOn) : take(next))}
              hasNext={next !== null}
              problem={sentenceOf(field)}
              showLabel={several}
              autoFocus={taken > 0 || problems.length === 0}
              describedBy={page.hint === undefined ? undefined : hintId}
            />
          ) : (
            <FieldRow
              key={field.id}
              field={field}
              answers={own}
              language={language}
              problem={sentenceOf(field)}
              open={() => take(field.id)}
            />
          ),
        )}
      </div>
      <FormSheet
        kiosk={kiosk}
        request={{
          matter: matter.matter.code,
          version: matter.matter.version,
          language,
          answers,
          focus: { field: inHand.id, item: step.kind === 'item' ? step.item : null },
        }}
      />
    </Frame>
  );
}

/** Enter in the last field goes on only when nothing is left empty; otherwise the citizen decides with the button. */
function continueOnEnter(fields: readonly Field[], answers: Answers, continueOn: () => void): void {
  if (fields.every((field) => field.optional || isFilled(answers[field.id]))) continueOn();
}
