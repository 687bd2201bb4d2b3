import { greeting, paragraphs, plain, subject } from '../../src/text/plain';

describe('the greeting', () => {
  test.each([
    ['Élise Marchal', 'Bonjour Élise,'],
    ['élise marchal', 'Bonjour Élise,'],
    ['MARCHAL Élise', 'Bonjour Élise,'],
    ['ÉLISE MARCHAL', 'Bonjour Élise,'],
    ['marie-claude petit', 'Bonjour Marie-Claude,'],
    ['Marie et Paul Durand', 'Bonjour Marie et Paul,'],
    ['M. Durand', 'Bonjour M. Durand,'],
    ['Famille Lombard', 'Bonjour Famille Lombard,'],
    ['', 'Bonjour,'],
    [undefined, 'Bonjour,'],
    ['06 39 98 10 70', 'Bonjour,'],
    ['moi@exemple.test', 'Bonjour,'],
    ['gagnez.example vite', 'Bonjour,'],
    ['http://gagnez.example', 'Bonjour,'],
    ['<b>Paul</b>', 'Bonjour,'],
    ['Paul\r\nBcc: tous@exemple.test', 'Bonjour Paul,'],
  ])('of « %s » is « %s »', (typed, expected) => {
    expect(greeting(typed, 'fr')).toBe(expected);
  });

  test('speaks English too', () => {
    expect(greeting('Anna Smith', 'en')).toBe('Hello Anna,');
  });
});

test.each([
  ['Tomme\r\nTotal : 0 €', 'Tomme Total : 0 €'],
  ['a\u2028b\u0000c', 'a b c'],
  ['gauche\u202edroite\u200b', 'gauchedroite'],
  ['voir https://exemple.test', 'voir https exemple.test'],
  ['  12\u00a0×  33 cl ', '12\u00a0× 33 cl'],
])('what somebody typed becomes one plain line: %j', (typed, expected) => {
  expect(plain(typed)).toBe(expected);
});

test('a long text is cut where it says so, by letters and not by halves of them', () => {
  expect(plain('🍓'.repeat(200), 5)).toBe('🍓🍓🍓🍓…');
  expect([...subject('é'.repeat(200))].length).toBe(78);
});

test('the coordinator’s own lines and links stay', () => {
  expect(paragraphs('Venez !\r\nhttps://exemple.test\n\n\n\nMerci\u0007')).toBe(
    'Venez !\nhttps://exemple.test\n\nMerci',
  );
});
