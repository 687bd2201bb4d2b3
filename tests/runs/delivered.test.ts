/**
 * A sale of which everything was weighed, worked out a second time from docs/rules.md (C2, C4, C6, B1,
 * B2, B5, A1, A2, P2) without a line of the add-on: fees, VAT, deposits and a shortage.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { centsOf, play, type Run, tab, temporary } from './support/run';

interface Good {
  readonly producer: string;
  readonly own: number;
  readonly rate: number;
  readonly sold: 'pièce' | 'poids' | 'vrac';
  readonly deposit?: number;
}

const BEZ = 'Ferme du Bez';
const ROC = 'Chèvrerie du Roc';
const goods: Readonly<Record<string, Good>> = {
  P01: { producer: BEZ, own: 1013, rate: 5.5, sold: 'poids' },
  C01: { producer: BEZ, own: 220, rate: 5.5, sold: 'pièce' },
  B01: { producer: BEZ, own: 333, rate: 20, sold: 'pièce', deposit: 20 },
  L01: { producer: ROC, own: 235, rate: 5.5, sold: 'vrac' },
  F01: { producer: ROC, own: 1875, rate: 5.5, sold: 'poids' },
};
/** Basket, reference, ordered (kilos where loose), delivered where less came, grams. */
const lines: readonly (readonly [number, string, number, number | null, number | null])[] = [
  [1, 'P01', 2, null, 3120],
  [1, 'C01', 3, 1, null],
  [1, 'B01', 6, null, null],
  [2, 'P01', 1, null, 1725],
  [2, 'L01', 1.5, null, null],
  [2, 'F01', 1, null, 777],
  [3, 'F01', 2, 1, 905],
  [3, 'C01', 2, 0, null],
  [3, 'B01', 1, null, null],
];
const names = ['lou', 'max', 'zoé'];
const mail = (basket: number): string => `b${basket}@exemple.test`;
const comma = (value: number): string => `"${String(value).replace('.', ',')}"`;
const price = (cents: number): string => comma(cents / 100);

const files: Readonly<Record<string, string>> = {
  'producteurs.csv': [
    'Producteur,E-mail,IBAN,Assujetti TVA,SIRET,Adresse',
    `${BEZ},bez@exemple.test,BE72 0000 0000 1616,oui,732 829 320 00074,"Le Bez, 26400 Crest"`,
    `${ROC},roc@exemple.test,FR1420041010050500013M02606,non,404 833 048 00022,"Le Roc, 26400 Crest"`,
    '',
  ].join('\n'),
  'mandats.csv': `Producteur,Depuis\n${BEZ},01/01/2026\n${ROC},01/01/2026\n`,
  'produits.csv': [
    'Réf.,Producteur,Produit,Conditionnement,Contenu,Unité,Prix TTC,"TVA %",Stock,Vente,Pas,Consigne',
    ...Object.entries(goods).map(([ref, { producer, own, rate, sold, deposit }]) =>
      [
        ...[ref, producer, `Produit ${ref}`, 'pièce', ref === 'P01' ? '"1,7"' : '"0,9"'],
        ...[sold === 'pièce' ? 'pièce' : 'kg', price(own), comma(rate), '', sold],
        ...[sold === 'vrac' ? '"0,5"' : '', deposit === undefined ? '' : price(deposit)],
      ].join(','),
    ),
    '',
  ]
    .join('\n')
    .replace(/"0,9",(pièce|kg),"(2,2|3,33|2,35)"/g, '1,$1,"$2"'),
  'frais.csv': [
    'Frais,Calcul,Taux %,Montant,Payé par,"TVA %"',
    'Participation,pourcentage par article,10,,acheteur,20',
    'Caisse,forfait par commande,,"1,50",acheteur,20',
    'Étal,pourcentage du total,3,,producteur,20',
    '',
  ].join('\n'),
  'reglages.csv': [
    'Réglage,Valeur',
    'Retrait,11/04/2026 08:00-12:00',
    'Mode,mandat',
    'Nom du drive,Le Panier',
    "IBAN d'encaissement,DE89370400440532013000",
    "Titulaire du compte d'encaissement,Le drive",
    'Adresse du drive,"2 rue du Marché, 26400 Crest"',
    'SIRET,404 833 048 00022',
    '',
  ].join('\n'),
  'commandes.csv': [
    'Horodateur,Adresse e-mail,Nom,Réf.,Quantité',
    ...lines.map(
      ([basket, ref, quantity]) =>
        `07/04/2026 08:${10 + basket}:00,${mail(basket)},${names[basket - 1]},${ref},${comma(quantity)}`,
    ),
    '',
  ].join('\n'),
  'livraisons.csv': [
    'Panier,Réf.,Livré,Poids,Saisi le',
    ...lines
      .filter(([, , , delivered, grams]) => delivered !== null || grams !== null)
      .map(
        ([basket, ref, , delivered, grams], at) =>
          `${basket},${ref},${delivered ?? ''},${grams === null ? '' : comma(grams / 1000)},11/04/2026 08:${10 + at}:00`,
      ),
    '',
  ].join('\n'),
};

/** Half away from zero; nothing here is below it. */
const round = (value: number): number => Math.floor(value + 0.5 + 1e-9);
const total = (amounts: readonly number[]): number => amounts.reduce((all, one) => all + one, 0);
const shown = (own: number): number => own + round(own * 0.1);

const worked = lines.map(([basket, ref, ordered, delivered, grams]) => {
  const good = goods[ref] as Good;
  const quantity = delivered ?? ordered;
  const deposit = (good.deposit ?? 0) * quantity;
  const at = (unit: number): number => {
    if (good.sold === 'pièce') return unit * quantity;
    return quantity === 0 ? 0 : round((unit * (grams ?? quantity * 1000)) / 1000);
  };
  const [buyer, own] = [at(shown(good.own)), at(good.own)];
  return { basket, ref, good, quantity, deposit, buyer, own };
});
const baskets = [1, 2, 3];
const producers = [BEZ, ROC];
const of = (basket: number, producer?: string) =>
  worked.filter(
    (one) => one.basket === basket && (producer ?? one.good.producer) === one.good.producer,
  );

/** 3 % of a basket at producers' prices, shared by what each sold: cents left go to the largest rests. */
function stall(basket: number): Map<string, number> {
  const sold = producers.map((name) => total(of(basket, name).map(({ own }) => own)));
  const fee = round(total(sold) * 0.03);
  const exact = sold.map((one) => (fee * one) / total(sold));
  const whole = exact.map(Math.floor);
  const order = exact
    .map((one, at) => ({ at, rest: one - Math.floor(one) }))
    .sort((a, b) => b.rest - a.rest || a.at - b.at);
  for (let left = fee - total(whole), nth = 0; left > 0; left--, nth++) {
    const { at } = order[nth] ?? { at: 0 };
    whole[at] = (whole[at] ?? 0) + 1;
  }
  return new Map(producers.map((name, at) => [name, whole[at] ?? 0]));
}
/** What is inside: amount less the amount without it, once a rate. */
const inside = (amount: number, rate: number): number =>
  amount - round((amount * 100) / (100 + rate));

describe('with all weights given', () => {
  let run: Run;
  beforeAll(async () => {
    const data = temporary();
    for (const [name, content] of Object.entries(files)) writeFileSync(join(data, name), content);
    run = await play(data, { triggers: true, until: 'comptes' });
  });
  const told = () => JSON.parse(readFileSync(join(run.out, 'resume.json'), 'utf8'));

  test('nothing waits and nothing is wrong', () => {
    expect([run.exitCode, run.said, told().aPeser]).toEqual([0, [], 0]);
  });

  test('each line of Paniers is its price times what came, the deposit in it', () => {
    const rows = tab(run, 'Paniers').filter((row) => goods[row['Réf.'] ?? '']);
    expect(
      rows.map((row) => [Number(row.Panier), row['Réf.'], centsOf(row.Montant)]).sort(),
    ).toEqual(
      worked.map(({ basket, ref, buyer, deposit }) => [basket, ref, buyer + deposit]).sort(),
    );
    expect(told().montantCents).toBe(
      total(worked.map(({ buyer, deposit }) => buyer + deposit)) + 3 * 150,
    );
  });

  test('the split has each product at the producer’s own price', () => {
    const rows = tab(run, 'Répartition producteurs');
    for (const ref of Object.keys(goods)) {
      const own = worked.filter((one) => one.ref === ref);
      const row = rows.find((one) => one['Réf.'] === ref);
      expect([ref, Number(row?.Quantité), centsOf(row?.Montant)]).toEqual([
        ...[ref, total(own.map(({ quantity }) => quantity))],
        total(own.map((one) => one.own + one.deposit)),
      ]);
    }
  });

  test('each producer is paid what it sold, less its part of the fee that it bears', () => {
    const owed = producers.map((name) => [
      name,
      total(baskets.flatMap((one) => of(one, name).map(({ own, deposit }) => own + deposit))) -
        total(baskets.map((one) => stall(one).get(name) ?? 0)),
    ]);
    const { reversements, CtrlSum } = told();
    expect(
      reversements.map((one: Record<string, unknown>) => [one.producteur, one.aPayerCents]).sort(),
    ).toEqual([...owed].sort());
    expect(CtrlSum).toBe((total(owed.map(([, cents]) => Number(cents))) / 100).toFixed(2));
  });

  test('documents say the same, with VAT once a rate', () => {
    const rows = readFileSync(join(run.out, 'compta/factures.csv'), 'utf8').slice(1).trim();
    const amounts = (text = ''): number => Math.round(Number(text.replace(',', '.')) * 100);
    const documents = rows
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(';'))
      .map(([seller, , , , , basket, vat, sum]) =>
        [seller, basket, amounts(vat), amounts(sum)].join(),
      );
    const goodsOf = (basket: number, name: string): string[] => {
      const own = of(basket, name).filter(({ quantity }) => quantity > 0);
      if (own.length === 0) return [];
      const vat = [5.5, 20].map((rate) =>
        inside(total(own.filter(({ good }) => good.rate === rate).map((one) => one.own)), rate),
      );
      const sum = total(own.map((one) => one.own + one.deposit));
      return [[name, `1/${basket}`, name === BEZ ? total(vat) : 0, sum].join()];
    };
    const fees = (basket: number): string => {
      const sum = 150 + total(of(basket).map(({ buyer, own }) => buyer - own));
      return ['Le Panier', `1/${basket}`, inside(sum, 20), sum].join();
    };
    // What a producer bears of the fee is invoiced to it, once a sale (A25).
    const borne = producers.map((name) => total(baskets.map((one) => stall(one).get(name) ?? 0)));
    const wanted = [
      ...baskets.flatMap((one) => [...producers.flatMap((name) => goodsOf(one, name)), fees(one)]),
      ...borne
        .filter((sum) => sum > 0)
        .map((sum) => ['Le Panier', '', inside(sum, 20), sum].join()),
    ];
    expect(documents.sort()).toEqual(wanted.sort());
    expect(told().documents).toEqual({ numerotes: wanted.length, refuses: 0, attendent: 0 });
  });
});
