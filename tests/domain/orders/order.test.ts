import {
  isEmail,
  isReachable,
  normaliseEmail,
  standInAddress,
} from '../../../src/domain/orders/order';

test('an address is the same with spaces around it and capitals', () => {
  expect(normaliseEmail(' \u00a0Camille.Chevalier@Exemple.Test\n')).toBe(
    'camille.chevalier@exemple.test',
  );
});

test.each([
  'camille.chevalier.0@exemple.test',
  'a@b.fr',
  "o'neil+drive@mail.ferme-des-aulnes.fr",
  'x_y-z@sub.domaine.coop',
  'A@B.FR',
])('%s is an address', (text) => {
  expect(isEmail(text)).toBe(true);
});

test.each([
  '',
  'camille',
  'camille@exemple',
  'camille@@exemple.test',
  'camille@home@exemple.test',
  'camille chevalier@exemple.test',
  ' camille@exemple.test',
  'camille@exemple.test,autre@exemple.test',
  'camille@exemple.test;autre@exemple.test',
  'camille@exemple..test',
  '.camille@exemple.test',
  'cam..ille@exemple.test',
  'camille@-exemple.test',
  'camille@exemple.t',
  'camille@192.168.1.1',
  'émilie@exemple.test',
  'emilie@exémple.test',
  'Camille <camille@exemple.test>',
  'camille@exemple.test\nBcc: autre@exemple.test',
  `${'a'.repeat(250)}@exemple.test`,
])('« %s » is none', (text) => {
  expect(isEmail(text)).toBe(false);
});

test.each([
  ['Mme Élise Œuvrard', '06 12 34 56 78', '0612345678@sans-adresse.invalid'],
  ['Mme Élise Œuvrard', '', 'mme-elise-oeuvrard@sans-adresse.invalid'],
  ['Élise', '12', 'elise@sans-adresse.invalid'],
  ['李', '', 'x@sans-adresse.invalid'],
  ['a'.repeat(300), '', `${'a'.repeat(60)}@sans-adresse.invalid`],
])('%s, %s: known as %s, whom nothing reaches', (name, phone, expected) => {
  const address = standInAddress(name, phone);
  expect(address).toBe(expected);
  expect([isEmail(address), isReachable(address)]).toEqual([true, false]);
});

test.each([
  ['Lucie', '0612345678'],
  ['Mme Roux', '0612345678'],
  ['Paul Roux', '0612345678-paul-roux'],
  ['Paul', '0612345678-paul'],
  ['Jeanne Petit', '0612345678-jeanne'],
])('with the telephone of Lucie Roux and of Jeanne, %s is known as %s', (name, expected) => {
  const known = new Map([
    ['0612345678@sans-adresse.invalid', 'Lucie Roux'],
    ['0612345678-jeanne@sans-adresse.invalid', 'Jeanne'],
    ['paul@exemple.test', 'Paul'],
  ]);
  expect(standInAddress(name, '06 12 34 56 78', known)).toBe(`${expected}@sans-adresse.invalid`);
});

test('who has neither address nor telephone nor a name in our letters is told from others', () => {
  const known = new Map([['x@sans-adresse.invalid', '李']]);
  expect(standInAddress('李', '', known)).toBe('x@sans-adresse.invalid');
  expect(standInAddress('王', '', known)).toBe('x-2@sans-adresse.invalid');
});

test('an address of somebody can be reached', () => {
  expect(isReachable('camille@exemple.test')).toBe(true);
});
