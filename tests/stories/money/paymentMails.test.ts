/** What buyers are told to pay, and the code that their bank's app reads. */

import jsqr from 'jsqr';
import type { SentMail } from '../../../local/standin/runtime/host/mails';
import { pixelsOf } from '../../support/png';
import type { Drive } from '../support/drive';
import { maker } from '../support/madeOnce';
import { prepared } from '../support/market';
import { plain } from '../support/plain';
import { openedWith, perOrder } from '../support/sums/fees';
import { demands, later, paying } from '../support/sums/knownSums';

const A = 'anne@exemple.fr';
const IBAN = 'FR1420041010050500013M02606';

const asking = maker(
  'money/paymentMails asking',
  async ({ Mode = 'mandat', ...more }: Readonly<Record<string, string>> = {}) => {
    const drive = await prepared({ Paiements: 'oui' });
    drive.setting('Mode', Mode);
    const typed = {
      'Titulaire du compte d’encaissement': 'Chèvrerie du Roc',
      'IBAN d’encaissement': IBAN,
      'Lien de paiement': 'https://pay.test/?a={montant}&r={reference}',
      ...more,
    };
    for (const [label, value] of Object.entries(typed))
      drive.typeRows('Réglages', [{ Réglage: label, Valeur: value }]);
    await drive.open('2026-04-07 08:00');
    return drive;
  },
);

const mailTo = (drive: Drive, to: string, subject: RegExp): SentMail => {
  const found = drive.mails().filter((mail) => mail.to === to && subject.test(plain(mail.subject)));
  if (!found.at(-1))
    throw new RangeError(
      drive
        .mails()
        .map((mail) => mail.subject)
        .join('\n'),
    );
  return found.at(-1) as SentMail;
};

/** Each picture of a mail as a bank's app reads it. */
const codesIn = (mail: SentMail): string[] =>
  Object.entries(mail.inlineImages).map(([name, image]) => {
    expect(mail.htmlBody).toContain(`src="cid:${name}"`);
    const { size, rgba } = pixelsOf(image.content);
    return jsqr(rgba, size, size)?.data ?? '';
  });

const lines = (amount: string, reference: string, payee = 'Chèvrerie du Roc', iban = IBAN) =>
  ['BCD', '002', '1', 'SCT', '', payee, iban, amount, '', reference].join('\n');

test('orders closed, the demand says what to pay, to whom, under which reference, and its code says the same', async () => {
  const drive = await asking();
  await drive.clock('2026-04-07 09:00');
  await drive.order(A, { FB02: 5 });
  expect(plain(mailTo(drive, A, /Commande enregistrée/).body)).not.toContain('À payer');
  await drive.close('2026-04-09 22:00');
  const mail = mailTo(drive, A, /À payer : panier n° 1/);
  const text = plain(mail.body);
  expect(text).toContain('À payer : 5,50 €');
  expect(text).toContain('IBAN : FR14 2004 1010 0505 0001 3M02 606');
  expect(text).toContain('Référence : RF16 V1 P1');
  expect(text).toContain('Payer autrement : https://pay.test/?a=5.50&r=RF16V1P1');
  expect(codesIn(mail)).toEqual([lines('EUR5.50', 'RF16V1P1')]);
});

test('what came in before is taken off', async () => {
  const drive = await asking();
  await drive.clock('2026-04-07 09:00');
  await drive.order(A, { FB02: 7 });
  await drive.hourlyRun();
  drive.typeRows('Encaissements', [{ Panier: '1', Montant: '5,50', Moyen: 'virement' }]);
  await drive.close('2026-04-09 22:00');
  const mail = mailTo(drive, A, /À payer : panier n° 1/);
  expect(plain(mail.body)).toContain('Déjà réglé : 5,50 €\nÀ payer : 2,20 €');
  expect(codesIn(mail)).toEqual([lines('EUR2.20', 'RF16V1P1')]);
});

test('where the buyer pays each producer, there is a due and a code for each', async () => {
  const drive = await asking({ Mode: 'direct' });
  drive.correct('Producteurs', { Producteur: 'Ferme du Bez' }, { IBAN: 'BE72000000001616' });
  await drive.clock('2026-04-07 09:00');
  await drive.order(A, { FB02: 5, CR01: 1 });
  await drive.close('2026-04-09 22:00');
  expect(codesIn(mailTo(drive, A, /À payer : panier n° 1/))).toEqual([
    lines('EUR5.50', 'RF70V1P1F1', 'Ferme du Bez', 'BE72000000001616'),
  ]);
  expect(drive.table('Paiements', 'Producteur', 'Dû', 'Référence')).toEqual([
    ['Ferme du Bez', 5.5, 'RF70V1P1F1'],
    ['Chèvrerie du Roc', 2.42, 'RF43V1P1F2'],
  ]);
  drive.typeRows('Encaissements', [
    { Panier: '1', Producteur: 'Ferme du Bez', Montant: '5,50', Moyen: 'virement' },
  ]);
  await drive.clock('2026-04-11 13:00');
  await drive.press('settlePayouts');
  expect(drive.table('Paiements', 'Producteur', 'Reste')).toEqual([
    ['Ferme du Bez', 0],
    ['Chèvrerie du Roc', 2.42],
  ]);
  expect(await drive.failing()).toEqual([]);
});

test('what a reminder or a demand lists comes to the total that it says, fees with it', async () => {
  const chicken = {
    ...{ 'Réf.': 'FB10', Producteur: 'Ferme du Bez', Produit: 'Poulet', Unité: 'kg' },
    ...{ Conditionnement: 'pièce', Contenu: '1,8', 'Prix TTC': '10', 'TVA %': '5,5' },
    Vente: 'poids',
  };
  const drive = await openedWith([perOrder], paying, (one) => one.typeRows('Produits', [chicken]));
  await drive.clock('2026-04-07 09:00');
  await drive.order(A, { FB02: 5, FB10: 1 });
  await drive.close('2026-04-09 22:00');
  await drive.clock('2026-04-10 18:00');
  await drive.hourlyRun();
  const body = () => plain(drive.mails(A).at(-1)?.body ?? '');
  expect(body()).toContain('soit environ 18,00 €\n\nCaisse : 1,50 €\n\nTotal : environ 25,00 €');
  await drive.clock('2026-04-11 09:00');
  drive.correct('Paniers', { Panier: 1, 'Réf.': 'FB10' }, { 'Poids livré': '2' });
  await later(drive, '2026-04-11 11:00');
  expect(demands(drive, A).at(-1)?.text).toMatch(/Poulet : .*20,00 €\n\nCaisse : 1,50 €\n/);
});
