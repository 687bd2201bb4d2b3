import { cents } from '../../../src/domain/values/money';
import {
  closedMessage,
  formDescription,
  formTitle,
  movedMessage,
  notYetMessage,
  questionHelp,
  questionTitle,
} from '../../../src/text/form/form';
import { formLines } from '../../../src/text/form/formLines';
import { filled } from '../../../src/text/values/format';
import { byWeight, loose, offered } from '../../domain/catalogue/products';
import { aSale } from '../aSale';
import { expectGolden } from '../golden';
import { nbsp } from '../nbsp';

test.each(['fr', 'en'] as const)('the words of a form, in %s', (locale) => {
  const occasion = aSale(locale);
  const parts = [
    formTitle(occasion),
    formDescription(occasion),
    filled(formLines.confirmation, locale),
    notYetMessage(occasion),
    closedMessage(occasion),
    movedMessage(locale, 'https://docs.google.com/forms/d/e/1FAIpQLSd/viewform'),
  ];
  expectGolden(`texts/form.${locale}.txt`, `${parts.join('\n\n---\n\n')}\n`);
});

test('words of people are no markup and no link in the title', () => {
  const occasion = aSale('fr');
  const drive = { ...occasion.drive, name: 'Drive\u202e de https://pirate.test\n' };
  expect(formTitle({ ...occasion, drive })).toBe(
    'Drive de https pirate.test – commande pour le samedi 16 mai',
  );
});

const grams = (amount: number) => ({ dimension: 'mass', amount }) as const;

describe('the question of a product', () => {
  test.each([
    [
      'by the piece',
      offered('A', {
        title: 'Tomme',
        packaging: '250 g',
        content: grams(250),
        producerPrice: cents(530),
      }),
      'Tomme, 250 g – 5,30_€',
      '21,20_€/kg',
    ],
    [
      'whose name says the packaging',
      offered('A', { title: 'Tomme 250g', packaging: '250 g', content: grams(250) }),
      'Tomme 250g – 2,20_€',
      '8,80_€/kg',
    ],
    ['single pieces', offered('A', { title: 'Salade' }), 'Salade – 2,20_€', ''],
    [
      'by weight',
      offered('A', { ...byWeight, title: 'Poulet', producerPrice: cents(1240) }),
      'Poulet – 12,40_€/kg',
      'environ 600_g pièce, soit environ 7,44_€_; le montant exact vient à la pesée',
    ],
    [
      'loose',
      offered('A', {
        ...loose,
        title: 'Pommes de terre',
        packaging: 'vrac',
        producerPrice: cents(235),
      }),
      'Pommes de terre, vrac – 2,35_€/kg',
      '',
    ],
    [
      'a carton',
      offered('A', {
        title: 'Bière',
        packaging: '12 × 33 cl',
        content: { dimension: 'volume', amount: 3960 },
        producerPrice: cents(3300),
      }),
      'Bière, 12 × 33 cl – 33,00_€',
      '8,33_€/L',
    ],
  ])('%s', (_, product, title, help) => {
    expect(questionTitle(product, 'fr')).toBe(nbsp(title));
    expect(questionHelp(product, 'fr', null)).toBe(nbsp(help));
  });

  it('says first how much is left (docs/rules.md O22)', () => {
    const tomme = offered('A', { content: grams(250) });
    expect(questionHelp(tomme, 'fr', 3)).toBe(nbsp('reste 3 · 8,80_€/kg'));
    expect(questionHelp(tomme, 'en', 3)).toBe('3 left · €8.80/kg');
    expect(questionHelp(offered('B', loose), 'fr', 1500)).toBe(nbsp('reste 1,5_kg'));
  });

  it('says first that it is sold out', () => {
    const tomme = offered('A', { content: grams(250) });
    expect(questionHelp(tomme, 'fr', 'soldOut')).toBe(nbsp('Épuisé pour cette vente · 8,80_€/kg'));
    expect(questionHelp(tomme, 'en', 'soldOut')).toBe('Sold out for this sale · €8.80/kg');
  });
});
