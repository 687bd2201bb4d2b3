/** A pick-up morning: 64 baskets, two people with phones, one of them without network for a while. */
import type { Drive } from '../support/drive';
import { madeOnce } from '../support/madeOnce';
import { prepared } from '../support/market';
import { ask, dues } from '../support/money';
import { plain } from '../support/plain';

const BASKETS = Array.from({ length: 64 }, (_, at) => at + 1);
const NAMES = ['Marchal', 'Favre', 'Aubert', 'Oriol', 'Gilles', 'Roche', 'Mercier', 'Vial'];

/** What each ordered, and what came of it: known here, so that the sums are not the drive's own. */
const ordered = (basket: number) => ({
  FB02: 1 + (basket % 4),
  CR01: basket % 3,
  CR08: basket % 6 === 0 ? 1 : 0,
});
const isPrepaid = (basket: number) => basket % 5 === 0;
const missed = new Map([
  [7, 'gardé'],
  [40, 'donné'],
  [63, 'repris'],
]);
/** Salads that were not there; all of its cheeses in basket 20. */
const lacking = new Map([
  [9, { note: 'FB02 1', FB02: 1 }],
  [20, { note: 'CR01', CR01: 2 }],
  [44, { note: 'fb02 1', FB02: 1 }],
]);
const grams = (basket: number) => 1000 + basket * 7;
const meansOf = (basket: number) => (basket % 4 === 0 ? 'chèque' : 'espèces');

/** In cents, as the rules say (docs/rules.md B1). */
function owed(basket: number): number {
  const { FB02, CR01, CR08 } = ordered(basket);
  const short = { FB02: 0, CR01: 0, ...lacking.get(basket) };
  const weighed = CR08 > 0 ? Math.round((1000 * grams(basket)) / 1000) : 0;
  return 110 * (FB02 - short.FB02) + 242 * (CR01 - short.CR01) + weighed;
}

/** Typed on a phone: what its screen shows without moving sideways, and a note or a weight. */
type Typed = readonly [
  tab: string,
  where: Record<string, string | number>,
  cells: Record<string, string>,
];

const handOver = (basket: number): Typed[] => {
  if (missed.has(basket)) return [];
  const lack = lacking.get(basket);
  return [
    ...(ordered(basket).CR08 > 0
      ? [
          [
            'Paniers',
            { Panier: basket, 'Réf.': 'CR08' },
            { 'Poids livré': String(grams(basket)) },
          ] as const,
        ]
      : []),
    ...(lack ? [['Retrait', { Panier: basket }, { Manque: lack.note }] as const] : []),
    ['Retrait', { Panier: basket }, { Remis: 'TRUE' }],
    ...(isPrepaid(basket)
      ? []
      : [['Retrait', { Panier: basket }, { 'Payé par': meansOf(basket) }] as const]),
  ];
};
const play = (drive: Drive, typed: readonly Typed[]) => {
  for (const [tab, where, cells] of typed) drive.correct(tab, where, cells);
};

const clock = (hour: number, minutes: number): string =>
  `${String(hour + Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

const morning = () =>
  madeOnce('a morning of 64 baskets', async () => {
    const drive = await prepared({ Paiements: 'oui', 'Bilan après le retrait, à': '13:00' });
    drive.typeRows('Produits', [
      {
        ...{ 'Réf.': 'CR08', Producteur: 'Chèvrerie du Roc', Produit: 'Poulet fermier' },
        ...{ Contenu: '1,2', Unité: 'kg', 'Prix TTC': '10', 'TVA %': '5,5', Vente: 'poids' },
      },
    ]);
    drive.correct('Produits', { 'Réf.': 'CR01' }, { Stock: '' });
    await drive.open('2026-04-07 08:00');
    await drive.clock('2026-04-07 09:00');
    for (const basket of BASKETS) {
      await drive.clock(`2026-04-07 ${clock(9, basket)}`);
      const name = `${NAMES[basket % NAMES.length]} ${basket}`;
      await drive.order(`b${basket}@exemple.fr`, ordered(basket), { name });
    }
    await drive.close('2026-04-09 22:00');
    await drive.clock('2026-04-10 18:00');
    drive.typeRows(
      'Encaissements',
      BASKETS.filter(isPrepaid).map((basket) => ({
        Panier: String(basket),
        Montant: String(owed(basket) / 100).replace('.', ','),
        Moyen: 'virement',
      })),
    );
    await drive.hourlyRun();

    // 8:05: one is at the table; the other is behind the church, where nothing gets through.
    await drive.clock('2026-04-11 08:05');
    play(drive, BASKETS.filter((basket) => basket <= 32).flatMap(handOver));
    const away = BASKETS.filter((basket) => basket > 32).flatMap(handOver);
    await drive.hourlyRun();
    // Both tick one basket, and a late order comes in meanwhile.
    play(drive, [['Retrait', { Panier: 33 }, { Remis: 'TRUE' }]]);
    await drive.order('tard@exemple.fr', { FB02: 1 }, { late: true, name: 'Trop Tard' });
    await drive.clock('2026-04-11 09:05');
    await drive.hourlyRun();
    // 10:05: the other's phone is back.
    await drive.clock('2026-04-11 10:05');
    play(drive, away);
    for (const [basket, fate] of missed)
      drive.correct('Retrait', { Panier: basket }, { 'Pas venu': fate });
    await drive.hourlyRun();
    await drive.clock('2026-04-11 12:10');
    await drive.hourlyRun();
    return drive;
  });

test('nothing is lost: each tick, each payment, each weight and each lack', async () => {
  const drive = await morning();
  const rows = new Map(drive.rows('Retrait').map((row) => [row.Panier, row]));
  for (const basket of BASKETS) {
    const row = rows.get(basket);
    expect([basket, row?.Remis === true]).toEqual([basket, !missed.has(basket)]);
    const isAtTable = !missed.has(basket) && !isPrepaid(basket);
    expect([basket, row?.['Payé par'] ?? '']).toEqual([basket, isAtTable ? meansOf(basket) : '']);
    if (!missed.has(basket)) expect([basket, row?.Montant]).toEqual([basket, owed(basket) / 100]);
  }
  expect(await drive.failing()).toEqual([]);
});

test('each basket is paid by what it came to, and those who did not come still owe theirs', async () => {
  const drive = await morning();
  const left = new Map(dues(drive).map(([basket, , , , rest]) => [basket, rest]));
  for (const basket of BASKETS) {
    const rest = missed.has(basket) && !isPrepaid(basket) ? owed(basket) / 100 : 0;
    expect([basket, left.get(basket)]).toEqual([basket, rest]);
  }
});

test('the till ties with the cash and the cheques of the table', async () => {
  const drive = await morning();
  const took = (means: string) =>
    BASKETS.filter((one) => !missed.has(one) && !isPrepaid(one) && meansOf(one) === means)
      .map(owed)
      .reduce((all, one) => all + one, 0);
  expect(await ask(drive, 'countTill', { cash: took('espèces'), cheques: took('chèque') })).toEqual(
    { code: 'counted', cash: 0, cheques: 0 },
  );
});

test('the report says who came, who did not, and what was missing', async () => {
  const drive = await morning();
  await drive.clock('2026-04-11 13:10');
  await drive.hourlyRun();
  const report = drive
    .mails('coordination@exemple.fr')
    .find(({ subject }) => subject.startsWith('Bilan'));
  const text = plain(report?.body ?? '');
  expect(text).toContain('61 paniers remis sur 64.');
  for (const [basket, fate] of missed)
    expect(text).toMatch(new RegExp(`panier ${basket}, .* : ${fate}`));
  expect(text).toContain('Salade');
  expect(text).toMatch(/espèces : .* fois/);
});
