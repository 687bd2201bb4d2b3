/** What people ordered or were told since is not undone: a step back is refused, with who (docs/rules.md S121). */
import type { ErasureDraft } from '../../../../src/app/people/erasePerson';
import { type Drive, paris } from '../../support/drive';
import { maker } from '../../support/madeOnce';
import { opened } from '../../support/market';
import { plain } from '../../support/plain';
import { A, ask, asking, B } from '../../support/sums/money';

const [D, E] = ['dan@exemple.fr', 'eva@exemple.fr'];
const ROC = 'Chèvrerie du Roc';
const ordered = maker('sale/next/standsInTheWay ordered', async () => {
  const drive = await opened(asking);
  await drive.order(A, { FB02: 5, CR01: 1 });
  await drive.order(B, { CR01: 2 });
  return drive;
});
/** Two hours early; Dan's answer comes late. */
const closed = maker('sale/next/standsInTheWay closed', async () => {
  const drive = (await ordered()).copy();
  await drive.close('2026-04-09 20:00');
  await drive.clock('2026-04-09 20:10');
  await drive.order(D, { CR02: 1 }, { late: true });
  return drive;
});
const reopened = maker('sale/next/standsInTheWay reopened', async () => {
  const drive = (await closed()).copy();
  await ask(drive, 'reopenSale', { closesAt: paris('2026-04-10 18:00'), tell: false });
  await drive.clock('2026-04-09 20:30');
  return drive;
});

type Act = (drive: Drive) => Promise<unknown>;
const desk =
  (name: string, seen: number, lines: object[]): Act =>
  (drive) =>
    ask(drive, 'orderAtDesk', { name, email: `${name}@exemple.fr`, seen, lines });
const mended: Act = (drive) =>
  ask(drive, 'mendBuyer', { email: B, to: 'bruno2@exemple.fr', name: 'bruno' });
const letIn: Act = (drive) => {
  drive.correct('Commandes', { 'Adresse e-mail': D }, { 'Servir quand même': 'TRUE' });
  return drive.hourlyRun();
};
const repriced: Act = async (drive) => {
  drive.correct('Produits', { 'Réf.': 'CR01' }, { 'Prix TTC': '3,00' });
  await ask(drive, 'applyPriceChange', { ref: 'CR01' });
};

/** Refused with these words, and nothing is written. */
async function refused(drive: Drive, code: string, words: string) {
  const before = [drive.shownIn(drive.book, 'Commandes'), drive.table('Ventes', 'État')];
  const mails = drive.mails().length;
  expect(plain((await drive.said('restoreState')).join())).toContain(words);
  expect(await ask(drive, 'restoreState')).toBe(code);
  expect([drive.shownIn(drive.book, 'Commandes'), drive.table('Ventes', 'État')]).toEqual(before);
  expect(drive.mails()).toHaveLength(mails);
  expect(await drive.failing()).toEqual([]);
}

test.each<[string, Act, string]>([
  ['a new order of the desk', desk('zoe', 0, [{ ref: 'FB02', quantity: 2 }]), 'zoe, panier n° 3'],
  [
    'one that the desk changed',
    desk('bruno', 2, [{ ref: 'CR01', quantity: 5 }]),
    'bruno, panier n° 2',
  ],
  ['one that the desk cancelled', desk('bruno', 2, []), 'bruno, panier n° 2'],
  ['an address that was put right', mended, 'bruno, panier n° 2'],
  ['a late answer that was let in', letIn, 'dan, panier n° 3'],
])('closed since, and %s', async (_, act, who) => {
  const drive = (await closed()).copy();
  await act(drive);
  await refused(drive, 'ordersSinceClosing', `ont été annulées : ${who}. Revenir en arrière`);
});

test.each<[string, Act, string]>([
  ['a new order', (drive) => drive.order(E, { FB02: 1 }), 'eva, panier n° 3'],
  ['one that its buyer changed', (drive) => drive.order(A, { FB02: 1 }), 'anne, panier n° 1'],
  ['one that its buyer cancelled', (drive) => drive.order(B, {}), 'bruno, panier n° 2'],
  ['a late answer that was let in', letIn, 'dan, panier n° 3'],
])('reopened since, and %s', async (_, act, who) => {
  const drive = (await reopened()).copy();
  await act(drive);
  await refused(drive, 'ordersSinceReopening', `ont été annulées : ${who}. Revenir en arrière`);
});

test('an answer that waits in the form is read first', async () => {
  const drive = (await reopened()).copy();
  drive.world.triggersFire = false;
  await drive.order(E, { FB02: 1 });
  expect(await ask(drive, 'restoreState')).toBe('ordersSinceReopening');
  expect(drive.lastMail(E)).toContain('Commande enregistrée : panier n° 3');
  expect(drive.table('Ventes', 'État')).toEqual([['commandes ouvertes']]);
});

test('of many a few are named', async () => {
  const drive = (await reopened()).copy();
  for (const name of ['eva', 'fred', 'gina', 'hugo', 'ines'])
    await drive.order(`${name}@exemple.fr`, { FB02: 1 });
  await refused(
    drive,
    'ordersSinceReopening',
    'eva, panier n° 3 ; fred, panier n° 4 ; gina, panier n° 5 et 2 autres. Revenir',
  );
});

test('late answers, and what only closing read, stand in no way', async () => {
  const drive = (await ordered()).copy();
  drive.world.triggersFire = false;
  await drive.order(E, { FB02: 1 });
  await drive.order(A, { FB02: 2 });
  await drive.close('2026-04-09 20:00');
  await drive.order(D, { CR02: 1 }, { late: true });
  await drive.clock('2026-04-09 20:10');
  await drive.hourlyRun();
  expect(await ask(drive, 'restoreState')).toMatchObject({ code: 'restored' });
});

describe.each<[string, Act, string]>([
  ['a price that was corrected', repriced, 'Crottin'],
  [
    'a producer who cannot come',
    (drive) => ask(drive, 'producerAbsent', { producer: ROC }),
    'Crottin ; Tomme',
  ],
])('%s', (_, act, what) => {
  test.each([
    ['closed', closed],
    ['reopened', reopened],
  ])('since it was %s', async (_state, made) => {
    const drive = (await made()).copy();
    await act(drive);
    await refused(
      drive,
      'offerSince',
      `(prix, stock, absence, produit ajouté ou retiré) : ${what}. `,
    );
  });
});

test('a price that was corrected, since it was reopened', async () => {
  const drive = (await reopened()).copy();
  await repriced(drive);
  await refused(drive, 'offerSince', ': Crottin. ');
});

test('goods that are missing, told since', async () => {
  const drive = (await opened({})).copy();
  await drive.order(A, { FB02: 5 });
  await drive.close('2026-04-09 20:00');
  drive.correct('Paniers', { Panier: 1, 'Réf.': 'FB02' }, { Livré: '3' });
  await drive.live('2026-04-09 22:20');
  expect(plain(drive.mails(A).at(-1)?.subject ?? '')).toContain('manque');
  await refused(drive, 'goodsToldSince', `dans leur panier à : ${A}. `);
});

test('somebody whose data was erased while the sale was called off', async () => {
  const drive = (await closed()).copy();
  await ask(drive, 'callOff', { seen: 2 });
  const { tabs: _, ...erasing } = await ask<ErasureDraft>(drive, 'draftErasure', { email: B });
  await ask(drive, 'erasePerson', erasing);
  await refused(drive, 'erasedSince', 'Client effacé 1');
});

test.each<[string, (drive: Drive) => Promise<unknown>, () => Promise<Drive>, string]>([
  [
    'an order at the desk',
    desk('zoe', 0, [{ ref: 'FB02', quantity: 1 }]),
    closed,
    'zoe, panier n° 3',
  ],
  [
    'an order after it was reopened',
    (drive) => drive.order(E, { FB02: 5 }),
    reopened,
    'eva, panier n° 3',
  ],
  ['a price', repriced, closed, 'Crottin'],
])(
  '%s, and then called off: nothing that such a sale refuses is advised',
  async (_, act, from, who) => {
    const drive = (await from()).copy();
    await act(drive);
    const held = drive.rows('Commandes').filter((row) => row.État === 'prise en compte').length;
    await ask(drive, 'callOff', { seen: held });
    await refused(drive, 'sinceCalledOff', who);
    const said = plain((await drive.said('restoreState')).join());
    expect(said).toContain('La vente reste annulée ; pour vendre quand même, ouvrez-en une autre.');
    expect(said).not.toMatch(/Rouvrir|Fermer les commandes|Changer la vente/);
  },
);
