import { useTranslation } from 'react-i18next';
import type { HallLists, HallVersionRow } from '../../../../shared/contract/desk/page.ts';
import type { Department } from '../../../../shared/matter/index.ts';
import { addressOf, goTo, useAnswer, useDesk } from '../../app/index.ts';
import { useWords } from '../../i18n/index.ts';
import {
  DoneSentence,
  EmptySentence,
  ErrorSentence,
  PageHeader,
  RuledTable,
  Section,
  Sheet,
} from '../../kit/index.ts';
import { CountLink } from './count-link.tsx';
import { DepartmentForm } from './department-form.tsx';
import { FactTable } from './fact-table.tsx';
import styles from './hall.module.css';
import { HallHistory } from './hall-history.tsx';
import { MattersHere } from './matters-here.tsx';
import { RemoveButton } from './remove-button.tsx';
import { useHallAct } from './use-hall-act.ts';

/** One department: its names, its windows and matters, and what it was called before. */
export function DepartmentPage({ id }: { readonly id: string }) {
  const { t } = useTranslation(['hall', 'desk']);
  const lists = useAnswer('hall', 'hall.read', {});
  const history = useAnswer('hall', 'hall.history', { kind: 'department', id });
  const trail = [
    { label: t('desk:nav.hall') },
    { label: t('department.title'), href: addressOf('departments') },
  ];
  if (lists.state === 'loading' || history.state === 'loading') return null;
  if (lists.state === 'failed' || history.state === 'failed') {
    return (
      <>
        <PageHeader trail={trail} title={id} />
        <ErrorSentence>{t('desk:unanswered')}</ErrorSentence>
      </>
    );
  }
  const department = lists.value.departments.find((each) => each.id === id);
  const { versions } = history.value;
  if (department === undefined) {
    return (
      <>
        <PageHeader trail={trail} title={id} />
        <EmptySentence>{t(versions.length === 0 ? 'department.unknown' : 'gone')}</EmptySentence>
        {versions.length > 0 && <HallHistory versions={versions} />}
      </>
    );
  }
  return <KnownDepartment department={department} lists={lists.value} versions={versions} trail={trail} />;
}

interface KnownDepartmentProps {
  readonly department: Department;
  readonly lists: HallLists;
  readonly versions: readonly HallVersionRow[];
  readonly trail: React.ComponentProps<typeof PageHeader>['trail'];
}

function KnownDepartment({ department, lists, versions, trail }: KnownDepartmentProps) {
  const { id, name, shortName } = department;
  const { t } = useTranslation(['hall', 'desk']);
  const { say } = useWords();
  const { person } = useDesk();
  const set = useHallAct('hall.setDepartment');
  const remove = useHallAct('hall.removeDepartment');
  const problem = set.problem ?? remove.problem;
  const run = async (): Promise<void> => {
    set.forget();
    if (await remove.run({ id })) goTo('departments');
  };
  const content: Department = { id, name, shortName };
  return (
    <>
      <PageHeader
        trail={trail}
        title={say(name)}
        note={id}
        actions={
          person.roles.includes('administrator') && (
            <RemoveButton
              question={t('department.removeAsk', { name: say(name) })}
              isRunning={remove.isRunning}
              onRemove={() => void run()}
            />
          )
        }
      />
      {problem !== null && <ErrorSentence>{problem}</ErrorSentence>}
      {set.isDone && <DoneSentence>{t('saved')}</DoneSentence>}
      {person.roles.includes('administrator') ? (
        <div className={styles['form']}>
          <Sheet>
            <DepartmentForm
              initial={content}
              submitLabel={t('save')}
              isRunning={set.isRunning}
              onSubmit={(changed) => {
                remove.forget();
                void set.run({ isNew: false, department: changed });
              }}
            />
          </Sheet>
        </div>
      ) : (
        <FactTable content={content} />
      )}
      <WindowsHere windows={lists.windows.filter(({ department: its }) => its === id)} />
      <MattersHere department={id} />
      <HallHistory versions={versions} />
    </>
  );
}

function WindowsHere({ windows }: Pick<HallLists, 'windows'>) {
  const { t } = useTranslation(['hall', 'desk']);
  const { say } = useWords();
  return (
    <Section title={t('department.windows')}>
      <RuledTable<HallLists['windows'][number]>
        label={t('department.windows')}
        rows={windows}
        rowKey={({ number }) => number}
        empty={<EmptySentence>{t('department.noWindow')}</EmptySentence>}
        columns={[
          {
            key: 'number',
            title: t('window.number'),
            isRowHeader: true,
            cell: ({ number }) => <a href={addressOf('windows', number)}>{number}</a>,
          },
          { key: 'name', title: t('window.name'), cell: ({ name }) => say(name) },
          {
            key: 'place',
            title: t('window.place'),
            cell: ({ floor, zone }) => t('place', { floor, zone }),
          },
          {
            key: 'matters',
            title: t('window.matters'),
            align: 'end',
            cell: ({ number, matters: count }) => (
              <CountLink
                count={count}
                href={addressOf('windows', number)}
                label={t('window.mattersAt', { count, number })}
              />
            ),
          },
        ]}
      />
    </Section>
  );
}
