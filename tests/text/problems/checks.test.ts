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
  basketsHaveOneAddress: true,
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
  expect(checkText({ rule: 'basketsHaveOneAddress', ok: false, rows }, 'fr')).toBe(
    nbsp(
      `un panier n’a qu’une adresse_: ne tombe pas juste, voir ${rows.slice(0, 8).join(', ')} … Le drive le réécrit chaque heure_; si cela reste, dites-le à qui l’a installé.`,
    ),
  );
});

test.each([
  ['weight', 'sans doute un poids'],
  ['fee', 'sans doute l’arrondi d’un frais'],
] as const)('a cause that was found stands for the guess: %s', (cause, told) => {
  const text = checkText({ ...failing('amountsMatch'), cause }, 'fr');
  expect(text).toContain(nbsp(told));
});
