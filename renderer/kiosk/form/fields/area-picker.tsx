import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AdminDivision, AdminDivisions } from '../../../../shared/identifiers/index.ts';
import { useEntryWitness } from '../../../input/index.ts';
import styles from './area-picker.module.css';
import { areaTrail, levels, type AreaLevel, type AreaTrail } from './area-trail.ts';

interface AreaPickerProps {
  readonly areas: AdminDivisions;
  /** GB/T 2260 code, or empty. */
  readonly chosen: string;
  readonly open: boolean;
  readonly openChanged: (open: boolean) => void;
  readonly invalid: boolean;
  /** The most exact area was touched. */
  readonly pick: (code: string) => void;
}

/** Province, city and county by touch. The trail above shows what is chosen, and leads back to each level. */
export function AreaPicker({ areas, chosen, open, openChanged, invalid, pick }: AreaPickerProps): ReactNode {
  const { t } = useTranslation('form');
  const witness = useEntryWitness();
  const [trail, setTrail] = useState<AreaTrail>(() => areaTrail(areas, chosen));
  const [level, setLevel] = useState<AreaLevel>(() => (trail.city === null ? 'province' : 'county'));
  const offered: readonly AdminDivision[] =
    level === 'province'
      ? areas.provinces()
      : areas.below(level === 'city' ? (trail.province?.code ?? '') : (trail.city?.code ?? ''));

  const touch = (area: AdminDivision): void => {
    witness.did('choice');
    if (level === 'county') {
      setTrail({ ...trail, county: area });
      pick(area.code);
      return;
    }
    const below = areas.below(area.code);
    const next =
      level === 'province'
        ? { province: area, city: null, county: null }
        : { ...trail, city: area, county: null };
    setTrail(next);
    if (below.length === 0) pick(area.code);
    else if (level === 'province' && below.length === 1 && below[0] !== undefined) {
      setTrail({ ...next, city: below[0] });
      setLevel('county');
    } else setLevel(level === 'province' ? 'city' : 'county');
  };

  return (
    <div className={styles.picker}>
      <div className={invalid ? styles.invalidTrail : styles.trail}>
        {levels.map((each) => {
          const shown = open && each === level;
          return (
            <button
              key={each}
              type="button"
              className={shown ? styles.levelOpen : styles.level}
              aria-expanded={shown}
              data-control="area"
              data-chosen={shown}
              onClick={() => {
                if (each === 'city' && trail.province === null) return;
                if (each === 'county' && trail.city === null) return;
                setLevel(each);
                openChanged(true);
              }}
            >
              <small>{t(each)}</small>
              <span>{trail[each]?.name ?? t('choose')}</span>
            </button>
          );
        })}
      </div>
      {open && (
        <div className={styles.areas} role="group" aria-label={t(level)} lang="zh-CN">
          {offered.map((area) => (
            <button
              key={area.code}
              type="button"
              className={trail[level]?.code === area.code ? styles.areaOn : styles.area}
              aria-pressed={trail[level]?.code === area.code}
              data-chosen={trail[level]?.code === area.code}
              data-control="area"
              data-area={area.code}
              onClick={() => touch(area)}
            >
              {area.name}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
