/** Where buyers pay each producer. */

import { chosen, opened, prepared } from '../support/market';
import { plain } from '../support/plain';
import { lastMail, openedWith } from '../support/sums/fees';
import { demands, later } from '../support/sums/knownSums';
import { A, ask, asking, B, noted } from '../support/sums/money';

test('what one producer has too much pays no other, in Retrait as soon as it is typed', async () => {
  const drive = await opened({ ...asking, Mode: 'direct' });
  await drive.clock('2026-04-07 09:00');
  await drive.order(A, { FB02: 5, CR01: 1 });
  await drive.close('2026-04-09 22:00');
  const left = () => drive.table('Retrait', 'Montant', 'Reste', 'Paiement');
  const paid = { Panier: '1', Producteur: 'Ferme du Bez', Moyen: 'espèces' };
  await noted(drive, { ...paid, Montant: '5,50' });
  expect(left()).toEqual([[7.92, 2.42, 'à payer']]);
  drive.correct('Paniers', { Panier: 1, 'Réf.': 'FB02' }, { Livré: '2' });
  expect(left()).toEqual([[4.62, 2.42, 'à payer']]);
  await drive.hourlyRun();
  expect(left()).toEqual([[4.62, 2.42, 'à payer']]);
  // What is paid on top to one who has too much leaves the other as it was, before and after.
  await noted(drive, { ...paid, Montant: '1', Nature: 'en plus' });
  drive.correct('Paniers', { Panier: 1, 'Réf.': 'FB02' }, { Livré: '5' });
  expect(left()).toEqual([[7.92, 2.42, 'à payer']]);
  drive.correct('Paniers', { Panier: 1, 'Réf.': 'CR01' }, { Livré: '0' });
  expect(left()).toEqual([[5.5, '', 'payé']]);
  expect(await drive.failing()).toEqual([]);
});

test('a demand that waits says what came until it leaves, also beyond what a producer is owed', async () => {
  const drive = await prepared({ Paiements: 'oui', Mode: 'direct' });
  drive.typeRows('Produits', [
    {
      ...{ 'Réf.': 'CR09', Producteur: 'Chèvrerie du Roc', Produit: 'Yaourt', Contenu: '1' },
      ...{ Unité: 'pièce', 'Prix TTC': '1,13', 'TVA %': '5,5', Consigne: '0,20' },
    },
  ]);
  await drive.open('2026-04-07 08:00');
  await drive.order(A, { FB02: 5, CR09: 3 });
  await drive.close('2026-04-09 22:00');
  const paid = (amount: string, kind = '') =>
    noted(drive, {
      ...{ Panier: '1', Producteur: 'Ferme du Bez', Montant: amount, Moyen: 'espèces' },
      ...(kind ? { Nature: kind } : {}),
    });
  await drive.clock('2026-04-11 08:05');
  drive.correct('Paniers', { 'Réf.': 'CR09' }, { 'Vides rendus': '2' });
  await paid('5,50');
  await paid('1', 'en plus');
  await later(drive, '2026-04-11 10:05');
  const demand = demands(drive, A).at(-1);
  expect(demand?.subject).toBe('Panier n° 1 du samedi 11 avril : 9,09 € au lieu de 9,49 €');
  expect(demand?.text).toContain('Déjà réglé : 6,50 €');
});

test('the table asks, with what the drive is owed, for what the mail carried on', async () => {
  const fee = { Frais: 'Participation', Calcul: 'forfait par commande', Montant: '1' };
  const drive = await openedWith([fee], { ...asking, Mode: 'direct' }, (one) =>
    one.typeRows('Réglages', [{ Réglage: 'Reste reporté en dessous de', Valeur: '1,00' }]),
  );
  await drive.clock('2026-04-07 09:00');
  await drive.order(A, { FB02: 5 });
  await drive.close('2026-04-09 22:00');
  await noted(
    drive,
    { Panier: '1', Producteur: 'Ferme du Bez', Montant: '5,50', Moyen: 'espèces' },
    { Panier: '1', Montant: '0,58', Moyen: 'espèces' },
  );
  await drive.clock('2026-04-11 13:00');
  await drive.hourlyRun();
  await drive.open('2026-04-14 08:00');
  await drive.clock('2026-04-14 09:00');
  await drive.order(A, { FB02: 5 });
  await drive.close('2026-04-16 22:00');
  // 1,00 for this sale and 0,42 of the one before are the drive's, 5,50 the farm's.
  expect(drive.lastMail(A)).toContain('1,42 €');
  const left = () => drive.table('Retrait', 'Montant', 'Reste', 'Paiement');
  expect(left()).toEqual([[6.5, 6.92, 'à payer']]);
  drive.correct('Retrait', { Panier: 1 }, { 'Payé par': 'espèces' });
  await drive.hourlyRun();
  expect(left()).toEqual([[6.5, '', 'payé']]);
  expect(drive.table('Paiements', 'Vente', 'Reste').filter(([, rest]) => rest !== 0)).toEqual([]);
  expect(await drive.failing()).toEqual([]);
});

test('a credit is told though a producer of the order, whose minimum was missed, is in it no more', async () => {
  const drive = await openedWith([], { ...asking, Mode: 'direct' }, (one) => {
    const own = one.sheet('Producteurs').lastColumn();
    one.type('Producteurs', one.headerRow('Producteurs'), own, 'Minimum');
    one.correct('Producteurs', { Producteur: 'Ferme du Bez' }, { Minimum: '50' });
  });
  await drive.order(A, { FB02: 1, CR01: 1 });
  await drive.hourlyRun();
  await drive.close('2026-04-09 22:00');
  await drive.clock('2026-04-11 13:00');
  await ask(drive, 'endPickup');
  const about = { Panier: '1', Producteur: 'Chèvrerie du Roc' };
  await noted(drive, { ...about, Montant: '0,50', Moyen: 'avoir', Nature: 'en plus' });
  await noted(drive, { ...about, Montant: '1,92', Moyen: 'espèces' });
  drive.correct('Paniers', { 'Réf.': 'CR01' }, { Livré: '0' });
  await later(drive, '2026-04-11 16:05');
  const { subject, body } = lastMail(drive, A);
  expect(plain(subject)).toBe('Votre commande a changé : panier n° 1 du samedi 11 avril, 0,00 €');
  expect(plain(body)).toContain('Vous avez un avoir de 0,50 €');
  expect(plain(body)).toContain('– Chèvrerie du Roc : 1,92 €');
});

test('what is owed to a producer without an account says to whom, and how to learn the way', async () => {
  const drive = await prepared({ Paiements: 'oui', Mode: 'direct' });
  chosen(drive, 'Espèces ou chèques au retrait', 'non');
  drive.correct(
    'Producteurs',
    { Producteur: 'Chèvrerie du Roc' },
    { IBAN: 'FR14 2004 1010 0505 0001 3M02 606' },
  );
  await drive.open('2026-04-07 08:00');
  await drive.order(A, { FB02: 5, CR01: 1 });
  await drive.close('2026-04-09 22:00');
  const text = plain(demands(drive, A).at(-1)?.text ?? '');
  expect(text).toContain(
    'À payer : 5,50 €\nBénéficiaire : Ferme du Bez\nPour savoir comment payer, répondez à ce mail.',
  );
  expect(text).toContain('Bénéficiaire : Chèvrerie du Roc\nIBAN : FR14 2004');
  expect(text.match(/répondez à ce mail/g)).toHaveLength(1);
});

test('a statement goes to whom a transfer was made, not to whom its buyers paid', async () => {
  const fee = {
    ...{ Frais: 'Port', Calcul: 'forfait par commande', Montant: '1' },
    'Reçu par': 'Ferme du Bez',
  };
  const account = {
    'IBAN d’encaissement': 'FR1420041010050500013M02606',
    'Titulaire du compte d’encaissement': 'Drive',
  };
  const drive = await openedWith([fee], { ...asking, ...account, Mode: 'direct' });
  drive.correct('Producteurs', { Producteur: 'Ferme du Bez' }, { IBAN: 'BE72 0000 0000 1616' });
  await drive.clock('2026-04-07 09:00');
  await drive.order(A, { FB02: 5, CR01: 1 });
  await drive.close('2026-04-09 22:00');
  await noted(
    drive,
    { Panier: '1', Producteur: 'Ferme du Bez', Montant: '5,50', Moyen: 'espèces' },
    { Panier: '1', Producteur: 'Chèvrerie du Roc', Montant: '2,42', Moyen: 'espèces' },
    { Panier: '1', Montant: '1', Moyen: 'espèces' },
  );
  await drive.clock('2026-04-11 13:00');
  await drive.hourlyRun();
  await ask(drive, 'settlePayouts', {});
  await ask(drive, 'orderTransfers', {});
  await ask(drive, 'markPaid', {});
  const statements = drive.mails().filter(({ subject }) => subject.startsWith('Reversement'));
  expect(statements.map(({ to }) => to)).toEqual(['bez@exemple.fr']);
});

test('however small, what a producer is still owed is asked for: no demand of the drive can carry it on (M17)', async () => {
  const fee = { Frais: 'Participation', Calcul: 'forfait par commande', Montant: '1' };
  const drive = await openedWith([fee], { ...asking, Mode: 'direct' }, (one) => {
    one.typeRows('Réglages', [{ Réglage: 'Reste reporté en dessous de', Valeur: '1,00' }]);
    chosen(one, 'Espèces ou chèques au retrait', 'non');
  });
  await drive.clock('2026-04-07 09:00');
  await drive.order(A, { FB02: 5 });
  await drive.order(B, { FB02: 5 });
  await drive.close('2026-04-09 22:00');
  const farm = { Producteur: 'Ferme du Bez', Moyen: 'virement' };
  await noted(
    drive,
    { Panier: '1', ...farm, Montant: '5' },
    { Panier: '1', Montant: '0,58', Moyen: 'virement' },
    { Panier: '2', ...farm, Montant: '5,50' },
    { Panier: '2', Montant: '0,58', Moyen: 'virement' },
  );
  await drive.clock('2026-04-13 09:30');
  await drive.hourlyRun();
  const reminders = () =>
    drive.mails().filter(({ subject }) => /Rappel : il reste/.test(plain(subject)));
  // The 0,42 of the drive wait for its next demand.
  expect(reminders().map(({ to, subject }) => [to, plain(subject)])).toEqual([
    [A, 'Rappel : il reste 0,50 € à payer'],
  ]);
  expect(plain(String(reminders()[0]?.body))).not.toContain('0,42');
});
