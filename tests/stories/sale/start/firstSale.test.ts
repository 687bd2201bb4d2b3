/** The first sale of a drive does not open before it has a name and a place. */
import type { FirstSteps } from '../../../../src/app/sale/firstSteps';
import type { SavedSettings } from '../../../../src/app/settings/saveSettings';
import { ask } from '../../support/askedByPage';
import { Drive } from '../../support/drive';
import { plain } from '../../support/plain';

/** Ready but for one of its settings. */
async function readyBut(setting: string, value: string): Promise<Drive> {
  const drive = Drive.at('2026-04-07 09:10');
  await drive.install();
  drive.typeRows('Producteurs', [{ Producteur: 'Ferme du Bois', 'E-mail': 'bois@exemple.test' }]);
  const what = { Contenu: '1,2', Unité: 'kg', 'Prix TTC': '4,60' };
  drive.typeRows('Produits', [
    { 'Réf.': 'FB01', Producteur: 'Ferme du Bois', Produit: 'Pain', ...what },
  ]);
  drive.setting('Lieu de retrait', 'Sous les halles');
  drive.setting(setting, value);
  return drive;
}

const stepsOf = (drive: Drive) => ask<FirstSteps>(drive, 'firstSteps');

test.each([
  ['Lieu de retrait', 'le lieu de retrait n’est pas rempli'],
  ['Nom du drive', 'Donnez un nom au drive'],
])('without %s nothing opens, and nobody is told', async (setting, said) => {
  for (const blank of ['', ' ']) {
    const drive = await readyBut(setting, blank);
    const { done, refusal } = await stepsOf(drive);
    expect(done.drive).toBe(false);
    expect(plain(refusal ?? '')).toContain(said);
    const place = setting === 'Lieu de retrait' ? blank : 'Sous les halles';
    await expect(ask(drive, 'openCycle', { place })).rejects.toThrow(said);
    expect(drive.mails()).toEqual([]);
    expect(drive.rows('Ventes')).toEqual([]);
  }
});

test('with both it opens', async () => {
  const drive = await readyBut('Nom du drive', 'Drive de Crest');
  const { done, refusal } = await stepsOf(drive);
  expect([done.drive, refusal]).toEqual([true, null]);
});

test('a name that is emptied on a page is not taken', async () => {
  const drive = await readyBut('Nom du drive', 'Drive de Crest');
  const changes = [{ id: 'driveName', was: 'Drive de Crest', now: ' ' }];
  const { saved, faults } = await ask<SavedSettings>(drive, 'saveSettings', { changes });
  expect([saved, faults.map(({ id }) => id)]).toEqual([0, ['driveName']]);
});
