import { documentTotal, documentVat, vatOf } from '../../../src/domain/accounting/document';
import { basisPoints, cents } from '../../../src/domain/values/money';
import { readRegimes } from '../../../src/tabs/vatRegimes';
import { aProducer, aSale, aView, draftsIn, noon, settings, ZONE } from '../../accounting/aView';
import { inMode, sale, told } from '../../accounting/support/aBasketSale';
import { aFee, perOrder, served } from '../catalogue/fees';
import { offered } from '../catalogue/products';

describe('VAT of a document', () => {
  const at = (vat: number, traits = {}) => offered(`V${vat}`, { vat: basisPoints(vat), ...traits });

  test('three lines of 1,10 at 5,5 % carry 0,17, not three times 0,06', () => {
    const lines = ['A', 'B', 'C'].map((ref) => offered(ref, { producerPrice: cents(110) }));
    const view = aView({
      sales: [aSale({ offered: lines, lines: lines.map(({ ref }) => served(ref, 1)) })],
    });
    expect(draftsIn(view).drafts.map(vatOf)).toEqual([17]);
  });

  test.each([
    ['its own rate of 20 %', basisPoints(2000), 50],
    ['following the basket', undefined, 27],
  ])('a fee of 3,00 on 20,00 at 5,5 %% and 10,00 at 20 %%, %s', (_, vat, expected) => {
    const [bread, beer] = [
      at(550, { producerPrice: cents(2000) }),
      at(2000, { producerPrice: cents(1000) }),
    ];
    const terms = { fees: [perOrder(300, vat === undefined ? {} : { vat })], place: '' };
    const lines = [served('V550', 1), served('V2000', 1)];
    const view = aView({ sales: [aSale({ offered: [bread, beer], terms, lines })] });
    const fee = draftsIn(view).drafts.find(({ service }) => service);
    expect(fee && [documentTotal(fee), vatOf(fee)]).toEqual([300, expected]);
  });

  // docs/rules.md A3: 3,00 on goods at 20 % carries 0,50, whatever else the basket holds.
  test.each([
    ['an order', perOrder(300, { scope: 'category', which: 'Boissons' })],
    [
      'an article',
      aFee({ kind: 'itemAmount', amount: cents(300), scope: 'category', which: 'boissons' }),
    ],
  ])('a fee of 3,00 %s on a category follows that category alone', (_, fee) => {
    const beer = at(2000, { producerPrice: cents(1000), category: 'Boissons' });
    const shownPrice = cents(fee.kind === 'itemAmount' ? 1300 : 1000);
    const offeredNow = [at(550, { producerPrice: cents(2000) }), { ...beer, shownPrice }];
    const lines = [served('V550', 1), served('V2000', 1)];
    const sales = [aSale({ offered: offeredNow, terms: { fees: [fee], place: '' }, lines })];
    const { drafts } = draftsIn(aView({ sales }));
    const taken = drafts.find(({ service }) => service);
    expect(taken && [documentTotal(taken), vatOf(taken)]).toEqual([300, 50]);
  });

  test('in resale it follows the drive’s regime, whatever the farmer’s', () => {
    const apples = at(550, {
      producerPrice: cents(1000),
      shownPrice: cents(1200),
      producer: 'Verger',
    });
    const producers = [aProducer('Verger', { vatRegime: 'franchise en base' })];
    const sales = [aSale({ offered: [apples], lines: [served('V550', 1)] })];
    const vat = (driveVat: 'payer' | 'exempt') =>
      draftsIn(
        aView({ sales, producers, settings: settings({ mode: 'resale', driveVat }) }),
      ).drafts.map(vatOf);
    expect([vat('payer'), vat('exempt')]).toEqual([[63], [0]]);
    const [farmers] = draftsIn(aView({ sales, producers })).drafts;
    expect([farmers?.seller.name, farmers && vatOf(farmers)]).toEqual(['Verger', 0]);
  });

  test('deposits are outside it, and make an avoir where more came back than went out', () => {
    const jam = at(550, { producerPrice: cents(500), deposit: cents(20) });
    const view = (quantity: number, returned: number) =>
      aView({
        sales: [aSale({ offered: [jam], lines: [served('V550', quantity, { returned })] })],
      });
    const [paid] = draftsIn(view(6, 4)).drafts;
    expect(paid && [documentTotal(paid), documentVat(paid)[0]?.withVat]).toEqual([3040, 3000]);
    expect(told(draftsIn(view(0, 4)).drafts)).toEqual([
      ['Ferme des Aulnes', 'credit', 'Alix', -80],
    ]);
  });
});

describe('the regime of a producer, as dated data', () => {
  test.each([
    ['franchise en base', [{ regime: 'exempt' }]],
    [
      'franchise en base ; redevable depuis le 01/07/2026',
      [{ regime: 'exempt' }, { regime: 'payer', from: '2026-07-01' }],
    ],
    [
      'redevable dès 01/07/2026, remboursement forfaitaire agricole',
      [{ regime: 'flatRate' }, { regime: 'payer', from: '2026-07-01' }],
    ],
    [
      'exempt; VAT payer since 01/07/2026',
      [{ regime: 'exempt' }, { regime: 'payer', from: '2026-07-01' }],
    ],
    ['redevable depuis juillet', undefined],
    ['peut-être', undefined],
  ])('« %s »', (text, expected) => expect(readRegimes(text, ZONE)).toEqual(expected));

  test('chooses the mention of the day', () => {
    const bez = aProducer('Ferme du Bez', {
      vatRegime: 'franchise en base ; redevable depuis 01/05/2026',
    });
    const roc = aProducer('Chèvrerie du Roc', { vatRegime: 'rien', vatPayer: 'no' });
    const view = inMode('mandate', { producers: [bez, roc] });
    const [first, second] = draftsIn(view).drafts;
    expect([first?.mention, second?.regime]).toEqual([
      'TVA non applicable, art. 293 B du CGI',
      'exempt',
    ]);
    const later = { ...sale, pickupStart: noon('2026-05-09'), pickupEnd: noon('2026-05-09') };
    const may = { ...view, sales: [later], now: noon('2026-05-10'), until: '2026-05-31' };
    expect(draftsIn(may).drafts[0]?.regime).toBe('payer');
  });
});
