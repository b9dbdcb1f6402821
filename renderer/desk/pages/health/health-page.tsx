import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { saveText, useAct, useAnswer } from '../../app/index.ts';
import { useWords } from '../../i18n/index.ts';
import { ErrorSentence, PageHeader } from '../../kit/index.ts';
import { HealthFacts } from './health-facts.tsx';
import { HealthFigures } from './health-figures.tsx';
import { HealthProblems } from './health-problems.tsx';

/** How the kiosk does: what a person should see to at the top, then figures, then everything else. */
export function HealthPage() {
  const { t } = useTranslation(['health', 'desk']);
  const { moment } = useWords();
  const answer = useAnswer('health', 'health.read', {});
  const take = useAct('health.diagnostics');
  const save = async (): Promise<void> => {
    const given = await take.run({});
    if (given !== null) saveText(given.name, given.text);
  };
  return (
    <>
      <PageHeader
        trail={[{ label: t('desk:nav.system') }]}
        title={t('title')}
        {...(answer.state === 'ready' ? { note: t('asOf', { when: moment(answer.value.atMs) }) } : {})}
        actions={
          <Button loading={take.isRunning} onClick={() => void save()}>
            {t('save')}
          </Button>
        }
      />
      {(answer.state === 'failed' || take.isRefused) && <ErrorSentence>{t('desk:unanswered')}</ErrorSentence>}
      {answer.state === 'ready' && (
        <>
          <HealthProblems problems={answer.value.problems} />
          <HealthFigures health={answer.value} />
          <HealthFacts health={answer.value} />
        </>
      )}
    </>
  );
}
