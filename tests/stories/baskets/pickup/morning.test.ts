/** A pick-up morning: 64 baskets, two people with phones, one of them without network for a while. */
import type { DayDetails } from '../../../../src/text/pages/panel/dayDetails';
import type { Drive } from '../../support/drive';
import { madeOnce } from '../../support/madeOnce';
import { ask, dues } from '../../support/sums/money';
import {
  BASKETS,
  grams,
  isPrepaid,
  lacking,
  meansOf,
  missed,
  ordered,
  owed,
  tableOpens,
} from '../support/morning';

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

const morning = () =>
  madeOnce('a morning of 64 baskets', async () => {
    const drive = await tableOpens();
    // 8:05: one is at the table; the other is behind the church, where nothing gets through.
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

test('its page says who came, who did not, and what was missing', async () => {
  const drive = await morning();
  const { morning: told } = await ask<DayDetails>(drive, 'dayPack');
  expect([told.handed, told.baskets]).toEqual([61, 64]);
  expect(told.left).toMatchObject([
    { basket: 7, fate: 'kept' },
    { basket: 40, fate: 'given' },
    { basket: 63, fate: 'returned' },
  ]);
  expect(told.gaps.map(({ title }) => title)).toContain('Salade');
  expect(told.means.map(({ means }) => means)).toContain('cash');
});
