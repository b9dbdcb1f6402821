import { Frame, Row } from '../../kit/index.ts';
import type { InputOf, CitizenContract } from '../../../shared/contract/page.ts';
import { unreachable } from '../../../shared/result.ts';
import { useAsked } from '../app/asked.ts';
import { useOpenMatter } from '../app/open-matter.tsx';
import type { ScreenProps } from '../app/screen-props.ts';
import { Unread } from '../app/unread.tsx';
import { useWords } from '../i18n/index.ts';
import type { Listing } from '../session/index.ts';
import styles from './list-screen.module.css';

/** A part of the catalogue: departments, topics, or the matters of one of them. */
export function ListScreen(props: ScreenProps) {
  const { listing } = props.context;
  if (listing.of === 'departments') return <Departments {...props} />;
  if (listing.of === 'life-events') return <LifeEvents {...props} />;
  return <Matters {...props} listing={listing} />;
}

function Departments({ send, kiosk }: ScreenProps) {
  const { t, say } = useWords();
  const overview = useAsked(kiosk, 'catalogue.overview', {});
  return (
    <Frame screen="list" place="departments" back={() => send({ type: 'BACK' })}>
      <h1 className={styles['title']}>{t('list.departments')}</h1>
      <p className={styles['total']}>
        {overview.value !== null &&
          t('home.total', {
            matters: overview.value.counts.matters,
            departments: overview.value.departments.length,
          })}
      </p>
      {overview.state === 'failed' && <Unread again={overview.again} />}
      <div className={styles['grid']}>
        {overview.value?.departments.map(({ id, shortName, matters }) => (
          <Row
            key={id}
            name={say(shortName)}
            figure={matters}
            control="department"
            onPress={() => send({ type: 'OPEN_LIST', listing: { of: 'department', department: id } })}
            testId={`department-${id}`}
          />
        ))}
      </div>
    </Frame>
  );
}

function LifeEvents({ send, kiosk }: ScreenProps) {
  const { t } = useWords();
  const overview = useAsked(kiosk, 'catalogue.overview', {});
  return (
    <Frame screen="list" place="life-events" back={() => send({ type: 'BACK' })}>
      <h1 className={styles['title']}>{t('list.lifeEvents')}</h1>
      <p className={styles['total']}>
        {overview.value !== null && t('list.groups', { count: overview.value.lifeEvents.length })}
      </p>
      {overview.state === 'failed' && <Unread again={overview.again} />}
      <div className={styles['grid']}>
        {overview.value?.lifeEvents.map(({ id, matters }) => (
          <Row
            key={id}
            name={t(`lifeEvent.${id}`)}
            figure={matters}
            control="life-event"
            onPress={() => send({ type: 'OPEN_LIST', listing: { of: 'life-event', lifeEvent: id } })}
            testId={`life-event-${id}`}
          />
        ))}
      </div>
    </Frame>
  );
}

type MatterListing = Exclude<Listing, { of: 'departments' | 'life-events' }>;

function Matters({ send, kiosk, listing }: ScreenProps & { readonly listing: MatterListing }) {
  const { t, say } = useWords();
  const overview = useAsked(kiosk, 'catalogue.overview', listing.of === 'department' ? {} : null);
  const found = useAsked(kiosk, 'catalogue.search', { query: '', ...filter(listing), offset: 0, limit: 100 });
  const { open, failure } = useOpenMatter({ kiosk, send });
  const title = (): string => {
    switch (listing.of) {
      case 'department': {
        const department = overview.value?.departments.find(({ id }) => id === listing.department);
        return department === undefined ? t('list.departments') : say(department.name);
      }
      case 'audience':
        return t(`list.${listing.audience}`);
      case 'life-event':
        return t(`lifeEvent.${listing.lifeEvent}`);
      default:
        return unreachable(listing);
    }
  };
  return (
    <Frame screen="list" place={JSON.stringify(listing)} back={() => send({ type: 'BACK' })}>
      <h1 className={styles['title']}>{title()}</h1>
      {found.state === 'failed' && <Unread again={found.again} />}
      {found.value !== null && (
        <>
          <p className={styles['count']}>
            <span>{t('list.count', { count: found.value.total })}</span>
            {found.value.total > 0 && <span className={styles['window']}>{t('home.window')}</span>}
          </p>
          {found.value.total === 0 && (
            <div className={styles['none']}>
              <p>{t('list.none')}</p>
              <p>{t('list.noneHint')}</p>
            </div>
          )}
          <div className={styles['rows']}>
            {found.value.matters.map((matter) => (
              <Row
                key={matter.code}
                name={say(matter.name)}
                note={listing.of === 'department' ? undefined : say(matter.department)}
                figure={matter.window}
                control="matter"
                onPress={() => open(matter.code)}
                testId={`matter-${matter.code}`}
              />
            ))}
          </div>
        </>
      )}
      {failure}
    </Frame>
  );
}

function filter(listing: MatterListing): Partial<InputOf<CitizenContract['catalogue.search']>> {
  if (listing.of === 'department') return { department: listing.department };
  return listing.of === 'audience' ? { audience: listing.audience } : { lifeEvent: listing.lifeEvent };
}
