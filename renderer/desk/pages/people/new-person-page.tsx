import { useState } from 'react';
import type { PersonFailure, PersonFields } from '../../../../shared/contract/desk/page.ts';
import { addressOf, useAct } from '../../app/index.ts';
import { useWords } from '../../i18n/index.ts';
import { ButtonLink, ErrorSentence, PageHeader, Sheet } from '../../kit/index.ts';

import { OneTimePassword } from './one-time-password.tsx';
import { personFailureSentence } from './failure-sentence.ts';
import styles from './person-form.module.css';
import { PersonForm } from './person-form.tsx';

/** Enters somebody; the kiosk gives code and one-time password. */
export function NewPersonPage() {
  const { t } = useWords();
  const add = useAct('people.add');
  const [failure, setFailure] = useState<PersonFailure | null>(null);
  const [made, setMade] = useState<{ id: string; name: string; password: string } | null>(null);

  const submit = async (fields: PersonFields): Promise<void> => {
    const answer = await add.run(fields);
    if (answer === null) return;
    if (answer.ok) setMade({ id: answer.id, name: fields.name, password: answer.password });
    else setFailure(answer.reason);
  };

  return (
    <>
      <PageHeader
        trail={[{ label: t('nav.system') }, { label: t('people.title'), href: addressOf('people') }]}
        title={t('people.new')}
      />
      {add.isRefused && <ErrorSentence>{t('unanswered')}</ErrorSentence>}
      {failure !== null && <ErrorSentence>{personFailureSentence(failure, t)}</ErrorSentence>}
      {made === null ? (
        <Sheet>
          <PersonForm
            initial={null}
            submitLabel={t('people.make')}
            isRunning={add.isRunning}
            onSubmit={(fields) => void submit(fields)}
          >
            <ButtonLink href={addressOf('people')}>{t('cancel')}</ButtonLink>
          </PersonForm>
        </Sheet>
      ) : (
        <>
          <OneTimePassword {...made} />
          <p className={styles['after']}>
            <ButtonLink href={addressOf('people')}>{t('people.back')}</ButtonLink>
          </p>
        </>
      )}
    </>
  );
}
