import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newFolder, STATE, start } from './support/start';

test('a catalogue without orders gives an installed drive without a sale', async () => {
  const { page, lines } = await start(newFolder());
  expect(lines).toHaveLength(1);
  expect(await page(STATE)).toContain('Réglages');
  const forms = 'chez/coordination@exemple.test/formulaires';
  expect(await page(forms)).toContain('Aucun formulaire');
});

test('a second start on the same drive is refused while the first runs', async () => {
  const state = newFolder();
  const { stop } = await start(state);
  const second = await start(state);
  expect(await second.ended).toBe(2);
  expect(second.lines).toEqual([
    expect.stringMatching(
      /est déjà ouvert par un autre npm start \(processus \d+\).* avec --drive AUTRE-DOSSIER$/,
    ),
  ]);
  // In a folder of its own it runs beside the first.
  const beside = await start(newFolder());
  expect(await beside.page(STATE)).toContain('Réglages');
  await beside.stop();
  expect(await stop()).toBe(0);
  expect(readdirSync(state)).toEqual(['state.json']);
  expect((await start(state)).lines[0]).toContain('est repris');
});

test('a folder that cannot keep a drive is refused in words', async () => {
  const file = join(newFolder(), '..', 'un fichier');
  writeFileSync(file, '');
  const { ended, lines } = await start(join(file, 'drive'));
  expect(await ended).toBe(2);
  expect(lines).toEqual([
    expect.stringMatching(
      /^« .*un fichier.drive » : le drive ne peut pas se garder dans ce dossier \(ENOTDIR\) ; nommez-en un autre/,
    ),
  ]);
});

test('a damaged save is kept aside, and said on the error output and on the page', async () => {
  const state = newFolder();
  await (await start(state)).stop();
  const file = join(state, 'state.json');
  const damaged = readFileSync(file, 'utf8').replace('Poireaux', 'Poireau');
  writeFileSync(file, damaged);
  const { lines, page } = await start(state);
  const said = /La sauvegarde du drive est abîmée : elle est mise de côté sous « (\S+) »/;
  const kept = said.exec(lines[0] ?? '')?.[1] ?? '';
  expect(await page(STATE)).toMatch(said);
  expect(readFileSync(join(state, kept), 'utf8')).toBe(damaged);
});

test('a fresh start keeps the drive of before under a dated name', async () => {
  const state = newFolder();
  await (await start(state)).stop();
  const before = readFileSync(join(state, 'state.json'), 'utf8');
  const { lines } = await start(state, { fresh: true });
  const kept = /Le drive d’avant est gardé sous « (\S+) »/.exec(lines.join('\n'))?.[1] ?? '';
  expect(readFileSync(join(state, kept), 'utf8').split('\n')[1]).toBe(before.split('\n')[1]);
});

test('the command line opens an empty workbook, and a workbook file', async () => {
  const empty = await start(newFolder(), { empty: true });
  expect(await empty.page(STATE)).toContain('Feuille 1');
  const home = await empty.coordinator();
  const bytes = Buffer.from(await (await fetch(`${home}/fichier/classeur.xlsx`)).arrayBuffer());
  const file = join(newFolder(), '..', 'Mon drive.xlsx');
  writeFileSync(file, bytes);
  const again = await start(newFolder(), { data: file });
  expect(again.lines[0]).toBe('Le drive est rouvert tel qu’il a été enregistré.');
  const missing = await start(newFolder(), { data: `${file}.xlsx` });
  expect(await missing.ended).toBe(2);
  expect(missing.lines.join()).toContain('ce fichier ne se lit pas');
});
