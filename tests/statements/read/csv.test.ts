import { readStatement } from '../../../src/statements/read/readStatement';
import { chosenAmong } from '../../../src/statements/read/statementColumns';

const shown = (text: string, ...more: [Parameters<typeof readStatement>[1]?]) => {
  const { layout, entries, problems, account } = readStatement(text, ...more);
  return {
    layout,
    entries: entries.map(
      ({ date, cents, label, counterparty, reference, kind }) =>
        `${date} ${cents} ${label} | ${counterparty} | ${reference} | ${kind}`,
    ),
    problems: problems.map(({ code, line, read }) => `${code} ${line} ${read ?? ''}`),
    ...(account ? { account } : {}),
  };
};

test('N26: the payer’s words stand under « Payment Reference », and the accounts are those of others', () => {
  const text = [
    '"Date","Payee","Account number","Transaction type","Payment reference","Amount (EUR)","Amount (Foreign Currency)","Type Foreign Currency","Exchange Rate"',
    '"2026-04-13","Anne Roche","FR7630006000011234567890189","Income","Panier 1","17.42","","",""',
    '"2026-04-14","Bruno Serre","FR1420041010050500013M02606","Income","RF16V1P1","1204.84","","",""',
  ].join('\n');
  expect(shown(text)).toEqual({
    layout: 'csv',
    entries: [
      '2026-04-13 1742 Panier 1 | Anne Roche | Panier 1 | other',
      '2026-04-14 120484 RF16V1P1 | Bruno Serre | RF16V1P1 | other',
    ],
    problems: [],
  });
});

test('N26 as it is since 2024', () => {
  const text = [
    '"Booking Date","Value Date","Partner Name","Partner Iban",Type,"Payment Reference","Account Name","Amount (EUR)","Original Amount","Original Currency","Exchange Rate"',
    '2026-04-13,2026-04-13,"Anne Roche",FR7630006000011234567890189,"Credit Transfer","Panier 1","Drive",17.42,20.00,USD,1.15',
  ].join('\n');
  expect(shown(text).entries).toEqual(['2026-04-13 1742 Panier 1 | Anne Roche | Panier 1 | other']);
});

test('Qonto: a state is no sign of a payment service, and what was refused moved nothing', () => {
  const text = [
    'Statut;Date de la valeur (UTC);Date de l’opération (UTC);Montant total (TTC);Devise;Nom de la contrepartie;Méthode de paiement;Référence;Montant total de la TVA',
    'Exécuté;13-04-2026 10:00:00;13-04-2026 09:58:00;17,42;EUR;Anne Roche;Virement;Panier 1;0,00',
    'Refusé;13-04-2026 10:00:00;13-04-2026 11:00:00;4,84;EUR;Bruno Serre;Virement;Panier 2;0,00',
    'Exécuté;14-04-2026 10:00:00;14-04-2026 09:58:00;30,50;USD;John Doe;Virement;Panier 3;0,00',
  ].join('\n');
  expect(shown(text)).toEqual({
    layout: 'csv',
    entries: ['2026-04-13 1742 Panier 1 | Anne Roche | Panier 1 | other'],
    problems: ['notDone 3 Refusé', 'foreignCurrency 4 USD'],
  });
});

test('Revolut Business: what it took is a fee of the bank beside the movement, and balances tie', () => {
  const text = [
    'Date started (UTC),Date completed (UTC),ID,Type,State,Description,Reference,Payer,Card number,Orig currency,Orig amount,Payment currency,Amount,Fee,Balance,Account',
    '2026-04-14,2026-04-14,3,TRANSFER,COMPLETED,To EARL L’Été,reversement V1,,,EUR,-100.00,EUR,-100.00,0.20,817.22,Main',
    '2026-04-13,,2,TOPUP,PENDING,Money added from Bruno Serre,Panier 2,,,EUR,4.84,EUR,4.84,0.00,,Main',
    '2026-04-13,2026-04-13,1,TOPUP,COMPLETED,Money added from Anne Roche,Panier 1,Anne Roche,,EUR,17.42,EUR,17.42,0.00,917.42,Main',
  ].join('\n');
  expect(shown(text)).toEqual({
    layout: 'csv',
    entries: [
      '2026-04-13 1742 Money added from Anne Roche Panier 1 | Anne Roche | Panier 1 | other',
      '2026-04-14 -20 To EARL L’Été reversement V1 |  | reversement V1 | fee',
      '2026-04-14 -10000 To EARL L’Été reversement V1 |  | reversement V1 | other',
    ],
    problems: ['notDone 3 PENDING'],
  });
  expect(readStatement(text)).toMatchObject({ opening: 90_000, closing: 81_722 });
});

const HEAD = 'Date;Libellé;Montant';

test('a row with an amount and no day is told; a total and a balance are no such row', () => {
  const text = [
    HEAD,
    ';SOLDE CREDITEUR AU 01/04/2026;900,00',
    '13/04/2026;VIR ANNE ROCHE;17,42',
    ';VIR BRUNO SERRE;1 004,84',
    ';Total des opérations;1022,26',
    '',
  ].join('\n');
  expect(shown(text)).toEqual({
    layout: 'csv',
    entries: ['2026-04-13 1742 VIR ANNE ROCHE | ANNE ROCHE |  | transfer'],
    problems: ['noDate 4 1 004,84'],
  });
});

test.each([
  'SOLDE CREDITEUR AU 01/04/2026',
  'Ancien solde',
  'Solde au 20/04/26',
  'Nouveau solde en euros',
  'Solde',
  'Opening balance',
  'Balance brought forward',
])('« %s » with a day is a balance and no movement, also where columns are chosen', (label) => {
  const rows = [
    `01/04/2026;${label};900,00`,
    '13/04/2026;VIR ANNE ROCHE solde panier 12;17,42',
    '',
  ];
  const cents = (text: string, ...more: [Parameters<typeof readStatement>[1]?]) =>
    readStatement(text, ...more).entries.map((one) => one.cents);
  expect(cents([HEAD, ...rows].join('\n'))).toEqual([1742]);
  expect(
    cents(['Quand;Quoi;Combien', ...rows].join('\n'), { date: 0, label: 1, amount: 2 }),
  ).toEqual([1742]);
});

test('« solde panier 12 » is what a buyer pays', () => {
  expect(shown(`${HEAD}\n13/04/2026;Solde panier 12;17,42\n`).entries).toHaveLength(1);
});

test('a column of currencies counts where columns are chosen, and a header that names one', () => {
  const chosen = { date: 0, label: 1, amount: 2 };
  const rows = '13/04/2026;VIR ANNE ROCHE;17,42;EUR\n14/04/2026;VIR JOHN DOE;20,00;USD\n';
  expect(shown(`Jour;Quoi;Combien;Devise\n${rows}`, chosen)).toMatchObject({
    entries: ['2026-04-13 1742 VIR ANNE ROCHE | ANNE ROCHE |  | transfer'],
    problems: ['foreignCurrency 3 USD'],
  });
  expect(shown('Date;Libellé;Montant (USD)\n14/04/2026;VIR JOHN DOE;20,00\n').problems).toEqual([
    'foreignCurrency 2 USD',
  ]);
});

test.each(['2 20', '1 50', '1 1', '1 2345,00', '1,23,45'])('« %s » is no amount', (written) => {
  expect(shown(`${HEAD}\n14/04/2026;VIR;${written}\n15/04/2026;VIR;3,50\n`).problems).toEqual([
    `badAmount 2 ${written}`,
  ]);
});

test('a file longer than twenty million signs is refused, and says so', () => {
  expect(readStatement('x'.repeat(20_000_001))).toEqual({
    layout: 'unknown',
    entries: [],
    problems: [{ code: 'tooLong', read: '21' }],
  });
});

test('a table can be read once it is said where date, words and one sum or both stand', () => {
  expect(chosenAmong(['date', '', 'label', 'amount'])).toEqual({ date: 0, label: 2, amount: 3 });
  expect(chosenAmong(['label', 'date', 'debit', 'credit'])).toEqual({
    ...{ date: 1, label: 0, debit: 2, credit: 3 },
  });
  expect(chosenAmong(['date', 'label', 'debit'])).toBeUndefined();
  expect(chosenAmong(['date', 'amount'])).toBeUndefined();
  expect(chosenAmong([])).toBeUndefined();
});
