/** A tab that sums hang on is deleted whole: nobody said that of each of its rows. */
import type { Drive } from '../../support/drive';
import { ask, collected, dues, noted, payouts } from '../../support/sums/money';

const entries = (drive: Drive) => drive.table('Écritures', 'Nature', 'Panier', 'Débit', 'Écriture');
const split = (drive: Drive) => drive.table('Répartition producteurs', 'Réf.');
const sheets = ({ world }: Drive) =>
  [...world.spreadsheets.values()].slice(1).map(({ sheets }) => sheets.map((one) => one.lastRow()));
const told = (drive: Drive, tab: string) => drive.toFix().filter((one) => one.startsWith(tab));

const paid = async (): Promise<Drive> => {
  const drive = await collected('le reçu');
  await noted(
    drive,
    { Panier: '2', Montant: '4,84', Moyen: 'espèces' },
    { Panier: '1', Montant: '12,12', Moyen: 'chèque' },
  );
  return drive;
};

const empty = (drive: Drive, tab: string) => {
  const sheet = drive.sheet(tab);
  sheet.deleteRows(1, sheet.lastRow() - 1);
};

const after = async (drive: Drive, lose: () => void) => {
  const look = () => [dues(drive), entries(drive), split(drive), sheets(drive)];
  const before = look();
  lose();
  await drive.hourlyRun();
  await drive.hourlyRun();
  expect(look()).toEqual(before);
};

describe('Retrait', () => {
  test('gone: told until it is put back in order, with its columns where they were', async () => {
    const drive = await paid();
    const columns = () => Object.keys(drive.rows('Retrait')[0] ?? {});
    const before = columns();
    await after(drive, () => drive.sheet('Retrait').deleteSheet());
    expect(told(drive, 'Retrait').join()).toMatch(/Historique des versions.*Remettre en ordre/);
    expect(await ask(drive, 'settlePayouts', {})).toBe('factsLost');
    await ask(drive, 'repairWorkbook');
    expect(drive.toFix()).toEqual([]);
    expect(columns()).toEqual(before);
  });
});

describe('Paniers', () => {
  test.each([
    ['gone', (drive: Drive) => drive.sheet('Paniers').deleteSheet()],
    ['emptied', (drive: Drive) => empty(drive, 'Paniers')],
  ])(
    '%s: nothing is paid out, taken back or emptied, until it is put back in order',
    async (_, lose) => {
      const drive = await paid();
      await after(drive, () => lose(drive));
      expect(told(drive, 'Paniers').join()).toContain('Remettre en ordre');
      for (const page of [
        'askBeforePayouts',
        'settlePayouts',
        'orderTransfers',
        'moneyView',
        'booksView',
      ])
        expect([page, await ask(drive, page, {})]).toEqual([page, 'factsLost']);
      await drive.press('settlePayouts');
      expect(drive.table('Ventes', 'État')).toEqual([['retrait fait']]);
      await ask(drive, 'repairWorkbook');
      expect(drive.toFix()).toEqual([]);
      await after(drive, () => undefined);
      expect(drive.table('Répartition producteurs', 'Réf.', 'Quantité')).toEqual([
        ['FB02', 5],
        ['CR01', 3],
        ['CR02', 1],
      ]);
      await ask(drive, 'settlePayouts');
      expect(payouts(drive)).toEqual([
        ['Ferme du Bez', 5.5, 0, 0, 3.83, 'à payer'],
        ['Chèvrerie du Roc', 16.76, 0, 0, 13.13, 'encaisse lui-même'],
      ]);
    },
  );
});

describe('Encaissements', () => {
  test.each([
    ['gone', (drive: Drive) => drive.sheet('Encaissements').deleteSheet()],
    ['emptied', (drive: Drive) => empty(drive, 'Encaissements')],
  ])(
    '%s: what came still counts, and nothing is paid out until its rows are back',
    async (_, lose) => {
      const drive = await paid();
      await after(drive, () => lose(drive));
      expect(told(drive, 'Encaissements').join()).toContain('Historique des versions');
      expect(await ask(drive, 'notePayment', { basket: 1, cents: 100, means: 'cash' })).toBe(
        'factsLost',
      );
      expect(await ask(drive, 'settlePayouts', {})).toBe('factsLost');
    },
  );

  test('one row that goes is what somebody meant', async () => {
    const drive = await paid();
    drive.sheet('Encaissements').deleteRows(1, 1);
    await drive.hourlyRun();
    expect(dues(drive).map(([, , , received]) => received)).toEqual([12.12, 0]);
  });
});

test('Produits en vente is gone: baskets, books and split stay as they were', async () => {
  const drive = await paid();
  await after(drive, () => drive.sheet('Produits en vente').deleteSheet());
  expect(told(drive, 'Produits en vente').join()).toContain('Historique des versions');
  expect(await ask(drive, 'settlePayouts', {})).toBe('factsLost');
  const lines = drive.table('Paniers', 'Panier', 'Réf.', 'Montant');
  await ask(drive, 'repairWorkbook');
  expect(drive.table('Paniers', 'Panier', 'Réf.', 'Montant')).toEqual(lines);
});

test('Producteurs is gone: nobody is said to have nothing to be paid', async () => {
  const drive = await paid();
  await after(drive, () => drive.sheet('Producteurs').deleteSheet());
  expect(await ask(drive, 'settlePayouts', {})).toBe('factsLost');
});

test('Commandes is gone once orders are closed: nobody is told to have been late', async () => {
  const drive = await paid();
  const mails = drive.mails().length;
  const lines = drive.table('Paniers', 'Panier', 'Réf.', 'Montant');
  await after(drive, () => drive.sheet('Commandes').deleteSheet());
  expect(drive.mails()).toHaveLength(mails);
  expect(told(drive, 'Commandes').join()).toContain('Historique des versions');
  await ask(drive, 'repairWorkbook');
  expect(drive.table('Paniers', 'Panier', 'Réf.', 'Montant')).toEqual(lines);
});

test.each(['Répartition producteurs', 'Paiements'])(
  '%s is gone: it is made anew and no sum changes',
  async (tab) => {
    const drive = await paid();
    await after(drive, () => drive.sheet(tab).deleteSheet());
    expect(drive.titles()).toContain(tab);
  },
);

describe('Écritures', () => {
  const settled = async (): Promise<Drive> => {
    const drive = await paid();
    await ask(drive, 'settlePayouts');
    await ask(drive, 'orderTransfers', {});
    await ask(drive, 'markPaid', {});
    expect(payouts(drive).map((row) => row.slice(3))).toEqual([
      [3.83, 0, 'payé'],
      [0, 13.13, 'encaisse lui-même'],
    ]);
    return drive;
  };
  const shown = (drive: Drive) => [dues(drive), payouts(drive), drive.rows('Encaissements').length];
  const refused = async (drive: Drive, code: string) => {
    for (const page of ['askBeforePayouts', 'settlePayouts', 'orderTransfers'])
      expect([page, await ask(drive, page, {})]).toEqual([page, code]);
  };

  test.each([
    ['gone', (drive: Drive) => drive.sheet('Écritures').deleteSheet()],
    ['emptied', (drive: Drive) => empty(drive, 'Écritures')],
  ])('%s: what was paid is not to be paid again', async (_, lose) => {
    const drive = await settled();
    const before = shown(drive);
    lose(drive);
    await drive.hourlyRun();
    await drive.hourlyRun();
    expect(shown(drive)).toEqual(before);
    expect(told(drive, 'Écritures').join()).toContain('Historique des versions');
    await refused(drive, 'factsLost');
    expect(await ask(drive, 'booksView', {})).toBe('factsLost');
  });
});
