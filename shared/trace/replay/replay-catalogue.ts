import type { CitizenContract, FormPicture, KioskDescription, MatterSummary } from '../../contract/page.ts';
import type { InputOf, OutputOf } from '../../contract/page.ts';

type Filter = Pick<InputOf<CitizenContract['catalogue.search']>, 'department' | 'audience' | 'lifeEvent'>;

/** What the kiosk's own screens read when they are drawn again: the hall, its catalogue, blank forms. Nothing of a person. */
export interface ReplayCatalogue {
  readonly description: KioskDescription;
  readonly overview: OutputOf<CitizenContract['catalogue.overview']>;
  readonly lists: readonly { readonly filter: Filter; readonly matters: readonly MatterSummary[] }[];
  /** Matters that were opened, in the version of the walk. */
  readonly matters: readonly NonNullable<OutputOf<CitizenContract['catalogue.matter']>>[];
  /** The blank form of a matter with the places of its cells. */
  readonly pictures: readonly { readonly matter: string; readonly picture: FormPicture }[];
}
