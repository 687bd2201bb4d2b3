import { decideOpening, type Opening } from '../../../src/app/sale/openCycle';
import { previewOpening } from '../../../src/app/sale/openingDraft';
import { cents } from '../../../src/domain/values/money';
import { atLocal, day, localTime } from '../../../src/domain/values/time';
import type { RowToWrite } from '../../../src/tabs/engine/edit';
import type { productsTab } from '../../../src/tabs/products';
import { nbsp } from '../../text/nbsp';
import { at, offerRow, portsWith, sale, snapshotOf } from '../kernel/snapshots';

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
  producers: [
    { name: 'Ferme du Haut', email: 'haut@exemple.fr' },
    { name: 'Les Abeilles', email: 'abeilles@exemple.fr' },
  ],
  products: [
    product('A1'),
    product('M1', { producer: 'Les Abeilles' }),
    product('A2'),
    product('A3', { stock: 0 }),
  ],
};
const soldBefore = { ...sale, number: 3, pickupEnd: at(4, 12), form: 'https://forms.test/3' };
const decide = (tabs: Parameters<typeof snapshotOf>[0], opening: Opening = {}, now = at(6, 12)) => {
  const decided = decideOpening(snapshotOf(tabs, { now }), opening);
  return decided.ok ? decided.value : [decided.error.code, decided.error.detail];
};

describe('a sale that would be opened', () => {
  it('sells what can be sold, together by producer, at the dates of Réglages', () => {
    expect(decide(market)).toMatchObject({
      number: 1,
      leftOut: 1,
      dates: {
        opensAt: at(7, 8),
        closesAt: at(9, 22),
        pickupStart: at(11, 8),
        pickupEnd: at(11, 12),
      },
      offer: [{ ref: 'A1', shownPrice: 220 }, { ref: 'A2' }, { ref: 'M1' }],
    });
  });

  it('follows what the coordinator changes of the proposal', () => {
    const opening = { closesAt: at(10, 20), place: 'Salle des fêtes', leaveOut: ['A1'] };
    expect(decide(market, opening)).toMatchObject({
      place: 'Salle des fêtes',
      dates: { closesAt: at(10, 20), pickupStart: at(11, 8) },
      offer: [{ ref: 'M1' }, { ref: 'A2' }],
    });
  });

  it('is the next number', () => {
    expect(decide({ ...market, sales: [{ ...soldBefore, state: 'collected' }] })).toMatchObject({
      number: 4,
    });
  });
});

describe('a sale is refused', () => {
  const { producers, products } = market;
  test.each<[string, Parameters<typeof snapshotOf>[0], Opening, unknown[]]>([
    ['before the drive is installed', {}, {}, ['notInstalled', undefined]],
    [
      'while another is open',
      { ...market, sales: [{ ...soldBefore, state: 'open' }] },
      {},
      ['saleAlreadyOpen', '3'],
    ],
    ['without any product', { producers, products: [] }, {}, ['noProduct', undefined]],
    [
      'when nothing is in stock',
      { producers, products: [product('A3', { stock: 0 })] },
      {},
      ['noProduct', undefined],
    ],
    [
      'when a producer that sells has no address',
      { products, producers: [{ name: 'Ferme du Haut' }, { name: 'Les Abeilles' }] },
      {},
      ['producerWithoutEmail', 'Ferme du Haut, Les Abeilles'],
    ],
    [
      'that closes before it opens',
      market,
      { closesAt: at(7, 7) },
      ['closesBeforeOpening', undefined],
    ],
    [
      'that is collected before it closes',
      market,
      { closesAt: at(11, 9) },
      ['pickupBeforeClosing', undefined],
    ],
    [
      'whose pick-up ends before it starts',
      market,
      { pickupEnd: at(11, 7) },
      ['pickupEndsBeforeStart', undefined],
    ],
    [
      'whose closing has passed',
      market,
      { opensAt: at(1, 8), closesAt: at(2, 8) },
      ['alreadyPast', undefined],
    ],
  ])('%s', (_, tabs, opening, refusal) => {
    expect(decide(tabs, opening)).toEqual(refusal);
  });
});

describe('the question before a sale opens', () => {
  const question = (tabs: Parameters<typeof snapshotOf>[0], now = at(6, 12)) => {
    const asked = previewOpening(portsWith(tabs, { now }), {});
    return asked.ok ? `${asked.value.title}\n${asked.value.text}` : asked.error.code;
  };

  it('says what changed since the last one', () => {
    const offer = [
      offerRow('A1', { price: cents(200) }),
      offerRow('Z9', { title: 'Poireaux' }),
      offerRow('M1'),
    ];
    const text = question({ ...market, sales: [{ ...soldBefore, state: 'collected' }], offer });
    expect(text).toContain(nbsp('Ouvrir la vente n°_4_?'));
    expect(text.split('\n').slice(-4)).toEqual(
      [
        '– Produit A1_: 2,00_€, pièce → 2,20_€, sans conditionnement',
        '– Produit A2_: nouveau',
        '– Produit M1_: pièce → sans conditionnement',
        '– Poireaux_: n’est plus en vente',
      ].map(nbsp),
    );
  });

  it('shows a public holiday on the pick-up day, which is not skipped', () => {
    const now = atLocal(day('2026-08-10'), { hour: 12, minute: 0 }, 'Europe/Paris');
    expect(question(market, now)).toContain(nbsp('ce jour de retrait est l’Assomption.'));
    const decided = decide(market, {}, now);
    expect('dates' in decided && localTime(decided.dates.pickupStart, 'Europe/Paris').day).toBe(
      '2026-08-15',
    );
  });

  it('goes on where a preparation stopped', () => {
    expect(question({ ...market, sales: [{ ...soldBefore, state: 'preparing' }] })).toMatch(
      /^Continuer/,
    );
  });

  it('is a refusal where the sale is refused', () => {
    expect(question({ ...market, products: [] })).toBe('noProduct');
  });
});
