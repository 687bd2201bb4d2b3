import { isSubjectCut, paragraphs, plain, subject } from '../../../src/text/values/plain';

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

test('a subject that is cut is known to be, also where it is cut at a space', () => {
  expect(isSubjectCut(subject('é'.repeat(200)))).toBe(true);
  expect(isSubjectCut(subject(`${'é'.repeat(76)} ${'é'.repeat(20)}`))).toBe(true);
  expect(isSubjectCut(subject('é'.repeat(78)))).toBe(false);
  expect(isSubjectCut(subject('Bientôt…'))).toBe(false);
});
