import type { SignedInPerson } from '../../../shared/contract/desk/page.ts';
import { AccountPage } from './account/account-page.tsx';
import { BackupsPage } from './backups/backups-page.tsx';
import { CalendarPage } from './calendar/calendar-page.tsx';
import { FindingsPage } from './findings/findings-page.tsx';
import { HealthPage } from './health/health-page.tsx';
import { DepartmentsPage } from './hall/departments-page.tsx';
import { WindowsPage } from './hall/windows-page.tsx';
import { LogPage } from './log/log-page.tsx';
import { MattersPage } from './matters/matters-page.tsx';
import type { DeskPage } from './page.ts';
import { PeoplePage } from './people/people-page.tsx';
import { PrintersPage } from './printers/printers-page.tsx';
import { RoundsPage } from './rounds/rounds-page.tsx';
import { SettingsPage } from './settings/settings-page.tsx';
import { StatisticsPage } from './statistics/statistics-page.tsx';
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
    id: 'rounds',
    group: 'walking',
    roles: ['administrator', 'director', 'auditor'],
    title: (t) => t('page.rounds'),
    Page: RoundsPage,
  },
  {
    id: 'findings',
    group: 'walking',
    roles: ['administrator', 'director', 'auditor'],
    title: (t) => t('page.findings'),
    Page: FindingsPage,
  },
  {
    id: 'matters',
    group: 'hall',
    roles: ['administrator', 'editor'],
    title: (t) => t('page.matters'),
    Page: MattersPage,
  },
  {
    id: 'departments',
    group: 'hall',
    roles: ['administrator', 'editor'],
    title: (t) => t('page.departments'),
    Page: DepartmentsPage,
  },
  {
    id: 'windows',
    group: 'hall',
    roles: ['administrator', 'editor'],
    title: (t) => t('page.windows'),
    Page: WindowsPage,
  },
  {
    id: 'printers',
    group: 'hall',
    roles: ['administrator'],
    title: (t) => t('page.printers'),
    Page: PrintersPage,
  },
  {
    id: 'statistics',
    group: 'hall',
    roles: ['administrator', 'auditor'],
    title: (t) => t('page.statistics'),
    Page: StatisticsPage,
  },
  {
    id: 'calendar',
    group: 'hall',
    roles: ['administrator', 'auditor'],
    title: (t) => t('page.calendar'),
    Page: CalendarPage,
  },
  {
    id: 'settings',
    group: 'system',
    roles: ['administrator'],
    title: (t) => t('page.settings'),
    Page: SettingsPage,
  },
  {
    id: 'people',
    group: 'system',
    roles: ['administrator'],
    title: (t) => t('people.title'),
    Page: PeoplePage,
  },
  {
    id: 'log',
    group: 'system',
    roles: ['administrator', 'auditor'],
    title: (t) => t('page.log'),
    Page: LogPage,
  },
  {
    id: 'health',
    group: 'system',
    roles: ['administrator', 'auditor'],
    title: (t) => t('page.health'),
    Page: HealthPage,
  },
  {
    id: 'backups',
    group: 'system',
    roles: ['administrator'],
    title: (t) => t('page.backups'),
    Page: BackupsPage,
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
