import type { Hall, ServiceWindow } from '../../../shared/matter/index.ts';
import { useWords } from '../i18n/index.ts';
import styles from './hall-plan.module.css';
import { counterSpot, wayTo } from './way.ts';

interface HallPlanProps {
  readonly hall: Hall;
  readonly counter: ServiceWindow;
}

/** A sketch of the floor with the way from this kiosk to the window's zone. Metres, one to one. */
export function HallPlan({ hall, counter }: HallPlanProps) {
  const { t, say, floor } = useWords();
  const plan = hall.floors.find((candidate) => candidate.floor === counter.floor);
  const here = hall.floors.find(({ kiosk }) => kiosk !== undefined);
  const zone = plan?.zones.find((candidate) => candidate.zone === counter.zone);
  if (plan === undefined || zone === undefined) return null;
  const { width, depth, kiosk, entrance } = plan;
  const spot = counterSpot(zone, plan);
  const way = kiosk === undefined ? null : wayTo(kiosk, spot);
  return (
    <figure className={styles['plan']}>
      {here !== undefined && here.floor !== plan.floor && (
        <figcaption className={styles['stairs']}>
          <b>{t('next.stairs', { floor: floor(plan.floor) })}</b>
          <span>{t('next.stairsNote', { floor: floor(here.floor) })}</span>
        </figcaption>
      )}
      <svg
        viewBox={`-0.3 -0.3 ${width + 0.6} ${depth + 0.6}`}
        preserveAspectRatio="xMinYMid"
        role="img"
        aria-label={t('next.planLabel', { window: counter.number })}
      >
        <path className={styles['wall']} d={walls(width, depth, entrance?.x ?? null)} />
        {plan.zones.map((each) => (
          <g key={each.zone}>
            <rect
              className={styles['zone']}
              data-chosen={each.zone === zone.zone}
              x={each.x}
              y={each.y}
              width={each.width}
              height={each.height}
            />
            <text
              className={styles['zoneName']}
              data-chosen={each.zone === zone.zone}
              data-upright={each.height > each.width || undefined}
              x={each.x + each.width / 2}
              y={each.y + each.height / 2}
            >
              {each.height > each.width ? each.zone : say(each.name)}
            </text>
          </g>
        ))}
        {way !== null && (
          <>
            <path className={styles['way']} d={way.line} />
            <path className={styles['arrow']} d={way.head} />
          </>
        )}
        {kiosk !== undefined && (
          <>
            <circle className={styles['here']} cx={kiosk.x} cy={kiosk.y} r={1.6} />
            <text className={styles['hereName']} x={kiosk.x + 3} y={kiosk.y}>
              {t('next.here')}
            </text>
          </>
        )}
        {entrance !== undefined && (
          <text className={styles['door']} x={entrance.x} y={depth - 2}>
            {t('next.entrance')}
          </text>
        )}
      </svg>
    </figure>
  );
}

const doorWidth = 9;

/** The outer walls, open where the entrance is. */
function walls(width: number, depth: number, entranceX: number | null): string {
  if (entranceX === null) return `M0 0H${width}V${depth}H0Z`;
  const [from, to] = [entranceX - doorWidth / 2, entranceX + doorWidth / 2];
  return `M${from} ${depth}H0V0H${width}V${depth}H${to}`;
}
