import { draftClosing } from '../../../src/app/sale/closingDraft';
import { draftOpening } from '../../../src/app/sale/openingDraft';
import { cents } from '../../../src/domain/values/money';
import type { RowToWrite } from '../../../src/tabs/engine/edit';
import type { productsTab } from '../../../src/tabs/products';
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
        { kind: 'changed', title: 'Produit A1', from: nbsp('2,00_€'), to: nbsp('2,20_€') },
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
