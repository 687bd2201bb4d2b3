import { billsVat, type VatRegime } from '../../../src/domain/accounting/vatRegime';
import { day } from '../../../src/domain/values/time';
import { mentionOf } from '../../../src/text/results/frenchLaw';

test.each<[VatRegime, string, string | undefined]>([
  ['payer', '2026-04-11', undefined],
  ['exempt', '2026-08-31', 'TVA non applicable, art. 293 B du CGI'],
  [
    'exempt',
    '2026-09-01',
    'TVA non applicable, franchise en base (CIBS, ancien art. 293 B du CGI)',
  ],
  [
    'flatRate',
    '2026-04-11',
    'TVA non applicable, remboursement forfaitaire agricole, art. 298 quater du CGI',
  ],
])('a producer who is %s carries on %s the mention of that day', (regime, on, mention) => {
  expect(mentionOf(regime, day(on))).toBe(mention);
  expect(billsVat(regime)).toBe(mention === undefined);
});
