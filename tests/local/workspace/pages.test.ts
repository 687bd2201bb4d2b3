import { request } from 'node:http';
import { join } from 'node:path';
import { runOnce } from '../../../local/cli/run';
import { World } from '../../../local/standin/runtime/world';
import { homeOf } from '../../../local/workspace/pages/pageGroup';
import { NEWCOMER } from '../../../local/workspace/pages/people';
import { html } from '../../../local/workspace/pages/safeHtml';
import { serveWorld } from '../../../local/workspace/serve';
import { oneThread } from '../../support/oneThread';
import { bundle, folderOf, goodFiles, plain, temporaryFolder } from '../cli/helpers';
import { FIRST_PORT } from './support/ports';

interface Answer {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: string;
}

const state = join(temporaryFolder(), '.drive');
const kept = { state, bundle, worker: oneThread, say: () => {} };
let world: World;
let port = 0;
let close = (): void => {};
let listening = (): string => '';

beforeAll(async () => {
  const played = await runOnce({
    data: folderOf(goodFiles),
    until: 'closes',
    triggers: true,
    trace: false,
    bundle,
    worker: oneThread,
    say: () => {},
  });
  if (!played.world) throw new Error('no drive');
  world = played.world;
  const { server, port: found } = await serveWorld(world, kept, FIRST_PORT);
  port = found;
  listening = () => {
    const address = server.address();
    return typeof address === 'object' && address ? address.address : '';
  };
  close = () => {
    server.close();
    server.closeAllConnections();
  };
});

afterAll(() => close());

type Fields = Readonly<Record<string, string>>;

const SENT = { 'Content-Type': 'application/x-www-form-urlencoded' };

function ask(path: string, fields?: Fields, headers: Fields = {}): Promise<Answer> {
  const body = fields && new URLSearchParams(fields).toString();
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port,
        path,
        method: body === undefined ? 'GET' : 'POST',
        headers: { ...SENT, ...headers },
      },
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
  expect((await ask('/personnes', undefined, { Host: `localhost:${port}` })).status).toBe(200);
});

test('a page of another site cannot send anything', async () => {
  for (const headers of [{ Origin: 'https://evil.test' }, { 'Sec-Fetch-Site': 'cross-site' }]) {
    expect((await ask('/personnes', { a: 'heure' }, headers)).status).toBe(403);
  }
});

test.each(['/../package.json', '/..%2fpackage.json', '/%2e%2e/%2e%2e/etc/passwd', '//etc/passwd'])(
  'the address %s leads to no file',
  async (path) => {
    const { status, body } = await ask(path);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(body).not.toMatch(/devDependencies|root:/);
  },
);

test.each(['//', '//[', '/%zz'])('the address %s names no page', async (path) => {
  expect((await ask(path)).status).toBe(400);
});

test('this machine alone reaches it', () => {
  expect(listening()).toBe('127.0.0.1');
});

test('a second server takes the next free port', async () => {
  const second = await serveWorld(world, kept, port);
  expect(second.port).toBeGreaterThan(port);
  second.server.close();
});

test('anybody sees their own mails and nobody else’s', async () => {
  const home = homeOf(NEWCOMER.address);
  expect((await ask(`${home}/mails`)).body).toContain('Aucun mail');
  expect((await ask(`${home}/mails/1`)).status).toBe(404);
  expect((await ask(`${homeOf('lou@exemple.test')}/mails/1`)).body).toContain('Merci Lou Favre');
  expect((await ask(`${homeOf('inconnu@exemple.test')}/mails`)).status).toBe(404);
});

test('mails are listed, and shown in a frame that can do nothing', async () => {
  const home = homeOf(world.spreadsheet.owner);
  expect((await ask(`${home}/mails`)).body).toMatch(/\/mails\/1">[\s\S]*Commande n° 1/);
  expect((await ask(`${home}/mails/1`)).body).toContain('Merci Lou Favre');
  const { headers } = await ask(`${home}/mails/1/html`);
  expect(headers['content-security-policy']).toMatch(/^sandbox/);
  expect((await ask(`${home}/mails/99`)).status).toBe(404);
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
  expect(page.body).toContain('>1 : 2.2 €</option>');
  const fields = {
    [`entry.${email?.entryId}`]: 'ana@exemple.test',
    [`entry.${name?.entryId}`]: '<b>Ana</b>',
    [`entry.${phone?.entryId}`]: '06 00 00 00 00',
    [`entry.${product?.entryId}`]: product?.choices[0] ?? '',
  };
  const refused = await ask(path, { ...fields, [`entry.${email?.entryId}`]: 'ana' });
  expect(refused.status).toBe(422);
  expect(refused.body).toContain('Doit être une adresse e-mail valide');
  expect((await ask(path, fields)).body).toContain('Votre réponse a été enregistrée.');
  expect(World.load(state, bundle, oneThread).forms.get(form.id)?.answers).toHaveLength(2);
});

test('what is put into a page is text, unless it is markup of ours', () => {
  expect(html`<p title="${'"'}">${'<b>'}${html`<i>${1}</i>`}${['&', undefined]}</p>`.markup).toBe(
    '<p title="&quot;">&lt;b&gt;<i>1</i>&amp;</p>',
  );
});

test('the workbook’s page takes scripts and data from this machine alone', async () => {
  const { headers } = await ask(`${homeOf(world.spreadsheet.owner)}/`);
  const policy = String(headers['content-security-policy']);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("connect-src 'self';");
  expect(policy).not.toMatch(/https?:|unsafe-eval/);
});
