import { useState } from 'react';
import { Button } from 'antd';
import type { CodeFailure } from '../../../../shared/contract/desk/page.ts';
import { useAct, useAnswer, useDesk } from '../../app/index.ts';
import { useWords } from '../../i18n/index.ts';
import { DoneSentence, ErrorSentence, PageHeader, Sheet } from '../../kit/index.ts';
import { OwnPin } from '../people/own-pin.tsx';
import { PasswordForm } from '../../password/index.ts';

function RenewPin() {
  const { t } = useWords();
  const renew = useAct('codes.renewPin');
  const [pin, setPin] = useState<string | null>(null);
  const [refused, setRefused] = useState<CodeFailure | null>(null);
  const run = async (): Promise<void> => {
    const made = await renew.run({});
    if (made === null) return;
    setPin(made.ok ? made.pin : null);
    setRefused(made.ok ? null : made.reason);
  };
  return (
    <Sheet title={t('codes.ownTitle')}>
      <p>{t('codes.how')}</p>
      {renew.isRefused && <ErrorSentence>{t('unanswered')}</ErrorSentence>}
      {refused !== null && <ErrorSentence>{t(`codes.refused.${refused}`)}</ErrorSentence>}
      {pin !== null && <OwnPin pin={pin} />}
      <Button loading={renew.isRunning} onClick={() => void run()}>
        {t('codes.newPin')}
      </Button>
    </Sheet>
  );
}

/** Where one is signed in, and the way to be so here only. */
function Sessions() {
  const { t, moment } = useWords();
  const answer = useAnswer('account', 'account.sessions', {});
  const end = useAct('account.endOthers');
  if (answer.state === 'loading') return null;
  const sessions = answer.state === 'ready' ? answer.value.sessions : [];
  return (
    <Sheet title={t('account.sessions')}>
      {(answer.state === 'failed' || end.isRefused) && <ErrorSentence>{t('unanswered')}</ErrorSentence>}
      {sessions.length === 1 && <p>{t('account.onlyHere')}</p>}
      {sessions.length > 1 && (
        <>
          <ul>
            {sessions.map(({ sinceMs, isThis }) => (
              <li key={`${sinceMs} ${isThis}`}>
                {t(isThis ? 'account.here' : 'account.since', { moment: moment(sinceMs) })}
              </li>
            ))}
          </ul>
          <Button loading={end.isRunning} onClick={() => void end.run({})}>
            {t('account.endOthers')}
          </Button>
        </>
      )}
    </Sheet>
  );
}

/** One's own code, password and sign-ins. */
export function AccountPage() {
  const { t } = useWords();
  const { desk, person } = useDesk();
  const [isDone, setDone] = useState(false);
  return (
    <>
      <PageHeader
        trail={[{ label: t('nav.system') }]}
        title={t('account.title')}
        note={t('account.code', { id: person.id })}
      />
      {isDone && <DoneSentence>{t('password.done')}</DoneSentence>}
      <Sheet title={t('password.changeTitle')}>
        <PasswordForm desk={desk} currentLabel={t('password.current')} onDone={() => setDone(true)} />
      </Sheet>
      <Sessions />
      {person.roles.includes('director') && <RenewPin />}
    </>
  );
}
