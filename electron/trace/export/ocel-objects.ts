import type { TraceEntry } from '../../../shared/trace/index.ts';
import { linksOf, type OcelLink, type OcelObject, type OcelRelation } from './ocel-model.ts';

/** The objects that the events of an export are about, each once, and how they belong together. */
export interface OcelObjects {
  readonly see: (entry: TraceEntry, relations: readonly OcelRelation[]) => void;
  readonly all: () => readonly OcelObject[];
  readonly linksFrom: (id: string) => readonly OcelLink[];
}

export function gatherObjects(): OcelObjects {
  const objects = new Map<string, OcelObject>();
  const links = new Map<string, Map<string, OcelLink>>();
  return {
    see: (entry, relations) => {
      for (const { object } of relations) objects.set(object.id, object);
      for (const link of linksOf(entry)) {
        objects.set(link.source.id, link.source);
        objects.set(link.target.id, link.target);
        const from = links.get(link.source.id) ?? new Map<string, OcelLink>();
        links.set(link.source.id, from.set(`${link.target.id} ${link.qualifier}`, link));
      }
    },
    all: () => [...objects.values()],
    linksFrom: (id) => [...(links.get(id)?.values() ?? [])],
  };
}
