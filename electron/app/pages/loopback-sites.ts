/**
 * The two names of this machine the kiosk is reachable by. For Chromium they are different sites, so a page that
 * leaves one for the other leaves its renderer process behind with everything typed into it.
 */
export interface LoopbackSites {
  readonly isOurHost: (host: string | undefined) => boolean;
  /** True when `origin` is the site that `host` names: no other page may speak to the kiosk. */
  readonly isOriginOf: (origin: string | undefined, host: string) => boolean;
  /** The address of the other site. */
  readonly other: (host: string) => string;
  readonly first: string;
}

export const loopbackAddress = '127.0.0.1';

export function loopbackSites(port: number): LoopbackSites {
  const numeric = `${loopbackAddress}:${port}`;
  const named = `localhost:${port}`;
  return {
    isOurHost: (host) => host === numeric || host === named,
    isOriginOf: (origin, host) => origin === `http://${host}`,
    other: (host) => `http://${host === numeric ? named : numeric}/`,
    first: `http://${numeric}/`,
  };
}
