import { goodFiles, plain } from '../../cli/helpers';
import { workbook } from '../support/oddFiles';
import { newFolder, STATE, start } from '../support/start';
import { zipOf } from '../support/zipOf';

type Sent = Readonly<Record<string, string | Uint8Array>>;

interface Told {
  readonly refused?: string;
  readonly question?: string;
  readonly remarks?: readonly string[];
  readonly token?: string;
}

async function site() {
  const server = await start(newFolder());
  const file = async (path: string) => `${await server.coordinator()}/fichier/${path}`;
  const post = async (path: string, body: FormData | URLSearchParams): Promise<Told> => {
    const answer = await fetch(await file(`${path}?json`), { method: 'POST', body });
    const text = plain(await answer.text());
    expect(text).toMatch(/^\{/);
    return JSON.parse(text);
  };
  const send = (files: Sent): Promise<Told> => {
    const form = new FormData();
    for (const [name, content] of Object.entries(files)) {
      form.append('fichiers', new Blob([content as string]), name);
    }
    return post('ouvrir', form);
  };
  const confirm = ({ token = '' }: Told) => post('confirmer', new URLSearchParams({ token }));
  const kept = async (): Promise<{ id: string; name: string; reason: string }[]> =>
    (await (await fetch(await file('etat.json'))).json()).kept;
  return { ...server, file, post, send, confirm, kept };
}

/** The first file of the zip, said to unpack to another size. */
function resized(zip: Buffer, size: number): Buffer {
  const changed = Buffer.from(zip);
  changed.writeUInt32LE(size, changed.indexOf('PK\u0001\u0002') + 24);
  return changed;
}

let here: Awaited<ReturnType<typeof site>>;

/** Each test begins with a drive that has its catalogue. */
beforeAll(async () => {
  here = await site();
});

const nothing = new URLSearchParams();

test('a new drive is asked about, and the one before stays in the list to go back to', async () => {
  const { post, confirm, kept, page } = here;
  const asked = await post('nouveau', nothing);
  expect(asked.question).toBe(
    'Commencer un drive vide ? Le drive actuel, « Drive fermier », sera mis de côté ; vous pourrez le reprendre.',
  );
  expect(await kept()).toEqual([]);
  expect(await page(STATE)).toContain('Produits');
  await confirm(asked);
  expect(await page(STATE)).not.toContain('Produits');
  const [before] = await kept();
  expect(before).toMatchObject({ name: 'Drive fermier', reason: 'replaced' });
  await confirm(await post('reprendre', new URLSearchParams({ id: before?.id ?? '' })));
  expect(await page(STATE)).toContain('Produits');
  expect(await kept()).toHaveLength(2);
});

test('a question that was answered, or overtaken by another, is of no use', async () => {
  const { post, confirm, kept } = here;
  const first = await post('nouveau', nothing);
  const second = await post('exemple', nothing);
  expect((await confirm(first)).refused).toContain('choisissez de nouveau');
  expect(second.question).toContain('Ouvrir le drive d’exemple ?');
  expect(await kept()).toHaveLength(2);
});

test('files of a folder are opened, one by one or as a zip, and their problems are told first', async () => {
  const { send, confirm, page } = here;
  const { 'commandes.csv': _, ...files } = goodFiles;
  const asked = await send({ ...files, 'autre.csv': 'a\n1\n' });
  expect(asked.remarks?.join()).toContain('autre.csv : fichier inconnu, laissé de côté');
  const zipped = zipOf(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [`drive/${name}`, text])),
  );
  const again = await send({ 'drive.zip': zipped });
  expect(again.remarks).toEqual([]);
  await confirm(again);
  expect(await page(STATE)).toContain('Produits');
  const missing = await send({ 'producteurs.csv': files['producteurs.csv'] });
  expect(missing.refused).toContain('le fichier manque parmi les fichiers choisis');
});

test.each([
  ['so long that no file can have it', `${'x'.repeat(300)}.csv`, /x{50,}\.csv : fichier inconnu/],
  ['with a sign that no file can have', 'a\u0000b.csv', /a.b\.csv : fichier inconnu/],
])('a name %s is told as any other that is not known', async (_, name, expected) => {
  const { 'commandes.csv': _orders, ...files } = goodFiles;
  const form = new FormData();
  for (const [known, content] of Object.entries(files))
    form.append('fichiers', new Blob([content]), known);
  form.append('fichiers', new Blob(['a\n1\n']), name);
  const { remarks = [], refused } = await here.post('ouvrir', form);
  expect(refused).toBeUndefined();
  expect(remarks.join('\n')).toMatch(expected);
});

test('what a page sends may be nested without end', async () => {
  const body = `{"fenetre":${'['.repeat(200_000)}${']'.repeat(200_000)}}`;
  const { status } = await fetch(`${await here.coordinator()}/geste`, { method: 'POST', body });
  expect(status).toBe(200);
});

test('what was saved from the page is opened from the page', async () => {
  const { file, send, confirm, kept } = here;
  const answer = await fetch(await file('classeur.xlsx'));
  expect(answer.headers.get('content-disposition')).toContain('Drive%20fermier.xlsx');
  const asked = await send({ 'Drive.xlsx': new Uint8Array(await answer.arrayBuffer()) });
  expect(asked.remarks).toEqual(['Le drive est rouvert tel qu’il a été enregistré.']);
  const before = await kept();
  await confirm(asked);
  expect(await kept()).toHaveLength(before.length + 1);
});

test('only coordinators have this page', async () => {
  const { coordinator } = here;
  const producer = (await coordinator()).replace(/chez\/.*/, 'chez/bez@exemple.test/fichier');
  expect((await fetch(producer)).status).toBe(404);
});

test('the page works without any program in it', async () => {
  const { coordinator } = here;
  const place = `${await coordinator()}/fichier`;
  const shown = plain(await (await fetch(place)).text());
  expect(shown).toMatch(/enctype="multipart\/form-data"[\s\S]*Drive fermier, gardé le /);
  const question = await fetch(`${place}/nouveau`, { method: 'POST', body: nothing });
  const asked = await question.text();
  const token = /name="token" value="([^"]+)"/.exec(asked)?.[1] ?? '';
  const sent = { method: 'POST', body: new URLSearchParams({ token }) };
  const done = await fetch(`${place}/confirmer`, sent);
  expect(done.redirected).toBe(true);
  const again = await fetch(`${place}/confirmer`, {
    ...sent,
    body: new URLSearchParams({ token }),
  });
  expect([again.status, plain(await again.text())]).toEqual([
    422,
    expect.stringContaining('Rien n’a changé.'),
  ]);
});

test('a file that cannot be opened is refused in one clear line, and the drive stays', async () => {
  const { send, kept } = here;
  const before = await kept();
  const good = await workbook((book) => {
    book.addWorksheet('Notes').getCell('A1').value = 'à voir';
  });
  const table: [Sent, string][] = [
    [{}, 'Choisissez un fichier d’abord.'],
    [{ 'a.xlsx': 'bonjour' }, '« a.xlsx » : ce n’est pas un classeur .xlsx'],
    [{ 'a.xlsx': good.subarray(0, good.length / 2) }, 'abîmé ou coupé'],
    [{ 'a.xlsx': good.subarray(0, good.length - 60) }, 'abîmé ou coupé'],
    [{ 'a.xlsx': zipOf({ 'a.txt': 'a' }) }, 'c’est un autre fichier compressé'],
    [{ 'a.xlsx': Buffer.from('d0cf11e0a1b11ae1'.repeat(9), 'hex') }, 'mot de passe'],
    [{ 'a.xlsx': good, 'b.xlsx': good }, 'un seul classeur'],
    [{ 'a.xlsx': zipOf({ 'xl/workbook.xml': '<workbook/>' }) }, 'aucun onglet'],
    [
      { 'a.xlsx': zipOf({ 'xl/workbook.xml': '<a', 'xl/worksheets/sheet1.xml': '<worksheet' }) },
      'abîmé ou coupé',
    ],
    // The size that its directory gives: a bomb says it, or lies about it.
    [{ 'a.xlsx': resized(good, 300_000_000) }, 'démesuré'],
    [{ 'a.xlsx': resized(good, 10) }, 'abîmé ou coupé'],
  ];
  for (const [files, said] of table) {
    expect(await send(files)).toEqual({ refused: expect.stringContaining(said) });
  }
  expect(await kept()).toEqual(before);
});

test('a file of 50 MB is refused with its limit', async () => {
  const { file } = here;
  const form = new FormData();
  form.append('fichiers', new Blob([Buffer.alloc(50_000_000)]), 'a.xlsx');
  const answer = await fetch(await file('ouvrir?json'), { method: 'POST', body: form });
  expect([answer.status, await answer.text()]).toEqual([413, expect.stringContaining('20 Mo')]);
});
