/** Mails of a sale, from its opening to what is paid for it. */
import type { Locale } from '../../../src/domain/values/locale';
import { basisPoints, cents } from '../../../src/domain/values/money';
import { atLocal, day } from '../../../src/domain/values/time';
import {
  announcement,
  cancellation,
  change,
  confirmation,
  late,
  paymentRequest,
  pickupReminder,
  toFix,
} from '../../../src/text/mails/buyerMails';
import { buyerDocuments, producerDocuments } from '../../../src/text/mails/documentMails';
import { payoutStatement, producerOrder } from '../../../src/text/mails/producerMails';
import type { Mail } from '../../../src/text/templates/mail';
import { anOrder, aSale, aShortOrder, chicken, eggs, may, strawberries, tomme } from '../aSale';
import { aCredit, anInvoice } from './aDocument';
import { belowMinimum } from './belowMinimum';
import { atTheProducers, eachProducer, transfer, withFees } from './orderDetails';
import { writing } from './writing';

export type Sample = (locale: Locale) => Mail;

const form = 'https://docs.google.com/forms/d/e/1FAIpQLSd/viewform';

const passed = { lost: { lines: [chicken], bothLink: `${form}?entry.7=3` } };
const beyond = { surplus: cents(950), credit: cents(950), owed: [] };

/** By the names of their golden files. */
const stillHolds = (locale: Locale) => ({
  ...{ ...aSale(locale), name: 'Noé Lombard' },
  standing: { basket: 7, total: cents(2410), estimated: false },
});

export const orderMails: Readonly<Record<string, Sample>> = {
  'confirmation-frais': (locale) =>
    confirmation({ ...anOrder(locale), ...withFees }, writing(locale)),
  'confirmation-frais-gardee': (locale) =>
    confirmation(
      {
        ...anOrder(locale),
        ...withFees,
        short: { ...withFees.short, isKept: true },
      },
      writing(locale),
    ),
  ...belowMinimum,
  'commande-producteur-frais': (locale) =>
    producerOrder(
      {
        ...atTheProducers(locale),
        fees: [
          { name: 'Étal', amount: cents(-1191) },
          { name: 'Transport', amount: cents(600) },
        ],
      },
      writing(locale),
    ),
  panier: (locale) => paymentRequest({ ...anOrder(locale), payment: transfer }, writing(locale)),
  'demande-paiement-reglee': (locale) =>
    paymentRequest(
      {
        ...anOrder(locale),
        payment: { ...transfer, dues: [], settled: cents(3565) },
      },
      writing(locale),
    ),
  'demande-paiement-directe': (locale) =>
    paymentRequest({ ...anOrder(locale), payment: eachProducer }, writing(locale)),
  'releve-reversement': (locale) =>
    payoutStatement(
      {
        ...aSale(locale),
        producer: 'Ferme des Hirondelles',
        figures: {
          sold: cents(24_510),
          missing: cents(440),
          fees: cents(250),
          setOff: cents(1240),
          unpaid: cents(0),
          paid: cents(22_580),
          toPay: cents(0),
          carried: cents(-200),
          waiting: cents(1200),
        },
        lines: atTheProducers(locale).lines,
        vat: [{ rate: basisPoints(550), withVat: cents(24_070), vat: cents(1255) }],
        payments: [
          {
            at: atLocal(day('2026-04-13'), { hour: 9, minute: 0 }, 'Europe/Paris'),
            amount: cents(20_000),
          },
          {
            at: atLocal(day('2026-04-20'), { hour: 9, minute: 0 }, 'Europe/Paris'),
            amount: cents(2580),
          },
        ],
      },
      writing(locale),
    ),
  document: (locale) =>
    buyerDocuments(
      { ...aSale(locale), name: 'Camille Jourdan', documents: [anInvoice, aCredit] },
      writing(locale),
    ),
  'factures-producteur': (locale) =>
    producerDocuments(
      { ...aSale(locale), name: 'Ferme des Hirondelles', documents: [anInvoice] },
      writing(locale),
    ),
  ouverture: (locale) =>
    announcement(
      {
        ...{ ...aSale(locale), name: 'Camille Jourdan', orderLink: form },
        usual: {
          ...{ link: `${form}?usp=pp_url&entry.7=2`, maySellOut: true },
          gone: ['Tomme', 'Crottin au-delà de 12'],
        },
        stopLink: `${form}?usp=pp_url&entry.1=${encodeURIComponent('Ne plus recevoir les annonces des ventes')}&entry.2=u3-3f0c2c1a5d1b4c589f0e6a4b6f1f2d10`,
        offer: [
          {
            producer: 'Fournil du Grand Tilleul',
            titles: ['Pain de campagne au levain', 'Brioche'],
          },
          {
            producer: 'Les Jardins du Roubion',
            titles: [
              'Asperges',
              'Radis',
              'Salade',
              'Fèves',
              'Fraises',
              'Épinards',
              'Blettes',
              'Ail',
            ],
          },
          { producer: 'Rucher de Miélandre', titles: ['Miel de lavande'] },
        ],
      },
      writing(locale),
    ),
  'ouverture-qui-dit': (locale) =>
    announcement(
      {
        ...aSale(locale),
        name: 'Camille Jourdan',
        orderLink: form,
        fresh: ['Fraises gariguette', 'Tomme de <b>brebis</b>', 'Miel de lavande'],
        offer: [
          {
            producer: 'Les Jardins du Roubion',
            titles: [],
            offer: {
              about: 'Crest · bio',
              fresh: ['Fraises gariguette, 250 g – 4,40 €'],
              inSeason: ['Asperges – 9,80 €/kg', 'Radis, botte – 1,60 €'],
              others: ['Salade', 'Fèves', 'Blettes', 'Ail', 'Épinards', 'Oignons'].map(
                (title) => `${title} – 2,20 €`,
              ),
            },
          },
          {
            producer: 'Rucher de Miélandre',
            titles: [],
            offer: {
              about: '',
              fresh: [],
              inSeason: [],
              others: ['Miel de lavande, 500 g – 8,40 €'],
            },
          },
        ],
      },
      writing(locale),
    ),
  'confirmation-allergenes': (locale) =>
    confirmation(
      {
        ...anOrder(locale),
        lines: [
          {
            ...tomme,
            details: { allergens: 'lait', keeping: 'à conserver au frais', label: 'AOP' },
          },
          { ...eggs, details: { allergens: 'œufs', description: '<i>Poules</i> en plein air' } },
          { ...chicken, details: { keeping: 'à conserver au frais' } },
          { ...strawberries, details: { allergens: 'aucune idée', keeping: 'au frais' } },
        ],
      },
      writing(locale),
    ),
  confirmation: (locale) => confirmation(anOrder(locale), writing(locale)),
  'confirmation-incomplete': (locale) => confirmation(aShortOrder(locale), writing(locale)),
  'confirmation-rien-servi': (locale) =>
    confirmation({ ...anOrder(locale), lines: [strawberries], total: cents(0) }, writing(locale)),
  modification: (locale) =>
    change({ ...anOrder(locale), lines: [tomme], total: cents(1320), ...passed }, writing(locale)),
  annulation: (locale) =>
    cancellation(
      {
        ...aSale(locale),
        name: 'Élise Marchal',
        cancelled: { basket: 12 },
        orderLink: form,
      },
      writing(locale),
    ),
  'producteur-absent': (locale) =>
    change({ ...anOrder(locale), absent: ['Gaec'], beyond }, writing(locale)),
  'annulation-avoir': (locale) =>
    cancellation(
      { ...aSale(locale), name: '', cancelled: { basket: 12 }, beyond },
      writing(locale),
    ),
  'reponse-vide': (locale) =>
    cancellation({ ...aSale(locale), name: 'Élise Marchal', orderLink: form }, writing(locale)),
  'hors-delai': (locale) =>
    late({ ...aSale(locale), name: 'Noé Lombard', receivedAt: may(14, 22, 4) }, writing(locale)),
  'hors-delai-commande-valable': (locale) =>
    late({ ...stillHolds(locale), receivedAt: may(15, 7, 30) }, writing(locale)),
  'lue-trop-tard': (locale) =>
    late({ ...stillHolds(locale), receivedAt: may(13, 10, 20), isInTime: true }, writing(locale)),
  'a-corriger': (locale) =>
    toFix(
      {
        ...aSale(locale),
        name: 'Zoé Arnoux',
        unread: [{ question: 'Œufs de plein air', typed: '2 boîtes' }],
        order: { ...anOrder(locale), lines: [tomme], total: cents(1320) },
        changeLink: form,
      },
      writing(locale),
    ),
  'a-corriger-en-entier': (locale) =>
    toFix(
      {
        ...aSale(locale),
        name: 'Zoé Arnoux',
        unread: [{ question: 'Œufs de plein air', typed: '2 boîtes' }],
        changeLink: form,
      },
      writing(locale),
    ),
  'commande-producteur': (locale) => producerOrder(atTheProducers(locale), writing(locale)),
  'commande-producteur-par-panier': (locale) => {
    const { sheetLink: _, ...details } = atTheProducers(locale);
    return producerOrder(
      {
        ...details,
        isFileAttached: true,
        byBasket: [
          { basket: 1, name: 'Camille Jourdan', lines: [{ ...chicken, quantity: 1 }] },
          {
            basket: 2,
            name: 'Élise Marchal',
            lines: [
              { ...eggs, quantity: 2 },
              { ...tomme, quantity: 1 },
            ],
          },
        ],
      },
      writing(locale),
    );
  },
  'rappel-retrait': (locale) => pickupReminder(aShortOrder(locale), writing(locale)),
};
