import type { Answers } from '../../../shared/form/index.ts';
import { materialNeed } from '../../../shared/matter/material-need.ts';
import type { Material } from '../../../shared/matter/index.ts';

/** What this applicant has to bring, and what the answers cannot decide. */
export function toBring(
  materials: readonly Material[],
  answers: Answers,
): { readonly needed: readonly Material[]; readonly maybe: readonly Material[] } {
  const given = Object.keys(answers).length > 0 ? answers : null;
  const needOf = (material: Material) => materialNeed(material, given);
  return {
    // What is in the hand already stands first.
    needed: materials
      .filter((material) => needOf(material) === 'needed')
      .toSorted((a, b) => Number(b.source === 'kiosk') - Number(a.source === 'kiosk')),
    maybe: materials.filter((material) => needOf(material) === 'depends'),
  };
}
