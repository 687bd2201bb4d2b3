import { Refs } from '../../src/import/refs';

test('a reference is the producer’s initials and a number', () => {
  const refs = new Refs([]);
  const names = [
    'Ferme des Hirondelles',
    'Ferme des Hirondelles',
    'GAEC du Œuf d’Or',
    'Éts Ça',
    '42',
  ];
  expect(names.map((name) => refs.next(name))).toEqual(['FH01', 'FH02', 'GOO01', 'EC01', 'P01']);
});

test('producers of the same initials share a row of numbers', () => {
  const refs = new Refs([]);
  expect(['Ferme Haute', 'Fournil Henri', 'Ferme Haute'].map((name) => refs.next(name))).toEqual([
    'FH01',
    'FH02',
    'FH03',
  ]);
});

test('what was given goes on: never one that stands', () => {
  const refs = new Refs([{ ref: 'FH07' }, { ref: 'fh12' }]);
  expect(refs.next('Ferme Haute')).toBe('FH13');
});
