import { request } from 'node:http';
import { join } from 'node:path';
import { runOnce } from '../../../local/cli/run';
import { html } from '../../../local/cli/server/html';
import { serveWorld } from '../../../local/cli/server/serve';
import { World } from '../../../local/runtime/world';
import { builtWorker, bundle, folderOf, goodFiles, plain, temporaryFolder } from './helpers';

interface Answer {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: string;
}

const worker = builtWorker();
const state = join(temporaryFolder(), '.drive');
const kept = { state, bundle, worker, say: () => {} };
let world: World;
let port = 0;
let close = (): void => {};

beforeAll(async () => {
  const played = await runOnce({
    data: folderOf(goodFiles),
    until: 'closes',
    triggers: true,
    trace: false,
    bundle,
    worker,
    say: () => {},
  });
  if (!played.world) throw new Error('no drive');
  world = played.world;
  const { server, port: found } = await serveWorld(world, kept, 18_080);
  port = found;
  close = () => {
    server.close();
    server.closeAllConnections();
  };
});

afterAll(() => close());

type Fields = Readonly<Record<string, string>>;

function ask(path: string, fields?: Fields, headers: Fields = {}): Promise<Answer> {
  const body = fields && new URLSearchParams(fields).toString();
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port, path, method: body === undefined ? 'GET' : 'POST', headers },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => {
          text += chunk;
        });
        response.on('end', () => {
          const { statusCode = 0, headers: answered } = response;
          resolve({ status: statusCode, headers: answered, body: plain(text) });
        });
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

test('a name of another site that leads here is refused', async () => {
  expect((await ask('/', undefined, { Host: 'evil.test' })).status).toBe(403);
  expect((await ask('/', undefined, { Host: `localhost:${port}` })).status).toBe(200);
});

test('a page of another site cannot send anything', async () => {
  const before = world.now();
  for (const headers of [{ Origin: 'https://evil.test' }, { 'Sec-Fetch-Site': 'cross-site' }]) {
    expect((await ask('/horloge', { a: 'heure' }, headers)).status).toBe(403);
  }
  expect(world.now()).toBe(before);
});

test('a second server takes the next free port', async () => {
  const second = await serveWorld(world, kept, port);
  expect(second.port).toBeGreaterThan(port);
  second.server.close();
});

test('pages load nothing from outside and run no script', async () => {
  const { headers, body } = await ask('/');
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  expect(headers['content-security-policy']).not.toContain('script-src');
  expect(body).not.toMatch(/<script|https?:\/\//);
});

test('each tab is a table', async () => {
  const sheet = world.spreadsheet.sheets.find(({ title }) => title === 'Paniers');
  const { body } = await ask(`/?onglet=${sheet?.id}`);
  expect(body).toContain('<h1>Paniers</h1>');
  expect(body).toContain('<td>Lou Favre</td>');
  expect(body).toContain('<td class="number">4,4</td>');
});

test('mails are listed, and shown in a frame that can do nothing', async () => {
  expect((await ask('/mails')).body).toContain('<a href="/mails/1">Commande n° 1</a>');
  expect((await ask('/mails/1')).body).toContain('Merci Lou Favre');
  expect((await ask('/mails/1/html')).headers['content-security-policy']).toMatch(/^sandbox/);
  expect((await ask('/mails/99')).status).toBe(404);
});

test('producers’ sheets are a click away', async () => {
  expect((await ask('/producteurs')).body).toContain('>Ferme du Bez</a>');
});

test('a closed form shows its message; an open one takes an answer and keeps the drive', async () => {
  const form = [...world.forms.values()].at(-1);
  if (!form) throw new Error('no form');
  const path = `/formulaires/${form.id}`;
  expect((await ask(path)).body).toContain('n’accepte plus de réponses');
  form.accepting = true;
  const [email, name, phone, , product] = form.items;
  const page = await ask(`${path}?entry.${name?.entryId}=Ana%22%3E`);
  expect(page.body).toContain('value="Ana&quot;&gt;"');
  expect(page.body).toContain('<option>1 : 2.2 €</option>');
  const fields = {
    [`q${email?.id}`]: 'ana@exemple.test',
    [`q${name?.id}`]: '<b>Ana</b>',
    [`q${phone?.id}`]: '06 00 00 00 00',
    [`q${product?.id}`]: product?.choices[0] ?? '',
  };
  const refused = await ask(path, { ...fields, [`q${email?.id}`]: 'ana' });
  expect(refused.status).toBe(422);
  expect(refused.body).toContain('Adresse e-mail : ');
  expect((await ask(path, fields)).body).toContain('Votre réponse a été enregistrée.');
  const orders = world.spreadsheet.sheets.find(({ title }) => title === 'Commandes');
  expect((await ask(`/?onglet=${orders?.id}`)).body).toContain('&lt;b&gt;Ana&lt;/b&gt;');
  expect(World.load(state, bundle, worker).forms.get(form.id)?.answers).toHaveLength(2);
});

test('the clock goes on by an hour, and says when there is nowhere to go', async () => {
  const before = world.now();
  expect((await ask('/horloge', { a: 'heure' })).status).toBe(303);
  expect(world.now() - before).toBe(3_600_000);
  await ask('/horloge', { a: 'fermeture' });
  expect((await ask('/')).body).toContain('Ce moment est déjà passé');
});

test('a command of the menu asks before it acts; no other function can be started', async () => {
  const forms = world.forms.size;
  const asked = await ask('/menu', { fonction: 'openCycle' });
  expect(asked.body).toContain('Ouvrir ?');
  expect(world.forms.size).toBe(forms);
  expect((await ask('/menu', { fonction: 'openCycle', ok: 'oui' })).status).toBe(303);
  expect(world.forms.size).toBe(forms + 1);
  expect((await ask('/menu', { fonction: 'wakeOnSubmit' })).status).toBe(404);
});

test('what is put into a page is text, unless it is markup of ours', () => {
  expect(html`<p title="${'"'}">${'<b>'}${html`<i>${1}</i>`}${['&', undefined]}</p>`.markup).toBe(
    '<p title="&quot;">&lt;b&gt;<i>1</i>&amp;</p>',
  );
});
