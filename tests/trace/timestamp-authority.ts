import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

export interface TimestampAuthority {
  readonly url: string;
  /** File of its root certificate. */
  readonly certificate: string;
  /** Answers with this instead of a timestamp until it is null again. */
  answerWith: Buffer | null;
  readonly close: () => Promise<void>;
}

const configuration = `
[ req ]
distinguished_name = name
prompt = no
[ name ]
CN = Timestamps for tests
[ tsa_cert ]
extendedKeyUsage = critical,timeStamping
keyUsage = critical,digitalSignature
basicConstraints = CA:FALSE
[ root ]
basicConstraints = critical,CA:TRUE
keyUsage = critical,keyCertSign
[ tsa ]
default_tsa = test_tsa
[ test_tsa ]
serial = serial
crypto_device = builtin
signer_cert = tsa.pem
certs = root.pem
signer_key = tsa.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
ordering = no
tsa_name = no
ess_cert_id_chain = no
`;

/** A timestamp authority that is openssl behind a door: `openssl ts -reply` for each request. */
export async function startTimestampAuthority(folder: string): Promise<TimestampAuthority> {
  mkdirSync(folder, { recursive: true });
  const openssl = (...args: readonly string[]): void => {
    execFileSync('openssl', args, { cwd: folder, stdio: 'ignore' });
  };
  writeFileSync(join(folder, 'tsa.cnf'), configuration);
  writeFileSync(join(folder, 'serial'), '01\n');
  const made = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-config', 'tsa.cnf'];
  openssl(
    'req',
    '-x509',
    ...made,
    '-keyout',
    'root.key',
    '-out',
    'root.pem',
    '-extensions',
    'root',
    '-days',
    '30',
  );
  openssl('req', '-new', ...made, '-keyout', 'tsa.key', '-out', 'tsa.csr', '-subj', '/CN=Stamp');
  const issued = ['-CA', 'root.pem', '-CAkey', 'root.key', '-set_serial', '2', '-days', '30'];
  openssl(
    'x509',
    '-req',
    '-in',
    'tsa.csr',
    ...issued,
    '-extfile',
    'tsa.cnf',
    '-extensions',
    'tsa_cert',
    '-out',
    'tsa.pem',
  );

  const authority = { certificate: join(folder, 'root.pem'), answerWith: null as Buffer | null };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      if (request.headers['content-type'] !== 'application/timestamp-query') {
        response.writeHead(415).end();
        return;
      }
      writeFileSync(join(folder, 'query.tsq'), Buffer.concat(chunks));
      openssl('ts', '-reply', '-config', 'tsa.cnf', '-queryfile', 'query.tsq', '-out', 'reply.tsr');
      response.writeHead(200, { 'content-type': 'application/timestamp-reply' });
      response.end(authority.answerWith ?? readFileSync(join(folder, 'reply.tsr')));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(authority, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
}
