import { isEmail, normaliseEmail } from '../../../src/domain/orders/order';

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
