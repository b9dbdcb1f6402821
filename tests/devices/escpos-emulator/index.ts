export { startEscposEmulator, type EscposEmulator, type EscposEmulatorOptions } from './emulator.ts';
export { ticketPng, type Mark, type Ticket } from './ticket.ts';
