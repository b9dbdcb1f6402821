import { useState } from 'react';
import { useDesk } from '../../app/index.ts';
import { useWords } from '../../i18n/index.ts';
import { DoneSentence, PageHeader, Sheet } from '../../kit/index.ts';
import { PasswordForm } from '../../password/index.ts';

/** One's own code and password. */
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
    </>
  );
}
