import { useTranslation } from 'react-i18next';
import type { ServiceWindow } from '../../../../shared/matter/index.ts';
import { addressOf, goTo, useAnswer } from '../../app/index.ts';
import { ButtonLink, ErrorSentence, PageHeader, Sheet } from '../../kit/index.ts';
import { useHallAct } from './use-hall-act.ts';
import { WindowForm } from './window-form.tsx';

/** Adds a window; its number is for good. */
export function NewWindowPage() {
  const { t } = useTranslation(['hall', 'desk']);
  const lists = useAnswer('hall', 'hall.read', {});
  const set = useHallAct('hall.setWindow');
  const submit = async (window: ServiceWindow): Promise<void> => {
    if (await set.run({ isNew: true, window })) goTo('windows', window.number);
  };
  return (
    <>
      <PageHeader
        trail={[{ label: t('desk:nav.hall') }, { label: t('window.title'), href: addressOf('windows') }]}
        title={t('window.add')}
      />
      {lists.state === 'failed' && <ErrorSentence>{t('desk:unanswered')}</ErrorSentence>}
      {set.problem !== null && <ErrorSentence>{set.problem}</ErrorSentence>}
      {lists.state === 'ready' && (
        <Sheet>
          <WindowForm
            lists={lists.value}
            initial={null}
            submitLabel={t('window.add')}
            isRunning={set.isRunning}
            onSubmit={(window) => void submit(window)}
          >
            <ButtonLink href={addressOf('windows')}>{t('desk:cancel')}</ButtonLink>
          </WindowForm>
        </Sheet>
      )}
    </>
  );
}
