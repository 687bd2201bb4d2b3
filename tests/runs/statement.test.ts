/** A bank statement in the data folder: what each of its lines is, and what the drive then knows. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Line, texts } from '../statements/support/layouts';
import { describeWith } from '../support/shared';
import { address, filesOf, type Market, played, type Sold } from './support/statementRun';

const bez = (ref: string, euros: string): Sold => ({
  ref,
  producer: 'EARL Les Trois Rives',
  euros,
});
const ete = (ref: string, euros: string): Sold => ({ ref, producer: 'Fournil de l’Été', euros });

const line = (date: number, cents: number, label: string, motif = ''): Line => ({
  day: `2026-04-${date}`,
  cents,
  label,
  motif,
});

const statement: readonly Line[] = [
  line(10, 1_250, 'VIR SEPA RECU MME DUVAL MARIE', 'DRIVE C0001'),
  line(10, 720, 'VIR INST RECU M MARCHAND PAUL', 'panier samedi'),
  line(11, 1_735, 'VIR SEPA RECU M OU MME LEFORT', 'commandes C0003 et C0004'),
  line(11, 800, 'VIR SEPA RECU MLLE BERNARDIN JULIE', 'C0005'),
  line(11, 90, 'VIR SEPA RECU MLLE BERNARDIN JULIE', 'complement C0005'),
  line(11, 612_44, 'REMISE CARTE REMCB4646 NB0021', 'REMCB4646 21 OPERATIONS'),
  line(11, -306, 'COMMISSION REMCB4646', 'COMCB4646'),
  line(12, 600, 'VIR SEPA RECU MME PETITJEAN ÉLODIE', 'C0006'),
  line(12, 600, 'VIR SEPA RECU MME PETITJEAN ÉLODIE', 'C0006'),
  line(13, 7_430, 'REMISE CHEQUES N 10006 3 CHQ', 'BORDEREAU 10006'),
  line(13, -600, 'VIR SEPA EMIS MME PETITJEAN ÉLODIE', 'remboursement C0006'),
  line(13, -3_970, 'VIR SEPA EMIS EARL LES TROIS RIVES', 'retrocession'),
  line(13, -1_225, 'VIR SEPA EMIS FOURNIL DE L’ÉTÉ', 'retrocession'),
];

const market: Market = {
  month: '2026-04',
  producers: ['EARL Les Trois Rives', 'Fournil de l’Été'],
  baskets: [
    ['Marie Duval', bez('A1', '12,50')],
    ['Paul Marchand', bez('A2', '7,20')],
    ['Anne Lefort', ete('E1', '7,35')],
    ['Luc Lefort', bez('A3', '10,00')],
    ['Julie Bernardin', ete('E2', '8,90')],
    ['Élodie Petitjean', bez('A4', '6,00')],
    ['Zoé Vidal', bez('A5', '4,00')],
  ],
};

test('each line gets its answer, the drive its payments, and the same statement in two layouts counts once', async () => {
  const { exitCode, answers, tab, lines } = await played({
    ...filesOf(market),
    'banque.csv': texts.creditAgricole?.(statement) ?? '',
    'banque-avril.ofx': texts.ofx1?.(statement) ?? '',
  });
  expect(answers).toEqual([
    '1250 paiement [panier 1 (Marie Duval)]',
    '720 paiement [panier 2 (Paul Marchand)]',
    '1735 paiement de plusieurs paniers [panier 3 (Anne Lefort), panier 4 (Luc Lefort)]',
    '800 paiement partiel [panier 5 (Julie Bernardin)]',
    '90 complément [panier 5 (Julie Bernardin)]',
    '61244 remise de cartes [5115 Cartes]',
    '-306 commission bancaire [banque]',
    '600 paiement [panier 6 (Élodie Petitjean)]',
    '600 payé en double, mis en avoir [panier 6 (Élodie Petitjean)]',
    '7430 remise de chèques [5112 Chèques]',
    '-600 remboursement [panier 6 (Élodie Petitjean)]',
    '-3970 reversement [EARL Les Trois Rives]',
    '-1225 à confirmer : reversement [Fournil de l’Été]',
  ]);
  expect(exitCode).toBe(0);
  expect(lines.map(({ date }) => date)).toEqual(statement.map(({ day }) => day));
  expect(
    tab('Paiements')
      .slice(1)
      .map((row) => row.split(',').slice(5, 9).join(' ')),
  ).toEqual([
    '12.5 12.5 0 payé',
    '7.2 7.2 0 payé',
    '7.35 7.35 0 payé',
    '10 10 0 payé',
    '8.9 8.9 0 payé',
    '6 6 0 payé',
    '4 0 4 à payer',
  ]);
  expect(
    tab('Reversements')
      .slice(1)
      .map((row) => row.split(',').slice(1).join(' ')),
  ).toEqual([
    'EARL Les Trois Rives 39.7 0 0 39.7 0  payé',
    'Fournil de l’Été 16.25 0 0 0 16.25  IBAN manquant',
  ]);
});

test('a statement of another account is told, and nothing of it is recorded', async () => {
  const { answers, said, tab } = await played({
    ...filesOf({ ...market, iban: 'FR1420041010050500013M02606' }),
    'banque.xml': texts.camt08?.(statement.slice(0, 3)) ?? '',
  });
  expect(answers).toEqual([
    '1250 à confirmer : paiement [panier 1 (Marie Duval)]',
    '720 à confirmer : paiement [panier 2 (Paul Marchand)]',
    '1735 à confirmer : paiement de plusieurs paniers [panier 3 (Anne Lefort), panier 4 (Luc Lefort)]',
  ]);
  expect(said.join('\n')).toContain(
    'banque.xml : Ce relevé est celui d’un autre compte (FR7630006000011234567890189)',
  );
  expect(
    tab('Paiements')
      .slice(1)
      .map((row) => row.split(',')[6]),
  ).toEqual(['0', '0', '0', '0', '0', '0', '0']);
});

test('an export of a payment service and the bank that it paid count once', async () => {
  const paypal = [
    'Date;Nom;Type;État;Devise;Avant commission;Commission;Net;De l’adresse email;Solde',
    `10/04/2026;M D;Paiement;Terminé;EUR;12,50;-0,71;11,79;${address('Marie Duval')};11,79`,
    '11/04/2026;;Virement standard;Terminé;EUR;-11,79;0,00;-11,79;;0,00',
  ].join('\n');
  const { answers, lines, exitCode } = await played({
    ...filesOf(market),
    'banque.csv':
      texts.creditMutuel?.([line(13, 1_179, 'VIR SEPA RECU PAYPAL EUROPE', 'X12')]) ?? '',
    'banque-paypal.csv': paypal,
  });
  expect(answers).toEqual([
    '1250 paiement [panier 1 (Marie Duval)]',
    '-1179 versement vers la banque [512 Banque]',
    '1179 versement d’un service de paiement [5115 Cartes]',
  ]);
  expect(lines[0]).toMatchObject({ commissionCents: 71 });
  expect(exitCode).toBe(0);
});

describeWith('bank', 'the shared statement over a drive that it is about', (folder) => {
  const asperges = (ref: string, euros: string): Sold => ({
    ref,
    producer: 'EARL Les Asperges',
    euros,
  });
  const one: Sold = { ref: 'U1', producer: 'Rucher', euros: '1,00' };
  const named: Readonly<Record<number, readonly [string, Sold]>> = {
    1: ['Ines Roux', asperges('A0', '144,20')],
    2: ['Noé Blanc', { ref: 'B0', producer: 'Boulangerie L’Épi', euros: '1234,56' }],
    12: ['Marie Dupont', asperges('A1', '42,50')],
    13: ['Paul Martin', asperges('A2', '31,20')],
    14: ['Jean Lefebvre', asperges('A3', '27,35')],
    15: ['Lise Lefebvre', asperges('A4', '30,00')],
    21: ['Julie Bernard', asperges('A5', '18,90')],
    30: ['Élodie Petit', asperges('A6', '26,00')],
  };
  const letters = 'abcdef';
  const baskets = Array.from(
    { length: 30 },
    (_, index) =>
      named[index + 1] ??
      ([`Acheteur ${letters[index % 6]}${letters[Math.floor(index / 6)]}`, one] as const),
  );
  const april = {
    month: '2020-04',
    producers: ['EARL Les Asperges', 'Boulangerie L’Épi', 'Rucher'],
    baskets,
  };

  test.each([
    'boursobank.csv',
    'camt.053.001.02.xml',
    'credit_agricole.csv',
    'credit_mutuel_cic.csv',
    'la_banque_postale.csv',
    'ofx_102_cp1252.ofx',
  ])('every case gets the right answer in %s', async (file) => {
    const bytes = readFileSync(join(folder, file));
    const { iban, entries } = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
    const { answers, exitCode, lines } = await played({
      ...filesOf({ ...april, iban }),
      [`banque${file.slice(file.lastIndexOf('.'))}`]: bytes,
    });
    expect(
      lines.map(({ date, montantCents, libelle }) => ({ date, montantCents, libelle })),
    ).toEqual(
      entries.map(({ book, amount, label, motif }: Record<string, string>) => ({
        date: book,
        montantCents: Math.round(Number(amount) * 100),
        libelle: `${label} ${motif}`,
      })),
    );
    expect(answers).toEqual([
      '4250 paiement [panier 12 (Marie Dupont)]',
      '3120 paiement [panier 13 (Paul Martin)]',
      '5735 paiement de plusieurs paniers [panier 14 (Jean Lefebvre), panier 15 (Lise Lefebvre)]',
      '1800 paiement partiel [panier 21 (Julie Bernard)]',
      '90 complément [panier 21 (Julie Bernard)]',
      '61244 remise de cartes [5115 Cartes]',
      '-306 commission bancaire [banque]',
      '2600 paiement [panier 30 (Élodie Petit)]',
      '2600 payé en double, mis en avoir [panier 30 (Élodie Petit)]',
      '7430 remise de chèques [5112 Chèques]',
      '-2600 remboursement [panier 30 (Élodie Petit)]',
      '-32015 reversement [EARL Les Asperges]',
      '-123456 reversement [Boulangerie L’Épi]',
    ]);
    expect(exitCode).toBe(0);
  });
});
