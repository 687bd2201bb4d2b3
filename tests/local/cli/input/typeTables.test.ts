import { addOnProblemLines } from '../../../../local/cli/input/addOnProblems';
import { readCsv } from '../../../../local/cli/input/csvTable';
import { typeSettings, typeTable } from '../../../../local/cli/input/typeTables';
import { progressOn } from '../../../../local/cli/progress';
import { SpreadsheetStore } from '../../../../local/standin/sheets/store/spreadsheetStore';
import { tables } from '../../../../local/text/dataTables';
import { problemLine } from '../../../../local/text/problemLine';
import { plain } from '../helpers';

function bookWith(title: string, rows: readonly (readonly string[])[]) {
  const book = SpreadsheetStore.create({ id: 'b', name: 'b' });
  const sheet = book.addSheet(title);
  rows.forEach((row, at) => {
    row.forEach((text, column) => {
      book.typeCell(sheet.id, at, column, text);
    });
  });
  const shown = (): string[][] =>
    Array.from({ length: sheet.lastRow() }, (_, row) =>
      Array.from({ length: sheet.lastColumn() }, (__, column) =>
        plain(book.formattedValue(sheet.id, row, column)),
      ),
    );
  return { book, sheet, shown };
}

function tableOf(file: string, text: string) {
  const { table } = readCsv(file, new TextEncoder().encode(text));
  if (!table) throw new Error('no table');
  return table;
}

test('cells find their columns by header, wherever those stand', () => {
  const { book, sheet, shown } = bookWith('Produits', [
    ['Prix TTC', 'Produit', 'Réf.', 'À corriger'],
  ]);
  const table = tableOf('produits.csv', 'réf,Produit,Prix TTC,Vente\nA1,Miel,"9,50",pièce\n');
  const { problems, tab } = typeTable(book, sheet, tables.products, table);
  expect(problems).toEqual([]);
  expect(shown()).toEqual([
    ['Prix TTC', 'Produit', 'Réf.', 'À corriger', 'Vente'],
    ['9,50', 'Miel', 'A1', '', 'pièce'],
  ]);
  expect([...tab.lines]).toEqual([[2, 2]]);
});

test('a file longer and wider than the tab makes it grow', () => {
  const { book, sheet } = bookWith('Produits', [['Réf.']]);
  sheet.fields.rowCount = 2;
  sheet.fields.columnCount = 1;
  const table = tableOf('produits.csv', 'Réf.,Produit\nA1,Miel\nA2,Pain\nA3,Lait\n');
  typeTable(book, sheet, tables.products, table);
  expect(book.formattedValue(sheet.id, 3, 1)).toBe('Lait');
});

test('a cell that refuses what is typed is one line', () => {
  const { book, sheet } = bookWith('Producteurs', [['Producteur', 'E-mail']]);
  const condition = { type: 'TEXT_IS_EMAIL' };
  const validation = { condition, strict: true, inputMessage: 'Une adresse.' };
  sheet.patchCell(1, 1, { validation });
  const table = tableOf('producteurs.csv', 'Producteur,E-mail\nBez,à venir\n');
  const { problems } = typeTable(book, sheet, tables.producers, table);
  expect(problems.map((problem) => plain(problemLine(problem)))).toEqual([
    'producteurs.csv, ligne 2, colonne « E-mail » : « à venir » est refusé par la cellule ; attendu : Une adresse.',
  ]);
});

test('a setting goes beside its label, and an unknown one below', () => {
  const { book, sheet, shown } = bookWith('Réglages', [
    ['Réglage', 'Valeur', 'Aide'],
    ['Nom du drive', 'Drive', 'Comme il signe'],
  ]);
  const table = tableOf('reglages.csv', 'Réglage,Valeur\nMode,mandat\nnom du drive,Essai\n');
  const { tab } = typeSettings(book, sheet, tables.settings, table);
  expect(shown().slice(1)).toEqual([
    ['nom du drive', 'Essai', 'Comme il signe'],
    ['Mode', 'mandat', ''],
  ]);
  expect([...tab.lines]).toEqual([
    [3, 2],
    [2, 3],
  ]);
});

test('problems of the add-on lead to the file where there is one, and to the tab elsewhere', () => {
  const { book, sheet } = bookWith('Produits', [['Réf.', 'Prix TTC']]);
  const table = tableOf('produits.csv', '\nRéf.,Prix TTC\n\nA1,cher\n');
  const { tab } = typeTable(book, sheet, tables.products, table);
  const toFix = book.addSheet('À corriger');
  const rows = [
    ['Où', 'Lu', 'À faire'],
    ['Produits, ligne 2, Prix TTC', 'cher', '« cher » n’est pas un prix.'],
    ['Produits, row 2', 'A1', 'Autre chose.'],
    ['Produits, Stock', '', 'La colonne a disparu.'],
    ['Produits, ligne 9, Stock', '-1', '« -1 » est négatif.'],
    ['Commandes, ligne 4', '', 'Réponse partie.'],
  ];
  rows.forEach((row, at) => {
    row.forEach((text, column) => {
      if (text !== '') toFix.patchCell(at, column, { value: text });
    });
  });
  expect(addOnProblemLines(book, [tab]).map(plain)).toEqual([
    'produits.csv, ligne 4, colonne « Prix TTC » : « cher » n’est pas un prix.',
    'produits.csv, ligne 4 : « A1 » : Autre chose.',
    'produits.csv, ligne 2, colonne « Stock » : La colonne a disparu.',
    'Produits, ligne 9, Stock : « -1 » est négatif.',
    'Commandes, ligne 4 : Réponse partie.',
  ]);
});

test('progress is a bar on a terminal and a few lines elsewhere', () => {
  const shown = (isTTY: boolean): string => {
    const written: string[] = [];
    const progress = progressOn({ isTTY, write: (text: string) => written.push(text) });
    progress.step('Réponses lues');
    for (let done = 1; done <= 8; done++) progress.count(done, 8);
    progress.end();
    return written.join('');
  };
  expect(shown(false).split('\n')).toEqual([
    'Réponses lues',
    'Réponses lues 2/8',
    'Réponses lues 4/8',
    'Réponses lues 6/8',
    'Réponses lues 8/8',
    '',
  ]);
  expect(shown(true)).toContain(`${'█'.repeat(24)} Réponses lues 8/8`);
});
