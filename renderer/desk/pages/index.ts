import type { SignedInPerson } from '../../../shared/contract/desk/page.ts';
import { AccountPage } from './account/account-page.tsx';
import type { DeskPage } from './page.ts';
import { PeoplePage } from './people/people-page.tsx';
import { WalksPage } from './walks/walks-page.tsx';

export { navigationGroups, type DeskPage, type DeskPageProps } from './page.ts';

/** Every page of the desk, in the order of the side bar. */
const deskPages: readonly DeskPage[] = [
  {
    id: 'walks',
    group: 'walking',
    roles: ['director', 'auditor'],
    title: (t) => t('walks.title'),
    Page: WalksPage,
  },
  {
    id: 'people',
    group: 'system',
    roles: ['administrator'],
    title: (t) => t('people.title'),
    Page: PeoplePage,
  },
  {
    id: 'account',
    group: null,
    roles: 'signed-in',
    title: (t) => t('account.title'),
    Page: AccountPage,
  },
];

export const pagesOf = (person: SignedInPerson): readonly DeskPage[] =>
  deskPages.filter(({ roles }) => roles === 'signed-in' || roles.some((role) => person.roles.includes(role)));
