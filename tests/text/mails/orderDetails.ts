/** What the mails of a sale tell. */
import type { Locale } from '../../../src/domain/values/locale';
import { cents } from '../../../src/domain/values/money';
import type { PaymentDetails, ProducerOrderDetails } from '../../../src/text/mails/mailDetails';
import { aSale, chicken, eggs, tomme } from '../aSale';

export const atTheProducers = (locale: Locale): ProducerOrderDetails => ({
  ...aSale(locale),
  producer: 'Ferme des Hirondelles',
  lines: [
    {
      ...chicken,
      ref: 'FP01',
      quantity: 6,
      total: { dimension: 'mass', amount: 10_500 },
      amount: cents(13020),
    },
    {
      ...eggs,
      ref: 'FP04',
      quantity: 12,
      total: { dimension: 'piece', amount: 72 },
      amount: cents(2880),
    },
    {
      ...tomme,
      ref: 'FP07',
      quantity: 12,
      total: { dimension: 'mass', amount: 3000 },
      amount: cents(7920),
    },
  ],
  total: cents(23820),
  estimated: true,
  sheetLink: 'https://docs.google.com/spreadsheets/d/1Abc/edit',
});

export const transfer: PaymentDetails = {
  dues: [
    {
      payee: 'Maraîchage de la Gervanne',
      iban: 'FR1420041010050500013M02606',
      amount: cents(3065),
      reference: 'RF98V3P12',
      link: 'https://pay.example.org/?a=30.65&r=RF98V3P12',
    },
  ],
  settled: cents(500),
};
export const eachProducer = {
  settled: cents(0),
  dues: [
    {
      payee: 'Ferme du Haut',
      iban: 'BE72000000001616',
      amount: cents(1320),
      reference: 'RF40V3P12F1',
    },
    { payee: 'Fournil', iban: '', amount: cents(2245), reference: 'RF13V3P12F2' },
  ],
};

/** An order with fees of its own, fees in its prices, a deposit, and a minimum not reached yet. */
export const withFees = {
  fees: [{ name: 'Transport', amount: cents(150) }],
  included: [{ name: 'Participation', amount: cents(212) }],
  deposit: cents(120),
  total: cents(3835),
  short: { minimum: cents(4000), by: cents(165), isKept: false },
};
