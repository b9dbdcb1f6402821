import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Department, ServiceWindow } from '../../../../shared/matter/index.ts';
import { goTo, useDesk } from '../../app/index.ts';
import { DoneSentence, ErrorSentence, PageHeader, Sheet } from '../../kit/index.ts';
import { FactTable } from './fact-table.tsx';
import styles from './hall.module.css';
import { RemoveButton } from './remove-button.tsx';
import type { Trail } from './thing-page.tsx';
import { useHallAct, type HallAct } from './use-hall-act.ts';

interface KnownThingProps {
  readonly trail: Trail;
  readonly title: string;
  readonly note: string;
  readonly id: string;
  readonly content: Department | ServiceWindow;
  readonly removeQuestion: string;
  /** Where the list is that is gone back to after it was removed. */
  readonly list: 'departments' | 'windows';
  readonly set: Pick<HallAct<never>, 'problem' | 'isDone' | 'forget'>;
  /** For administrators; `before` is called before it does something. */
  readonly form: (before: () => void) => ReactNode;
}

/** A department or window of the hall: changed and removed by administrators, read by others. */
export function KnownThing(props: KnownThingProps) {
  const { trail, title, note, id, content, removeQuestion, list, set, form } = props;
  const { t } = useTranslation('hall');
  const { person } = useDesk();
  const remove = useHallAct(list === 'departments' ? 'hall.removeDepartment' : 'hall.removeWindow');
  const problem = set.problem ?? remove.problem;
  const isAdministrator = person.roles.includes('administrator');
  const run = async (): Promise<void> => {
    set.forget();
    if (await remove.run({ id })) goTo(list);
  };
  return (
    <>
      <PageHeader
        trail={trail}
        title={title}
        note={note}
        actions={
          isAdministrator && (
            <RemoveButton
              question={removeQuestion}
              isRunning={remove.isRunning}
              onRemove={() => void run()}
            />
          )
        }
      />
      {problem !== null && <ErrorSentence>{problem}</ErrorSentence>}
      {set.isDone && <DoneSentence>{t('saved')}</DoneSentence>}
      {isAdministrator ? (
        <div className={styles['form']}>
          <Sheet>{form(remove.forget)}</Sheet>
        </div>
      ) : (
        <FactTable content={content} />
      )}
    </>
  );
}
