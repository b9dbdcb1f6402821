import { Button, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import { judgements, questions, stages } from '../../../../../shared/trace/values.ts';
import { addressOf, useDesk } from '../../../app/index.ts';
import { useWords } from '../../../i18n/index.ts';
import { ButtonLink, EmptySentence } from '../../../kit/index.ts';
import { useWalk, type SeenWalk } from '../use-walk.ts';
import { WalkFrame } from '../walk-frame.tsx';
import { AnswerForm } from './answer-form.tsx';
import styles from './evaluate.module.css';
import { FindingForm } from './finding-form.tsx';
import { JudgementForm } from './judgement-form.tsx';
import { Said } from './said.tsx';
import { StageForm } from './stage-form.tsx';
import { useSave } from './use-save.ts';

/** What only a person can judge of a walk: six questions, four ratings, the stages beyond the kiosk, problems. */
export function EvaluatePage({ walk }: { readonly walk: string }) {
  const { t } = useTranslation('walks');
  const { person } = useDesk();
  const answer = useWalk(walk);
  return (
    <WalkFrame
      walk={walk}
      answer={answer}
      part={t('evaluate.title')}
      actions={(seen) => (
        <>
          <ButtonLink href={addressOf('walks', walk)}>{t('evaluate.back')}</ButtonLink>
          {mayWrite(seen, person.id) && <Sign walk={walk} />}
        </>
      )}
    >
      {(seen) => <Forms seen={seen} walk={walk} isWritable={mayWrite(seen, person.id)} />}
    </WalkFrame>
  );
}

const mayWrite = ({ page: { evaluation } }: SeenWalk, person: string): boolean =>
  evaluation.walk.director === person && evaluation.signedMs === null && evaluation.walk.closedMs !== null;

function Sign({ walk }: { readonly walk: string }) {
  const { t } = useTranslation('walks');
  const words = useWords();
  const sign = useSave('evaluation.sign');
  return (
    <>
      <Popconfirm
        title={t('evaluate.signAsk')}
        okText={t('evaluate.sign')}
        cancelText={words.t('cancel')}
        icon={null}
        placement="bottomRight"
        onConfirm={() => void sign.run({ walk })}
      >
        <Button type="primary" loading={sign.isRunning} data-testid="sign-evaluation">
          {t('evaluate.sign')}
        </Button>
      </Popconfirm>
      <Said save={sign} done={t('evaluate.signDone')} />
    </>
  );
}

interface FormsProps {
  readonly seen: SeenWalk;
  readonly walk: string;
  readonly isWritable: boolean;
}

function Forms({ seen: { page }, walk, isWritable }: FormsProps) {
  const { t } = useTranslation('walks');
  const { moment } = useWords();
  const { evaluation, findings, entries, form } = page;
  const common = { walk, isWritable };
  return (
    <>
      {!isWritable && (
        <EmptySentence>
          {evaluation.signedMs === null
            ? t('evaluate.notYours')
            : t('evaluate.signed', { when: moment(evaluation.signedMs) })}
        </EmptySentence>
      )}
      <h2 className={styles['part']}>{t('evaluate.questions')}</h2>
      <p className={styles['hint']}>{t('evaluate.questionsHint')}</p>
      {questions.map((question) => (
        <AnswerForm key={question} question={question} answer={evaluation.answers[question]} {...common} />
      ))}
      <h2 className={styles['part']}>{t('evaluate.judgements')}</h2>
      <p className={styles['hint']}>{t('evaluate.judgementsHint')}</p>
      {judgements.map((judgement) => (
        <JudgementForm
          key={judgement}
          judgement={judgement}
          given={evaluation.judgements[judgement]}
          {...common}
        />
      ))}
      <h2 className={styles['part']}>{t('evaluate.stages')}</h2>
      <p className={styles['hint']}>{t('evaluate.stagesHint')}</p>
      {stages.map((stage) => (
        <StageForm key={stage} stage={stage} saved={evaluation.stages[stage]} {...common} />
      ))}
      <h2 className={styles['part']}>{t('finding.title')}</h2>
      <FindingForm walk={walk} isWritable={isWritable} findings={findings} entries={entries} form={form} />
    </>
  );
}
