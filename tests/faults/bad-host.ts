import { createServer, type RequestListener } from 'node:http';
import { freePort } from '../devices/office/processes.ts';

/** What answers where the printer should be. */
export type BadAnswer = 'web-page' | 'no-answer' | 'wants-password' | 'not-found';

const answers: Record<BadAnswer, RequestListener> = {
  'web-page': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<html><body>Welcome</body></html>');
  },
  'no-answer': (request) => {
    request.resume();
  },
  'wants-password': (_, response) => {
    response.writeHead(401, { 'www-authenticate': 'Basic realm="printer"' }).end();
  },
  'not-found': (_, response) => {
    response.writeHead(404).end();
  },
};

/** A host that is no printer, or does not behave like one. */
export async function startBadHost(answer: BadAnswer): Promise<{ port: number; stop: () => Promise<void> }> {
  const port = await freePort();
  const server = createServer(answers[answer]);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
