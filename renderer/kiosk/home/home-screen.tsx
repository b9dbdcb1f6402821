import { Trans } from 'react-i18next';
import type { Control } from '../../../shared/trace/index.ts';
import { Button, Frame, Icon, Row, Section, type IconName } from '../../kit/index.ts';
import { useAsked } from '../app/asked.ts';
import { useOpenMatter } from '../app/open-matter.tsx';
import type { ScreenProps } from '../app/screen-props.ts';
import { Unread } from '../app/unread.tsx';
import { useWords } from '../i18n/index.ts';
import type { Listing } from '../session/index.ts';
import styles from './home-screen.module.css';

const mostUsed = 6;
const mostUsedInCare = 4;

/** The directory of the hall. */
export function HomeScreen({
  context,
  send,
  kiosk,
  openHelp,
}: ScreenProps & { readonly openHelp: () => void }) {
  const { t, say } = useWords();
  const overview = useAsked(kiosk, 'catalogue.overview', {});
  const { open, failure } = useOpenMatter({ kiosk, send });
  const { care } = context;
  const value = overview.value;
  const search = (): void => send({ type: 'SEARCH', query: '' });
  const list = (listing: Listing) => (): void => send({ type: 'OPEN_LIST', listing });
  const tile = (
    icon: IconName,
    name: string,
    count: number,
    unit: string,
    listing: Listing,
    control: Control,
    testId: string,
  ) => (
    <Button kind="plain" className={styles['tile']} onPress={list(listing)} control={control} testId={testId}>
      <Icon name={icon} size="tile" />
      <b>
        {count} <small>{unit}</small>
      </b>
      <span>{name}</span>
    </Button>
  );
  return (
    <Frame
      screen="home"
      back={() => send({ type: 'BACK' })}
      {...(care
        ? {
            action: {
              label: t('home.helpMe'),
              icon: 'bell',
              iconSide: 'before',
              onPress: openHelp,
              control: 'help',
            } as const,
          }
        : {})}
    >
      <div className={styles['home']}>
        <h1 className={styles['title']}>{t('home.title')}</h1>
        {!care && (
          <Button
            kind="plain"
            className={styles['search']}
            onPress={search}
            control="search"
            testId="open-search"
          >
            <Icon name="search" size="large" />
            <span>
              <Trans i18nKey="home.search" components={{ b: <b /> }} />
            </span>
          </Button>
        )}
        {overview.state === 'failed' && <Unread again={overview.again} />}
        {value !== null && (
          <div className={styles['columns']}>
            <Section title={t('home.popular')} note={t('home.window')} className={styles['directory']}>
              {value.popular.slice(0, care ? mostUsedInCare : mostUsed).map((matter) => (
                <Row
                  key={matter.code}
                  name={say(matter.name)}
                  note={care ? undefined : say(matter.department)}
                  figure={matter.window}
                  control="matter"
                  onPress={() => open(matter.code)}
                  testId={`matter-${matter.code}`}
                />
              ))}
            </Section>
            {care ? (
              <div className={styles['two']}>
                <Button kind="sheet" onPress={search} control="search" testId="open-search">
                  <Icon name="search" size="large" />
                  {t('home.other')}
                </Button>
                <Button
                  kind="sheet"
                  onPress={() => send({ type: 'OPEN_TICKET' })}
                  control="ticket-look-up"
                  testId="open-ticket"
                >
                  <Icon name="ticket" size="large" />
                  {t('home.ticket')}
                </Button>
              </div>
            ) : (
              <Section
                title={t('home.by')}
                note={t('home.total', {
                  matters: value.counts.matters,
                  departments: value.departments.length,
                })}
                ruled={false}
                className={styles['by']}
              >
                <div className={styles['tiles']}>
                  {tile(
                    'person',
                    t('home.individual'),
                    value.counts.individual,
                    t('common:unit.matters', { count: value.counts.individual }),
                    { of: 'audience', audience: 'individual' },
                    'tab',
                    'list-individual',
                  )}
                  {tile(
                    'company',
                    t('home.enterprise'),
                    value.counts.enterprise,
                    t('common:unit.matters', { count: value.counts.enterprise }),
                    { of: 'audience', audience: 'enterprise' },
                    'tab',
                    'list-enterprise',
                  )}
                  {tile(
                    'department',
                    t('home.departments'),
                    value.departments.length,
                    t('common:unit.departments', { count: value.departments.length }),
                    { of: 'departments' },
                    'department',
                    'list-departments',
                  )}
                  {tile(
                    'occasion',
                    t('home.lifeEvents'),
                    value.lifeEvents.length,
                    t('common:unit.occasions', { count: value.lifeEvents.length }),
                    { of: 'life-events' },
                    'life-event',
                    'list-life-events',
                  )}
                </div>
                <Button
                  kind="plain"
                  className={styles['ticket']}
                  onPress={() => send({ type: 'OPEN_TICKET' })}
                  control="ticket-look-up"
                  testId="open-ticket"
                >
                  <span className={styles['stub']}>
                    <Icon name="ticket" size="tile" />
                  </span>
                  <span className={styles['ticketWords']}>
                    <b>{t('home.ticket')}</b>
                    <span>{t('home.ticketNote')}</span>
                  </span>
                  <Icon name="chevron" />
                </Button>
              </Section>
            )}
          </div>
        )}
      </div>
      {failure}
    </Frame>
  );
}
