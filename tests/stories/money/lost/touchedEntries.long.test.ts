/** A cell of Écritures is typed over or emptied: nothing is counted from books that do not hold. */
import type { Drive } from '../../support/drive';
import { maker } from '../../support/madeOnce';
import { opened } from '../../support/market';
import { A, ask, asking, B, collected, dues, noted } from '../../support/sums/money';

const told = (drive: Drive) => drive.toFix().filter((one) => one.startsWith('Écritures'));
const books = (drive: Drive) => drive.table('Écritures', 'Nature', 'Débit', 'Écriture');
const states = (drive: Drive) => drive.table('Ventes', 'État').flat();
const incidents = (drive: Drive) =>
  drive.rows('Historique').filter((row) => row.Action === 'Incident');
const touch = (drive: Drive, key: string, header: string, text: string) =>
  drive.correct('Écritures', { Écriture: key }, { [header]: text });
const lineOf = (drive: Drive, key: string) => drive.find('Écritures', { Écriture: key }) + 1;

/** Anne has ordered: one entry of three rows. */
const ordered = maker('money/touchedEntries ordered', async () => {
  const drive = await opened(asking);
  await drive.order(A, { FB02: 5, CR01: 1 });
  await drive.hourlyRun();
  return drive;
});

/** Anne has paid by transfer, and both payouts were made. */
const paidOut = maker('money/touchedEntries paidOut', async () => {
  const drive = await collected('le dû');
  await noted(drive, { Panier: '1', Montant: '12,12', Moyen: 'virement' });
  await ask(drive, 'settlePayouts');
  await ask(drive, 'orderTransfers');
  await drive.hourlyRun();
  return drive;
});

test.each([
  ['Panier', '', 1],
  ['Panier', '99', 2],
  ['Vente', 'abc', 1],
  ['Vente', '', 2],
  ['Nature', 'paiement', 1],
  ['Compte', '512 Banque', 2],
])(
  '%s of an order typed over as « %s »: the row is named, the sale closes, and all goes on once it is put back',
  async (header, text, nth) => {
    const drive = await ordered();
    const key = `sale:1:1:0:1#${nth}`;
    const was = drive.rows('Écritures').find((row) => row.Écriture === key)?.[header];
    touch(drive, key, header, text);
    const before = books(drive);
    await drive.order(B, { CR01: 2 });
    await drive.live('2026-04-09 23:00');
    expect(states(drive)).toEqual(['commandes closes']);
    expect(books(drive)).toEqual(before);
    expect(told(drive)).toContainEqual(
      expect.stringContaining(`ligne ${lineOf(drive, key)}, ${header}`),
    );
    const subjects = drive.mails().map(({ to, subject }) => `${to} ${subject}`);
    expect(subjects.join('\n')).toContain('À préparer');
    expect(subjects.join('\n')).not.toContain('À payer');
    for (const page of ['checkWorkbook', 'repairWorkbook', 'moneyView'])
      expect([page, await ask(drive, page)]).not.toEqual([page, 'fault']);
    expect(incidents(drive)).toEqual([]);
    touch(drive, key, header, String(was));
    await drive.hourlyRun();
    expect(told(drive)).toEqual([]);
    expect(dues(drive).map(([basket, , due]) => [basket, due])).toEqual([
      [1, 7.92],
      [2, 4.84],
    ]);
  },
);

test.each([
  ['Panier', '99', 'a payment', 'hand'],
  ['Vente', '', 'a payment', 'hand'],
  ['Nature', 'remboursement', 'a payment', 'hand'],
  ['Tiers', 'Chèvrerie du Roc', 'a payout', 'payout'],
  ['Tiers', '', 'a payout', 'payout'],
  ['Vente', '2', 'a payout', 'payout'],
])(
  '%s typed over as « %s » in a row of %s is named, and nothing is counted',
  async (header, text, _, of) => {
    const drive = await paidOut();
    const row = drive
      .rows('Écritures')
      .find(({ Écriture, Compte }) =>
        of === 'payout'
          ? String(Écriture).startsWith('payout:') && String(Compte).startsWith('467')
          : String(Écriture).startsWith('hand:') && String(Compte).startsWith('411'),
      );
    const key = String(row?.Écriture);
    const [shown, so] = [dues(drive), drive.table('Reversements', 'Producteur', 'À payer')];
    touch(drive, key, header, text);
    const before = books(drive);
    await drive.hourlyRun();
    await drive.hourlyRun();
    expect(told(drive)).toContainEqual(
      expect.stringContaining(`ligne ${lineOf(drive, key)}, ${header}`),
    );
    expect(books(drive)).toEqual(before);
    expect([dues(drive), drive.table('Reversements', 'Producteur', 'À payer')]).toEqual([
      shown,
      so,
    ]);
  },
);
