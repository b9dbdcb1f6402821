import { startEscposEmulator } from '../devices/escpos-emulator/index.ts';

/** An emulated thermal printer in a process of its own, so that its work is not taken for the kiosk's. */
const emulator = await startEscposEmulator();
process.on('message', () => process.send?.({ bytes: emulator.bytesReceived() }));
process.send?.({ uri: emulator.uri });
