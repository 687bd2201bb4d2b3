import { bookText } from '../../src/import/bookText';

const sheet = (title: string, ...rows: readonly string[][]) => ({ title, rows });

test('a sheet that bears a producer’s name stands below it', () => {
  expect(bookText([sheet('Ferme Haute', ['Ail', '2,00'])], ['Ferme Haute'])).toBe(
    'Ferme Haute\nAil\t2,00',
  );
});

test('of several sheets each is told, but for names that a program gave by itself', () => {
  const sheets = [sheet('Légumes', ['Ail', '2,00']), sheet('Feuil2', ['Thym', '1,50'])];
  expect(bookText(sheets, [])).toBe('Légumes\nAil\t2,00\n\nThym\t1,50');
  expect(bookText([sheet('Liste', ['Ail', '2,00'])], [])).toBe('Ail\t2,00');
});

test('a cell keeps to its place: its breaks are spaces, its quotes are doubled', () => {
  expect(bookText([sheet('Feuil1', ['Ail\nnouveau', 'dit "rose"'])], [])).toBe(
    'Ail nouveau\t"dit ""rose"""',
  );
});
