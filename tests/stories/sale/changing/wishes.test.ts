/** What each buyer wishes where something cannot be delivered, from the form to the payouts. */

import { A, B, C } from '../../support/buyers';
import { everyDeath } from '../../support/deaths';
import type { Drive } from '../../support/drive';
import { maker } from '../../support/madeOnce';
import { opened, ROC } from '../../support/market';
import { plain } from '../../support/plain';
import { ask, asking, dues } from '../../support/sums/money';

const D = 'denis@exemple.fr';
const asks = { 'Demander que faire si un produit manque': 'oui' };
const absence = {
  ...{ producer: 'Chèvrerie du Roc', refs: ['CR02'], instead: 'refund', wished: true },
  replacing: { ref: 'FB02', at: 'cheaper' },
};
const wishes = (drive: Drive) => drive.table('Commandes', 'Nom', 'État', 'Souhait');
const lines = (drive: Drive) =>
  drive
    .table('Paniers', 'Panier', 'Réf.', 'Servi', 'Pourquoi')
    .sort((a, b) => (`${a[0]}${a[1]}` < `${b[0]}${b[1]}` ? -1 : 1));
const why = (asked: number, what = '') =>
  `0 sur ${asked} : le producteur ne peut pas en apporter${what}`;

/** Anne wants another product, Bruno credit, Chloé said nothing, Denis the next time. */
const ordered = maker('sale/changing/wishes ordered', async () => {
  const drive = await opened({ ...asking, ...asks });
  await drive.clock('2026-04-07 09:00');
  await drive.order(A, { CR02: 1, CR01: 1 }, { wish: 'un autre produit' });
  await drive.order(B, { CR02: 1 }, { wish: 'un avoir' });
  await drive.order(C, { CR02: 1 });
  await drive.order(D, { CR02: 1 }, { wish: 'la prochaine fois' });
  return drive;
});

test('the form asks for it in one question, where Réglages says so', async () => {
  const silent = await opened();
  const titles = (drive: Drive) => drive.form().items.map(({ title }) => plain(title));
  expect(titles(silent)).not.toContain('Si un produit ne peut pas être livré');
  await silent.order(A, { CR02: 1 });
  expect(Object.keys(silent.rows('Commandes')[0] ?? {})).not.toContain('Souhait');
  const drive = await ordered();
  const asked = drive.form().items.filter(({ title }) => title.includes('livré'));
  expect(asked.map(({ choices, required }) => [choices, required])).toEqual([
    [['un autre produit', 'un remboursement', 'un avoir', 'la prochaine fois'], false],
  ]);
  expect(wishes(drive)).toEqual([
    ['anne', 'prise en compte', 'un autre produit'],
    ['bruno', 'prise en compte', 'un avoir'],
    ['chloe', 'prise en compte', ''],
    ['denis', 'prise en compte', 'la prochaine fois'],
  ]);
  expect(await drive.failing()).toEqual([]);
});

test('a wish stands until another is said, in the link and at the desk too (docs/rules.md O16)', async () => {
  const drive = await ordered();
  const link = /https:\S+usp=pp_url\S+/.exec(drive.mails(A)[0]?.body ?? '')?.[0] ?? '';
  expect(decodeURIComponent(link)).toContain('=un autre produit');
  expect(drive.lastMail(A)).toContain('Si un produit ne peut pas être livré : un autre produit');
  expect(drive.lastMail(C)).not.toContain('Si un produit ne peut pas');
  await drive.order(A, { CR02: 2 });
  expect(wishes(drive).at(-1)).toEqual(['anne', 'prise en compte', 'un autre produit']);
  const view = await ask<{
    wishes: { wish: string }[];
    people: { name: string; wish?: string; number: number }[];
  }>(drive, 'deskView');
  expect(view.wishes).toHaveLength(4);
  const [anne] = view.people.filter(({ name }) => name === 'anne');
  expect(anne?.wish).toBe('replace');
  const order = {
    email: A,
    name: 'anne',
    lines: [{ ref: 'CR02', quantity: 1 }],
    seen: anne?.number,
  };
  await ask(drive, 'orderAtDesk', { ...order, wish: 'refund' });
  expect(drive.lastMail(A)).toContain('Si un produit ne peut pas être livré : un remboursement');
  expect(wishes(drive).at(-1)).toEqual(['anne', 'prise en compte', 'un remboursement']);
});

test('what does not come goes as each wished; who said nothing, as the coordinator decides', async () => {
  const drive = await ordered();
  await drive.close('2026-04-09 22:00');
  for (const basket of [1, 2, 3, 4])
    await ask(drive, 'notePayment', { basket, cents: basket === 1 ? 1192 : 950, means: 'cash' });
  const { text } = await ask<{ text: string }>(drive, 'askBeforeAbsent', absence);
  expect(plain(text).split('\n')).toEqual([
    '1 produit n’est plus servi à personne.',
    '4 paniers perdent des lignes, 36,90 € en tout ; chacun le reçoit par mail avec sa nouvelle somme.',
    'À la place : Salade, à 1,10 €, dans l’ordre des commandes et selon ce qui reste.',
    'Le producteur, qui a déjà sa commande, reçoit ce qui change.',
    '– 1 panier : l’autre produit ; ce qui est payé de trop devient un avoir',
    '– 1 panier : un avoir',
    '– 1 panier : un avoir à rembourser, qu’À corriger rappelle',
    '– 1 panier : un avoir, et la prochaine fois',
  ]);
  await ask(drive, 'producerAbsent', absence);
  expect(lines(drive)).toEqual([
    [1, 'CR01', 1, ''],
    [1, 'CR02', 0, why(1, ', remplacé')],
    [1, 'FB02', 1, ''],
    [2, 'CR02', 0, why(1)],
    [3, 'CR02', 0, why(1, ', à rembourser')],
    [4, 'CR02', 0, why(1, ', remis à la prochaine vente')],
  ]);
  expect(drive.lastMail(A)).toContain('Salade');
  expect(drive.lastMail(C)).toContain('à rembourser');
  expect(drive.lastMail(D)).toContain('prochaine vente');
  expect(drive.lastMail(ROC)).toContain('Tomme : 0 au lieu de 4');
  expect(drive.lastMail('bez@exemple.fr')).toContain('Salade (FB02) : 1 pièce, 1,10 €');
  expect(dues(drive).map(([basket, , due]) => [basket, due])).toEqual([
    [1, 3.52],
    [2, 0],
    [3, 0],
    [4, 0],
  ]);
  await drive.hourlyRun();
  const toPayBack = drive.toFix().filter((line) => line.includes('à rembourser'));
  expect(toPayBack.map(plain).join()).toContain('Panier 3 : 9,50 € à rembourser');
  expect(toPayBack).toHaveLength(1);
  await drive.live('2026-04-11 13:00');
  await ask(drive, 'preparePayouts');
  expect(await drive.failing()).toEqual([]);
});

test('without another product chosen, who wishes one gets what the others get', async () => {
  const drive = await ordered();
  const { replacing: _, ...plainly } = absence;
  const { text } = await ask<{ text: string }>(drive, 'askBeforeAbsent', plainly);
  expect(plain(text)).toContain('1 panier souhaite un autre produit, et aucun n’est choisi.');
  expect(plain(text)).toContain('– 2 paniers : un avoir à rembourser');
  await ask(drive, 'producerAbsent', plainly);
  expect(lines(drive)).toContainEqual([1, 'CR02', 0, why(1, ', à rembourser')]);
});

test('decided for all, nobody’s wish counts', async () => {
  const drive = await ordered();
  await ask(drive, 'producerAbsent', { ...absence, wished: false });
  expect(lines(drive).flatMap(([, ref, , said]) => (ref === 'CR02' ? [said] : []))).toEqual(
    Array(4).fill(why(1, ', à rembourser')),
  );
});

test('killed at any call and run again, each still gets what they wished', async () => {
  const drive = await ordered();
  await drive.close('2026-04-09 22:00');
  const args = ['producerAbsent', JSON.stringify(absence)];
  expect(await everyDeath(drive, { command: 'callCommand', from: 'sidebar', args })).toEqual([]);
});
