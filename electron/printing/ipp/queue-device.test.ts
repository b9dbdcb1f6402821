import { expect, it } from 'vitest';
import { queueDevice } from './queue-device.ts';

it.each([
  ['ipp://localhost:8631/ipp/print?contimeout=10', true, 'ipp://localhost:8631/ipp/print'],
  ['ipps://printer.hall/ipp/print', true, 'ipps://printer.hall/ipp/print'],
  ['ipp://printer.hall/ipp/print?waitjob=false&waitprinter=false', false, 'ipp://printer.hall/ipp/print'],
  ['dnssd://Hall%20A4._ipp._tcp.local/?uuid=1', true, null],
  ['dnssd://Hall%20A4._pdl-datastream._tcp.local/?uuid=1', false, null],
  ['socket://192.0.2.7:9100', false, null],
  ['usb://Maker/Model?serial=1', false, null],
  ['lpd://192.0.2.7/queue', false, null],
])('a queue to %s', (uri, isWatched, printerUri) => {
  expect(queueDevice(uri)).toEqual({ uri, isWatched, printerUri });
});

it('a queue that does not say where it sends its jobs', () => {
  for (const said of [undefined, '', '///dev/null']) expect(queueDevice(said)).toBeNull();
});
