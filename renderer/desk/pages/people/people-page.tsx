import type { PersonRow } from '../../../../shared/contract/desk/page.ts';
import { addressOf, useAnswer, useDepartmentName } from '../../app/index.ts';
import { useWords } from '../../i18n/index.ts';
import { EmptySentence, ErrorSentence, PageHeader, RuledTable, ButtonLink } from '../../kit/index.ts';
import type { DeskPageProps } from '../page.ts';
import { PersonPage } from './person-page.tsx';

import { NewPersonPage } from './new-person-page.tsx';
import { roleName } from './role-names.ts';

/** People and roles (人员与权限): everybody, one person, or a new one, by the address. */
export function PeoplePage({ path: [id] }: DeskPageProps) {
  if (id === undefined) return <PeopleList />;
  return id === 'new' ? <NewPersonPage /> : <PersonPage key={id} id={id} />;
}

function PeopleList() {
  const { t, list, moment } = useWords();
  const departmentName = useDepartmentName();
  const answer = useAnswer('people', 'people.list', {});
  return (
    <>
      <PageHeader
        trail={[{ label: t('nav.system') }]}
        title={t('people.title')}
        actions={
          <ButtonLink href={addressOf('people', 'new')} isPrimary>
            {t('people.add')}
          </ButtonLink>
        }
      />
      {answer.state === 'failed' && <ErrorSentence>{t('unanswered')}</ErrorSentence>}
      {answer.state === 'ready' && (
        <RuledTable<PersonRow>
          label={t('people.title')}
          rows={answer.value.people}
          rowKey={({ id }) => id}
          isQuiet={({ isActive }) => !isActive}
          empty={<EmptySentence>{t('people.empty')}</EmptySentence>}
          columns={[
            { key: 'id', title: t('person.code'), cell: ({ id }) => id },
            {
              key: 'name',
              title: t('person.name'),
              isRowHeader: true,
              cell: ({ id, name }) => <a href={addressOf('people', id)}>{name}</a>,
            },
            {
              key: 'roles',
              title: t('person.roles'),
              cell: ({ roles }) => list(roles.map((role) => roleName(role, t))),
            },
            {
              key: 'department',
              title: t('person.department'),
              cell: ({ department }) => departmentName(department),
            },
            { key: 'position', title: t('person.position'), cell: ({ position }) => position },
            {
              key: 'last',
              title: t('person.lastSignIn'),
              cell: ({ lastSignInMs }) => (lastSignInMs === null ? t('person.never') : moment(lastSignInMs)),
            },
            {
              key: 'state',
              title: t('person.state'),
              cell: ({ isActive }) => (isActive ? t('person.active') : t('person.inactive')),
            },
          ]}
        />
      )}
    </>
  );
}
