import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** What the tests use of the system: a browser, an office printer, eyes of their own for paper, and verifiers that are not ours. */
const packages = [
  'chromium',
  'cups',
  'cups-ipp-utils',
  'cups-filters',
  'avahi-daemon',
  'dbus',
  'poppler-utils',
  'zbar-tools',
  'fonts-noto-cjk',
  'fonts-hanazono',
  'python3',
  'openssl',
  'libxml2-utils',
];

/**
 * Installs what is missing where that is allowed.
 *
 * @returns {string | null} what the person has to do first, or null
 */
export function installSystemPackages(say) {
  if (!isDebian()) {
    const missing = [
      'chromium',
      'ippeveprinter',
      'pdftoppm',
      'zbarimg',
      'python3',
      'openssl',
      'xmllint',
    ].filter((program) => !hasProgram(program));
    return missing.length === 0
      ? null
      : `These programs are missing: ${missing.join(', ')}. On Debian or Ubuntu they come with: ${installCommand(packages)}`;
  }
  const missing = packages.filter((name) => !isInstalled(name));
  if (missing.length === 0) return null;
  if (process.getuid?.() !== 0) {
    return `System packages are missing. Install them, then run npm test again:\n  sudo apt-get update && sudo ${installCommand(missing)}`;
  }
  say(`installing system packages: ${missing.join(' ')}`);
  const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', ['update', '-qq'], options);
  const apt = spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], options);
  if (apt.status === 0) return null;
  return `The system packages could not be installed; apt-get says why above. Install them with: ${installCommand(missing)}`;
}

const installCommand = (names) => `apt-get install -y --no-install-recommends ${names.join(' ')}`;

function isDebian() {
  if (!existsSync('/etc/os-release')) return false;
  return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));
}

function isInstalled(name) {
  const query = spawnSync('dpkg-query', ['-W', '-f=${Status}', name], { encoding: 'utf8' });
  return query.status === 0 && query.stdout.includes('install ok installed');
}

const hasProgram = (program) =>
  spawnSync(process.platform === 'win32' ? 'where' : 'which', [program], { stdio: 'ignore' }).status === 0;
