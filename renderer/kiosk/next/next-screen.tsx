import { dateOfDay, workingDaysOf } from '../../../shared/calendar/index.ts';
import { Frame, Icon } from '../../kit/index.ts';
import type { ScreenProps } from '../app/screen-props.ts';
import { localDate, useMinute } from '../app/time.ts';
import { useWords } from '../i18n/index.ts';
import { latestJobs } from '../session/index.ts';
import { TakeTicket } from '../ticket/take-ticket.tsx';
import { HallPlan } from './hall-plan.tsx';
import styles from './next-screen.module.css';
import { toBring } from './to-bring.ts';

/** Which window, the way there, what to bring, what happens then. */
export function NextScreen(props: ScreenProps) {
  const { context, send } = props;
  const { t, say, place, number, longDate } = useWords();
  const now = useMinute();
  if (context.matter === null) return null;
  const { matter, window: counter } = context.matter;
  const isFormPrinted = latestJobs(context.jobs).some(
    ({ kind, state }) => kind === 'form' && state === 'printed',
  );
  const { needed, maybe } = toBring(matter.materials, context.answers);
  const days = matter.timeLimit.promised.workingDays;
  const calendar = workingDaysOf(context.kiosk.calendar);
  const lastDay = calendar.addWorkingDays(localDate(now), days);
  const latest = { date: longDate(dateOfDay(lastDay)) };
  const charge = matter.fee;
  const count = (originals: number, copies: number): string => {
    if (copies === 0)
      return originals === 1 ? t('next.originalOnly') : t('next.original', { count: originals });
    if (originals === 0) return t('next.copyOnly', { count: copies });
    return `${t('next.original', { count: originals })}${t('common:comma')}${t('next.copy', { count: copies })}`;
  };
  return (
    <Frame
      screen="next"
      back={() => send({ type: 'BACK' })}
      action={{ label: t('next.finish'), icon: 'check', onPress: () => send({ type: 'NEXT' }) }}
    >
      <div className={styles['columns']}>
        <div>
          <section className={styles['hero']}>
            <h1>
              <span className={styles['goTo']}>{t('next.goTo')}</span>
              <b data-testid="window">{counter.number}</b>
              <span className={styles['window']}>{t('next.window')}</span>
            </h1>
            <p>{t('next.place', { name: say(counter.name), place: place(counter.floor, counter.zone) })}</p>
          </section>
          <TakeTicket {...props} className={styles['queue']} />
          <HallPlan hall={context.kiosk.hall} counter={counter} />
        </div>
        <div className={styles['lists']}>
          <section>
            <h2>{t('next.bring', { count: needed.length })}</h2>
            <ul className={styles['ticks']}>
              {needed.map((material) => {
                const isReady = material.source === 'kiosk' && isFormPrinted;
                return (
                  <li key={material.id} data-testid={`bring-${material.id}`}>
                    <i>{isReady && <Icon name="check" weight="bold" />}</i>
                    <b>{say(material.name)}</b>
                    <span>
                      {isReady ? t('next.justPrinted') : count(material.originals, material.copies)}
                    </span>
                  </li>
                );
              })}
            </ul>
            {maybe.length > 0 && (
              <p className={styles['maybe']}>
                {t('next.maybe')}
                {maybe.map((material) => (
                  <span key={material.id}>
                    {say(material.name)}
                    {material.condition !== undefined && <small>{say(material.condition)}</small>}
                  </span>
                ))}
              </p>
            )}
          </section>
          <section>
            <h2>{t('next.after')}</h2>
            <ol className={styles['steps']}>
              <li>{t('next.handIn')}</li>
              {charge.charged && (
                <li>
                  {charge.items.some(({ yuan }) => yuan > charge.fromYuan)
                    ? t('next.pay', { sum: number(charge.fromYuan) })
                    : t('next.payExact', { sum: number(charge.fromYuan) })}
                </li>
              )}
              <li>
                {days === 0 ? (
                  t('next.immediate')
                ) : (
                  <>
                    {t('next.within', { count: days })}
                    <small>
                      {calendar.isAnnounced(lastDay)
                        ? t('next.latestByCalendar', latest)
                        : t('next.latest', latest)}
                    </small>
                  </>
                )}
              </li>
            </ol>
          </section>
        </div>
      </div>
      <p className={styles['ask']}>
        {context.reference !== null && (
          <span>
            {t('next.reference')} <b data-testid="reference">{context.reference}</b>
          </span>
        )}
        <span>
          {t('next.hotline')} <b>{matter.hotline.phone}</b>
        </span>
      </p>
    </Frame>
  );
}
