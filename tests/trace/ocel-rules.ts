import type { Sqlite } from '../../electron/store/sqlite.ts';

/**
 * What the specification of OCEL 2.0 (section 4.2) asks of its relational form, each rule under a name of its own. They ask the
 * same as the 24 of PM4Py's validator, and that the rows keep to the keys.
 */

interface Column {
  readonly name: string;
  readonly type: string;
  readonly pk: number;
}

interface ForeignKey {
  readonly table: string;
  readonly from: string;
  readonly to: string;
}

const commonTables = [
  'event_map_type',
  'object_map_type',
  'event',
  'object',
  'event_object',
  'object_object',
];

export function ocelRules(database: Sqlite): Record<string, boolean> {
  const list = <T>(sql: string): T[] => database.prepare(sql).pluck().all() as T[];
  const tables = list<string>("SELECT name FROM sqlite_master WHERE type = 'table'");
  const columns = (table: string): Column[] => database.pragma(`table_info("${table}")`) as Column[];
  const has = (table: string, name: string, type?: string): boolean =>
    columns(table).some((column) => column.name === name && (type === undefined || column.type === type));
  const keyOf = (table: string): string[] => columns(table).flatMap(({ name, pk }) => (pk > 0 ? [name] : []));
  const refers = (table: string, from: string, to: string, column: string): boolean =>
    (database.pragma(`foreign_key_list("${table}")`) as ForeignKey[]).some(
      (key) => key.from === from && key.table === to && key.to === column,
    );
  const eventTables = list<string>('SELECT ocel_type_map FROM event_map_type').map((map) => `event_${map}`);
  const objectTables = list<string>('SELECT ocel_type_map FROM object_map_type').map(
    (map) => `object_${map}`,
  );
  const typed = [...eventTables, ...objectTables];
  const same = (a: readonly string[], b: readonly string[]): boolean =>
    JSON.stringify(a.toSorted()) === JSON.stringify(b.toSorted());
  const count = (sql: string): number => list<number>(sql)[0]!;
  const isTime = (text: string): boolean => !Number.isNaN(Date.parse(text));

  return {
    'common tables': commonTables.every((table) => tables.includes(table)),
    'a table for every type and none beside': same(tables, [...commonTables, ...typed]),
    'ocel_type in both maps, event and object': [
      'event_map_type',
      'object_map_type',
      'event',
      'object',
    ].every((table) => has(table, 'ocel_type')),
    'ocel_type_map in both maps': ['event_map_type', 'object_map_type'].every((table) =>
      has(table, 'ocel_type_map'),
    ),
    'ocel_id in event and object': has('event', 'ocel_id') && has('object', 'ocel_id'),
    'ocel_qualifier in both relations':
      has('event_object', 'ocel_qualifier') && has('object_object', 'ocel_qualifier'),
    'ends of event_object': has('event_object', 'ocel_event_id') && has('event_object', 'ocel_object_id'),
    'ends of object_object': has('object_object', 'ocel_source_id') && has('object_object', 'ocel_target_id'),
    'ocel_id in every table of a type': typed.every((table) => has(table, 'ocel_id')),
    'ocel_time of type TIMESTAMP in every table of a type': typed.every((table) =>
      has(table, 'ocel_time', 'TIMESTAMP'),
    ),
    'ocel_changed_field in every table of an object type': objectTables.every((table) =>
      has(table, 'ocel_changed_field'),
    ),
    'key of both maps': ['event_map_type', 'object_map_type'].every((table) =>
      same(keyOf(table), ['ocel_type']),
    ),
    'key of event and object': ['event', 'object'].every((table) => same(keyOf(table), ['ocel_id'])),
    'key of event_object': same(keyOf('event_object'), ['ocel_event_id', 'ocel_object_id', 'ocel_qualifier']),
    'key of object_object': same(keyOf('object_object'), [
      'ocel_source_id',
      'ocel_target_id',
      'ocel_qualifier',
    ]),
    'key of every table of an event type': eventTables.every((table) => same(keyOf(table), ['ocel_id'])),
    'event refers to its type': refers('event', 'ocel_type', 'event_map_type', 'ocel_type'),
    'object refers to its type': refers('object', 'ocel_type', 'object_map_type', 'ocel_type'),
    'event_object refers to both ends':
      refers('event_object', 'ocel_event_id', 'event', 'ocel_id') &&
      refers('event_object', 'ocel_object_id', 'object', 'ocel_id'),
    'object_object refers to both ends':
      refers('object_object', 'ocel_source_id', 'object', 'ocel_id') &&
      refers('object_object', 'ocel_target_id', 'object', 'ocel_id'),
    'tables of event types refer to event': eventTables.every((table) =>
      refers(table, 'ocel_id', 'event', 'ocel_id'),
    ),
    'tables of object types refer to object': objectTables.every((table) =>
      refers(table, 'ocel_id', 'object', 'ocel_id'),
    ),
    'rows keep to the keys': (database.pragma('foreign_key_check') as unknown[]).length === 0,
    'every event stands in the table of its type':
      eventTables.reduce((sum, table) => sum + count(`SELECT count(*) FROM "${table}"`), 0) ===
      count('SELECT count(*) FROM event'),
    'every object stands in the table of its type':
      objectTables.reduce(
        (sum, table) => sum + count(`SELECT count(DISTINCT ocel_id) FROM "${table}"`),
        0,
      ) === count('SELECT count(*) FROM object'),
    'every event is about an object':
      count('SELECT count(DISTINCT ocel_event_id) FROM event_object') === count('SELECT count(*) FROM event'),
    'times are ISO 8601': typed.every((table) =>
      list<string>(`SELECT ocel_time FROM "${table}"`).every(isTime),
    ),
  };
}
