/** A producer who cannot come: another product instead, money back, or the next time. */

import type { ChangeDraft } from '../../../../src/app/sale/changing/changeDraft';
import { A, B, C } from '../../support/buyers';
import { everyDeath } from '../../support/deaths';
import type { Drive } from '../../support/drive';
import { maker } from '../../support/madeOnce';
import { opened, ROC } from '../../support/market';
import { plain } from '../../support/plain';
import { ask, asking, closed, dues } from '../../support/sums/money';

const BEZ = 'Ferme du Bez';
const lines = (drive: Drive) =>
  drive.table('Paniers', 'Panier', 'Réf.', 'Servi', 'Prix unitaire', 'Pourquoi');
const replacing = (at: 'dearer' | 'cheaper') => ({
  ...{ producer: 'Chèvrerie du Roc', refs: ['CR02'], instead: 'replace' },
  replacing: { ref: 'FB01', at },
});
const GONE = (asked: number, what: string) =>
  `0 sur ${asked} : le producteur ne peut pas en apporter, ${what}`;

const ordered = maker('sale/changing/replaced ordered', async () => {
  const drive = await opened(asking);
  await drive.clock('2026-04-07 09:00');
  await drive.order(A, { CR02: 2 });
  await drive.order(B, { CR02: 2, FB01: 1 });
  await drive.order(C, { CR02: 1 });
  return drive;
});

test('another product comes instead in the order of arrival, at its own price where that is the cheaper', async () => {
  const drive = await ordered();
  const question = await ask<{ text: string }>(drive, 'askBeforeAbsent', replacing('cheaper'));
  expect(plain(question.text)).toContain('À la place : Carottes, à 2,20 €');
  expect(plain(question.text)).toContain('2 paniers n’en auront pas autant');
  await ask(drive, 'producerAbsent', replacing('cheaper'));
  expect([...lines(drive)].sort((a, b) => (`${a[0]}${a[1]}` < `${b[0]}${b[1]}` ? -1 : 1))).toEqual([
    [1, 'CR02', 0, 9.5, GONE(2, 'remplacé')],
    [1, 'FB01', 2, 2.2, ''],
    [2, 'CR02', 0, 9.5, GONE(2, 'remplacé')],
    [2, 'FB01', 1, 2.2, '1 sur 3 : stock épuisé'],
    [3, 'CR02', 0, 9.5, GONE(1, 'remplacé')],
    [3, 'FB01', 0, 2.2, '0 sur 1 : épuisé'],
  ]);
  expect(drive.lastMail(A)).toContain('panier n° 1, 4,40 €');
  const noted = drive.lastMail(ROC);
  expect(noted).toContain('C’est noté : Chèvrerie du Roc n’apporte pas tout');
  expect(noted).toContain('Tomme : 0 au lieu de 5');
  const mails = drive.mails().length;
  await ask(drive, 'producerAbsent', replacing('cheaper'));
  await drive.hourlyRun();
  expect(drive.mails()).toHaveLength(mails);
  await drive.close('2026-04-09 22:00');
  expect(drive.lastMail('bez@exemple.fr')).toContain('Carottes');
  expect(await drive.failing()).toEqual([]);
});

test('of what nothing is left nothing is given, though it was asked for by hand', async () => {
  const drive = await opened(asking);
  await drive.clock('2026-04-07 09:00');
  await drive.order(A, { CR02: 2 });
  await drive.order(B, { FB01: 3 });
  const { products } = await ask<ChangeDraft>(drive, 'changeDraft');
  expect(products.find(({ ref }) => ref === 'FB01')?.isLeft).toBe(false);
  await ask(drive, 'producerAbsent', replacing('cheaper'));
  expect(lines(drive)).toContainEqual([1, 'FB01', 0, 2.2, '0 sur 2 : épuisé']);
  expect(lines(drive)).toContainEqual([2, 'FB01', 3, 2.2, '']);
  expect(await drive.failing()).toEqual([]);
});

test('at the dearer price it is a line of its own, whose producer gets that price', async () => {
  const drive = await ordered();
  const question = await ask<{ text: string }>(drive, 'askBeforeAbsent', replacing('dearer'));
  expect(plain(question.text)).toContain('À la place : Carottes, à 9,50 €');
  await ask(drive, 'producerAbsent', replacing('dearer'));
  expect(lines(drive)).toContainEqual([1, 'FB01-2', 2, 9.5, '']);
  expect(lines(drive)).toContainEqual([2, 'FB01', 1, 2.2, '']);
  expect(drive.lastMail(A)).toContain('panier n° 1, 19,00 €');
  await drive.order('denis@exemple.fr', { FB02: 1 });
  await drive.close('2026-04-09 22:00');
  expect(dues(drive).map(([, , due]) => due)).toEqual([19, 2.2, 1.1]);
  const split = drive.table('Répartition producteurs', 'Producteur', 'Réf.', 'Quantité', 'Montant');
  expect(split).toContainEqual([BEZ, 'FB01-2', 2, 19]);
  expect(await drive.failing()).toEqual([]);
});

test('after closing both producers hear what changes, and dues follow', async () => {
  const drive = await closed();
  const asked = { ...replacing('cheaper'), replacing: { ref: 'FB01', at: 'cheaper' } };
  await ask(drive, 'producerAbsent', asked);
  expect(drive.lastMail(ROC)).toContain('Tomme : 0 au lieu de 1');
  expect(drive.lastMail('bez@exemple.fr')).toContain('Carottes : 1 au lieu de 0');
  expect(dues(drive)[0]).toEqual([1, expect.anything(), 10.12, 0, 10.12, 'à payer']);
  expect(await drive.failing()).toEqual([]);
});

test('money back is named with its sum until it is noted, the next time is said', async () => {
  const drive = await closed();
  await ask(drive, 'notePayment', { basket: 1, cents: 1742, means: 'cash' });
  const producer = 'Chèvrerie du Roc';
  const question = await ask<{ text: string }>(drive, 'askBeforeAbsent', {
    ...{ producer, refs: ['CR02'], instead: 'refund' },
  });
  expect(plain(question.text)).toContain('avoir à rembourser');
  await ask(drive, 'producerAbsent', { producer, refs: ['CR02'], instead: 'refund' });
  expect(lines(drive).map((row) => row[4])).toContain(GONE(1, 'à rembourser'));
  await drive.hourlyRun();
  const named = () => drive.toFix().map(plain).join();
  expect(named()).toContain('Panier 1 : 9,50 € à rembourser');
  await ask(drive, 'notePayment', { basket: 1, cents: 950, means: 'cash', kind: 'refund' });
  await drive.hourlyRun();
  await drive.hourlyRun();
  expect(named()).not.toContain('à rembourser');
  await ask(drive, 'producerAbsent', { producer, instead: 'nextTime' });
  expect(drive.lastMail(B)).toContain('remis à la prochaine vente');
  expect(await drive.failing()).toEqual([]);
});

test('what is sold in another way, or does not come itself, is refused', async () => {
  const drive = await ordered();
  const itself = { ...replacing('cheaper'), replacing: { ref: 'CR02', at: 'cheaper' } };
  expect(await ask(drive, 'producerAbsent', itself)).toBe('notOnSale');
  expect(await ask(drive, 'producerAbsent', { ...itself, replacing: undefined })).toBe(
    'cannotReplace',
  );
});

test('killed at any call and run again, it comes to the same', async () => {
  const drive = await closed({});
  const args = ['producerAbsent', JSON.stringify(replacing('dearer'))];
  expect(await everyDeath(drive, { command: 'callCommand', from: 'sidebar', args })).toEqual([]);
});
