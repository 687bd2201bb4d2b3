import { draftClosing } from '../../../src/app/sale/closingDraft';
import { draftOpening, previewForm } from '../../../src/app/sale/openingDraft';
import { cents } from '../../../src/domain/values/money';
import type { RowToWrite } from '../../../src/tabs/engine/edit';
import type { productsTab } from '../../../src/tabs/products';
import { faultName } from '../../support/faultName';
import { nbsp } from '../../text/nbsp';
import { at, offerRow, portsWith, sale } from '../kernel/snapshots';

const product = (ref: string, more: RowToWrite<typeof productsTab> = {}) => ({
  ref,
  producer: 'Ferme du Haut',
  title: `Produit ${ref}`,
  content: 1,
  unit: 'piece' as const,
  price: cents(220),
  ...more,
});

const market = {
  producers: [{ name: 'Ferme du Haut', email: 'haut@exemple.fr' }, { name: 'Les Abeilles' }],
  products: [
    product('A1', { stock: 12 }),
    product('M1', { producer: 'Les Abeilles' }),
    product('A3', { stock: 0 }),
    product('A4', { unit: null }),
  ],
};
type Tabs = Parameters<typeof portsWith>[0];
const draft = (tabs: Tabs, now = at(6, 12)) => {
  const drafted = draftOpening(portsWith(tabs, { now }));
  return drafted.ok ? drafted.value : drafted.error.code;
};

describe('the next sale, as the dialog proposes it', () => {
  it('has its dates, its products with their stock, and who lacks an address', () => {
    expect(draft(market)).toMatchObject({
      number: 1,
      closesAt: at(9, 22),
      goesOn: false,
      products: [
        { ref: 'A1', label: nbsp('Produit A1 – 2,20_€'), stock: 12 },
        { ref: 'A3', stock: 0 },
        { ref: 'M1', producer: 'Les Abeilles', stock: null },
      ],
      unsold: 1,
      silent: ['Les Abeilles'],
      mails: { announcements: 1, quota: 100 },
    });
  });

  it('names what food must tell and does not, and what cannot be made out; nothing is refused', () => {
    const products = [
      product('A1', { allergens: 'lait', ingredients: 'lait, sel' }),
      product('A2', { allergens: 'aucun' }),
      product('A3', { ingredients: 'farine', allergens: 'gluten, poivre', photo: 'http://a.fr/b' }),
      product('A4'),
    ];
    const drafted = draft({ ...market, products });
    if (typeof drafted === 'string') throw new Error(drafted);
    const told = drafted.products.map(({ ref, lacks, doubts }) => [
      ...[ref, lacks.join()],
      doubts.map((one) => `${faultName(one)} ${one.row} ${one.read}`).join(),
    ]);
    // docs/rules.md C15
    expect(told).toEqual([
      ['A1', '', ''],
      ['A2', 'ingredients', ''],
      ['A3', '', 'unfit 4 poivre,image 4 http://a.fr/b'],
      ['A4', 'ingredients,allergens', ''],
    ]);
  });

  it('is proposed a week on when the dates of Réglages have passed: days and hours stay', () => {
    const now = at(17, 12);
    const settings = {
      opening: '07/04/2026 08:00',
      closing: '09/04/2026 22:00',
      pickup: '11/04/2026 08:00-12:00',
    };
    const drafted = draftOpening(portsWith(market, { now, settings }));
    expect(drafted).toMatchObject({
      ok: true,
      value: {
        opensAt: at(21, 8),
        closesAt: at(23, 22),
        pickupStart: at(25, 8),
        pickupEnd: at(25, 12),
      },
    });
  });

  it('names the holidays to come', () => {
    expect(draft(market)).toMatchObject({
      holidays: expect.arrayContaining([{ day: '2026-05-01', name: 'la fête du Travail' }]),
    });
  });

  it('counts those who are told', () => {
    const buyers = [
      { email: 'ada@exemple.fr', subscribed: 'yes' as const },
      { email: 'bob@exemple.fr', subscribed: 'no' as const },
      { email: 'cleo@exemple.fr', subscribed: 'yes' as const },
    ];
    expect(draft({ ...market, buyers })).toMatchObject({ mails: { announcements: 2 } });
  });

  it('compares prices and packaging with the last sale; stocks stand side by side', () => {
    const sales = [{ ...sale, state: 'collected' as const, form: 'https://forms.test/3' }];
    const offer = [offerRow('A1', { price: cents(200), packaging: null }), offerRow('Z9')];
    expect(draft({ ...market, sales, offer })).toMatchObject({
      number: 4,
      changes: [
        { kind: 'price', title: 'Produit A1', from: 200, to: 220 },
        { kind: 'new', ref: 'A3' },
        { kind: 'new', title: 'Produit M1' },
        { kind: 'gone', title: 'Produit Z9' },
      ],
      products: [{ ref: 'A1', stock: 12, before: { stock: null } }, { ref: 'A3' }, { ref: 'M1' }],
    });
  });

  it('is never proposed in the past: one whose hour has passed opens at once', () => {
    const now = at(8, 9);
    const drafted = draftOpening(portsWith(market, { now }));
    expect(drafted).toMatchObject({ ok: true, value: { opensAt: now, closesAt: at(9, 22) } });
  });

  it.each<[string, Tabs, string]>([
    ['while one is open', { ...market, sales: [{ ...sale, form: '' }] }, 'saleAlreadyOpen'],
    ['without products', { ...market, products: [] }, 'noProduct'],
    ['before the drive is installed', {}, 'notInstalled'],
  ])('is refused %s', (_, tabs, code) => {
    expect(draft(tabs)).toBe(code);
  });

  it('only goes on where a preparation stopped', () => {
    const sales = [{ ...sale, state: 'preparing' as const, form: '' }];
    expect(draft({ ...market, sales })).toMatchObject({ number: 3, goesOn: true });
  });
});

describe('the form before it is made', () => {
  it('has a question a product that can be asked, under its producer', () => {
    const asked = previewForm(portsWith(market, { now: at(6, 12) }), {
      leaveOut: ['M1'],
      place: 'Salle des fêtes',
    });
    expect(asked.ok && asked.value.description).toContain('Salle des fêtes');
    expect(asked.ok && asked.value.items.slice(4, 6)).toMatchObject([
      { kind: 'section', title: 'Ferme du Haut' },
      { kind: 'choice', id: 'A1' },
    ]);
  });

  it('asks about cases where something is bought by them', () => {
    const products = [product('A1', { caseSize: '12' })];
    const asked = previewForm(portsWith({ ...market, products }, { now: at(6, 12) }), {});
    expect(asked.ok && asked.value.items.slice(4)).toMatchObject([
      { kind: 'choice', id: 'tolerance', choices: { length: 4 } },
      { kind: 'section', title: 'Ferme du Haut' },
      { kind: 'choice', id: 'A1', help: 'par 12' },
      { kind: 'section' },
      { kind: 'paragraph', id: 'comment' },
    ]);
  });

  it('is refused where the sale would be', () => {
    expect(previewForm(portsWith(market, { now: at(6, 12) }), {})).toMatchObject({
      ok: false,
      error: { code: 'producerWithoutEmail', detail: 'Les Abeilles' },
    });
  });
});

describe('what closing would do', () => {
  const order = (number: number, more: object = {}) => ({
    number,
    time: at(7, 9),
    email: `b${number}@exemple.fr`,
    name: `B ${number}`,
    basket: number,
    state: 'accepted' as const,
    amount: cents(440),
    lines: '[["A1",2,2]]',
    ...more,
  });
  const tabs = {
    ...market,
    sales: [{ ...sale, form: 'https://forms.test/3' }],
    offer: [offerRow('A1'), offerRow('M1', { producer: 'Les Abeilles' })],
    orders: [order(1), order(2, { lines: '[["A1",1,1],["M1",1,1]]' }), order(3, { state: 'late' })],
  };

  it('counts baskets, late answers, each producer’s share and the mails', () => {
    const drafted = draftClosing(portsWith(tabs, { now: at(9, 12) }));
    expect(drafted.ok && drafted.value).toMatchObject({
      number: 3,
      isEarly: true,
      isLeftOpen: false,
      orders: 2,
      unread: 0,
      late: 1,
      baskets: 2,
      cents: 880,
      producers: [
        { name: 'Ferme du Haut', cents: 660, hasEmail: true },
        { name: 'Les Abeilles', cents: 220, hasEmail: false },
      ],
      mails: { told: '1\u00a0mail part.', reminders: 2 },
    });
  });

  it('tells how many orders lose something to a minimum', () => {
    const producers = [
      { name: 'Ferme du Haut', email: 'haut@exemple.fr' },
      { name: 'Les Abeilles', minimum: '50 €' },
    ];
    const drafted = draftClosing(portsWith({ ...tabs, producers }, { now: at(9, 12) }));
    expect(drafted.ok && drafted.value).toMatchObject({ cut: 1, cents: 660 });
  });

  it('is refused where no sale is open', () => {
    expect(draftClosing(portsWith(market))).toMatchObject({ error: { code: 'noSale' } });
  });
});
