/** What the page of the books asks to be completed is what documents wait for (docs/rules.md A13). */

import { gapsOf } from '../../../src/accounting/documents/gaps';
import { issueCalls } from '../../../src/accounting/documents/issue';
import type { BooksView } from '../../../src/accounting/view/view';
import type { Drive } from '../support/drive';
import { identified } from '../support/identity';
import { prepared } from '../support/market';
import { ask } from '../support/sums/money';

type Row = Readonly<Record<string, string>>;

const CASH_BOX = {
  Frais: 'Caisse',
  Calcul: 'forfait par commande',
  Montant: '1,50',
  'TVA %': '20',
};
const SHARE = { Frais: 'Participation', Calcul: 'pourcentage par article', 'Taux %': '10' };

async function sold(mode: string, fees: readonly Row[] = []): Promise<Drive> {
  const drive = await prepared({ Mode: mode });
  await drive.press('addFees');
  drive.typeRows('Frais', [...fees]);
  await drive.open('2026-04-07 08:00');
  await drive.order('anne@exemple.fr', { FB02: 5, CR01: 1 });
  await drive.close('2026-04-09 22:00');
  return drive;
}

const view = (drive: Drive) => ask<BooksView>(drive, 'booksView', {});
const gaps = async (drive: Drive): Promise<string[]> =>
  gapsOf(await view(drive)).map(({ what, who }) => `${what}: ${who}`);

const both = 'Ferme du Bez, Chèvrerie du Roc';
const theDrive = 'drive: Drive du Bez';

test.each([
  ['direct', [], []],
  ['direct', [SHARE], []],
  ['direct', [CASH_BOX], [theDrive]],
  ['mandat', [], [`sellers: ${both}`, `mandates: ${both}`]],
  ['mandat', [SHARE], [theDrive, `sellers: ${both}`, `mandates: ${both}`]],
  ['achat-revente', [SHARE], [theDrive]],
] as const)(
  'in %s, with %j, nobody is asked for more than documents must say, before the pick-up and after',
  async (mode, fees, expected) => {
    const drive = await sold(mode, fees);
    expect(await gaps(drive)).toEqual(expected);
    await drive.clock('2026-04-11 13:00');
    expect(await gaps(drive)).toEqual(expected);
  },
);

test('a receipt for the drive’s service bears its address, and no SIRET', async () => {
  const drive = await sold('direct', [CASH_BOX]);
  await ask(drive, 'prepareBooks');
  drive.setting('Adresse du drive', '2 rue du Marché, 26400 Crest');
  expect(await gaps(drive)).toEqual([]);
});

test('a SIRET that was typed and is none is asked for where no document needs one', async () => {
  const drive = await sold('direct');
  await ask(drive, 'prepareBooks');
  drive.correct('Producteurs', { Producteur: 'Ferme du Bez' }, { SIRET: '732 829 320 00075' });
  expect(await gaps(drive)).toEqual(['sellers: Ferme du Bez']);
});

test('what missingMentions is told once everything is numbered as well', async () => {
  const drive = await sold('mandat');
  await drive.clock('2026-04-11 13:00');
  await identified(drive);
  expect(await gaps(drive)).toEqual([]);
  for (const input of issueCalls(await view(drive))) await ask(drive, 'issueDocuments', input);
  drive.sheet('Mandats').deleteRows(2, 1);
  drive.correct('Producteurs', { Producteur: 'Chèvrerie du Roc' }, { Adresse: '' });
  expect((await view(drive)).drafts).toEqual([]);
  expect(await gaps(drive)).toEqual(['sellers: Chèvrerie du Roc', 'mandates: Chèvrerie du Roc']);
});
