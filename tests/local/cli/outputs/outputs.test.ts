import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as XLSX from '@e965/xlsx';
import PostalMime from 'postal-mime';
import { writeMails } from '../../../../local/cli/outputs/mailFiles';
import { OutputFolder, safeName } from '../../../../local/cli/outputs/outputFolder';
import { writeTabs } from '../../../../local/cli/outputs/tabs';
import { emlOf } from '../../../../local/drive/eml';
import { excelFormula, excelNames, writeWorkbook } from '../../../../local/excel/writeWorkbook';
import type { SentMail } from '../../../../local/standin/runtime/host/mails';
import { SpreadsheetStore } from '../../../../local/standin/sheets/store/spreadsheetStore';
import { temporaryFolder } from '../helpers';

const now = Date.UTC(2026, 3, 9, 20);

function smallBook(): SpreadsheetStore {
  const book = SpreadsheetStore.create({
    id: 'book',
    name: 'Drive',
    clock: () => Date.UTC(2026, 3, 9, 20),
  });
  const [first] = book.sheets;
  if (!first) throw new Error('no tab');
  book.renameSheet(first, 'Paniers 3/4');
  const type = (row: number, column: number, text: string): void =>
    book.typeCell(first.id, row, column, text);
  ['Produit', 'Heure', 'Prix', 'Quantité', 'Montant', 'Unité'].forEach((title, column) => {
    type(0, column, title);
    first.patchCell(0, column, {
      format: {
        textFormat: { bold: true },
        backgroundColorStyle: { rgbColor: { red: 0.2, green: 0.4, blue: 0.2 } },
      },
      ...(column === 2 ? { note: 'TVA comprise' } : {}),
    });
  });
  first.fields.frozenRowCount = 1;
  first.fields.columnLooks = [{ pixelSize: 210 }];
  type(1, 0, 'Carottes, en "botte"');
  type(1, 1, '07/04/2026 08:29:03');
  type(1, 2, '2,20 €');
  type(1, 3, '3');
  type(1, 4, '=ROUND(C2*D2;2)');
  type(1, 5, 'pièce');
  first.patchCell(1, 5, {
    validation: {
      condition: {
        type: 'ONE_OF_LIST',
        values: [{ userEnteredValue: 'pièce' }, { userEnteredValue: 'kg' }],
      },
      strict: false,
    },
  });
  type(2, 0, '=1/0');
  type(2, 2, '0,1');
  const hidden = book.addSheet('Caché');
  hidden.fields.hidden = true;
  book.typeCell(hidden.id, 0, 0, `='Paniers 3/4'!E2*2`);
  return book;
}

test('every tab, hidden ones too, is a table of raw values under a safe name', () => {
  const path = temporaryFolder();
  writeTabs(smallBook(), new OutputFolder(path));
  expect(readdirSync(join(path, 'onglets')).sort()).toEqual(['Caché.csv', 'Paniers 3-4.csv']);
  expect(readFileSync(join(path, 'onglets/Paniers 3-4.csv'), 'utf8')).toBe(
    [
      'Produit,Heure,Prix,Quantité,Montant,Unité',
      '"Carottes, en ""botte""",2026-04-07T08:29:03,2.2,3,6.6,pièce',
      '#DIV/0!,,0.1,,,',
      '',
    ].join('\n'),
  );
  expect(readFileSync(join(path, 'onglets/Caché.csv'), 'utf8')).toBe('13.2\n');
});

test('no word of a table is run as a formula by whoever opens it, and figures stay figures', () => {
  const path = temporaryFolder();
  const book = smallBook();
  const words = ['=HYPERLINK("x")', '@SUM(1+1)*cmd', '+1+cmd|calc', '-2+cmd|calc', '- deux kilos'];
  const later = ['Anne;=1+1', '＝1+1', 'Anne,-2+cmd'];
  for (const [at, value] of [...words, ...later, -4.84, 'Anne'].entries())
    book.sheets[1]?.patchCell(at, 0, { value, formula: undefined });
  writeTabs(book, new OutputFolder(path));
  expect(readFileSync(join(path, 'onglets/Caché.csv'), 'utf8').split('\n')).toEqual([
    '"\'=HYPERLINK(""x"")"',
    ...["'@SUM(1+1)*cmd", "'+1+cmd|calc", "'-2+cmd|calc", "'- deux kilos"],
    ...["Anne;'=1+1", "'＝1+1", '"Anne,\'-2+cmd"'],
    ...['-4.84', 'Anne', ''],
  ]);
});

test('the workbook keeps values, formulas with their results, looks, notes and dropdowns', async () => {
  const path = join(temporaryFolder(), 'classeur.xlsx');
  await writeWorkbook(smallBook(), path, now);
  const read = XLSX.readFile(path, { cellStyles: true, cellNF: true });
  expect(read.SheetNames).toEqual(['Paniers 3-4', 'Caché']);
  const sheet = read.Sheets['Paniers 3-4'];
  expect(sheet?.E2).toMatchObject({ v: 6.6, f: 'ROUND(C2*D2,2)' });
  expect(sheet?.C2).toMatchObject({ v: 2.2, z: '#,##0.00 "€"' });
  expect(sheet?.C1?.c?.[0]?.t).toBe('TVA comprise');
  expect(sheet?.A1?.s).toMatchObject({ fgColor: { rgb: '336633' } });
  expect(read.Sheets.Caché?.A1).toMatchObject({ v: 13.2, f: "'Paniers 3-4'!E2*2" });
  expect(read.Workbook?.Sheets?.[1]?.Hidden).toBe(1);
});

/** Only where LibreOffice is: elsewhere there is nothing to skip. */
const withLibreOffice = (name: string, run: () => Promise<void>, limit: number): void => {
  if (existsSync('/usr/bin/soffice')) test(name, run, limit);
};

withLibreOffice(
  'LibreOffice opens it with the same figures',
  async () => {
    const folder = temporaryFolder();
    await writeWorkbook(smallBook(), join(folder, 'classeur.xlsx'), now);
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1',
        '--outdir',
        folder,
        join(folder, 'classeur.xlsx'),
      ],
      { stdio: 'ignore', timeout: 90_000 },
    );
    const csv = readdirSync(folder).find((name) => name.endsWith('.csv')) ?? '';
    const [, second] = readFileSync(join(folder, csv), 'utf8').split('\n');
    expect(second).toMatch(
      /^"Carottes, en ""botte""",0[47]\/0[47]\/2026 08:29:03,2\.2,3,6\.6,pièce$/,
    );
  },
  100_000,
);

test.each([
  ['=SUMIF(A:A;"x;y";B:B)', 'SUMIF(A:A,"x;y",B:B)'],
  ["='a;b'!A1", "'a;b'!A1"],
  ['=SUM({1;2};3)', 'SUM({1;2},3)'],
])('the formula %s is %s in the file', (google, excel) => {
  expect(excelFormula(google)).toBe(excel);
});

test('tab names that Excel refuses are shortened, and stay apart', () => {
  const long = 'Une très longue feuille de producteur';
  expect(excelNames(['A/B', long, `${long} bis`])).toEqual([
    'A-B',
    'Une très longue feuille de prod',
    'Une très longue feuille de  (2)',
  ]);
});

test.each([
  ['../../etc', '-..-etc'],
  ['a/b:c', 'a-b-c'],
  ['  .. ', 'sans nom'],
])('a file named after « %s » stays in its folder', (name, safe) => {
  expect(safeName(name)).toBe(safe);
});

const mail: SentMail = {
  time: Date.UTC(2026, 3, 7, 6, 30),
  from: 'coordination@exemple.test',
  name: 'BioDrive d’essai',
  to: 'élise@exemple.test',
  replyTo: 'aide@exemple.test',
  subject: 'Votre commande n° 1 : 12,40 €',
  body: 'Bonjour Élise,\n\n3 × 250 g',
  htmlBody: '<p>Bonjour Élise</p>',
  attachments: [
    { name: 'commande.csv', type: 'text/csv', content: new TextEncoder().encode('a,b') },
  ],
  inlineImages: {},
};

test('a mail reads back as it was sent', async () => {
  const read = await PostalMime.parse(await emlOf(mail, 7));
  expect(read).toMatchObject({
    from: { name: 'BioDrive d’essai', address: 'coordination@exemple.test' },
    subject: 'Votre commande n° 1 : 12,40 €',
    messageId: `<7.${mail.time}@drive-fermier.local>`,
    date: '2026-04-07T06:30:00.000Z',
    replyTo: [{ address: 'aide@exemple.test' }],
  });
  expect(read.text?.trim()).toBe(mail.body);
  expect(read.html?.trim()).toBe(mail.htmlBody);
  expect(read.attachments.map(({ filename }) => filename)).toEqual(['commande.csv']);
});

test('the same mail is the same file at every run, named by its kind in Rappels', async () => {
  const book = SpreadsheetStore.create({ id: 'b', name: 'b' });
  const [sheet] = book.sheets;
  if (!sheet) throw new Error('no tab');
  book.renameSheet(sheet, 'Rappels');
  const rows = [
    ['Type', 'Destinataire', 'Objet'],
    ['confirmation', mail.to, mail.subject],
  ];
  rows.forEach((row, at) => {
    row.forEach((text, column) => {
      book.typeCell(sheet.id, at, column, text);
    });
  });
  const files = await Promise.all(
    [1, 2].map(async () => {
      const path = temporaryFolder();
      await writeMails([mail], book, new OutputFolder(path));
      const [name = ''] = readdirSync(join(path, 'mails'));
      expect(name).toBe('0001-confirmation-elise@exemple.test.eml');
      return readFileSync(join(path, 'mails', name), 'latin1');
    }),
  );
  expect(files[0]).toBe(files[1]);
});

test('a new run takes away what a former one wrote, and nothing else', () => {
  const path = temporaryFolder();
  const former = new OutputFolder(path);
  former.write('onglets/Ancien.csv', 'a');
  former.write('mails/0009-vieux.eml', 'a');
  former.write('resume.json', '{}');
  writeFileSync(join(path, 'notes.txt'), 'à moi');
  writeFileSync(join(path, 'mails/lettre.txt'), 'à moi');
  new OutputFolder(path);
  expect(readdirSync(path).sort()).toEqual(['mails', 'notes.txt', 'onglets']);
  expect(readdirSync(join(path, 'onglets'))).toEqual([]);
  expect(readdirSync(join(path, 'mails'))).toEqual(['lettre.txt']);
});
