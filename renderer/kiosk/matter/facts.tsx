import type { ReactNode } from 'react';
import { useWords, type Words } from '../i18n/index.ts';
import type { MatterDetail } from '../session/index.ts';
import styles from './facts.module.css';

type Guide = MatterDetail['matter'];

/** Where to go, and four answers: how long, how much, how often, online or not. */
export function Facts({ detail }: { readonly detail: MatterDetail }) {
  const words = useWords();
  const { t, say, place } = words;
  const { matter, window: counter } = detail;
  return (
    <dl className={styles['facts']}>
      <div className={styles['window']}>
        <dt>{t('matter.window')}</dt>
        <dd>
          <b data-testid="window">{counter.number}</b>
          <span>
            {t('matter.windowPlace', { name: say(counter.name), place: place(counter.floor, counter.zone) })}
          </span>
        </dd>
      </div>
      <Fact name={t('matter.limit')} {...limit(matter, words)} />
      <Fact name={t('matter.fee')} {...fee(matter, words)} />
      <Fact name={t('matter.visits')} {...visits(matter, words)} />
      <Fact
        name={t('matter.online')}
        phrase={t(`matter.depth.${matter.online.depth}`)}
        note={t(`matter.depthNote.${matter.online.depth}`)}
      />
    </dl>
  );
}

interface FactProps {
  readonly name: string;
  /** A figure with its unit, or a phrase where there is no figure. */
  readonly figure?: { readonly value: string; readonly unit: string };
  readonly phrase?: string;
  readonly note: ReactNode;
}

function Fact({ name, figure, phrase, note }: FactProps) {
  return (
    <div className={styles['fact']}>
      <dt>{name}</dt>
      <dd>
        <span className={styles['answer']}>
          {figure === undefined ? (
            <b className={styles['phrase']}>{phrase}</b>
          ) : (
            <>
              <b>{figure.value}</b> <span>{figure.unit}</span>
            </>
          )}
        </span>
        <span className={styles['note']}>{note}</span>
      </dd>
    </div>
  );
}

type Answer = Omit<FactProps, 'name'>;

function limit({ timeLimit, caseType }: Guide, { t, number }: Words): Answer {
  const { promised, statutory } = timeLimit;
  if (promised.workingDays === 0 || caseType === 'immediate') {
    return { phrase: t('matter.immediate'), note: t('matter.immediateNote') };
  }
  return {
    figure: {
      value: number(promised.workingDays),
      unit: t('common:unit.workingDays', { count: promised.workingDays }),
    },
    note:
      statutory.workingDays > promised.workingDays
        ? t('matter.promised', { count: statutory.workingDays })
        : t('matter.promisedSame'),
  };
}

function fee({ fee: charge }: Guide, { t, say, number }: Words): Answer {
  if (!charge.charged) return { phrase: t('matter.free'), note: t('matter.freeNote') };
  const sums = charge.items.map(({ yuan }) => yuan);
  const items = charge.items
    .slice(0, 2)
    .map(({ name, yuan }) =>
      yuan === 0
        ? t('matter.feeItemFree', { name: say(name) })
        : t('matter.feeItem', { name: say(name), sum: number(yuan) }),
    );
  return {
    figure: {
      value: number(charge.fromYuan),
      unit: Math.max(...sums) > charge.fromYuan ? t('matter.yuanFrom') : t('matter.yuan'),
    },
    note: items.map((item) => <span key={item}>{item}</span>),
  };
}

function visits({ visits: times, result }: Guide, { t, number }: Words): Answer {
  if (times.count === 0) return { phrase: t('matter.noVisit'), note: t('matter.noVisitNote') };
  const { delivery } = result;
  return {
    figure: { value: number(times.count), unit: t('common:unit.times', { count: times.count }) },
    note: delivery.includes('mail')
      ? t('matter.mail')
      : delivery.includes('online')
        ? t('matter.electronic')
        : t('matter.collect'),
  };
}
