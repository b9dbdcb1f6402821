export type { AddressAnswer, AnswerValue, Answers } from './answers.ts';
export type { ChoiceOption, Field, FieldKind, FieldOf, FormDefinition, Page } from './definition.ts';
export type { Condition } from './condition-schema.ts';
export type { FormLayout, LayoutCell, LayoutLine, LayoutRow, LayoutSheet } from './layout.ts';
export type { OfficialBlank, OfficialCell, OfficialCellTarget, OfficialTarget, Place } from './official.ts';
export type { PrintedForm, PrintedSheet, PrintedValue } from './printed.ts';
export type { FieldProblem, FormStep, StepProblem } from './steps.ts';
export { type ProblemReason } from './problem.ts';
export { evaluate, isFilled } from './condition.ts';
export { itemsOf, visiblePages, type VisibleItem, type VisiblePage } from './visible.ts';
export {
  answersOfStep,
  fieldsOfStep,
  firstStep,
  formSteps,
  nextStep,
  previousStep,
  prune,
  removeItem,
  setAnswer,
  stepNumber,
  type AfterForm,
} from './flow.ts';
export { acceptAll, problemLabel, validateAll, validateStep } from './validate.ts';
export { toPrintedForm } from './to-printed-form.ts';
export { answerInWords, summarise, type SummaryField, type SummaryRow } from './summary.ts';
export { standardLayout } from './standard-layout.ts';
export { checkDefinition, type DefinitionFault, type DefinitionRule } from './check-definition.ts';
