/** The channels between the kiosk page and the shell. */
export const channels = {
  /** Page to kiosk, answered: a request of the contract. */
  call: 'kiosk:call',
  /** Page to kiosk: begin a new line of events with the present state. */
  listen: 'kiosk:listen',
  /** Kiosk to page: one event. */
  event: 'kiosk:event',
} as const;
