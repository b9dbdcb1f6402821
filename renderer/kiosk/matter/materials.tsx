import { materialNeed } from '../../../shared/matter/material-need.ts';
import type { Material } from '../../../shared/matter/index.ts';
import { useWords } from '../i18n/index.ts';
import type { MatterDetail } from '../session/index.ts';
import styles from './materials.module.css';

/** What to bring: originals and copies as figures in columns. What only some must bring comes below, lighter. */
export function Materials({ matter }: { readonly matter: MatterDetail['matter'] }) {
  const { t } = useWords();
  const everyone = matter.materials.filter((material) => materialNeed(material, null) === 'needed');
  const some = matter.materials.filter((material) => materialNeed(material, null) !== 'needed');
  return (
    <section className={styles['materials']}>
      <div className={styles['head']}>
        <h2>{t('matter.materials')}</h2>
        <span>{t('matter.returned')}</span>
      </div>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('matter.everyone')}</th>
            <th scope="col" className={styles['figure']}>
              {t('matter.originals')}
            </th>
            <th scope="col" className={styles['figure']}>
              {t('matter.copies')}
            </th>
          </tr>
        </thead>
        <tbody>
          {everyone.map((material) => (
            <MaterialRow key={material.id} material={material} />
          ))}
        </tbody>
        {some.length > 0 && (
          <tbody className={styles['cases']}>
            <tr>
              <th colSpan={3} scope="colgroup">
                {t('matter.cases')}
              </th>
            </tr>
            {some.map((material) => (
              <MaterialRow key={material.id} material={material} />
            ))}
          </tbody>
        )}
      </table>
    </section>
  );
}

function MaterialRow({ material }: { readonly material: Material }) {
  const { say } = useWords();
  const said = material.condition ?? material.note;
  return (
    <tr data-testid={`material-${material.id}`}>
      <td>
        <div className={styles['words']}>
          <span className={styles['name']}>{say(material.name)}</span>
          {said !== undefined && <span className={styles['said']}>{say(said)}</span>}
        </div>
      </td>
      <Figure value={material.originals} />
      <Figure value={material.copies} />
    </tr>
  );
}

function Figure({ value }: { readonly value: number }) {
  return (
    <td className={styles['figure']} data-none={value === 0 || undefined}>
      {value}
    </td>
  );
}
