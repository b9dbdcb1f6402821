import type { TraceReader } from '../../store/index.ts';
import { valuesOf } from './entry-values.ts';
import { everySoOften, fileWriter } from './file-writer.ts';
import { isoTime, type LoggedEntry } from './logged-entry.ts';
import { gatherObjects } from './ocel-objects.ts';
import { ocelEventId, ocelEventTypes, ocelObjectTypes, relationsOf } from './ocel-model.ts';
import { kioskOf } from './resources.ts';

const beginning = isoTime(0);

/** OCEL 2.0 as JSON. Attribute values are texts, as the published schema wants. */
export async function writeOcelJson(
  file: string,
  reader: TraceReader,
  entries: Iterable<LoggedEntry>,
): Promise<number> {
  const writer = fileWriter(file);
  const kiosk = kioskOf(reader);
  const objects = gatherObjects();
  let events = 0;
  const eventTypes = ocelEventTypes.map(({ name, attributes }) => ({ name, attributes }));
  const objectTypes = ocelObjectTypes.map((name) => ({
    name,
    attributes: [{ name: 'name', type: 'string' }],
  }));
  writer.write(
    `{"eventTypes":${JSON.stringify(eventTypes)},\n"objectTypes":${JSON.stringify(objectTypes)},\n"events":[`,
  );
  for (const { entry, hash } of entries) {
    const relations = relationsOf(entry, kiosk);
    objects.see(entry, relations);
    const event = {
      id: ocelEventId(entry.seq),
      type: entry.type,
      time: isoTime(entry.t),
      attributes: [
        { name: 'trace:seq', value: String(entry.seq) },
        { name: 'trace:hash', value: hash },
        ...valuesOf(entry).map(({ name, value }) => ({ name, value: String(value) })),
      ],
      relationships: relations.map(({ object, qualifier }) => ({ objectId: object.id, qualifier })),
    };
    writer.write(`${events === 0 ? '\n' : ',\n'}${JSON.stringify(event)}`);
    await everySoOften((events += 1));
  }
  writer.write('\n],\n"objects":[');
  let first = true;
  for (const { id, type, name } of objects.all()) {
    const object = {
      id,
      type,
      attributes: [{ name: 'name', time: beginning, value: name }],
      relationships: objects
        .linksFrom(id)
        .map(({ target, qualifier }) => ({ objectId: target.id, qualifier })),
    };
    writer.write(`${first ? '\n' : ',\n'}${JSON.stringify(object)}`);
    first = false;
  }
  writer.write('\n]}\n');
  writer.close();
  return events;
}
