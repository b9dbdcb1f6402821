import { join } from 'node:path';
import type { Clock } from '../../shared/clock.ts';
import type { FormDefinition } from '../../shared/form/index.ts';
import {
  createCatalogueService,
  createExchange,
  createHallEditing,
  createMatterEditing,
  readOfficial,
  unfoldOfficial,
  startLiveCatalogue,
  type CatalogueFiles,
} from '../catalogue/index.ts';
import { storageFailure, type Store } from '../store/index.ts';
import type { TraceLog } from '../trace/index.ts';
import { recordPublished } from './desk/index.ts';
import { hallDate } from './hall-time.ts';
import type { Log } from './log.ts';

interface CatalogueSources {
  readonly files: CatalogueFiles;
  /** Where they lie. */
  readonly folder: string;
  readonly resourcesFolder: string;
  readonly dataFolder: string;
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
}

/** Joins the files of the catalogue with what was published at the desk, for citizens and for those who write it. */
export async function openCatalogue({
  files,
  folder,
  resourcesFolder,
  dataFolder,
  store,
  clock,
  log,
}: CatalogueSources) {
  // Those of the files first: what came in with a package has a name of its own.
  const imported = join(dataFolder, 'official');
  try {
    unfoldOfficial(store.officialPdfs, imported);
  } catch (error) {
    if (storageFailure(error) === null) throw error;
    log(
      'official PDFs of the store could not be written out, because the disk does not take them; forms on them are not printed until the next start',
    );
  }
  const officialFolders = [folder, imported];
  const official = (form: FormDefinition) => readOfficial(officialFolders, form);
  const table = store.catalogue;
  const catalogue = await startLiveCatalogue({
    files,
    table,
    blankOf: async (form) => (await official(form)).blank,
    clock,
    dateOf: hallDate,
    say: log,
  });
  return {
    catalogue,
    guide: createCatalogueService(catalogue),
    readOfficial: official,
    /** The log that takes what is published; null while it is broken. */
    editing: (trace: TraceLog | null, needsReview: boolean, kioskName: () => string) => {
      const onPublished = recordPublished(trace, log);
      const today = (): string => hallDate(clock.wallMs());
      const shared = { live: catalogue, table, readOfficial: official, needsReview, today, onPublished };
      return {
        exchange: createExchange({
          ...shared,
          officialFolders,
          officialPdfs: store.officialPdfs,
          importedFolder: imported,
          resourcesFolder,
          together: store.together,
          from: () => ({
            hall: catalogue.hall.name['zh-CN'],
            kiosk: kioskName(),
            madeMs: Math.round(clock.wallMs()),
          }),
        }),
        hallEditing: createHallEditing({ live: catalogue, table, today, onPublished }),
        editing: createMatterEditing(shared),
      };
    },
  };
}
