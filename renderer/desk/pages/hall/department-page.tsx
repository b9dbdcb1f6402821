import { useTranslation } from 'react-i18next';
import type { HallLists } from '../../../../shared/contract/desk/page.ts';
import type { Department } from '../../../../shared/matter/index.ts';
import { useWords } from '../../i18n/index.ts';
import { EmptySentence, RuledTable, Section } from '../../kit/index.ts';
import { DepartmentForm } from './department-form.tsx';
import { KnownThing } from './known-thing.tsx';
import { MattersHere } from './matters-here.tsx';
import { ThingPage, type Trail } from './thing-page.tsx';
import { useHallAct } from './use-hall-act.ts';
import { useWindowColumns } from './use-window-columns.tsx';

/** One department: its names, its windows and matters, and what it was called before. */
export const DepartmentPage = ({ id }: { readonly id: string }) => (
  <ThingPage kind="department" id={id}>
    {({ departments, windows }, trail) => {
      const found = departments.find((each) => each.id === id);
      return (
        found && (
          <KnownDepartment
            department={{ id, name: found.name, shortName: found.shortName }}
            windows={windows.filter(({ department }) => department === id)}
            trail={trail}
          />
        )
      );
    }}
  </ThingPage>
);

interface KnownDepartmentProps extends Pick<HallLists, 'windows'> {
  readonly department: Department;
  readonly trail: Trail;
}

function KnownDepartment({ department, windows, trail }: KnownDepartmentProps) {
  const { id, name } = department;
  const { t } = useTranslation('hall');
  const { say } = useWords();
  const set = useHallAct('hall.setDepartment');
  const { number, name: windowName, place, matters } = useWindowColumns();
  return (
    <>
      <KnownThing
        trail={trail}
        title={say(name)}
        note={id}
        id={id}
        content={department}
        removeQuestion={t('department.removeAsk', { name: say(name) })}
        list="departments"
        set={set}
        form={(before) => (
          <DepartmentForm
            initial={department}
            submitLabel={t('save')}
            isRunning={set.isRunning}
            onSubmit={(changed) => {
              before();
              void set.run({ isNew: false, department: changed });
            }}
          />
        )}
      />
      <Section title={t('department.windows')}>
        <RuledTable<HallLists['windows'][number]>
          label={t('department.windows')}
          rows={windows}
          rowKey={(window) => window.number}
          empty={<EmptySentence>{t('department.noWindow')}</EmptySentence>}
          columns={[number, windowName, place, matters]}
        />
      </Section>
      <MattersHere department={id} />
    </>
  );
}
