import fc from 'fast-check';
import { basketLinesOf } from '../../../src/app/baskets/placedLines';
import { splitRows } from '../../../src/app/baskets/split';
import {
  pageDetails,
  producerOrderMails,
  producerShares,
} from '../../../src/app/producers/producerOrders';
import type { SaleContext } from '../../../src/app/records/saleContext';
import { fingerprint } from '../../../src/domain/values/fingerprint';
import { cents } from '../../../src/domain/values/money';
import { producerPage } from '../../../src/text/pages/producers/producerPage';
import { type EverythingRead, offeredIn, offerRow, sale, snapshotOf } from '../kernel/snapshots';

const PRODUCERS = ['Ferme du Haut', 'Les Abeilles', 'Moulin des Aulnes'];
const GOODS = PRODUCERS.flatMap((producer, at) => [
  offerRow(`P${at}A`, { producer, title: `Bocal ${at}A`, content: 250, unit: 'g' }),
  offerRow(`P${at}B`, {
    producer,
    title: `Vrac ${at}B`,
    content: 1,
    unit: 'kg',
    sale: 'loose',
    step: 0.5,
  }),
]);
const buyers = ['élise', 'marchal', 'bonnet'].map((name, at) => ({
  basket: at + 1,
  name,
  email: `${name}@acheteurs.exemple`,
}));

type Line = { basket: number; ref: string; served: number };
const lineOf = ({ basket, ref, served }: Line) => ({
  ...buyers[basket - 1],
  ref,
  asked: served,
  served,
});

function contextOf(lines: readonly Line[], producersSee = 'non'): SaleContext<EverythingRead> {
  const snapshot = snapshotOf(
    {
      offer: GOODS,
      baskets: lines.map(lineOf),
      producers: PRODUCERS.map((name) => ({ name, email: `${fingerprint(name)}@exemple.fr` })),
    },
    { settings: { producersSee } },
  );
  return { snapshot, sale, products: new Map(offeredIn(snapshot).map((one) => [one.ref, one])) };
}

function sharesOf(context: SaleContext<EverythingRead>) {
  const { lines } = basketLinesOf(context.snapshot.tabs, context.products);
  return { lines, shares: producerShares(context, lines, [...context.products.values()]) };
}

const lines = fc
  .uniqueArray(
    fc.record({
      basket: fc.integer({ min: 1, max: 3 }),
      ref: fc.constantFrom(...GOODS.map(({ ref }) => String(ref))),
      served: fc.integer({ min: 0, max: 6 }).map((steps) => steps / 2),
    }),
    { selector: ({ basket, ref }) => `${basket} ${ref}`, maxLength: 12 },
  )
  .map((list) =>
    list.map((line) =>
      line.ref.endsWith('A') ? { ...line, served: Math.floor(line.served) } : line,
    ),
  );
const sees = fc.constantFrom('non', 'numéros', 'noms');

describe('what a producer is told of a sale', () => {
  it('holds nobody else’s goods or figures, and no buyer’s address', () => {
    fc.assert(
      fc.property(lines, sees, (list, see) => {
        for (const share of sharesOf(contextOf(list, see)).shares) {
          const told = JSON.stringify(share);
          expect(told).not.toContain('acheteurs.exemple');
          const others = GOODS.filter(({ producer }) => producer !== share.producer);
          for (const { ref, title } of others) {
            expect(told).not.toContain(ref);
            expect(told).not.toContain(title);
          }
          for (const name of PRODUCERS)
            if (name !== share.producer) expect(told).not.toContain(name);
          const names = buyers.filter(({ name }) => told.includes(name));
          if (see !== 'noms') expect(names).toEqual([]);
        }
      }),
    );
  });

  it('ties with Répartition producteurs, line by line', () => {
    fc.assert(
      fc.property(lines, (list) => {
        const context = contextOf(list);
        const read = sharesOf(context);
        const plain = (value: unknown) =>
          value && typeof value === 'object' && 'value' in value ? value.value : value;
        const split = splitRows(context.snapshot, read.lines, [...context.products.values()]);
        expect(
          read.shares.flatMap(({ producer, details, table }) =>
            details.lines.map(({ ref, amount }, at) => [
              producer,
              ref,
              table.rows[at]?.[3],
              amount,
            ]),
          ),
        ).toEqual(
          split.map(({ producer, ref, quantity, amount }) => [
            producer,
            ref,
            plain(quantity),
            plain(amount),
          ]),
        );
        for (const { details } of read.shares)
          expect(details.total).toBe(details.lines.reduce((all, { amount }) => all + amount, 0));
      }),
    );
  });
});

describe('the baskets that a producer sees', () => {
  const list = [
    { basket: 2, ref: 'P0A', served: 1 },
    { basket: 1, ref: 'P0A', served: 2 },
    { basket: 1, ref: 'P1A', served: 3 },
  ];
  const seen = (see: string) => sharesOf(contextOf(list, see)).shares[0]?.details.byBasket;

  it('are none unless Réglages says so', () => {
    expect(seen('non')).toBeUndefined();
  });

  it('are numbers, or names, with the producer’s own goods alone', () => {
    const inShort = (see: string) =>
      seen(see)?.map(
        ({ basket, name, lines: own }) =>
          `${basket} ${name} ${own.map(({ title, quantity }) => `${quantity} ${title}`)}`,
      );
    expect(inShort('numéros')).toEqual(['1  2 Bocal 0A', '2  1 Bocal 0A']);
    expect(inShort('noms')).toEqual(['1 élise 2 Bocal 0A', '2 marchal 1 Bocal 0A']);
  });
});

describe('the order mail of a producer', () => {
  const context = contextOf([{ basket: 1, ref: 'P0A', served: 2 }]);
  const mails = (of: SaleContext<EverythingRead>, withFile: string[] = []) =>
    producerOrderMails(of, sharesOf(of).shares, new Set(withFile)).map((intent) => ({
      ...intent,
      ...intent.write(),
    }));

  it('goes to those who sold something, and tells units and kilos', () => {
    const [mail, ...others] = mails(context);
    expect(others).toEqual([]);
    expect(mail).toMatchObject({
      kind: 'producerOrder',
      recipient: `${fingerprint('Ferme du Haut')}@exemple.fr`,
    });
    expect(mail?.mail.text).toContain('500\u00a0g');
    expect(mail?.attachment).toMatch(/^commande-Ferme-du-Haut-vente-\d+\.csv\n/);
  });

  it('carries the order as a table, and the baskets where the producer packs them', () => {
    const [mail] = mails(context);
    expect(mail?.attachment).toContain('P0A;Bocal 0A;pièce;2;0,5;kg;2,2;4,4');
    expect(mail?.attachment).not.toContain('Panier');
    const lines = [
      { basket: 2, ref: 'P0B', served: 1.5 },
      { basket: 1, ref: 'P0A', served: 2 },
    ];
    const packed = (see: string) =>
      mails(contextOf(lines, see))[0]?.attachment?.split('\r\n\r\n')[1];
    expect(packed('numéros')).toBe(
      'Panier;Produit;Conditionnement;Quantité;Total;Unité\r\n1;Bocal 0A;pièce;2;0,5;kg\r\n2;Vrac 0B;pièce;1,5;1,5;kg\r\n',
    );
    expect(packed('noms')).toContain('2;Vrac 0B;pièce;1,5;1,5;kg;marchal\r\n');
  });

  it('is told again to those who pack when a basket changed', () => {
    const [before, after, unpacked, unpackedAfter] = ['numéros', 'non'].flatMap((see) =>
      [1, 2].map((basket) => mails(contextOf([{ basket, ref: 'P0A', served: 2 }], see))[0]?.says),
    );
    expect(after).not.toBe(before);
    expect(unpackedAfter).toBe(unpacked);
  });

  it('fits in its cell, and says so when the list does not', () => {
    const title = `Confiture ${'très '.repeat(400)}`;
    const snapshot = snapshotOf(
      {
        offer: Array.from({ length: 30 }, (_, at) => offerRow(`C${at}`, { producer: 'A', title })),
        baskets: Array.from({ length: 30 }, (_, at) =>
          lineOf({ basket: 1, ref: `C${at}`, served: 1 }),
        ),
        producers: [{ name: 'A', email: 'a@exemple.fr' }],
      },
      { settings: {} },
    );
    const products = new Map(offeredIn(snapshot).map((one) => [one.ref, one]));
    const [mail] = mails({ snapshot, sale, products });
    expect(mail?.attachment?.length).toBeLessThan(50_000);
    const lines = mail?.attachment?.split('\r\n') ?? [];
    expect(lines.at(-1)).toMatch(/^Liste coupée/);
    expect(lines.at(-2)?.split(';')).toHaveLength(8);
  });

  it('is told again when it changed, and only then', () => {
    const [first] = mails(context);
    const [same] = mails(contextOf([{ basket: 2, ref: 'P0A', served: 2 }]));
    const [more] = mails(contextOf([{ basket: 1, ref: 'P0A', served: 3 }]));
    expect(same?.says).toBe(first?.says);
    expect(more?.says).not.toBe(first?.says);
  });
});

test('a carton and loose goods stand in the split as units and kilos', () => {
  const snapshot = snapshotOf({
    offer: [
      offerRow('B1', { content: 3.96, unit: 'L', packaging: '12 × 33 cl', price: cents(3300) }),
      offerRow('P1', { content: 500, unit: 'g' }),
    ],
    baskets: [
      { basket: 1, ref: 'B1', asked: 2, served: 2 },
      { basket: 1, ref: 'P1', asked: 4, served: 4 },
    ],
  });
  const products = new Map(offeredIn(snapshot).map((one) => [one.ref, one]));
  const { lines: read } = basketLinesOf(snapshot.tabs, products);
  expect(splitRows(snapshot, read, [...products.values()])).toMatchObject([
    { ref: 'B1', quantity: { value: 2 }, total: { value: 7.92 }, totalUnit: 'L' },
    { ref: 'P1', quantity: { value: 4 }, total: { value: 2 }, totalUnit: 'kg' },
  ]);
});

test.each([
  ['whole cases', 24, '24 × 500 g (2 colis de 12), soit 12 kg', '2 colis de 12'],
  ['a case that is open', 23, '23 × 500 g, soit 11,5 kg', ''],
])('%s in the mail, in its file, on the page and in the split', (_, served, said, cases) => {
  const snapshot = snapshotOf({
    offer: [
      offerRow('M1', {
        packaging: '500 g',
        content: 500,
        unit: 'g',
        caseSize: 12,
        producer: 'Les Abeilles',
      }),
    ],
    baskets: [{ basket: 1, ref: 'M1', asked: served, served }],
    producers: [{ name: 'Les Abeilles', email: 'abeilles@exemple.fr' }],
  });
  const context = {
    snapshot,
    sale,
    products: new Map(offeredIn(snapshot).map((one) => [one.ref, one])),
  };
  const { lines: read, shares } = sharesOf(context);
  const [mail] = producerOrderMails(context, shares, new Set());
  expect(mail?.write().mail.text.replace(/\u00a0/g, ' ')).toContain(said);
  const { header, rows: [row = []] = [] } = shares[0]?.table ?? {};
  const at = header?.indexOf('Colis') ?? -1;
  expect(String(row[at] ?? '').replace(/\u00a0/g, ' ')).toBe(cases);
  const known = { lines: [], comments: new Map() };
  const page = producerPage(pageDetails(context, 'Les Abeilles', shares[0], [], known));
  const [beside = ''] = said.split(', ');
  expect(JSON.stringify(page.rows).replace(/\u00a0/g, ' ')).toContain(beside);
  const [split] = splitRows(snapshot, read, [...context.products.values()]);
  expect(JSON.stringify(split?.cases).replace(/\u00a0/g, ' ')).toContain(
    cases ? `"value":"${cases}"` : '"value":null',
  );
});
