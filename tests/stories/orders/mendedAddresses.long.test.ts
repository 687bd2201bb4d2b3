/** Whose an order is, put right once its pick-up is over (docs/rules.md O13, M14). */
import type { BooksView } from '../../../src/accounting/view/view';
import type { DeskView } from '../../../src/app/sale/desk/deskView';
import type { Drive } from '../support/drive';
import { maker } from '../support/madeOnce';
import { opened } from '../support/market';
import { plain } from '../support/plain';
import { numberDocuments } from '../support/sums/documents';
import { A, ask, asking, B } from '../support/sums/money';

const RIGHT = 'anne.g@exemple.fr';
const OTHER = 'bruno.g@exemple.fr';

const collected = maker('orders/mendedAddresses collected', async (paid: string) => {
  const drive = await opened({ ...asking, 'Espèces ou chèques au retrait': 'oui' });
  await drive.clock('2026-04-07 09:00');
  await drive.order(A, { FB02: 5, CR01: 1 });
  await drive.order(B, { CR01: 2 });
  await drive.close('2026-04-09 22:00');
  drive.correct('Retrait', { Panier: 1 }, { 'Esp.': 'TRUE', 'Somme reçue': paid });
  await drive.live('2026-04-11 13:00');
  await drive.hourlyRun();
  return drive;
});

/** Anne has an avoir of 2,08 and 1,00 without a basket, Bruno owes 4,84 of the first sale; both ordered in the second. */
const second = maker('orders/mendedAddresses second', async () => {
  const drive = await collected('10,00');
  await drive.press('settlePayouts');
  await drive.open('2026-04-14 08:00');
  await drive.clock('2026-04-14 09:00');
  for (const one of [A, B]) await drive.order(one, { FB02: 5 });
  await drive.close('2026-04-16 22:00');
  await drive.live('2026-04-18 13:00');
  drive.typeRows('Encaissements', [{ 'Adresse e-mail': A, Montant: '1', Moyen: 'espèces' }]);
  await drive.hourlyRun();
  return drive;
});

const mend = (drive: Drive, email: string, to: string, name = '') =>
  ask<{ email: string } | string>(drive, 'repairBuyer', { email, to, name });
const dues = (drive: Drive) =>
  drive
    .table('Paiements', 'Vente', 'Panier', 'Adresse e-mail', 'Dû', 'Reçu', 'Reste', 'Avoir')
    .map((row) => row.join(' '));
const owed = (drive: Drive) => drive.table('Acheteurs', 'Adresse e-mail', 'Solde');
const sums = (drive: Drive) => {
  const paid = drive.book.sheets.some(({ title }) => title === 'Reversements');
  const payouts = paid ? drive.table('Reversements', 'Producteur', 'Vendu', 'À payer') : [];
  return JSON.stringify([dues(drive), owed(drive), payouts]);
};
const of = (text: string, from: string, to: string) => text.split(from).join(to);
const subjects = (drive: Drive, since: number) =>
  drive
    .mails()
    .slice(since)
    .map(({ to, subject }) => `${to} ${plain(subject)}`);

describe.each(['retrait fait', 'comptes faits'])('given a sale whose state is « %s »', (state) => {
  const given = async (paid: string) => {
    const drive = await collected(paid);
    if (state === 'comptes faits') await drive.press('settlePayouts');
    expect(drive.table('Ventes', 'État').at(-1)).toEqual([state]);
    return drive;
  };

  test.each(['10,00', '5,00', '7,92'])(
    'of which %s were paid, address and name are put right everywhere, no sum moves and no mail leaves',
    async (paid) => {
      const drive = await given(paid);
      const view = await ask<DeskView>(drive, 'deskView');
      expect([view.mayChange, view.mayMend]).toEqual([false, true]);
      const stood = sums(drive);
      const mails = drive.mails().length;
      expect(await mend(drive, A, RIGHT, 'Anne Roy')).toMatchObject({ email: RIGHT });
      expect(subjects(drive, mails)).toEqual([]);
      for (let hour = 0; hour < 2; hour += 1) await drive.hourlyRun();
      expect(sums(drive)).toBe(of(stood, A, RIGHT));
      for (const tab of ['Commandes', 'Paniers'])
        expect(drive.table(tab, 'Panier', 'Adresse e-mail', 'Nom')[0]).toEqual([
          1,
          RIGHT,
          'Anne Roy',
        ]);
      expect(drive.row('Retrait', { Panier: 1 }).Nom).toBe('Anne Roy');
      expect(drive.row('Acheteurs', { 'Adresse e-mail': RIGHT }).Nom).toBe('Anne Roy');
      expect(drive.toFix()).toEqual([]);
      expect(await drive.failing()).toEqual([]);
    },
  );
});

test('what is still to be said of its money goes to the right address', async () => {
  const part = await collected('5,00');
  await ask(part, 'countTill', { cash: 500, cheques: 0 });
  await mend(part, A, RIGHT);
  let before = part.mails().length;
  await part.live('2026-04-13 12:00');
  expect(subjects(part, before)).toContainEqual(expect.stringMatching(`${RIGHT} Rappel`));
  const over = await collected('10,00');
  await mend(over, A, RIGHT);
  before = over.mails().length;
  await over.press('settlePayouts');
  await over.hourlyRun();
  expect(subjects(over, before)).toContain(`${RIGHT} Vous avez un avoir de 2,08 €`);
  for (const drive of [part, over])
    expect(drive.mails(A).filter(({ subject }) => /Rappel :|avoir/.test(subject))).toEqual([]);
});

test('what is no address, is blank, or has a basket of the sale is refused, and nothing is written', async () => {
  const drive = await collected('10,00');
  const stood = JSON.stringify([drive.rows('Commandes'), drive.rows('Écritures')]);
  expect(await mend(drive, A, '')).toBe('addressEmptied');
  expect(await mend(drive, A, '  ')).toBe('addressEmptied');
  expect(await mend(drive, A, 'anne at exemple')).toBe('notAnAddress');
  expect(await mend(drive, A, B)).toBe('addressTaken');
  expect(await mend(drive, 'zoe@exemple.fr', RIGHT)).toBe('changedMeanwhile');
  expect(JSON.stringify([drive.rows('Commandes'), drive.rows('Écritures')])).toBe(stood);
  await mend(drive, A, RIGHT);
  expect(await mend(drive, A, RIGHT)).toBe('changedMeanwhile');
  const once = drive.rows('Écritures').length;
  await mend(drive, RIGHT, RIGHT.toUpperCase());
  await drive.hourlyRun();
  expect(drive.rows('Écritures')).toHaveLength(once);
});

test('documents that are numbered stay as they are', async () => {
  const drive = await collected('7,92');
  await drive.press('settlePayouts');
  expect((await numberDocuments(drive)).length).toBeGreaterThan(0);
  await mend(drive, A, RIGHT, 'Anne Roy');
  await drive.hourlyRun();
  expect((await ask<BooksView>(drive, 'booksView')).drafts).toEqual([]);
});

describe('given money of an earlier sale', () => {
  const standing = [
    '1 2 bruno@exemple.fr 4.84 0 4.84 ',
    '2 1 anne@exemple.fr 5.5 3.08 2.42 ',
    '2 2 bruno@exemple.fr 5.5 0 5.5 ',
  ];

  test('a new address is the same person: what they owe and their credit go over', async () => {
    const drive = await second();
    expect(dues(drive)).toEqual(standing);
    await mend(drive, A, RIGHT);
    await mend(drive, B, OTHER);
    for (let hour = 0; hour < 2; hour += 1) await drive.hourlyRun();
    expect(dues(drive)).toEqual(standing.map((one) => of(of(one, A, RIGHT), B, OTHER)));
    expect(owed(drive)).toEqual([
      [RIGHT, -2.42],
      [OTHER, -10.34],
    ]);
    expect(await drive.failing()).toEqual([]);
  });

  test('of an address that is known, the order and what paid it go over, and no more', async () => {
    const drive = await second();
    drive.typeRows('Acheteurs', [{ 'Adresse e-mail': RIGHT }, { 'Adresse e-mail': OTHER }]);
    await mend(drive, A, RIGHT);
    await mend(drive, B, OTHER);
    for (let hour = 0; hour < 2; hour += 1) await drive.hourlyRun();
    const [first = '', ...others] = standing;
    expect(dues(drive)).toEqual([first, ...others.map((one) => of(of(one, A, RIGHT), B, OTHER))]);
    expect(
      owed(drive)
        .map((row) => row.join(' '))
        .sort(),
    ).toEqual([`${RIGHT} -2.42`, `${A} 0`, `${OTHER} -5.5`, `${B} -4.84`]);
    expect(await drive.failing()).toEqual([]);
  });

  test('books that somebody changed are put right first', async () => {
    const drive = await second();
    drive.correct('Écritures', { Tiers: A }, { Débit: '99' });
    expect(await mend(drive, A, RIGHT)).toBe('ledgerBroken');
    expect(drive.row('Commandes', { Nom: 'anne' })['Adresse e-mail']).toBe(A);
  });
});
