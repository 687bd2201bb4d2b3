/** The file for the bank: what is sure and can be paid, the rest named, and in a second one later. */

import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { isValidIBAN } from 'ibantools';
import type { OrderedTransfers } from '../../../../src/app/money/orderTransfers';
import { transferFile } from '../../../../src/formats/pain001';
import type { Drive } from '../../support/drive';
import { maker } from '../../support/madeOnce';
import { chosen, prepared } from '../../support/market';
import { A, ask, B } from '../../support/sums/money';
import { weigh } from '../../support/sums/weighed';

const xmllint = ['/usr/bin/xmllint', '/usr/local/bin/xmllint'].find(existsSync);

const product = (ref: string, producer: string, title: string, price: string, sale = '') => ({
  ...{ 'Réf.': ref, Producteur: producer, Produit: title, 'Prix TTC': price, 'TVA %': '5,5' },
  ...(sale === ''
    ? { Contenu: '1', Unité: 'pièce' }
    : { Contenu: '1,2', Unité: 'kg', Vente: sale }),
});

/** Bez waits for a chicken, Roc was paid in part, Val has no IBAN and Moulin a wrong one. */
const sale = maker<[miller?: Readonly<{ Producteur: string; IBAN?: string }>]>(
  'money/payouts/bankFile sale',
  async (
    miller = { Producteur: 'Moulin', IBAN: 'FR14 2004 1010 0505 0001 3M02 607' },
  ): Promise<Drive> => {
    const drive = await prepared();
    drive.typeRows('Producteurs', [
      { Producteur: 'Vergers du Val', 'E-mail': 'val@exemple.fr' },
      { ...miller, 'E-mail': 'moulin@exemple.fr' },
    ]);
    drive.typeRows('Produits', [
      product('FB20', 'Ferme du Bez', 'Poulet', '10', 'poids'),
      product('VV01', 'Vergers du Val', 'Pommes', '3,00'),
      product('MO01', miller.Producteur, 'Farine', '4,00'),
    ]);
    drive.correct('Producteurs', { Producteur: 'Ferme du Bez' }, { IBAN: 'BE72 0000 0000 1616' });
    drive.correct(
      'Producteurs',
      { Producteur: 'Chèvrerie du Roc' },
      { IBAN: 'FR14 2004 1010 0505 0001 3M02 606' },
    );
    chosen(drive, 'IBAN d’encaissement', 'DE89370400440532013000');
    chosen(drive, 'Titulaire du compte d’encaissement', 'Le drive & Cie, « Crest »');
    await drive.open('2026-04-07 08:00');
    await drive.order(A, { FB02: 5, FB20: 1, CR01: 2, VV01: 1 });
    await drive.order(B, { MO01: 1, CR01: 1 });
    await drive.close('2026-04-09 22:00');
    await drive.clock('2026-04-11 13:00');
    await drive.press('settlePayouts');
    return drive;
  },
);

const file = (drive: Drive) => ask<OrderedTransfers>(drive, 'orderTransfers');

/** What a bank looks at first: counts and sums said twice, accounts whose keys tie, the schema. */
function accepted({ order }: OrderedTransfers): string {
  const xml = transferFile(order);
  const all = (name: string): string[] =>
    [...xml.matchAll(new RegExp(`<${name}(?: [^>]*)?>([^<]*)</${name}>`, 'g'))].map(
      ([, text = '']) => text,
    );
  const amounts = all('InstdAmt');
  const total = amounts.reduce((sum, one) => sum + Math.round(Number(one) * 100), 0);
  expect(all('NbOfTxs')).toEqual([String(amounts.length), String(amounts.length)]);
  expect(all('CtrlSum').map((one) => Math.round(Number(one) * 100))).toEqual([total, total]);
  expect(amounts.every((one) => Number(one) > 0)).toBe(true);
  expect(all('IBAN').every((one) => isValidIBAN(one))).toBe(true);
  expect(new Set(all('EndToEndId')).size).toBe(amounts.length);
  const schema = resolve(`../shared/data/sepa/pain.001.001.09.xsd`);
  if (xmllint && existsSync(schema))
    execFileSync(xmllint, ['--noout', '--schema', schema, '-'], {
      input: xml,
      stdio: ['pipe', 'ignore', 'pipe'],
    });
  return all('IBAN')
    .slice(1)
    .map((iban, at) => `${iban} ${amounts[at]}`)
    .join();
}

test('holds what is sure, less what was paid already; who is left out is named with why', async () => {
  const drive = await sale();
  await ask(drive, 'markPaid', { producers: ['Chèvrerie du Roc'], means: 'cash', cents: 200 });
  const first = await file(drive);
  expect(first.lines.map(({ producer, cents }) => [producer, cents])).toEqual([
    ['Ferme du Bez', 550],
    ['Chèvrerie du Roc', 526],
  ]);
  expect(first.leftOut).toEqual([
    { producer: 'Ferme du Bez', cents: 1200, why: 'waiting' },
    { producer: 'Vergers du Val', cents: 300, why: 'noIban' },
    { producer: 'Moulin', cents: 400, why: 'badIban' },
  ]);
  const lines = 'BE72000000001616 5.50,FR1420041010050500013M02606 5.26';
  expect(accepted(first)).toBe(lines);
  expect(await file(drive)).toBe('nobodyToPay');

  weigh(drive, '1300');
  drive.correct(
    'Producteurs',
    { Producteur: 'Moulin' },
    { IBAN: 'FR76 3000 4000 0312 3456 7890 143' },
  );
  await drive.hourlyRun();
  const second = await file(drive);
  expect(second.id).not.toBe(first.id);
  expect(second.lines.map(({ producer, cents }) => [producer, cents])).toEqual([
    ['Ferme du Bez', 1300],
    ['Moulin', 400],
  ]);
  expect(second.leftOut).toEqual([{ producer: 'Vergers du Val', cents: 300, why: 'noIban' }]);
  accepted(second);
  // The first one is given again as it was.
  const again = await ask<OrderedTransfers>(drive, 'orderTransfers', { again: first.id });
  expect(again.order.lines).toEqual(first.order.lines);
  expect(await drive.failing()).toEqual([]);
});

test('who has no letter that a bank reads is held back and named, until a holder is typed', async () => {
  const farm = '农场';
  const drive = await sale({ Producteur: farm, IBAN: 'FR76 3000 4000 0312 3456 7890 143' });
  const row = () => drive.row('Reversements', { Producteur: farm });
  expect(row()).toMatchObject({ 'À payer': 4, État: 'titulaire illisible' });
  const first = await file(drive);
  expect(first.lines.map(({ producer }) => producer)).not.toContain(farm);
  expect(first.leftOut).toContainEqual({ producer: farm, cents: 400, why: 'noHolder' });
  const told = () => String(drive.row('Producteurs', { Producteur: farm })['À corriger'] ?? '');
  expect(told()).toContain('en lettres latines');

  drive.correct('Producteurs', { Producteur: farm }, { 'Titulaire du compte': 'Wang Farm' });
  await drive.hourlyRun();
  expect(told()).toBe('');
  const second = await file(drive);
  expect(second.order.lines.map(({ to, amount }) => [to.name, amount])).toEqual([
    ['Wang Farm', 400],
  ]);
  // Given again after the holder went, nobody is left in it.
  drive.correct('Producteurs', { Producteur: farm }, { 'Titulaire du compte': '' });
  expect(await ask(drive, 'orderTransfers', { again: second.id })).toBe('nobodyToPay');
});
