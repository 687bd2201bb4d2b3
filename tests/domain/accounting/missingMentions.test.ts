import type { DocumentContent } from '../../../src/domain/accounting/document';
import { missingMentionsOf } from '../../../src/domain/accounting/missingMentions';
import { basisPoints, cents } from '../../../src/domain/values/money';
import { day } from '../../../src/domain/values/time';

const seller = { name: 'Ferme du Bez', address: 'Crest', siret: '732829320' };
const invoice = (amount: number, more: Partial<DocumentContent> = {}): DocumentContent => ({
  seller,
  buyer: { name: 'Anne' },
  regime: 'payer',
  day: day('2026-04-11'),
  lines: [
    {
      ...{ sale: 1, basket: 1, ref: 'A', title: 'Pain', rate: basisPoints(550) },
      ...{ price: cents(amount), amount: cents(amount) },
    },
  ],
  ...more,
});
const service = { service: true, seller: { name: 'Drive du Bez' } } as const;
const cafe = { name: 'Léa', company: 'Café du Pont' };

// docs/rules.md A13.
test.each([
  ['an invoice to a private person', invoice(1055), 'resale', []],
  [
    'without the seller’s address',
    invoice(1055, { seller: { name: 'B', siret: '732829320' } }),
    'resale',
    ['sellerAddress'],
  ],
  [
    'without its SIREN',
    invoice(1055, { seller: { name: 'B', address: 'Crest' } }),
    'mandate',
    ['sellerSiren'],
  ],
  ['over 150 € without VAT, and no VAT number', invoice(15_826), 'resale', ['sellerVatNumber']],
  ['of 150 € without VAT', invoice(15_825), 'resale', []],
  ['of who bills no VAT', invoice(90_000, { regime: 'exempt' }), 'resale', []],
  ['to a business', invoice(1055, { buyer: cafe }), 'resale', ['buyerAddress', 'buyerSiren']],
  [
    'to a business that is known',
    invoice(1055, { buyer: { ...cafe, address: 'Crest', siret: '404833048' } }),
    'resale',
    [],
  ],
  [
    'in another’s name, without a mandate',
    invoice(1055, { agent: 'Drive du Bez' }),
    'mandate',
    ['mandate'],
  ],
  ['a receipt for the drive’s service', invoice(150, service), 'mandate', ['sellerAddress']],
  ['a producer’s own receipt', invoice(1055, { seller: { name: 'B' } }), 'direct', []],
] as const)('%s', (_, content, mode, expected) =>
  expect(missingMentionsOf(content, mode, false)).toEqual(expected),
);
