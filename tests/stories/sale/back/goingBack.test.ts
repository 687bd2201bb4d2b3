/** Back to what a sale was before it was closed, reopened, or its payouts were prepared (rules S56). */
import { refused } from '../../../faults/support/refusals';
import { type Drive, paris } from '../../support/drive';
import { maker } from '../../support/madeOnce';
import { opened } from '../../support/market';
import { A, ask, asking, B, closed, collected } from '../../support/sums/money';

const TABS = ['Produits en vente', 'Commandes', 'Paniers', 'Répartition producteurs', 'Retrait'];
const shown = (drive: Drive) => TABS.map((title) => drive.shownIn(drive.book, title));
const KEPT = /↶/;

/** As it was just before the act. */
async function twice(act: (drive: Drive) => Promise<unknown>, before: Drive) {
  const drive = before.copy();
  await act(drive);
  return { before, drive };
}

/** Two orders, closed an hour before its time. */
const closedEarly = maker('sale/next/goingBack closedEarly', async () => {
  const drive = await opened(asking);
  await drive.order(A, { FB02: 5 });
  await drive.order(B, { CR01: 2 });
  await drive.close('2026-04-09 21:00');
  return drive;
});

test('closed too early: it is open again, its form too, and no mail leaves twice', async () => {
  const first = await closedEarly();
  expect(first.titles().filter((title) => KEPT.test(title))).toHaveLength(5);
  const mails = first.mails().length;
  const [title] = await first.said('restoreState');
  expect(title).toContain(
    'La vente 1 redevient ce qu’elle était juste avant sa clôture, jeudi 9 avril à 21 h.',
  );
  expect(title).not.toContain('formulaire reste fermé');
  expect(first.table('Ventes', 'Vente', 'État')).toEqual([[1, 'commandes ouvertes']]);
  expect(first.form().accepting).toBe(true);
  expect(first.titles().filter((title) => KEPT.test(title))).toEqual([]);
  await first.press('closeCycle');
  expect(first.table('Ventes', 'État')).toEqual([['commandes closes']]);
  expect(first.form().accepting).toBe(false);
  expect(first.mails()).toHaveLength(mails);
  expect(await first.failing()).toEqual([]);
});

describe('once its hour of closing is past', () => {
  test('its form stays closed, and that is said before', async () => {
    const drive = await closed();
    const said = (await drive.said('restoreState')).join('\n');
    expect(said).toContain(
      'L’heure de fermeture, jeudi 9 avril à 22 h, est passée : son formulaire reste fermé',
    );
    expect(said).toContain('« Changer la vente »');
    expect(drive.table('Ventes', 'État')).toEqual([['commandes ouvertes']]);
    expect(drive.form().accepting).toBe(false);
    await expect(drive.order(A, { FB02: 1 })).rejects.toThrow();
    await drive.hourlyRun();
    expect(drive.table('Ventes', 'État')).toEqual([['commandes closes']]);
    expect(drive.form().accepting).toBe(false);
  });

  test.each<[string, (drive: Drive) => Promise<unknown>]>([
    [
      'Changer la vente',
      (drive) => ask(drive, 'moveSale', { closesAt: paris('2026-04-10 18:00') }),
    ],
    [
      'Ventes itself',
      (drive) => {
        drive.correct('Ventes', { Vente: 1 }, { Fermeture: '10/04/2026 18:00' });
        return drive.hourlyRun();
      },
    ],
  ])('another hour in %s opens it, and what comes by it counts', async (_, move) => {
    const drive = await closed();
    await ask(drive, 'restoreState');
    await move(drive);
    expect(drive.form().accepting).toBe(true);
    await drive.order(A, { FB02: 1 });
    expect(drive.table('Commandes', 'Adresse e-mail', 'État').at(-1)).toEqual([
      A,
      'prise en compte',
    ]);
    await drive.live('2026-04-10 19:30');
    expect(drive.table('Ventes', 'État')).toEqual([['commandes closes']]);
    expect(drive.form().accepting).toBe(false);
    expect(await drive.failing()).toEqual([]);
  });
});

test('what was typed since is counted before it is lost; what was paid stays', async () => {
  const drive = await closed();
  const baskets = () => drive.table('Paniers', 'Panier', 'Réf.', 'Servi', 'Livré', 'Montant');
  const before = baskets();
  drive.correct('Paniers', { Panier: 2, 'Réf.': 'CR01' }, { Livré: '1' });
  await ask(drive, 'notePayment', { basket: 1, cents: 500, means: 'cash' });
  const [question] = await drive.said('restoreState');
  expect(question).toMatch(/Ce qui a été écrit depuis est perdu : .*Paniers, \d+ lignes?/);
  expect(question).toContain('Les mails partis le restent, et les paiements notés aussi.');
  expect(drive.row('Paiements', { Panier: 1 }).Reçu).toBe(5);
  expect(drive.row('Paniers', { Panier: 2, 'Réf.': 'CR01' }).Livré).toBeUndefined();
  await drive.press('closeCycle');
  expect(baskets()).toEqual(before);
  expect(await drive.failing()).toEqual([]);
});

test.each([
  ['too early', '2026-04-09 21:00', { FB02: 5 }],
  ['too early, where it is the only one', '2026-04-09 21:00', undefined],
  ['in time', '2026-04-09 22:00', { FB02: 5 }],
  ['in time, where it is the only one', '2026-04-09 22:00', undefined],
])(
  'closed %s: an answer that only closing read is read anew, and stays in the books',
  async (_, at, before) => {
    const drive = await opened(asking);
    if (before) await drive.order(A, before);
    drive.world.triggersFire = false;
    await drive.order(B, { CR01: 2 });
    await drive.close(at);
    const [entries, mails, orders] = [
      drive.rows('Écritures'),
      drive.mails(),
      drive.rows('Commandes'),
    ];
    await ask(drive, 'restoreState');
    if (at.endsWith('21:00')) expect(drive.rows('Commandes')).toEqual(orders);
    expect(drive.titles()).not.toContain('À corriger');
    await drive.hourlyRun();
    expect(drive.table('Ventes', 'État')).toEqual([['commandes closes']]);
    expect(drive.rows('Commandes')).toEqual(orders);
    expect(drive.rows('Écritures')).toEqual(entries);
    expect(drive.mails()).toEqual(mails);
    expect(await drive.failing()).toEqual([]);
  },
);

test('reopened by mistake: it is closed again as it was, and its form with it', async () => {
  const { before, drive } = await twice(
    (one) => ask(one, 'reopenSale', { closesAt: paris('2026-04-10 18:00'), tell: false }),
    await closed(),
  );
  expect(drive.form().description).not.toBe(before.form().description);
  expect(drive.table('Ventes', 'État')).toEqual([['commandes ouvertes']]);
  await drive.clock('2026-04-09 22:10');
  expect(await ask(drive, 'restoreState')).toEqual({ code: 'restored', sale: 1 });
  expect(shown(drive)).toEqual(shown(before));
  expect(drive.table('Ventes', 'Fermeture', 'État')).toEqual(
    before.table('Ventes', 'Fermeture', 'État'),
  );
  expect(drive.form().accepting).toBe(false);
  expect(drive.form().description).toBe(before.form().description);
  await drive.hourlyRun();
  expect(shown(drive)).toEqual(shown(before));
});

test('payouts prepared too early: the pick-up may be taken up again', async () => {
  const drive = await collected();
  await drive.press('settlePayouts');
  expect(drive.table('Ventes', 'État')).toEqual([['comptes faits']]);
  await ask(drive, 'restoreState');
  expect(drive.table('Ventes', 'État')).toEqual([['commandes closes']]);
  expect(await ask(drive, 'resumePickup')).toMatchObject({ code: 'resumed' });
  expect(await drive.failing()).toEqual([]);
});

test('payouts prepared again: it goes back to before the first time', async () => {
  const drive = await collected();
  await drive.press('settlePayouts');
  await drive.clock('2026-04-11 14:00');
  await drive.press('settlePayouts');
  await ask(drive, 'restoreState');
  expect(drive.table('Ventes', 'État')).toEqual([['commandes closes']]);
});

test('there is nothing to go back to before, twice, or of a sale that is over', async () => {
  const drive = await collected();
  await drive.press('settlePayouts');
  const later = drive.copy();
  await ask(drive, 'restoreState');
  expect(await ask(drive, 'restoreState')).toBe('nothingKept');
  await later.clock('2026-04-14 08:00');
  await later.press('openCycle');
  expect(await ask(later, 'restoreState')).toBe('keptOfOther');
  expect(later.table('Ventes', 'Vente').flat()).toEqual([1, 2]);
});

describe('in a first sale Retrait was no tab then: it waits for the next closing, and nobody is said to have typed', () => {
  test.each<[string, (drive: Drive) => Promise<unknown>]>([
    ['called off', (drive) => ask(drive, 'callOff', { seen: 2 })],
    ['untouched', async () => undefined],
  ])('%s', async (_, act) => {
    const drive = (await closedEarly()).copy();
    await act(drive);
    await ask(drive, 'restoreState');
    expect(await drive.failing()).toEqual([]);
    await drive.press('checkWorkbook');
    expect(drive.toFix()).toEqual([]);
    await drive.press('closeCycle');
    expect(drive.table('Retrait', 'Panier', 'Montant')).toEqual([
      [1, 5.5],
      [2, 4.84],
    ]);
    expect(await drive.failing()).toEqual([]);
  });
});

test.each(['Commandes ↶', 'Paniers ↶', 'Ventes ↶', 'Répartition producteurs'])(
  '%s deleted since: it refuses, as only a part would come back',
  async (title) => {
    const drive = (await closed()).copy();
    drive.sheet(title).deleteSheet();
    expect(await ask(drive, 'restoreState')).toBe('keptGone');
    expect(drive.table('Ventes', 'État')).toEqual([['commandes closes']]);
  },
);

test('where columns were moved since, it refuses', async () => {
  const drive = await closed();
  drive.sheet('Paniers').insertColumns(0);
  expect(await ask(drive, 'restoreState')).toBe('keptMoved');
  expect(drive.table('Ventes', 'État')).toEqual([['commandes closes']]);
  await drive.order(B, { FB02: 1 }, { late: true });
});

test('a column put in while it goes back: nothing is lost, and going back once more sets it right', async () => {
  const undisturbed = (await closedEarly()).copy();
  await ask(undisturbed, 'restoreState');
  const drive = (await closedEarly()).copy();
  let writes = 0;
  drive.world.onCall(({ method }) => {
    if (method === 'batchUpdate' && writes++ === 0) drive.sheet('Paniers').insertColumns(0);
  });
  expect(await ask(drive, 'restoreState')).toBe('restoredAside');
  drive.sheet('Paniers').deleteColumns(0);
  expect(await ask(drive, 'restoreState')).toMatchObject({ code: 'restored' });
  expect(shown(drive)).toEqual(shown(undisturbed));
});

test('a producer’s order that waits does not leave once the sale is open again', async () => {
  const drive = (await opened(asking)).copy();
  await drive.clock('2026-04-09 12:00');
  await drive.order(A, { FB02: 5 });
  await refused(['MailApp.sendEmail'], async () => {
    await drive.close('2026-04-09 13:00');
    await drive.clock('2026-04-09 14:00');
    await ask(drive, 'restoreState');
  });
  await drive.live('2026-04-09 18:30');
  expect(drive.table('Ventes', 'État')).toEqual([['commandes ouvertes']]);
  expect(drive.mails('bez@exemple.fr')).toEqual([]);
});
