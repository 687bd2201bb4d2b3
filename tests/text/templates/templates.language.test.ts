import { templates } from '../../../src/text/mailKinds/mailKinds';
import { placeholder } from '../../../src/text/mailKinds/placeholderNames';
import { foldedName, type KnownFields, parse } from '../../../src/text/templates/grammar';
import { render } from '../../../src/text/templates/render';

const known: KnownFields = new Map(
  [
    { id: 'firstName', names: ['prénom', 'first_name'], soft: true as const },
    { id: 'total', names: ['total'] },
    { id: 'place', names: ['lieu', 'place'] },
    { id: 'link', names: ['lien_commande', 'order_link'] },
    { id: 'order', names: ['commande', 'order'], block: true as const },
    { id: 'estimated', names: ['estimé', 'estimated'], flag: true as const },
  ].flatMap(({ names, ...one }) => names.map((name) => [foldedName(name), one] as const)),
);

const said = (template: string, values: Record<string, string> = {}): string =>
  render(parse(template, known).parts, values);

describe('a placeholder', () => {
  test.each([
    ['is replaced', 'Total : {total}', { total: '12 €' }, 'Total : 12 €'],
    ['may be written with or without accents', '{prenom}{Prénom}', { firstName: 'Ana' }, 'AnaAna'],
    ['may have spaces for underscores', '{ lien commande }', { link: 'x' }, 'x'],
    ['may be in English', '{order link}', { link: 'x' }, 'x'],
    ['with a capital makes its value begin with one', '{Lieu}', { place: 'sous' }, 'Sous'],
    ['keeps the case of a value otherwise', '{lieu}', { place: 'Sous' }, 'Sous'],
    ['may be there twice', '{total}{total}', { total: '1' }, '11'],
  ])('%s', (_, template, values, expected) => {
    expect(said(template, values as Record<string, string>)).toBe(expected);
  });
});

describe('what is blank', () => {
  test.each([
    ['takes its line with it', 'a\nLieu : {lieu}\nb', {}, 'a\nb'],
    ['leaves the line where something else is known', '{lieu} {total}', { total: '1' }, '1'],
    ['takes the space before it', 'x {lieu}, {total}', { total: '1' }, 'x, 1'],
    ['leaves a greeting without a name', 'Bonjour {prénom},', {}, 'Bonjour,'],
    ['takes a line of its own', 'a\n{prénom}\nb', {}, 'a\nb'],
    ['takes a paragraph, and leaves one gap', 'a\n\nLieu : {lieu}\n\nb', {}, 'a\n\nb'],
    ['is nothing at either end', '{lieu}\n\na\n\n{lieu}', {}, 'a'],
  ])('%s', (_, template, values, expected) => {
    expect(said(template, values as Record<string, string>)).toBe(expected);
  });
});

describe('a condition', () => {
  const known = { total: '1' };
  test.each([
    ['shows what hangs on it', '{si total}a{fin}', 'a'],
    ['hides it', '{si lieu}a{fin}b', 'b'],
    ['shows the other side', '{si lieu}a{sinon}b{fin}', 'b'],
    ['may be turned round', '{si pas lieu}a{fin}', 'a'],
    ['may stand within another', '{si total}{si lieu}a{sinon}b{fin}c{fin}', 'bc'],
    ['leaves no line where it stands alone', 'a\n{si total}\nb\n{fin}\nc', 'a\nb\nc'],
    ['leaves no line for what it hides', 'a\n{si lieu}\nb\n{fin}\nc', 'a\nc'],
    ['takes its line where all of it is hidden', 'a\n{si lieu}b{fin}\nc', 'a\nc'],
    ['may be in English', '{if not place}a{else}b{end if}', 'a'],
    ['asks about a flag', '{si estimé}a{sinon}b{fin}', 'b'],
  ])('%s', (_, template, expected) => {
    expect(said(template, known)).toBe(expected);
    expect(parse(template, knownNames()).faults).toEqual([]);
  });
});

const knownNames = (): KnownFields => known;

test('several lines get lines of their own', () => {
  const order = '– a\n  why\n– b';
  expect(said('Voici : {commande} merci', { order })).toBe(`Voici :\n${order}\nmerci`);
  expect(said('Voici :\n{commande}\nmerci', { order })).toBe(`Voici :\n${order}\nmerci`);
});

test('a value is put in as it is: braces in it mean nothing', () => {
  expect(said('Bonjour {prénom}', { firstName: '{total} {si lieu}', total: '1' })).toBe(
    'Bonjour {total} {si lieu}',
  );
});

describe('what cannot be understood is told with its place', () => {
  test.each([
    ['{prenon}', 'unknown', '{prenon}', 0, 'firstName'],
    ['a {bidule_truc}', 'unknown', '{bidule_truc}', 2, undefined],
    ['{}', 'unknown', '{}', 0, undefined],
    ['{si lien_comande}x{fin}', 'unknown', '{si lien_comande}', 0, 'link'],
    ['a {estimé}', 'shown', '{estimé}', 2, undefined],
    ['{si total}x', 'open', '{si total}', 0, undefined],
    ['x{fin}', 'stray', '{fin}', 1, undefined],
    ['x{sinon}', 'stray', '{sinon}', 1, undefined],
    ['{si total}a{sinon}b{sinon}c{fin}', 'stray', '{sinon}', 19, undefined],
    ['a { b', 'brace', '{', 2, undefined],
    ['a } b', 'brace', '}', 2, undefined],
    ['{prénom\n}', 'brace', '{', 0, undefined],
    ['{{total}', 'brace', '{', 0, undefined],
  ])('%j', (template, code, read, start, detail) => {
    const [fault] = parse(template, known).faults;
    expect(fault).toEqual({ code, read, start, ...(detail ? { detail } : {}) });
  });

  test('several lines do not fit a subject', () => {
    expect(parse('Votre {commande}', known, true).faults).toEqual([
      { code: 'block', read: '{commande}', start: 6 },
    ]);
  });

  test('every fault is told, in order of the text but for what is never closed', () => {
    const { faults } = parse('{a} {si total} } {fin} {si lieu}', known);
    expect(faults.map(({ code }) => code)).toEqual(['unknown', 'brace', 'open']);
  });
});

test('a name means one thing, in whatever language, and is no word of the language itself', () => {
  for (const { fields: has } of Object.values(templates)) {
    const owner = new Map<string, string>();
    for (const id of has)
      for (const name of [placeholder(id).fr, placeholder(id).en]) {
        const folded = foldedName(name);
        expect(folded).not.toMatch(/^(?:si|if)_|^(?:pas|not)_|^(?:sinon|else|fin|end)(?:_|$)/);
        expect(owner.get(folded) ?? id).toBe(id);
        owner.set(folded, id);
      }
  }
});
