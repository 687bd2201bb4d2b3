import type { Check, CheckRule } from '../../../src/domain/baskets/checks';
import { cents } from '../../../src/domain/values/money';
import { checkText } from '../../../src/text/problems/checkText';
import { expectGolden } from '../golden';
import { nbsp } from '../nbsp';

const rules: Readonly<Record<CheckRule, true>> = {
  basketsEqualSplitAndFees: true,
  splitServesBaskets: true,
  servedWithinStock: true,
  pricesCarryFees: true,
  ordersEqualBaskets: true,
  amountsMatch: true,
  ledgerBalances: true,
  ledgerOnce: true,
  duesEqualBaskets: true,
  moneyIsAccountedFor: true,
};
const failing = (rule: CheckRule): Check => ({
  rule,
  ok: false,
  gap: cents(-220),
  rows: ['Paniers ligne 2', 'Commandes ligne 5'],
});

test.each(['fr', 'en'] as const)('every check names itself and where it fails, in %s', (locale) => {
  const texts = (Object.keys(rules) as CheckRule[]).flatMap((rule) => [
    checkText({ rule, ok: true, rows: [] }, locale),
    checkText(failing(rule), locale),
  ]);
  expectGolden(`texts/checks.${locale}.txt`, `${texts.join('\n')}\n`);
});

test('a check of no money tells no gap, and of many rows the first', () => {
  const rows = Array.from({ length: 12 }, (_, at) => `Paniers ligne ${at + 2}`);
  expect(checkText({ rule: 'splitServesBaskets', ok: false, rows }, 'fr')).toBe(
    nbsp(
      `la répartition apporte ce que les paniers contiennent_: ne tombe pas juste, voir ${rows.slice(0, 8).join(', ')} … Le drive le réécrit chaque heure_; si cela reste, dites-le à qui l’a installé.`,
    ),
  );
});
