import fc from 'fast-check';
import { isOneSlip, meantAddress } from '../../../src/domain/people/misspelt';

test.each([
  ['gmial.com', 'gmail.com'],
  ['gmal.com', 'gmail.com'],
  ['gmaill.com', 'gmail.com'],
  ['gamil.com', 'gmail.com'],
  ['gmail.fr', 'gmail.com'],
  ['gmail.con', 'gmail.com'],
  ['gmail.co', 'gmail.com'],
  ['gmail.cm', 'gmail.com'],
  ['hotmial.fr', 'hotmail.fr'],
  ['hotmal.com', 'hotmail.com'],
  ['hotmail.con', 'hotmail.com'],
  ['hotmail.fe', 'hotmail.fr'],
  ['outlok.fr', 'outlook.fr'],
  ['outloock.com', 'outlook.com'],
  ['yaho.fr', 'yahoo.fr'],
  ['yahou.com', 'yahoo.com'],
  ['orage.fr', 'orange.fr'],
  ['orang.fr', 'orange.fr'],
  ['orange.ft', 'orange.fr'],
  ['wanado.fr', 'wanadoo.fr'],
  ['wandoo.fr', 'wanadoo.fr'],
  ['lapost.net', 'laposte.net'],
  ['icoud.com', 'icloud.com'],
  ['free.ft', 'free.fr'],
  ['sfr.rf', 'sfr.fr'],
])('%s is taken for a mistyped %s', (typed, meant) => {
  expect(meantAddress(`lou.marchal@${typed}`)).toBe(`lou.marchal@${meant}`);
});

test.each(
  (
    'gmail.com googlemail.com hotmail.fr hotmail.com hotmail.be hotmail.it hotmail.co.uk outlook.fr outlook.com ' +
    'live.fr live.com live.be msn.com yahoo.fr yahoo.com yahoo.gr yahoo.es yahoo.co.uk ymail.com mail.com email.com ' +
    'orange.fr orange.com wanadoo.fr free.fr sfr.fr neuf.fr bbox.fr laposte.net laposte.fr numericable.fr ' +
    'gmx.fr gmx.com gmx.net gmx.de icloud.com me.com mac.com aol.com protonmail.com proton.me pm.me tutanota.com ' +
    'grange.fr range.fr frey.fr freya.fr biovallee.net fournil.test exemple.fr ferme-du-bez.fr mairie-crest.fr ' +
    'sfer.fr life.fr ac-grenoble.fr hey.com zaclys.net'
  ).split(' '),
)('%s is left alone', (domain) => {
  expect(meantAddress(`lou@${domain}`)).toBeUndefined();
});

const word = fc.string({ unit: fc.constantFrom(...'abcde'), minLength: 2, maxLength: 8 });

test('each single slip is one, whichever of the two is the right word', () => {
  fc.assert(
    fc.property(word, fc.nat(), fc.constantFrom(...'abcdez'), (right, draw, letter) => {
      const at = draw % right.length;
      const [before, after] = [right.slice(0, at), right.slice(at)];
      const swapped = after.slice(1, 2) + after.slice(0, 1) + after.slice(2);
      for (const wrong of [
        before + after.slice(1),
        before + letter + after,
        before + letter + after.slice(1),
        before + swapped,
      ]) {
        expect(isOneSlip(right, wrong)).toBe(true);
        expect(isOneSlip(wrong, right)).toBe(true);
      }
    }),
  );
});

test('two slips are not one', () => {
  for (const [a, b] of [
    ['gmail', 'gamli'],
    ['orange', 'oragne1'],
    ['wanadoo', 'wando'],
    ['free', 'fr'],
    ['abcd', 'badc'],
  ] as const)
    expect(isOneSlip(a, b)).toBe(false);
});
