/** Mails that leave by themselves, and what the coordinator is told. */
import type { Locale } from '../../../src/domain/values/locale';
import { cents } from '../../../src/domain/values/money';
import { day } from '../../../src/domain/values/time';
import { paymentRequest, pickupReminder } from '../../../src/text/mails/buyerMails';
import { askAbout, nextSaleMail, nextSaleSays } from '../../../src/text/mails/comingSale';
import { duty, dutyCall, dutyTaken } from '../../../src/text/mails/duty';
import type { DutyDetails } from '../../../src/text/mails/dutyDetails';
import type {
  Gap,
  PaymentDetails,
  ProducerOrderDetails,
} from '../../../src/text/mails/mailDetails';
import { producerOrder } from '../../../src/text/mails/producerMails';
import { closingSoon, creditLeft, missing, unpaid } from '../../../src/text/mails/reminders';
import { changedLines } from '../../../src/text/results/preview';
import { testMark } from '../../../src/text/results/words';
import { anOrder, aSale, aShortOrder, chicken, eggs, may, strawberries, tomme } from '../aSale';
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
  replaceLink: 'https://forms.test/demandes?code=3',
  later: [{ day: day('2026-06-13'), role: 'caisse', link: 'https://forms.test/demandes?code=5' }],
});

const FORM = 'https://forms.test/demandes?code=4';

const dutyChange = (locale: Locale) => ({
  ...onDuty(locale, false),
  other: 'Paul Faure',
  returns: day('2026-05-30'),
});

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

const short = { basket: 12, gaps, before: cents(3065), total: cents(2581) };

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
  manquants: (locale) => missing({ ...somebody(locale), ...short }, writing(locale)),
  'manquants-a-peser': (locale) =>
    missing({ ...somebody(locale), ...short, wasEstimated: true }, writing(locale)),
  'manquants-avoir': (locale) =>
    missing({ ...somebody(locale), ...short, credit: cents(484) }, writing(locale)),
  'manquants-a-payer': (locale) =>
    missing(
      { ...somebody(locale), ...short, left: cents(2581), payment: transfer(2581) },
      writing(locale),
    ),
  'demande-paiement-changee': (locale) => {
    const order = { ...anOrder(locale), estimated: false };
    const changes = [
      {
        title: chicken.title,
        goods: { ...chicken, weighed: 1405, quantity: 1, estimated: false },
        amount: cents(1742),
        before: cents(1642),
      },
      { title: 'Participation', amount: cents(35), before: cents(33) },
    ];
    const before = cents(order.total - 102);
    const payment = transfer(order.total);
    return paymentRequest({ ...order, isWeighed: true, before, changes, payment }, writing(locale));
  },
  'demande-paiement-vides': (locale) => {
    const order = anOrder(locale);
    const changes = [
      { title: chicken.title, empties: 3, amount: cents(-60), before: cents(-40) },
      { title: 'Jus de pomme', empties: 2, amount: cents(-40), before: cents(0) },
    ];
    const before = cents(order.total + 60);
    const payment = transfer(order.total);
    return paymentRequest({ ...order, before, changes, payment }, writing(locale));
  },
  'manquants-direct': (locale) =>
    missing(
      {
        ...somebody(locale),
        ...short,
        owed: [{ producer: 'Ferme des Hirondelles', amount: cents(484) }],
      },
      writing(locale),
    ),
  'manquants-remplace': (locale) =>
    missing(
      {
        ...somebody(locale),
        ...{ basket: 12, gaps: [], before: cents(3065), total: cents(3065) },
        replaced: [{ title: tomme.title, by: locale === 'fr' ? 'deux bûches' : 'two logs' }],
      },
      writing(locale),
    ),
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
  'permanence-remplacee': (locale) => dutyTaken(dutyChange(locale), writing(locale)),
  'appel-permanence': (locale) =>
    dutyCall({ ...dutyChange(locale), yesLink: FORM }, writing(locale)),
  'permanence-demain': (locale) => duty(onDuty(locale, true), writing(locale)),
};
