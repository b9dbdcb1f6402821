import { useTranslation } from 'react-i18next';
import type { Department } from '../../../../shared/matter/index.ts';
import { addressOf, goTo } from '../../app/index.ts';
import { ButtonLink, ErrorSentence, PageHeader, Sheet } from '../../kit/index.ts';
import { DepartmentForm } from './department-form.tsx';
import { useHallAct } from './use-hall-act.ts';

/** Adds a department; its code is for good. */
export function NewDepartmentPage() {
  const { t } = useTranslation(['hall', 'desk']);
  const set = useHallAct('hall.setDepartment');
  const submit = async (department: Department): Promise<void> => {
    if (await set.run({ isNew: true, department })) goTo('departments', department.id);
  };
  return (
    <>
      <PageHeader
        trail={[
          { label: t('desk:nav.hall') },
          { label: t('department.title'), href: addressOf('departments') },
        ]}
        title={t('department.add')}
      />
      {set.problem !== null && <ErrorSentence>{set.problem}</ErrorSentence>}
      <Sheet>
        <DepartmentForm
          initial={null}
          submitLabel={t('department.add')}
          isRunning={set.isRunning}
          onSubmit={(department) => void submit(department)}
        >
          <ButtonLink href={addressOf('departments')}>{t('desk:cancel')}</ButtonLink>
        </DepartmentForm>
      </Sheet>
    </>
  );
}
