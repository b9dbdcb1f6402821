import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { stepNumber, type Answers, type FormDefinition, type FormStep } from '../../../shared/form/index.ts';
import type { Language, LocalizedText } from '../../../shared/text/index.ts';
import { ProgressLine } from '../../kit/index.ts';

interface StepHeadProps {
  readonly definition: FormDefinition;
  readonly answers: Answers;
  readonly step: FormStep;
  readonly language: Language;
  readonly matter: LocalizedText;
}

/** How far it is: the pages of the form, and the checking behind them as the last step. */
export function StepHead({ definition, answers, step, language, matter }: StepHeadProps): ReactNode {
  const { t } = useTranslation('form');
  const { number, total } = stepNumber(definition, answers, step);
  return (
    <ProgressLine
      number={number}
      total={total + 1}
      label={t('stepOf', { number, total: total + 1 })}
      subject={matter[language]}
    />
  );
}
