import { rmSync, renameSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { OpenSqlite, TraceReader } from '../../store/index.ts';
import { valuesOf } from './entry-values.ts';
import { everySoOften } from './file-writer.ts';
import { isoTime, type LoggedEntry } from './logged-entry.ts';
import {
  ocelEventId,
  ocelEventTypes,
  ocelObjectTypes,
  relationsOf,
  type OcelEventType,
  type OcelValueType,
} from './ocel-model.ts';
import { gatherObjects } from './ocel-objects.ts';
import { kioskOf } from './resources.ts';

const columnTypes: Readonly<Record<OcelValueType, string>> = {
  string: 'TEXT',
  integer: 'INTEGER',
  boolean: 'BOOLEAN',
};

/** OCEL 2.0 as a SQLite database: the tables of its specification, section 4.2, with all their keys. */
export async function writeOcelSqlite(
  file: string,
  reader: TraceReader,
  entries: Iterable<LoggedEntry>,
  open: OpenSqlite,
): Promise<number> {
  const partial = `${file}.partial`;
  mkdirSync(dirname(file), { recursive: true });
  rmSync(partial, { force: true });
  const database = open(partial);
  // Nobody reads it before it is whole, and what is half written is thrown away.
  database.pragma('journal_mode = OFF');
  database.pragma('synchronous = OFF');
  database.pragma('foreign_keys = OFF');
  database.exec(schema());
  const kiosk = kioskOf(reader);
  const objects = gatherObjects();
  const addEvent = database.prepare('INSERT INTO event VALUES (?, ?)');
  const addRelation = database.prepare('INSERT OR IGNORE INTO event_object VALUES (?, ?, ?)');
  const addOfType = new Map(
    ocelEventTypes.map((type) => [type.name as string, { type, insert: database.prepare(insertOf(type)) }]),
  );
  let events = 0;
  database.exec('BEGIN');
  for (const { entry, hash } of entries) {
    const id = ocelEventId(entry.seq);
    const { type, insert } = addOfType.get(entry.type)!;
    const values = new Map<string, string | number | boolean>(
      valuesOf(entry).map(({ name, value }) => [name, value]),
    );
    values.set('trace:seq', entry.seq).set('trace:hash', hash);
    addEvent.run(id, entry.type);
    insert.run(id, isoTime(entry.t), ...type.attributes.map(({ name }) => bindable(values.get(name))));
    const relations = relationsOf(entry, kiosk);
    objects.see(entry, relations);
    for (const { object, qualifier } of relations) addRelation.run(id, object.id, qualifier);
    await everySoOften((events += 1));
  }
  const addObject = database.prepare('INSERT INTO object VALUES (?, ?)');
  const addLink = database.prepare('INSERT OR IGNORE INTO object_object VALUES (?, ?, ?)');
  for (const { id, type, name } of objects.all()) {
    addObject.run(id, type);
    database.prepare(`INSERT INTO "object_${type}" VALUES (?, ?, NULL, ?)`).run(id, isoTime(0), name);
    for (const { target, qualifier } of objects.linksFrom(id)) addLink.run(id, target.id, qualifier);
  }
  database.exec('COMMIT');
  database.close();
  renameSync(partial, file);
  return events;
}

const bindable = (value: string | number | boolean | undefined): string | number | null =>
  value === undefined ? null : typeof value === 'boolean' ? Number(value) : value;

const insertOf = ({ map, attributes }: OcelEventType): string =>
  `INSERT INTO "event_${map}" VALUES (?, ?${', ?'.repeat(attributes.length)})`;

function schema(): string {
  const tables = [
    'CREATE TABLE event_map_type (ocel_type TEXT PRIMARY KEY, ocel_type_map TEXT)',
    'CREATE TABLE object_map_type (ocel_type TEXT PRIMARY KEY, ocel_type_map TEXT)',
    `CREATE TABLE event (ocel_id TEXT PRIMARY KEY, ocel_type TEXT,
       FOREIGN KEY (ocel_type) REFERENCES event_map_type (ocel_type))`,
    `CREATE TABLE object (ocel_id TEXT PRIMARY KEY, ocel_type TEXT,
       FOREIGN KEY (ocel_type) REFERENCES object_map_type (ocel_type))`,
    `CREATE TABLE event_object (ocel_event_id TEXT, ocel_object_id TEXT, ocel_qualifier TEXT,
       PRIMARY KEY (ocel_event_id, ocel_object_id, ocel_qualifier),
       FOREIGN KEY (ocel_event_id) REFERENCES event (ocel_id),
       FOREIGN KEY (ocel_object_id) REFERENCES object (ocel_id))`,
    `CREATE TABLE object_object (ocel_source_id TEXT, ocel_target_id TEXT, ocel_qualifier TEXT,
       PRIMARY KEY (ocel_source_id, ocel_target_id, ocel_qualifier),
       FOREIGN KEY (ocel_source_id) REFERENCES object (ocel_id),
       FOREIGN KEY (ocel_target_id) REFERENCES object (ocel_id))`,
    ...ocelEventTypes.flatMap(({ name, map, attributes }) => [
      `CREATE TABLE "event_${map}" (ocel_id TEXT PRIMARY KEY, ocel_time TIMESTAMP,
         ${attributes.map((attribute) => `"${attribute.name}" ${columnTypes[attribute.type]},`).join(' ')}
         FOREIGN KEY (ocel_id) REFERENCES event (ocel_id))`,
      `INSERT INTO event_map_type VALUES ('${name}', '${map}')`,
    ]),
    ...ocelObjectTypes.flatMap((name) => [
      `CREATE TABLE "object_${name}" (ocel_id TEXT, ocel_time TIMESTAMP, ocel_changed_field TEXT, name TEXT,
         FOREIGN KEY (ocel_id) REFERENCES object (ocel_id))`,
      `INSERT INTO object_map_type VALUES ('${name}', '${name}')`,
    ]),
  ];
  return `${tables.join(';\n')};`;
}
