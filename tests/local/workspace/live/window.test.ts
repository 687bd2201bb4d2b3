import { once } from 'node:events';
import { createServer, get, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Window } from '../../../../local/workspace/live/window';

const person = { address: 'anna@exemple.fr', role: 'coordinator' } as Window['person'];

test('a window that was closed is told nothing more, and nothing breaks', async () => {
  const window = new Window(
    'w1',
    person,
    'book',
    () => {},
    () => {},
  );
  const faults: unknown[] = [];
  const server = createServer((_, response: ServerResponse) => {
    response.on('error', (fault) => faults.push(fault));
    window.follow(response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const [page] = await once(get(`http://127.0.0.1:${port}`), 'response');
  let heard = '';
  page.setEncoding('utf8').on('data', (text: string) => {
    heard += text;
  });
  window.tell('notice', { text: 'à temps' });
  window.close();
  window.tell('notice', { text: 'trop tard' });
  await once(page, 'end');
  server.close();

  expect(heard).toContain('à temps');
  expect(heard).not.toContain('trop tard');
  expect(faults).toEqual([]);
});
