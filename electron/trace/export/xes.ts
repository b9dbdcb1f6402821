import type { TraceReader } from '../../store/index.ts';
import { activitiesOf, type Activity, type Moment } from './activities.ts';
import { valuesOf } from './entry-values.ts';
import { everySoOften, fileWriter, type FileWriter } from './file-writer.ts';
import { isoTime, loggedEntries } from './logged-entry.ts';
import { resourcesOf } from './resources.ts';
import { caseOf, type WalkEntries } from './walk-entries.ts';

/**
 * XES (IEEE 1849): a trace for each walkthrough, whose events are its screens, fields and whatever else happened. What lasts
 * is a start and a complete event of one instance. Each event carries the number and hash of the entry it comes from.
 */
export async function writeXes(
  file: string,
  reader: TraceReader,
  walks: Iterable<WalkEntries>,
): Promise<number> {
  const writer = fileWriter(file);
  const resourceOf = resourcesOf(reader);
  let events = 0;
  writer.write(head);
  for (const walk of walks) {
    writer.write('  <trace>\n');
    writeAttributes(writer, 4, [
      ['string', 'concept:name', caseOf(walk)],
      ['string', 'trace:director', walk.director],
      ['string', 'trace:matter', walk.matter],
      ['string', 'trace:round', walk.round],
      ['string', 'trace:mode', walk.mode],
      ['boolean', 'trace:closed', String(walk.isClosed)],
    ]);
    const activities = activitiesOf(loggedEntries(reader, walk.seqs), resourceOf(walk));
    for (const event of eventsOf(activities)) {
      writeEvent(writer, event);
      await everySoOften((events += 1));
    }
    writer.write('  </trace>\n');
  }
  writer.write('</log>\n');
  writer.close();
  return events;
}

const head = `<?xml version="1.0" encoding="UTF-8"?>
<log xes.version="1849.2023" xes.features="" xmlns="http://www.xes-standard.org/">
  <extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
  <extension name="Lifecycle" prefix="lifecycle" uri="http://www.xes-standard.org/lifecycle.xesext"/>
  <extension name="Organizational" prefix="org" uri="http://www.xes-standard.org/org.xesext"/>
  <extension name="Time" prefix="time" uri="http://www.xes-standard.org/time.xesext"/>
  <global scope="trace">
    <string key="concept:name" value=""/>
  </global>
  <global scope="event">
    <string key="concept:name" value=""/>
    <string key="concept:instance" value=""/>
    <string key="lifecycle:transition" value="complete"/>
    <string key="org:resource" value=""/>
    <date key="time:timestamp" value="1970-01-01T00:00:00.000Z"/>
    <int key="trace:seq" value="0"/>
    <string key="trace:hash" value=""/>
  </global>
  <classifier name="Activity" scope="event" keys="concept:name"/>
  <classifier name="ActivityAndTransition" scope="event" keys="concept:name lifecycle:transition"/>
  <string key="lifecycle:model" value="standard"/>
`;

interface XesEvent {
  readonly name: string;
  readonly instance: string;
  readonly transition: 'start' | 'complete';
  readonly resource: string;
  readonly moment: Moment;
}

/** In the order of time; a start stands before the complete of the same moment. */
function eventsOf(activities: readonly Activity[]): XesEvent[] {
  const events = activities.flatMap(({ name, start, complete, resource }, at): XesEvent[] => {
    const common = { name, instance: String(at + 1), resource };
    return [
      ...(start ? [{ ...common, transition: 'start' as const, moment: start }] : []),
      ...(complete ? [{ ...common, transition: 'complete' as const, moment: complete }] : []),
    ];
  });
  return events.toSorted((a, b) => a.moment.ms - b.moment.ms || a.moment.entry.seq - b.moment.entry.seq);
}

type Attribute = readonly [kind: 'string' | 'date' | 'int' | 'boolean', key: string, value: string];

function writeEvent(writer: FileWriter, { name, instance, transition, resource, moment }: XesEvent): void {
  writer.write('    <event>\n');
  writeAttributes(writer, 6, [
    ['string', 'concept:name', name],
    ['string', 'concept:instance', instance],
    ['string', 'lifecycle:transition', transition],
    ['string', 'org:resource', resource],
    ['date', 'time:timestamp', isoTime(moment.ms)],
    ['int', 'trace:seq', String(moment.entry.seq)],
    ['string', 'trace:hash', moment.hash],
    ...valuesOf(moment.entry).map(({ name: key, value }): Attribute => [
      typeof value === 'number' ? 'int' : typeof value === 'boolean' ? 'boolean' : 'string',
      `trace:${key}`,
      String(value),
    ]),
  ]);
  writer.write('    </event>\n');
}

function writeAttributes(writer: FileWriter, indent: number, attributes: readonly Attribute[]): void {
  const space = ' '.repeat(indent);
  for (const [kind, key, value] of attributes) {
    writer.write(`${space}<${kind} key="${key}" value="${xmlText(value)}"/>\n`);
  }
}

/** Text for an attribute. Characters that XML 1.0 (2.2) has no place for become U+FFFD; line ends must not become spaces. */
export const xmlText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
