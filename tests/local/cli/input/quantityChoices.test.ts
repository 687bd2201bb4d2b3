import {
  caseChoiceFor,
  choiceFor,
  offeredRange,
  unofferedChoice,
} from '../../../../local/cli/input/quantityChoices';

const pieces = ['1 · 2,20 €', '2 · 4,40 €', '12 · 26,40 €'];
const loose = ['500 g · 1,18 €', '1 kg · 2,35 €', '1,5 kg · 3,53 €'];
const litres = ['50 cl : 1,00 €', '1 L · 2,00 €'];

test.each([
  [pieces, 2, '2 · 4,40 €'],
  [pieces, 12, '12 · 26,40 €'],
  [loose, 0.5, '500 g · 1,18 €'],
  [loose, 1.5, '1,5 kg · 3,53 €'],
  [litres, 0.5, '50 cl : 1,00 €'],
  [['2 kilos', '2 : 4 €'], 2, '2 : 4 €'],
])('of %j the quantity %d is « %s »', (choices, quantity, choice) => {
  expect(choiceFor(choices, quantity)).toBe(choice);
});

test.each([
  [pieces, 15, '15 : non proposé'],
  [pieces, 1.5, undefined],
  [loose, 2.5, '2,5 kg : non proposé'],
  [litres, 3, '3 L : non proposé'],
])('of %j the quantity %d was not offered: « %s »', (choices, quantity, text) => {
  expect(choiceFor(choices, quantity)).toBeUndefined();
  expect(unofferedChoice(choices, quantity)).toBe(text);
});

test('what is offered is told from its first to its last quantity', () => {
  expect([pieces, loose, ['1 : 2 €'], []].map(offeredRange)).toEqual([
    '1 à 12',
    '500 g à 1,5 kg',
    '1',
    'aucune quantité',
  ]);
});

const french = ['exactement ce que j’ai demandé', '1 de plus', '2 de plus', 'ce qu’il faut'];
const english = ['exactly what I asked for', '1 more', '2 more', 'whatever it takes'];

test.each([
  [french, 'Exactement', french[0]],
  [french, "ce qu'il faut", french[3]],
  [english, '2 de plus', english[2]],
  [english, 'exactement', english[0]],
  [french, '3 de plus', undefined],
  [[], '1 de plus', undefined],
])('of %j what one takes of a case is « %s »: %s', (choices, typed, choice) => {
  expect(caseChoiceFor(choices, typed)).toBe(choice);
});
