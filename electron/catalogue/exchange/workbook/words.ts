import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Department } from '../../../../shared/matter/index.ts';

/** What the values of closed lists are called in a workbook, which is in Chinese; they are understood in English too. */
export interface WorkbookWords {
  readonly nameOf: (group: string, value: string) => string;
  /** Null: there is no such value. */
  readonly valueOf: (group: string, name: string) => string | null;
  readonly yes: string;
  readonly no: string;
}

const wordsSchema = z.looseObject({
  yes: z.string(),
  no: z.string(),
  choice: z.record(z.string(), z.record(z.string(), z.string())),
});

/** @param resourcesFolder holds locales/<language>/matters.json, the desk's own words for the same */
export function loadWorkbookWords(resourcesFolder: string): WorkbookWords {
  const [zh, en] = ['zh-CN', 'en'].map((language) =>
    wordsSchema.parse(
      JSON.parse(readFileSync(join(resourcesFolder, 'locales', language, 'matters.json'), 'utf8')),
    ),
  ) as [z.infer<typeof wordsSchema>, z.infer<typeof wordsSchema>];
  return {
    yes: zh.yes,
    no: zh.no,
    nameOf: (group, value) => zh.choice[group]?.[value] ?? value,
    valueOf: (group, name) => {
      const values = Object.keys(zh.choice[group] ?? {});
      const isNamed = (value: string): boolean =>
        [value, zh.choice[group]?.[value], en.choice[group]?.[value]].includes(name);
      return values.find(isNamed) ?? null;
    },
  };
}

export const departmentName = (departments: readonly Department[], id: string): string =>
  departments.find((each) => each.id === id)?.name['zh-CN'] ?? id;

export const departmentOf = (departments: readonly Department[], name: string): string | null =>
  departments.find(({ id, name: full, shortName }) =>
    [id, ...Object.values(full), ...Object.values(shortName)].includes(name),
  )?.id ?? null;
