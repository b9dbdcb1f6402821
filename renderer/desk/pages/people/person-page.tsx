import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import type { PersonFailure, PersonFields, PersonRow } from '../../../../shared/contract/desk/page.ts';
import { addressOf, useAct, useAnswer } from '../../app/index.ts';
import { useWords } from '../../i18n/index.ts';
import { DoneSentence, EmptySentence, ErrorSentence, PageHeader, Sheet } from '../../kit/index.ts';
import { DirectorCodes } from './director-codes.tsx';
import { personFailureSentence } from './failure-sentence.ts';
import { OneTimePassword } from './one-time-password.tsx';
import { PersonForm } from './person-form.tsx';

/** One person: what they are, whether they are in use, a new one-time password. */
export function PersonPage({ id }: { readonly id: string }) {
  const { t } = useWords();
  const answer = useAnswer('people', 'people.list', {});
  const person =
    answer.state === 'ready' ? (answer.value.people.find((each) => each.id === id) ?? null) : null;
  const trail = [{ label: t('nav.system') }, { label: t('people.title'), href: addressOf('people') }];
  if (answer.state === 'loading') return null;
  if (person === null) {
    return (
      <>
        <PageHeader trail={trail} title={id} />
        {answer.state === 'failed' ? (
          <ErrorSentence>{t('unanswered')}</ErrorSentence>
        ) : (
          <EmptySentence>{t('person.noSuchPerson')}</EmptySentence>
        )}
      </>
    );
  }
  return <KnownPerson person={person} trail={trail} />;
}

interface KnownPersonProps {
  readonly person: PersonRow;
  readonly trail: React.ComponentProps<typeof PageHeader>['trail'];
}

type Outcome =
  | { readonly kind: 'saved' | 'activated' | 'deactivated' | 'sessions-ended' }
  | { readonly kind: 'password'; readonly password: string }
  | { readonly kind: 'failed'; readonly failure: PersonFailure };

function KnownPerson({ person, trail }: KnownPersonProps) {
  const { t } = useWords();
  const { id, name, isActive } = person;
  const edit = useAct('people.edit');
  const setActive = useAct('people.setActive');
  const reset = useAct('people.resetPassword');
  const endSessions = useAct('people.endSessions');
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const isRefused = [edit, setActive, reset, endSessions].some((act) => act.isRefused);

  const save = async (fields: PersonFields): Promise<void> => {
    const answer = await edit.run({ id, ...fields });
    if (answer) setOutcome(answer.ok ? { kind: 'saved' } : { kind: 'failed', failure: answer.reason });
  };
  const turn = async (): Promise<void> => {
    const answer = await setActive.run({ id, isActive: !isActive });
    if (!answer) return;
    const kind = isActive ? 'deactivated' : 'activated';
    setOutcome(answer.ok ? { kind } : { kind: 'failed', failure: answer.reason });
  };
  const signOut = async (): Promise<void> => {
    const answer = await endSessions.run({ id });
    if (!answer) return;
    setOutcome(answer.ok ? { kind: 'sessions-ended' } : { kind: 'failed', failure: answer.reason });
  };
  const resetPassword = async (): Promise<void> => {
    const answer = await reset.run({ id });
    if (!answer) return;
    setOutcome(
      answer.ok
        ? { kind: 'password', password: answer.password }
        : { kind: 'failed', failure: answer.reason },
    );
  };

  return (
    <>
      <PageHeader
        trail={trail}
        title={name}
        note={isActive ? t('account.code', { id }) : t('person.codeInactive', { id })}
        actions={
          <>
            <Popconfirm
              title={t('person.resetAsk', { name })}
              okText={t('person.reset')}
              cancelText={t('cancel')}
              icon={null}
              placement="bottomRight"
              onConfirm={() => void resetPassword()}
            >
              <Button loading={reset.isRunning}>{t('person.reset')}</Button>
            </Popconfirm>
            {isActive && (
              <Popconfirm
                title={t('person.endSessionsAsk', { name })}
                okText={t('person.endSessions')}
                cancelText={t('cancel')}
                icon={null}
                placement="bottomRight"
                onConfirm={() => void signOut()}
              >
                <Button loading={endSessions.isRunning}>{t('person.endSessions')}</Button>
              </Popconfirm>
            )}
            {isActive ? (
              <Popconfirm
                title={t('person.deactivateAsk', { name })}
                okText={t('person.deactivate')}
                cancelText={t('cancel')}
                icon={null}
                placement="bottomRight"
                onConfirm={() => void turn()}
              >
                <Button loading={setActive.isRunning}>{t('person.deactivate')}</Button>
              </Popconfirm>
            ) : (
              <Button loading={setActive.isRunning} onClick={() => void turn()}>
                {t('person.activate')}
              </Button>
            )}
          </>
        }
      />
      {isRefused && <ErrorSentence>{t('unanswered')}</ErrorSentence>}
      {outcome !== null && <OutcomeSaid outcome={outcome} person={person} />}
      <Sheet>
        <PersonForm
          initial={person}
          submitLabel={t('person.save')}
          isRunning={edit.isRunning}
          onSubmit={(fields) => void save(fields)}
        />
      </Sheet>
      {isActive && person.roles.includes('director') && <DirectorCodes id={id} />}
    </>
  );
}

function OutcomeSaid({ outcome, person }: { readonly outcome: Outcome; readonly person: PersonRow }) {
  const { t } = useWords();
  switch (outcome.kind) {
    case 'failed':
      return <ErrorSentence>{personFailureSentence(outcome.failure, t)}</ErrorSentence>;
    case 'password':
      return <OneTimePassword id={person.id} name={person.name} password={outcome.password} />;
    case 'saved':
      return <DoneSentence>{t('person.saved')}</DoneSentence>;
    case 'activated':
      return <DoneSentence>{t('person.activated', { name: person.name })}</DoneSentence>;
    case 'sessions-ended':
      return <DoneSentence>{t('person.sessionsEnded', { name: person.name })}</DoneSentence>;
    case 'deactivated':
      return <DoneSentence>{t('person.deactivated', { name: person.name })}</DoneSentence>;
  }
}
