/**
 * The policy allows scripts, styles and fonts of our own files only; pictures may also be made in the page, as the drawn
 * form is.
 */
const policy = (own: Readonly<Record<string, string>> = {}): string =>
  Object.entries({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self'",
    'img-src': "'self' blob: data:",
    'font-src': "'self'",
    'connect-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
    ...own,
  })
    .map(([directive, value]) => `${directive} ${value}`)
    .join('; ');

const usualPolicy = policy();

/** Pages with a policy of their own: the desk frames the replay, which may be framed by it and speaks to nobody else. */
const policies: Readonly<Record<string, string>> = {
  '/desk': policy({ 'frame-src': "'self'" }),
  '/replay': policy({ 'frame-ancestors': "'self'", 'connect-src': "'none'" }),
};

const deniedFeatures = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'clipboard-read',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'window-management',
  'xr-spatial-tracking',
];

/** Headers of everything this host serves. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': usualPolicy,
  'Permissions-Policy': deniedFeatures.map((feature) => `${feature}=()`).join(', '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  // The next page of the kiosk shares nothing with the one before it, its process included.
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Origin-Agent-Cluster': '?1',
};

export const securityHeadersOf = (path: string): Readonly<Record<string, string>> => ({
  ...securityHeaders,
  'Content-Security-Policy': policies[path] ?? usualPolicy,
});
