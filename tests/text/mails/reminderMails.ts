/** Mails that leave by themselves, and what the coordinator is told. */
import type { Locale } from '../../../src/domain/values/locale';
import { cents } from '../../../src/domain/values/money';
import { day } from '../../../src/domain/values/time';
import { paymentRequest, pickupReminder } from '../../../src/text/mails/buyerMails';
import { askAbout, nextSaleMail, nextSaleSays } from '../../../src/text/mails/comingSale';
import { type DutyDetails, duty } from '../../../src/text/mails/duty';
import type {
  Gap,
  PaymentDetails,
  ProducerOrderDetails,
} from '../../../src/text/mails/mailDetails';
import { producerOrder } from '../../../src/text/mails/producerMails';
import { closingSoon, creditLeft, unpaid } from '../../../src/text/mails/reminders';
import { changedLines } from '../../../src/text/results/preview';
import { testMark } from '../../../src/text/results/words';
import { anOrder, aSale, aShortOrder, eggs, may, strawberries, tomme } from '../aSale';
import type { Sample } from './orderMails';
import { writing } from './writing';

const _EVENING = day('2026-05-12');

export const onDuty = (locale: Locale, isTomorrow: boolean): DutyDetails => ({
  ...aSale(locale),
  name: 'Élise Marchal',
  slots: [
    { from: may(16, 7, 30), until: may(16, 10), role: 'accueil' },
    { from: may(16, 10), until: may(16, 12, 30), role: '' },
  ],
  others: ['Ferme des Hirondelles', 'Paul Faure'],
  isTomorrow,
});

const _FORM = 'https://forms.test/demandes?code=4';

const somebody = (locale: Locale) => ({ ...aSale(locale), name: 'Élise Marchal' });

const transfer = (amount: number): PaymentDetails => ({
  dues: [
    {
      payee: 'Maraîchage de la Gervanne',
      iban: 'FR1420041010050500013M02606',
      amount: cents(amount),
      reference: 'RF98V3P12',
    },
  ],
  settled: cents(0),
});

const gaps: readonly Gap[] = [
  { ...eggs, before: 2, now: 1 },
  { ...tomme, before: 1, now: 0 },
  { ...strawberries, before: 3, now: 2 },
];

const short = (locale: Locale) => ({
  ...anOrder(locale),
  ...{ basket: 12, gaps, total: cents(2581), estimated: false },
  before: { total: cents(3065), estimated: false },
});

const changed = (locale: Locale): ProducerOrderDetails => ({
  ...aSale(locale),
  producer: 'Ferme des Hirondelles',
  lines: [
    {
      ...eggs,
      ref: 'FP04',
      quantity: 13,
      total: { dimension: 'piece', amount: 78 },
      amount: cents(3120),
    },
  ],
  total: cents(3120),
  estimated: false,
  changes: [
    { ...eggs, before: 12, now: 13 },
    { ...tomme, before: 1, now: 0 },
  ],
});

/** By the names of their golden files. */
export const reminderMails: Readonly<Record<string, Sample>> = {
  'fermeture-proche': (locale) =>
    closingSoon(
      {
        ...somebody(locale),
        orderLink: 'https://forms.test/3',
        stopLink: 'https://forms.test/demandes?code=1',
      },
      writing(locale),
    ),
  manquants: (locale) => paymentRequest(short(locale), writing(locale)),
  'manquants-a-peser': (locale) => {
    const before = { total: cents(3065), estimated: true };
    return paymentRequest({ ...short(locale), before }, writing(locale));
  },
  'manquants-avoir': (locale) => {
    const beyond = { credit: cents(484), owed: [] };
    return paymentRequest({ ...short(locale), beyond }, writing(locale));
  },
  'manquants-a-payer': (locale) =>
    paymentRequest({ ...short(locale), payment: transfer(2581) }, writing(locale)),
  'demande-paiement-changee': (locale) => {
    const order = { ...anOrder(locale), estimated: false };
    const before = { total: cents(order.total - 102), estimated: false };
    const payment = transfer(order.total);
    return paymentRequest({ ...order, isWeighed: true, before, payment }, writing(locale));
  },
  'manquants-direct': (locale) => {
    const owed = [{ producer: 'Ferme des Hirondelles', amount: cents(484) }];
    return paymentRequest(
      { ...short(locale), beyond: { credit: cents(0), owed } },
      writing(locale),
    );
  },
  'manquants-remplace': (locale) => {
    const replaced = [{ title: tomme.title, by: locale === 'fr' ? 'deux bûches' : 'two logs' }];
    const order = { ...short(locale), gaps: [], total: cents(3065) };
    return paymentRequest({ ...order, replaced }, writing(locale));
  },
  compte: (locale) =>
    unpaid(
      {
        ...somebody(locale),
        left: cents(3065),
        payment: transfer(3065),
      },
      writing(locale),
    ),
  avoir: (locale) => creditLeft({ ...somebody(locale), credit: cents(484) }, writing(locale)),
  'changement-producteur': (locale) => producerOrder(changed(locale), writing(locale)),
  'vente-suivante': (locale) =>
    nextSaleMail(
      {
        ...{ ...aSale(locale), openedAt: may(5, 8) },
        orderLink: 'https://docs.google.com/forms/d/e/x',
        changes: [
          ...changedLines([{ kind: 'new', ref: 'FB09', title: 'Radis' }], locale),
          nextSaleSays('unread', locale, '1'),
        ],
      },
      writing(locale),
    ),
  coordination: (locale) => {
    const sale = aSale(locale);
    const { zone } = sale.drive;
    const why = askAbout({ ...sale.sale, holiday: 'assumption' }, zone, locale) ?? '';
    return nextSaleMail({ ...sale, why: [why] }, writing(locale));
  },
  /** As « Essai à moi-même » sends another mail. */
  essai: (locale) => {
    const mail = pickupReminder(aShortOrder(locale), writing(locale));
    return { ...mail, subject: `${testMark[locale]} ${mail.subject}` };
  },
  permanence: (locale) => duty(onDuty(locale, false), writing(locale)),
  'permanence-demain': (locale) => duty(onDuty(locale, true), writing(locale)),
};
