/** Names that objects have of themselves: nothing of ours may take them for its own. */

import { Drive } from '../support/drive';
import { fill } from '../support/market';
import { numberDocuments } from '../support/sums/documents';
import { ask } from '../support/sums/money';

test.each(['toString', 'constructor', '__proto__', 'hasOwnProperty'])(
  'a page that asks for « %s » is told that there is no such command',
  async (name) => {
    const drive = Drive.at('2026-04-07 07:45');
    expect(await ask(drive, name)).toBe('unknownCommand');
  },
);

test.each(['__proto__', 'constructor', 'toString'])(
  'a producer called « %s » has a sheet, an order and a payout as any other',
  async (name) => {
    const drive = Drive.at('2026-04-07 07:30');
    await drive.install();
    fill(drive, { Paiements: 'oui' });
    drive.typeRows('Producteurs', [{ Producteur: name, 'E-mail': 'odd@exemple.fr' }]);
    drive.typeRows('Produits', [
      {
        ...{ 'Réf.': 'OD01', Producteur: name, Produit: 'Miel', Contenu: '1', Unité: 'pièce' },
        ...{ 'Prix TTC': '5', 'TVA %': '5,5' },
      },
    ]);
    await drive.open('2026-04-07 08:00');
    await drive.order('lou@exemple.fr', { OD01: 2, FB02: 1 });
    await drive.close('2026-04-09 22:00');
    const file = drive.fileAt(drive.row('Producteurs', { Producteur: name })['Feuille partagée']);
    expect(JSON.stringify(file?.toJSON())).toContain('Miel');
    expect(drive.mails('odd@exemple.fr')).toHaveLength(1);
    await drive.clock('2026-04-11 13:00');
    await drive.press('settlePayouts');
    expect(drive.row('Reversements', { Producteur: name }).Vendu).toBe(10);
    expect(await numberDocuments(drive)).toEqual([2]);
    expect(drive.row('Factures', { Vendeur: name })).toMatchObject({ 'N°': 1, 'Montant TTC': 10 });
    expect(await drive.failing()).toEqual([]);
  },
);
