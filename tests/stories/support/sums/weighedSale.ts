/**
 * A sale with eight products that are paid by weight and two by the piece, of three producers, and
 * what it comes to, worked out by itself: price × grams ÷ 1000 rounded once, parts of what came in by
 * the largest remainders. Nothing here is the program's.
 */

import { maker } from '../madeOnce';
import { prepared } from '../market';

interface Good {
  readonly producer: string;
  /** Grams of one piece; absent where it is paid by the piece. */
  readonly grams?: number;
  /** A kilo's or a piece's, in cents. */
  readonly own: number;
  /** Hundredths of a percent. */
  readonly rate: 550 | 2000;
}

export const [BEZ, ROC, HIVES, FEE] = [
  'Ferme du Bez',
  'Chèvrerie du Roc',
  'Rucher du Pas',
  'Drive du Bez',
];
const good = (producer: string, own: number, grams?: number, rate: 550 | 2000 = 550): Good => ({
  ...{ producer, own, rate },
  ...(grams === undefined ? {} : { grams }),
});

export const goods: Readonly<Record<string, Good>> = {
  FB02: good(BEZ, 110),
  FB11: good(BEZ, 1013, 1700),
  FB12: good(BEZ, 2900, 20),
  FB13: good(BEZ, 1240, 1400),
  CR01: good(ROC, 242),
  CR11: good(ROC, 1875, 900),
  CR12: good(ROC, 1435, 2300),
  CR13: good(ROC, 2345, 350),
  MI11: good(HIVES, 1667, 250, 2000),
  MI12: good(HIVES, 2105, 600),
};
const titles: Readonly<Record<string, string>> = {
  ...{ FB11: 'Poulet', FB12: 'Persil', FB13: 'Canette', CR11: 'Tomme entière', CR12: 'Cabri' },
  ...{ CR13: 'Bûche', MI11: 'Cire', MI12: 'Miel en rayon' },
};

export const orders: readonly (readonly [string, Readonly<Record<string, number>>])[] = [
  ['anne@exemple.fr', { FB02: 3, FB11: 2, FB12: 1, CR11: 1, MI11: 1 }],
  ['bruno@exemple.fr', { FB11: 1, FB13: 1, CR01: 2, CR12: 1 }],
  ['chloe@exemple.fr', { FB02: 1, FB12: 2, CR13: 2, MI11: 2, MI12: 1 }],
  ['denis@exemple.fr', { FB13: 2, CR01: 1, CR11: 1, CR12: 1, MI12: 1 }],
];

const settings = {
  ...{ 'Titulaire du compte d’encaissement': 'Le drive', 'Mails à ne pas envoyer': 'compte' },
  'IBAN d’encaissement': 'DE89370400440532013000',
};
const ibans: Readonly<Record<string, string>> = {
  [BEZ]: 'BE72 0000 0000 1616',
  [ROC]: 'FR1420041010050500013M02606',
  [HIVES]: 'NL91ABNA0417164300',
};

const typed = (cents: number): string => (cents / 100).toFixed(2).replace('.', ',');

/** A participation of 10 % on each article, which the drive keeps. */
export const opened = maker('support/sums/weighedSale opened', async () => {
  const drive = await prepared({ Paiements: 'oui' });
  const known = drive.table('Réglages', 'Réglage').flat();
  for (const [Réglage, Valeur] of Object.entries(settings))
    if (known.includes(Réglage)) drive.setting(Réglage, Valeur);
    else drive.typeRows('Réglages', [{ Réglage, Valeur }]);
  drive.typeRows('Producteurs', [{ Producteur: HIVES, 'E-mail': 'rucher@exemple.fr' }]);
  for (const [Producteur, IBAN] of Object.entries(ibans))
    drive.correct('Producteurs', { Producteur }, { IBAN });
  drive.typeRows(
    'Produits',
    Object.entries(titles).map(([ref, Produit]) => {
      const { producer, own, grams = 0, rate } = goods[ref] as Good;
      const content = grams < 1000 ? [String(grams), 'g'] : [String(grams / 1000), 'kg'];
      return {
        ...{ 'Réf.': ref, Producteur: producer, Produit, Vente: 'poids' },
        ...{ Contenu: content[0]?.replace('.', ',') ?? '', Unité: content[1] ?? '' },
        ...{ 'Prix TTC': typed(own), 'TVA %': typed(rate) },
      };
    }),
  );
  await drive.press('addFees');
  drive.typeRows('Frais', [
    { Frais: 'Participation', Calcul: 'pourcentage par article', 'Taux %': '10' },
  ]);
  await drive.open('2026-04-07 08:00');
  for (const [email, quantities] of orders) await drive.order(email, quantities);
  return drive;
});

/** Halves go up. */
const quotient = (a: number, b: number): number => Math.floor((2 * a + b) / (2 * b));

export class Line {
  weighed: number | undefined;
  delivered: number;
  /** What was typed last is asked about. */
  isAsked = false;

  constructor(
    readonly basket: number,
    readonly ref: string,
    readonly served: number,
  ) {
    this.delivered = served;
  }

  get good(): Good {
    return goods[this.ref] as Good;
  }

  get waits(): boolean {
    return this.good.grams !== undefined && this.delivered > 0 && this.weighed === undefined;
  }

  get grams(): number {
    return this.weighed ?? (this.good.grams ?? 0) * this.delivered;
  }

  private at(price: number): number {
    if (this.delivered === 0) return 0;
    return this.good.grams === undefined
      ? price * this.delivered
      : quotient(price * this.grams, 1000);
  }

  get net(): number {
    return this.at(this.good.own);
  }

  /** What was handed over as weighed; what is short as it was to be. */
  get sold(): number {
    const { own, grams } = this.good;
    if (this.delivered >= this.served) return this.net;
    if (grams === undefined) return own * this.served;
    const handed = this.delivered > 0 ? this.grams : 0;
    return quotient(own * (handed + grams * (this.served - this.delivered)), 1000);
  }

  get amount(): number {
    return this.at(this.good.own + quotient(this.good.own, 10));
  }
}

const total = (sums: readonly number[]): number => sums.reduce((all, one) => all + one, 0);

export class Sums {
  readonly lines = orders.flatMap(([, wanted], at) =>
    Object.entries(wanted).map(([ref, served]) => new Line(at + 1, ref, served)),
  );
  readonly received = new Map<number, number>();
  readonly paid = new Map<string, number>();

  line(basket: number, ref: string): Line {
    const found = this.lines.find((one) => one.basket === basket && one.ref === ref);
    if (!found) throw new RangeError(`no ${ref} in ${basket}`);
    return found;
  }

  of(basket: number): Line[] {
    return this.lines.filter((one) => one.basket === basket);
  }

  net(producer: string, lines = this.lines): number {
    return total(lines.filter(({ good }) => good.producer === producer).map(({ net }) => net));
  }

  sold(producer: string): number {
    return total(
      this.lines.filter(({ good }) => good.producer === producer).map(({ sold }) => sold),
    );
  }

  due(basket: number): number {
    return total(this.of(basket).map(({ amount }) => amount));
  }

  fee(lines = this.lines): number {
    return total(lines.map(({ amount, net }) => amount - net));
  }

  came(basket: number): number {
    return this.received.get(basket) ?? 0;
  }

  waits(basket: number): boolean {
    return this.of(basket).some((one) => one.waits);
  }

  /** What each has of what came for a basket, the drive last. */
  shares(basket: number): Map<string, number> {
    const lines = this.of(basket);
    const names = [...new Set(lines.map(({ good }) => good.producer))];
    const parts = [...names.map((name) => this.net(name, lines)), this.fee(lines)];
    const whole = total(parts);
    const came = Math.min(this.came(basket), whole);
    const cut = parts.map((part) => Math.floor((part * came) / whole));
    const rest = parts.map((part, at) => ({ at, left: (part * came) % whole }));
    rest.sort((a, b) => b.left - a.left || a.at - b.at);
    for (const { at } of rest.slice(0, came - total(cut))) cut[at] = (cut[at] ?? 0) + 1;
    return new Map([...names, FEE ?? ''].map((name, at) => [name, cut[at] ?? 0]));
  }

  /** Of what came for baskets that do not wait. */
  private inBaskets(producer: string): number {
    const baskets = orders.map((_, at) => at + 1).filter((one) => !this.waits(one));
    return total(baskets.map((one) => this.shares(one).get(producer) ?? 0));
  }

  /** All that its baskets that wait come to, paid or not. */
  waiting(producer: string): number {
    return this.net(
      producer,
      this.lines.filter((one) => this.waits(one.basket)),
    );
  }

  unpaid(producer: string): number {
    return this.net(producer) - this.waiting(producer) - this.inBaskets(producer);
  }

  toPay(producer: string): number {
    const sure = this.net(producer) - this.waiting(producer) - this.unpaid(producer);
    return sure - (this.paid.get(producer) ?? 0);
  }
}
