import { historyIn } from '../../../src/text/results/history';
import { quotaReached } from '../../../src/text/results/outboxReasons';
import { producerSheetWords } from '../../../src/text/results/papers/producerSheet';
import { answersTitle } from '../../../src/text/results/words';
import { labelled, unbreakable } from '../../../src/text/values/format';
import { nbsp } from '../nbsp';

test.each([
  ['« oui » : ça va ; vraiment ! bien ? n° 3', '«_oui_»_: ça va_; vraiment_! bien_? n°_3'],
  ['mardi 8:00', 'mardi 8:00'],
  ['https://exemple.fr/a:b?c', 'https://exemple.fr/a:b?c'],
])('%s keeps its marks together', (typed, shown) => {
  expect(unbreakable(typed)).toBe(nbsp(shown));
});

test('a label stands before its words as the language wants it', () => {
  expect(labelled('Prix', '3', 'fr')).toBe(nbsp('Prix_: 3'));
  expect(labelled('Price', '3', 'en')).toBe('Price: 3');
});

test('Historique counts as people do', () => {
  const fr = historyIn('fr');
  const en = historyIn('en');
  expect([fr.answers(0), fr.answers(1), fr.answers(2)]).toEqual([
    '0 réponse',
    '1 réponse',
    '2 réponses',
  ]);
  expect([en.baskets(0), en.baskets(1), en.tabs(1), en.repaired(2)]).toEqual([
    '0 baskets',
    '1 basket',
    '1 tab made',
    '2 columns or titles put back',
  ]);
  expect([fr.products(1), fr.tabs(1), fr.repaired(1)]).toEqual([
    '1 produit mis en vente',
    '1 onglet créé',
    '1 colonne ou titre remis',
  ]);
});

test('the tab of answers carries the number of its sale', () => {
  expect([answersTitle.fr(3), answersTitle.en(3)]).toEqual(['Réponses vente 3', 'Answers sale 3']);
});

test('a mail that waits says until when', () => {
  expect(quotaReached.fr).toBe(nbsp('quota du jour atteint_: partira dès demain'));
});

test('a producer’s sheet says whether quantities may still change', () => {
  expect(producerSheetWords.fr.soFar).toMatch(/peuvent encore changer/);
  expect(producerSheetWords.en.final).toBe('Orders are closed: this is what to bring.');
  expect(producerSheetWords.fr.fileFor).toBe('feuille de {0}');
});
