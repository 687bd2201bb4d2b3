import { cents } from '../../../src/domain/values/money';
import { type Done, doneText } from '../../../src/text/results/summaries';
import { may, zone } from '../aSale';
import { expectGolden } from '../golden';

const link = 'https://docs.google.com/forms/d/e/1FAIpQLSd/viewform';
const cases: readonly Done[] = [
  {
    code: 'installed',
    tabs: 8,
    repairs: 0,
    owner: 'camille@exemple.fr',
    isOwner: true,
    isNew: true,
  },
  { code: 'installed', tabs: 0, repairs: 1, owner: 'lea@exemple.fr', isOwner: false, isNew: false },
  {
    code: 'installed',
    tabs: 0,
    repairs: 0,
    owner: 'camille@exemple.fr',
    isOwner: true,
    isNew: false,
  },
  { code: 'opened', sale: 3, link, products: 58, leftOut: 0 },
  { code: 'opened', sale: 3, link, products: 1, leftOut: 1 },
  { code: 'opened', sale: 3, link, products: 56, leftOut: 2 },
  { code: 'prepared', sale: 3, link, opensAt: may(12, 8), zone },
  { code: 'openingGoesOn', sale: 3, done: 120, of: 300 },
  { code: 'read', answers: 0 },
  { code: 'read', answers: 1 },
  { code: 'read', answers: 12 },
  { code: 'closed', sale: 3, baskets: 64, cents: cents(162_600), producers: 8, failed: 0 },
  { code: 'closed', sale: 4, baskets: 1, cents: cents(0), producers: 0, failed: 1 },
  { code: 'checked', problems: 0, failed: 0 },
  { code: 'checked', problems: 1, failed: 0 },
  { code: 'checked', problems: 7, failed: 2 },
  {
    code: 'settled',
    sale: 3,
    producers: 6,
    cents: cents(91_035),
    leftOut: ['Vergers du Val'],
    overpaid: [],
    unweighed: { baskets: 0, cents: cents(0), awaits: 'weight' },
    basis: 'due',
  },
  {
    code: 'settled',
    sale: 3,
    producers: 1,
    cents: cents(500),
    leftOut: [],
    overpaid: ['Rucher du Vercors'],
    unweighed: { baskets: 0, cents: cents(0), awaits: 'weight' },
    basis: 'received',
  },
  { code: 'markedPaid', producers: 1 },
  { code: 'markedPaid', producers: 6 },
  { code: 'tookOver', owner: 'camille@exemple.fr' },
  { code: 'feesThere' },
];

test.each(['fr', 'en'] as const)('every action says what it did, in %s', (locale) => {
  const texts = cases.map((done) => `${done.code}\n${doneText(done, locale)}\n\n`);
  expectGolden(`texts/summaries.${locale}.txt`, texts.join(''));
});
