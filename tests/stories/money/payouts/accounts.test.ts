/** Whose account money goes to: an IBAN that changed, a file given again, what was mistyped. */
import type { MoneyView } from '../../../../src/app/money/moneyView';
import type { OrderedTransfers } from '../../../../src/app/money/orderTransfers';
import type { Status } from '../../../../src/app/panel/status';
import { transferFile } from '../../../../src/formats/pain001';
import type { Drive } from '../../support/drive';
import { maker } from '../../support/madeOnce';
import { chosen, opened, prepared } from '../../support/market';
import { plain } from '../../support/plain';
import { A, ask, collected } from '../../support/sums/money';

const FIRST = 'BE72 0000 0000 1616';
const SECOND = 'FR76 3000 4000 0312 3456 7890 143';
const BEZ = { Producteur: 'Ferme du Bez' };

const file = (drive: Drive, input: object = {}) =>
  ask<OrderedTransfers>(drive, 'orderTransfers', input);
const bytes = ({ order }: OrderedTransfers): string => transferFile(order);
const stateOf = (drive: Drive, sale: number) =>
  drive.row('Reversements', { Vente: sale, ...BEZ }).État;
const told = (drive: Drive, tab: string, row: Record<string, string>) =>
  plain(String(drive.row(tab, row)['À corriger'] ?? ''));
const toFix = (drive: Drive): string[] =>
  drive.table('À corriger', 'À faire').flat().map(String).map(plain);

/** Paid 5.50 of the first sale, by a file or as somebody notes it; 3.30 more of the second are prepared. */
const again = maker('payouts/accounts again', async (iban: string, noted?: { means: string }) => {
  const drive = await collected();
  await drive.press('settlePayouts');
  if (noted) await ask(drive, 'markPaid', { producers: [BEZ.Producteur], ...noted });
  else {
    await file(drive);
    await drive.press('markPaid');
  }
  await drive.open('2026-04-14 08:00');
  await drive.order(A, { FB02: 3 });
  await drive.close('2026-04-16 22:00');
  drive.correct('Producteurs', BEZ, { IBAN: iban });
  await drive.clock('2026-04-18 13:00');
  await drive.hourlyRun();
  await drive.press('settlePayouts');
  return drive;
});

describe('given an IBAN that is another than that of the last transfer', () => {
  test('nothing goes to it until somebody has seen both and said yes', async () => {
    const drive = await again(SECOND);
    expect(stateOf(drive, 2)).toBe('IBAN à confirmer');
    expect(told(drive, 'Producteurs', BEZ)).toContain(
      'n’est plus celui du dernier virement : BE72…1616 avant, FR76…0143 maintenant',
    );
    expect((await ask<Status>(drive, 'status')).tasks.map(({ text }) => plain(text))).toContain(
      'IBAN à confirmer : Ferme du Bez',
    );
    expect(await file(drive)).toBe('nobodyToPay');
    const { payouts } = await ask<MoneyView>(drive, 'moneyView');
    const [bez] = payouts;
    expect([bez?.acts, bez?.ibanBefore, bez?.iban]).toEqual([
      ['confirmIban', 'payOtherwise'],
      'BE72000000001616',
      'FR7630004000031234567890143',
    ]);
    // The yes is about the account that was shown.
    expect(await ask(drive, 'confirmIban', { producer: 'Ferme du Bez', seen: FIRST })).toBe(
      'changedMeanwhile',
    );
    await ask(drive, 'confirmIban', { producer: 'Ferme du Bez', seen: bez?.iban });
    expect(stateOf(drive, 2)).toBe('à payer');
    await drive.hourlyRun();
    expect(told(drive, 'Producteurs', BEZ)).toBe('');
    expect((await file(drive)).lines).toEqual([
      {
        ...{ producer: 'Ferme du Bez', holder: 'Ferme du Bez' },
        ...{ iban: 'FR7630004000031234567890143', cents: 330 },
      },
    ]);
    expect(await drive.failing()).toEqual([]);
  });

  test('so too after a transfer that somebody made and noted, and not after cash', async () => {
    const drive = await again(SECOND, { means: 'transfer' });
    expect(stateOf(drive, 2)).toBe('IBAN à confirmer');
    expect(told(drive, 'Producteurs', BEZ)).toContain('BE72…1616 avant, FR76…0143 maintenant');
    // What is noted beside the question is no answer to it.
    await ask(drive, 'markPaid', { producers: [BEZ.Producteur], means: 'transfer' });
    expect(stateOf(drive, 2)).toBe('payé');
    await drive.hourlyRun();
    expect(told(drive, 'Producteurs', BEZ)).toContain('BE72…1616 avant, FR76…0143 maintenant');
    expect(stateOf(await again(SECOND, { means: 'cash' }), 2)).toBe('à payer');
  });

  test('the question before payouts names it, with its sum', async () => {
    const drive = await again(SECOND);
    const question = await ask<{ text: string }>(drive, 'askBeforePayouts');
    expect(plain(question.text)).toContain(
      'un IBAN à confirmer, qui a changé depuis le dernier virement : Ferme du Bez (3,30 €)',
    );
  });

  test('once confirmed it holds, and the one before would be asked again', async () => {
    const drive = await again(SECOND);
    await ask(drive, 'confirmIban', {
      producer: 'Ferme du Bez',
      seen: 'FR7630004000031234567890143',
    });
    drive.correct('Producteurs', BEZ, { IBAN: SECOND.replace(/ /g, '') });
    await drive.hourlyRun();
    expect(stateOf(drive, 2)).toBe('à payer');
    drive.correct('Producteurs', BEZ, { IBAN: FIRST });
    await drive.hourlyRun();
    expect(stateOf(drive, 2)).toBe('IBAN à confirmer');
  });

  test('the same one, however it is typed, is asked about by nobody', async () => {
    const drive = await again('be72 00000000-1616');
    expect(stateOf(drive, 2)).toBe('à payer');
    expect((await file(drive)).lines.map(({ cents }) => cents)).toEqual([330]);
  });
});

describe('given a file for the bank that is given again', () => {
  const first = async () => {
    const drive = await collected();
    await drive.press('settlePayouts');
    return { drive, given: await file(drive) };
  };

  test('it is byte for byte the first', async () => {
    const { drive, given } = await first();
    await drive.clock('2026-04-13 09:00');
    expect(bytes(await file(drive, { again: given.id }))).toBe(bytes(given));
  });

  test('whoever has another account since is left out of it until somebody says yes', async () => {
    const { drive, given } = await first();
    drive.correct('Producteurs', BEZ, { IBAN: SECOND });
    expect(await file(drive, { again: given.id })).toBe('nobodyToPay');
    await ask(drive, 'confirmIban', { producer: 'Ferme du Bez', seen: SECOND.replace(/ /g, '') });
    const second = await file(drive, { again: given.id });
    expect(second.lines.map(({ iban }) => iban)).toEqual([SECOND.replace(/ /g, '')]);
  });

  test('without what was taken back of it', async () => {
    const drive = await collected();
    drive.correct('Producteurs', { Producteur: 'Chèvrerie du Roc' }, { IBAN: SECOND });
    chosen(drive, 'Producteur qui encaisse', 'Association');
    await drive.hourlyRun();
    await drive.press('settlePayouts');
    const given = await file(drive);
    expect(given.lines).toHaveLength(2);
    await ask(drive, 'returnPayouts', { producers: ['Ferme du Bez'] });
    const second = await file(drive, { again: given.id });
    expect(second.lines.map(({ producer }) => producer)).toEqual(['Chèvrerie du Roc']);
    expect(second.cents).toBe(1676);
  });
});

describe('what was mistyped about accounts is told, whether payments are followed or not', () => {
  test('two producers with one address', async () => {
    const drive = await prepared();
    drive.correct(
      'Producteurs',
      { Producteur: 'Chèvrerie du Roc' },
      { 'E-mail': 'BEZ@exemple.fr' },
    );
    await drive.hourlyRun();
    expect(told(drive, 'Producteurs', { Producteur: 'Chèvrerie du Roc' })).toContain(
      'C’est aussi l’adresse de Ferme du Bez',
    );
  });

  test('an IBAN that is false', async () => {
    const drive = await prepared();
    drive.correct('Producteurs', BEZ, { IBAN: 'FR14 2004 1010 0505 0001 3M02 607' });
    chosen(drive, 'IBAN d’encaissement', 'FR14 2004 1010 0505 0001 3M02 607');
    await drive.hourlyRun();
    expect(told(drive, 'Producteurs', BEZ)).toContain('attendu : un IBAN entier');
    expect(toFix(drive).filter((one) => one.includes('un IBAN entier'))).toHaveLength(2);
  });

  test('a payment link that is none, and who collects under a name of no producer', async () => {
    const drive = await opened({ Paiements: 'oui' });
    chosen(drive, 'Lien de paiement', 'voir avec Anne');
    chosen(drive, 'Producteur qui encaisse', 'Chèvrerie du Rok');
    await drive.hourlyRun();
    expect(toFix(drive).join('\n')).toContain('« voir avec Anne » ne va pas ici');
    expect(toFix(drive).join('\n')).toContain('« Chèvrerie du Rok » ne va pas ici');
    chosen(drive, 'Lien de paiement', 'paypal.me/bez/{montant}');
    chosen(drive, 'Producteur qui encaisse', 'chevrerie du roc');
    await drive.hourlyRun();
    expect(toFix(drive).join('\n')).not.toMatch(/lien|Rok/);
  });

  test('a collecting account whose holder is no producer: the question says that all are to be paid', async () => {
    const drive = await collected();
    chosen(drive, 'Titulaire du compte d’encaissement', 'Chèvrerie du Rok');
    const question = await ask<{ text: string }>(drive, 'askBeforePayouts');
    expect(plain(question.text)).toContain(
      'Le compte d’encaissement est à « Chèvrerie du Rok », qui n’est pas un producteur',
    );
  });
});
