import fc from 'fast-check';
import { changeLink } from '../../../src/app/orders/changeLink';
import { formPlan, uniqueTitles } from '../../../src/app/orders/formPlan';
import { encodeEntries } from '../../../src/app/records/answers/columns';
import type { Offered } from '../../../src/app/records/offer';
import { driveDetails } from '../../../src/app/records/orderDetails';
import { cents } from '../../../src/domain/values/money';
import { buyerQuestions } from '../../../src/text/form/buyerQuestions';
import { offered as product } from '../../domain/catalogue/products';
import { nbsp } from '../../text/nbsp';
import { offeredIn, sale } from '../kernel/snapshots';
import { shop } from './shop';

const offered = offeredIn(shop);
const { settings } = shop;

describe('the form of a sale', () => {
  const { items } = formPlan({ drive: driveDetails(shop), sale }, offered, settings);

  it('asks who you are, then a section a producer, a question a product, and a last word', () => {
    expect(items.map((item) => `${item.kind} ${item.title}`)).toEqual([
      'section Vous',
      'email Adresse e-mail',
      'line Prénom et nom',
      'line Téléphone',
      'section Ferme du Haut',
      nbsp('choice Produit A1 – 2,20 €'),
      'section Les Abeilles',
      'choice Produit B1 – 2,20 €',
      'choice Produit C1 – 2,20 €',
      nbsp('section Un mot pour nous_?'),
      'paragraph Commentaire',
    ]);
  });

  it('wants an address, a name and a phone, and no comment', () => {
    const required = items.flatMap((item) => ('required' in item ? [item.required] : []));
    expect(required).toEqual([true, true, true, false]);
  });

  it('offers quantities up to the stock, the most a basket and the number of choices', () => {
    const choices = items.flatMap((item) => (item.kind === 'choice' ? [item.choices] : []));
    expect(choices.map((list) => list.length)).toEqual([3, 2, 4]);
    expect(choices[2]).toEqual([
      nbsp('500_g · 1,18_€'),
      nbsp('1_kg · 2,35_€'),
      nbsp('1,5_kg · 3,53_€'),
      nbsp('2_kg · 4,70_€'),
    ]);
  });
});

describe('sections (docs/rules.md C20)', () => {
  const occasion = { drive: driveDetails(shop), sale };
  it('show what is new first, then what is in season, with the sizes of each, told once', () => {
    const range = { title: 'Bûche', details: { origin: 'Crest', allergens: 'lait' } };
    const size = (ref: string, amount: number, more = {}) => ({
      ...product(ref, { ...range, content: { dimension: 'mass', amount }, ...more }),
      question: `${ref} 2,20 €`,
    });
    const list = [
      { ...product('salad'), question: 'salad 2,20 €' },
      { ...product('leek', { details: { season: 'avril' } }), question: 'leek 2,20 €' },
      size('large', 600),
      {
        ...size('small', 300, { details: { ...range.details, label: 'AOP' } }),
        isNew: true as const,
      },
    ];
    const { items } = formPlan(occasion, list, settings);
    const asked = items.flatMap((one) =>
      one.kind === 'choice' ? [`${one.title.split(' ')[0]}: ${one.help}`] : [],
    );
    expect(asked).toEqual([
      nbsp('small: nouveau · 7,33_€/kg · AOP · Crest · Allergènes_: lait'),
      nbsp('large: 3,67_€/kg · Allergènes_: lait'),
      nbsp('leek: saison_: avril'),
      'salad: ',
    ]);
  });
});

describe('titles', () => {
  it('say the producer, then the reference, where two would be the same', () => {
    const same = { title: 'Œufs', producerPrice: cents(240) };
    const titles = uniqueTitles(
      [
        product('A', same),
        product('B', same),
        product('C', { ...same, producer: 'Haut' }),
        product('D', same),
      ],
      settings,
    );
    expect([...titles.values()]).toEqual(
      [
        'Œufs – 2,40_€',
        'Œufs – 2,40_€ (Ferme des Aulnes)',
        'Œufs – 2,40_€ (Haut)',
        'Œufs – 2,40_€ (D)',
      ].map(nbsp),
    );
  });

  it('never are those of another question, whatever people call their goods', () => {
    const words = fc.constantFrom(
      ...Object.values(buyerQuestions).flatMap(({ fr, en }) => [fr, en]),
      'Œufs',
      'Œufs – 2,20 € (A0)',
      'œufs',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(words, words), { maxLength: 8 }), (list) => {
        const goods = list.map(([title, producer], at) => product(`A${at}`, { title, producer }));
        const titles = [...uniqueTitles(goods, settings).values()];
        expect(new Set(titles).size).toBe(goods.length);
        for (const title of titles)
          expect(Object.values(buyerQuestions).flatMap(({ fr, en }) => [fr, en])).not.toContain(
            title,
          );
      }),
    );
  });
});

describe('the link to change an order', () => {
  const products = new Map(offered.map((one) => [one.ref, one]));
  const words = { email: 'a+b@exemple.fr', name: 'Élise & Léo', phone: '' };

  it('opens the form with the same answers', () => {
    const link = changeLink(
      sale,
      products,
      words,
      [
        { ref: 'A1', asked: 2, served: 1 },
        { ref: 'C1', asked: 1500, served: 1500 },
      ],
      'fr',
    );
    const url = new URL(link ?? '');
    expect(url.origin + url.pathname).toBe('https://forms.test/3/viewform');
    expect([...url.searchParams]).toEqual([
      ['usp', 'pp_url'],
      ['entry.1', 'a+b@exemple.fr'],
      ['entry.2', 'Élise & Léo'],
      ['entry.765', nbsp('2 · 4,40_€')],
      ['entry.767', nbsp('1,5_kg · 3,53_€')],
    ]);
  });

  it('is not there before the form is linked, nor where its ids were spoilt', () => {
    for (const broken of [
      { form: null },
      { entries: null },
      { entries: 'oups' },
      { entries: '[1]' },
    ])
      expect(changeLink({ ...sale, ...broken }, products, words, [], 'fr')).toBeUndefined();
  });

  it('keeps the ids of the questions about the buyer, and no others', () => {
    const entries = new Map([
      ['email', '11'],
      ['A1', '12'],
    ]);
    expect(JSON.parse(encodeEntries(entries))).toEqual({ email: '11' });
  });
});

describe('cases', () => {
  const titlesOf = (list: readonly Offered[], own = settings) =>
    formPlan({ drive: driveDetails(shop), sale }, list, own).items.map(({ title }) => title);
  const byTwelve = offered.map((one) => ({ ...one, cases: { size: 12, atLeast: 1 } }));

  it('are asked about behind the phone, and only where something is bought by them', () => {
    expect(titlesOf(byTwelve).slice(3, 5)).toEqual(['Téléphone', 'Si un colis n’est pas plein']);
    expect(titlesOf(byTwelve, { ...settings, language: 'en' })[4]).toBe('If a case is not full');
    expect(titlesOf(offered)).not.toContain('Si un colis n’est pas plein');
    // What is not on sale asks for nothing.
    const unasked = byTwelve.map((one) => ({
      ...one,
      ...(one.question ? { cases: undefined } : {}),
    }));
    expect(titlesOf(unasked as Offered[])).not.toContain('Si un colis n’est pas plein');
  });
});
