/** Where a CUPS queue sends its jobs, by its `device-uri`. */
export interface QueueDevice {
  readonly uri: string;
  /** The printer itself, where the kiosk can ask it over IPP too. */
  readonly printerUri: string | null;
  /** CUPS follows a job at the printer to its end; otherwise it calls completed what it has only sent. */
  readonly isWatched: boolean;
}

/** Null when the queue does not say. */
export function queueDevice(deviceUri: unknown): QueueDevice | null {
  if (typeof deviceUri !== 'string' || !URL.canParse(deviceUri)) return null;
  const url = new URL(deviceUri);
  const speaksIpp =
    /^(ipps?|https?):$/.test(url.protocol) || (url.protocol === 'dnssd:' && /_ipps?\._tcp/.test(deviceUri));
  const isWatched = speaksIpp && !/^(0|no|off|false)$/i.test(url.searchParams.get('waitjob') ?? '');
  const canBeAsked = /^ipps?:$/.test(url.protocol);
  return { uri: deviceUri, printerUri: canBeAsked ? deviceUri.replace(/\?.*$/, '') : null, isWatched };
}
