/** One sale in which everything changes: after each step baskets, split, dues, ledger, form and mails tie. */
import { type Drive, paris } from '../../support/drive';
import { opened } from '../../support/market';
import { plain } from '../../support/plain';
import { ask, asking, dues, payouts } from '../../support/sums/money';

const A = 'anne@exemple.fr';
const B = 'bruno@exemple.fr';
const C = 'chloe@exemple.fr';

const sum = (numbers: readonly unknown[]): number =>
  Math.round(numbers.reduce<number>((all, one) => all + (Number(one) || 0) * 100, 0)) / 100;
const column = (drive: Drive, tab: string, header: string) => drive.table(tab, header).flat();

/** What must hold whatever was done, before the next hour and after it. */
async function ties(drive: Drive): Promise<void> {
  for (const hour of ['now', 'an hour later']) {
    if (hour !== 'now') await drive.hourlyRun();
    expect([hour, await drive.failing()]).toEqual([hour, []]);
    const paniers = sum(column(drive, 'Paniers', 'Montant'));
    const accepted = drive.rows('Commandes').filter((row) => row.État === 'prise en compte');
    expect([hour, sum(accepted.map((row) => row.Montant))]).toEqual([hour, paniers]);
    if (hour !== 'now') {
      expect(sum(column(drive, 'Répartition producteurs', 'Montant'))).toBe(paniers);
      if (drive.titles().includes('Paiements'))
        expect(sum(column(drive, 'Paiements', 'Dû'))).toBe(paniers);
    }
    const sent = drive.mails().map(({ to, subject, body }) => `${to} ${subject} ${body}`);
    expect([hour, sent.length]).toEqual([hour, new Set(sent).size]);
    const keys = column(drive, 'Rappels', 'Clé');
    expect(keys).toHaveLength(new Set(keys).size);
    for (const row of drive.rows('Produits en vente')) {
      if (row['Question du formulaire'] === '' || row.Reste === '' || !drive.form().accepting)
        continue;
      const { choices, help } = drive.question(String(row['Réf.']));
      expect(plain(help).includes('Épuisé')).toBe(Number(row.Reste) === 0);
      expect(choices.length).toBeGreaterThan(0);
    }
  }
}

test('told from Tuesday to the payouts', async () => {
  const drive = await opened(asking);
  drive.setting('Places de permanence', '1');
  await drive.clock('2026-04-07 09:00');
  await drive.order(A, { FB01: 2, CR02: 2 });
  await drive.order(B, { CR01: 4, CR02: 1 });
  await ties(drive);
  drive.correct('Permanences', { Qui: '' }, { Qui: 'Ferme du Bez' });

  // By telephone: one without an address, and one who ordered already.
  const lucie = { name: 'Lucie', phone: '06 12 34 56 78', email: '', seen: 0 };
  await ask(drive, 'orderAtDesk', {
    ...lucie,
    lines: [
      { ref: 'FB01', quantity: 2 },
      { ref: 'CR02', quantity: 1 },
    ],
  });
  await ask(drive, 'orderAtDesk', {
    ...{ name: 'bruno', email: B, seen: 2 },
    lines: [
      { ref: 'CR01', quantity: 5 },
      { ref: 'CR02', quantity: 1 },
    ],
  });
  await ties(drive);

  // What is typed: a stock counts, a price does not.
  drive.correct('Produits en vente', { 'Réf.': 'FB01' }, { Stock: '5' });
  drive.correct('Produits en vente', { 'Réf.': 'CR01' }, { 'Prix affiché': '1,00' });
  await ties(drive);
  expect(drive.toFix().map(plain).join()).toContain('ne compte pas : c’est « 2,42 € »');
  await drive.press('mendWorkbook');
  await ties(drive);

  // The deadline and the pick-up move, with whoever is on duty; a product comes.
  await ask(drive, 'moveSale', {
    closesAt: paris('2026-04-10 20:00'),
    pickupStart: paris('2026-04-12 10:00'),
    pickupEnd: paris('2026-04-12 13:00'),
  });
  expect(column(drive, 'Permanences', 'Date')).toEqual(['2026-04-12']);
  drive.typeRows('Produits', [
    {
      ...{
        'Réf.': 'FB09',
        Producteur: 'Ferme du Bez',
        Produit: 'Sirop',
        Contenu: '50',
        Unité: 'cl',
      },
      ...{ 'Prix TTC': '6,00', 'TVA %': '5,5', Stock: '3' },
    },
  ]);
  await ask(drive, 'addToSale', { ref: 'FB09' });
  await drive.order(C, { FB09: 2, CR02: 1 });
  await ties(drive);

  // Closed; somebody changes, pays, and is late.
  await drive.close('2026-04-10 20:00');
  await ties(drive);
  await ask(drive, 'notePayment', { basket: 1, cents: 2340, means: 'cash' });
  await ask(drive, 'notePayment', { basket: 2, cents: 2160, means: 'cash' });
  await drive.order('denis@exemple.fr', { FB02: 3 }, { late: true });
  await drive.read();
  await ties(drive);

  // Nobody brings cheese.
  await ask(drive, 'producerAbsent', { producer: 'Chèvrerie du Roc' });
  await ties(drive);

  // Open again for an evening, with the late answer, and closed again.
  const late = drive.row('Commandes', { Nom: 'denis' })['N°'];
  await ask(drive, 'reopenSale', { closesAt: paris('2026-04-11 20:00'), letIn: [late] });
  await drive.order(A, { FB01: 2, FB02: 4 });
  await ties(drive);
  await drive.live('2026-04-11 21:00');
  expect(drive.row('Ventes', { Vente: 1 }).État).toBe('commandes closes');
  expect(drive.lastMail('bez@exemple.fr')).toContain('au lieu de');
  await ties(drive);
  expect(dues(drive).map(([basket, , due]) => [basket, due])).toEqual([
    [1, 8.8],
    [2, 0],
    [3, 2.2],
    [4, 12],
    [5, 3.3],
  ]);
  await drive.live('2026-04-12 14:00');
  await ask(drive, 'settlePayouts', { sale: 1, basis: 'due' });
  await ties(drive);
  expect(payouts(drive).map(([producer, sold]) => [producer, sold])).toEqual([
    ['Ferme du Bez', 26.3],
    ['Chèvrerie du Roc', 0],
  ]);
});
