import { bridgeToDevice, type DeviceBridge } from '../devices/device-bridge.ts';
import type { Expected, Fault } from './fault.ts';
import { thermalFault, type Stage, type ThermalScenario } from './thermal-scenario.ts';

const tornSlip = { whole: 0, torn: 1 };

/** A row on a printer behind a device file; its fault takes hold of the device. */
function deviceFault(
  row: Omit<ThermalScenario, 'uri' | 'fault'> & { fault: (device: DeviceBridge, stage: Stage) => void },
): Fault {
  let device: DeviceBridge | null = null;
  return thermalFault({
    ...row,
    whileSending: true,
    id: `device/${row.id}`,
    uri: async (stage) => {
      device = await bridgeToDevice(stage.printer.port);
      stage.atEnd(device.unplug);
      return device.uri;
    },
    fault: (stage) => {
      if (device) row.fault(device, stage);
    },
  });
}

const outcome = (
  state: Expected['state'],
  reason: Expected['reason'],
  sheets: Expected['sheets'],
  shownWithinMs: number,
): Expected => ({ state, reason, sheets, shownWithinMs });

export const deviceFaults: readonly Fault[] = [
  thermalFault({
    id: 'device/missing',
    happens: 'there is no such device',
    moment: 'before',
    uri: () => Promise.resolve('file:/dev/usb/no-such-printer'),
    fault: () => {},
    expected: outcome('queued', 'offline', { whole: 0, torn: 0 }, 300),
  }),
  deviceFault({
    id: 'blocked',
    happens: 'the device takes nothing and answers nothing',
    moment: 'before',
    fault: (device) => device.freeze(),
    expected: outcome('queued', 'unknown', { whole: 0, torn: 0 }, 1_500),
  }),
  deviceFault({
    id: 'paper-out',
    happens: 'the paper runs out',
    moment: 'during',
    fault: (_, { printer }) => printer.set({ paperLeftMm: 0 }),
    expected: outcome('uncertain', 'paper-out', tornSlip, 300),
  }),
  deviceFault({
    id: 'blocked',
    happens: 'the device takes nothing more',
    moment: 'during',
    fault: (device, { printer }) => {
      device.freeze();
      printer.set({ hung: true });
    },
    expected: outcome('uncertain', 'offline', tornSlip, 1_500),
  }),
  deviceFault({
    id: 'unplugged',
    happens: 'the device is unplugged',
    moment: 'during',
    fault: (device) => device.unplug(),
    expected: outcome('uncertain', 'offline', tornSlip, 300),
  }),
];
