/** Tables of banks that name things in ways of their own. */
import { readStatement } from '../../../src/statements/read/readStatement';

type Chosen = Parameters<typeof readStatement>[1];
const read = (text: string, chosen?: Chosen) => {
  const { entries, ...rest } = readStatement(text, chosen);
  const shown = entries.map(
    ({ date, cents, label, counterparty }) => `${date} ${cents} ${label} | ${counterparty}`,
  );
  return { ...rest, entries: shown };
};

describe('LCL, which names no column and ends with the balance of the account', () => {
  const rows = [
    ['13/04/2026', '17,42', 'Virement', '', 'VIR SEPA MME ROCHE ANNE Panier 1'],
    ['13/04/2026', '-26,9', 'Carte', '', 'CB  EPICERIE 12/04/26', '0', 'Divers'],
    ['14/04/2026', '-150,0', 'Chèque', '9192244'],
    ['20/04/2026', '804,92', '', '', '01800 904778Z'],
  ];
  const layouts: [string, string][] = [
    ['semicolons', ';'],
    ['tabs', '\t'],
  ];
  const text = (separator: string, end = '\n'): string =>
    rows.map((row) => row.join(separator)).join('\n') + end;

  test.each(layouts)('is shown in its columns, with %s', (_, separator) => {
    const { layout, sample } = readStatement(text(separator));
    expect([layout, sample]).toEqual(['unknown', rows]);
  });

  test.each(layouts)('moves nothing by its balance, with %s', (_, separator) => {
    expect(read(text(separator), { date: 0, label: 4, amount: 1 })).toEqual({
      layout: 'csv',
      problems: [],
      entries: [
        '2026-04-13 1742 VIR SEPA MME ROCHE ANNE Panier 1 | MME ROCHE ANNE Panier 1',
        '2026-04-13 -2690 CB EPICERIE 12/04/26 | ',
        '2026-04-14 -15000  | ',
      ],
    });
  });

  test('is read to its end where the file ends without a new line, whatever column has the words', () => {
    for (const label of [2, 4])
      expect(read(text(';', ''), { date: 0, label, amount: 1 })).toMatchObject({
        problems: [],
        entries: { length: 3 },
      });
  });

  test('the number of an account among other words is a movement', () => {
    const one = '20/04/2026;804,92;Virement;;VIR DU 01800 904778Z\n';
    expect(read(text(';') + one, { date: 0, label: 4, amount: 1 }).entries).toHaveLength(4);
  });
});

describe('Shine', () => {
  const header =
    'Transaction ID;Date de la valeur;Date d’opération;IBAN;Type de transaction;Transaction personnelle;Category;Débit;Crédit;Solde mouvement;Solde bancaire;Libellé;Nom de la contrepartie;Montant HT;Montant de TVA total;Pièces;Date d’ajout pièces;Commentaire';
  const row = (id: string, debit: string, credit: string, moved: string, balance: string) => {
    const [label, other] =
      id === 'a' ? ['Panier 1', 'Anne Roche'] : ['Reversement', 'Ferme du Bez'];
    const sums = [debit, credit, moved, balance];
    return `${id};13/04/2026;13/04/2026;FR7630006000011234567890189;Virement;Non;DEFAULT;${sums.join(';')};${label};${other};${moved};0,00;;;`;
  };
  const commas = [
    header,
    row('a', '0,00', '1017,42', '1017,42', '1917,42'),
    row('b', '100,00', '0,00', '-100,00', '1817,42'),
  ];
  const expected = {
    layout: 'csv',
    account: { iban: 'FR7630006000011234567890189' },
    opening: 90_000,
    closing: 181_742,
    problems: [],
    entries: [
      '2026-04-13 101742 Panier 1 | Anne Roche',
      '2026-04-13 -10000 Reversement | Ferme du Bez',
    ],
  };
  const points = commas.map((line) => line.replace(/(\d),(\d\d)/g, '$1.$2'));
  const quoted = (line: string, separator: string): string =>
    line
      .split(';')
      .map((cell) => `"${cell}"`)
      .join(separator);

  test.each<[string, readonly string[]]>([
    ['decimal commas', commas],
    ['decimal points', points],
    ['decimal points, in quotes', points.map((line) => quoted(line, ';'))],
    ['decimal points, between commas', points.map((line) => quoted(line, ','))],
  ])('with %s: its balances tie, and what moved is no balance', (_, lines) => {
    expect(read(lines.join('\r\n'))).toEqual(expected);
  });

  test.each(['17,42', '17.42'])(
    'where the only day is that of the value and the only sum what moved: %s',
    (sum) => {
      const text = [
        'Transaction ID;Date de la valeur;Solde mouvement;Libellé;Nom de la contrepartie;Montant HT;Montant de TVA total;Commentaire',
        `a;13/04/2026;${sum};Panier 1;Anne Roche;${sum};0;`,
        `b;14/04/2026;-${sum};Reversement;Ferme du Bez;-${sum};0;`,
        '',
      ].join('\n');
      expect(read(text)).toEqual({
        layout: 'csv',
        problems: [],
        entries: [
          '2026-04-13 1742 Panier 1 | Anne Roche',
          '2026-04-14 -1742 Reversement | Ferme du Bez',
        ],
      });
    },
  );
});

test('a table without headers is cut where days and sums stand, not at the commas of its sums', () => {
  for (const separator of [';', '\t', '|'])
    expect(
      readStatement(
        [
          ['13/04/2026', 'VIR ROCHE ANNE, panier 1', '17,42'],
          ['14/04/2026', 'VIR SERRE BRUNO, panier 2', '4,84'],
        ]
          .map((row) => row.join(separator))
          .join('\n'),
      ).sample?.[0],
    ).toEqual(['13/04/2026', 'VIR ROCHE ANNE, panier 1', '17,42']);
});
