// Loaded into a kiosk's processes before their own code: the hall's clock stands still, so that two kiosks print the
// same minute. Time that is measured goes on.
const moment = Number(process.env['KIOSK_TEST_MOMENT']);

globalThis.Date = class extends Date {
  constructor(...parts) {
    if (parts.length === 0) super(moment);
    else super(...parts);
  }
  static now() {
    return moment;
  }
};
