import { cents } from '../../domain/values/money';
import { choice, text, typedEuros, yesNo } from '../../tabs/engine/cellKinds';
import { siret, vatNumber } from '../../tabs/engine/identityKinds';
import { modeNames } from '../values/modeNames';
import { defineSetting, type Switches } from './defineSetting';
import { modesExplained } from './modes';
import {
  readIbanSetting,
  readLink,
  readMargin,
  readMinimum,
  readSaleMinimum,
} from './settingReaders';

const isResale = ({ mode }: Switches): boolean => mode === 'resale';

const followsPayments = ({ payments }: Pick<Switches, 'payments'>): boolean => payments === 'yes';

/** What stands in Réglages once payments are followed. */
const ofMoney = { theme: 'money', when: followsPayments, goesInto: 'money' } as const;
/** What documents to buyers say of who sells. */
const ofSeller = {
  theme: 'documents',
  when: isResale,
  goesInto: 'documents',
  fallback: '',
} as const;

/** Who sells to whom, minimums, payments, and what documents to buyers say. */
export const moneySettings = {
  mode: defineSetting({
    label: { fr: 'Mode', en: 'Mode' },
    help: modesExplained,
    theme: 'drive',
    kind: choice(modeNames),
    fallback: 'mandate',
    goesInto: 'sums',
  }),
  margin: defineSetting({
    label: { fr: 'Marge %', en: 'Margin %' },
    help: {
      fr: 'Combien ajouter au prix d’achat ? À 20 %, ce qui est acheté 10,00 € se vend 12,00 €. L’onglet Frais peut donner une autre marge à un producteur, une catégorie ou un produit.',
      en: 'How much is added to the purchase price? At 20% what is bought at 10.00 sells at 12.00. The Fees tab may give a producer, a category or a product another margin.',
    },
    theme: 'payouts',
    kind: readMargin,
    fallback: 0,
    when: isResale,
    goesInto: 'sums',
  }),
  driveVat: defineSetting({
    label: { fr: 'TVA du drive', en: 'VAT of the drive' },
    help: {
      fr: 'Le drive est-il « redevable » de la TVA, ou en « franchise en base » ? Le régime des producteurs n’y change rien.',
      en: 'Is the drive a “VAT payer”, or “exempt”? The producers’ regimes make no difference.',
    },
    theme: 'payouts',
    kind: choice({
      payer: { fr: 'redevable', en: 'VAT payer' },
      exempt: { fr: 'franchise en base', en: 'exempt' },
    }),
    fallback: 'payer',
    when: isResale,
    goesInto: 'sums',
  }),
  basketMinimum: defineSetting({
    label: { fr: 'Minimum par panier', en: 'Minimum a basket' },
    help: {
      fr: 'À partir de combien d’euros garder un panier, sans les consignes ni les frais par commande ? Avec « 20 », un panier en dessous est annulé à la fermeture ; avec « 20, gardé », non. La confirmation dit ce qui manque. Laissez vide s’il n’y a pas de minimum.',
      en: 'From how many euros on is a basket kept, without deposits or fees an order? With “20” a basket below is cancelled at closing; with “20, kept” it is not. The confirmation says what is missing. Leave it blank for no minimum.',
    },
    theme: 'sale',
    kind: readMinimum,
    fallback: { amount: cents(0), isKept: false },
    goesInto: 'sums',
  }),
  whenMissed: defineSetting({
    label: { fr: 'Minimum pas atteint', en: 'Minimum not reached' },
    help: {
      fr: 'Un minimum (d’un produit, d’un producteur, de la vente) n’est pas atteint à la dernière heure : laisser tomber ce qui en dépend, ou prolonger d’un jour, une fois ? Chacun est prévenu.',
      en: 'A minimum (of a product, a producer, the sale) is not reached in the last hour: let what hangs on it fall, or go on for a day, once? Everybody is told.',
    },
    theme: 'sale',
    kind: choice({
      drop: { fr: 'laisser tomber', en: 'let it fall' },
      extend: { fr: 'prolonger d’un jour', en: 'a day longer' },
    }),
    fallback: 'drop',
    goesInto: 'money',
  }),
  saleMinimum: defineSetting({
    label: { fr: 'Minimum de la vente', en: 'Minimum of the sale' },
    help: {
      fr: 'Combien faut-il en tout pour que la vente ait lieu ? Par exemple 300 €, ou 100 kg. En dessous, tout est retiré à la fermeture, et chacun est prévenu.',
      en: 'How much is needed in all for the sale to take place? 300 € for example, or 100 kg. Below it everything is taken out at closing, and everybody is told.',
    },
    theme: 'sale',
    kind: readSaleMinimum,
    fallback: undefined,
    goesInto: 'sums',
  }),
  payments: defineSetting({
    label: { fr: 'Paiements', en: 'Payments' },
    help: {
      fr: 'Le drive doit-il demander les paiements et les suivre ?',
      en: 'Should the drive ask for payments and follow them?',
    },
    theme: 'money',
    kind: yesNo,
    fallback: 'no',
    goesInto: 'money',
    brings: {
      fr: 'Cela apporte les demandes de paiement par mail et leurs rappels, les pages Argent, Relevé et Comptes, d’autres réglages ici, et, dès qu’une somme est due, les onglets Paiements, Encaissements et Reversements.',
      en: 'This brings demands for payment by mail and their reminders, the pages Money, Statement and Books, more settings here and, as soon as a sum is due, the tabs Payments, Receipts and Payouts.',
    },
  }),
  collectorHolder: defineSetting({
    label: {
      fr: 'Titulaire du compte d’encaissement',
      en: 'Holder of the collecting account',
    },
    help: {
      fr: 'À quel nom est le compte, exactement comme la banque l’écrit ? Laissez vide si c’est le nom du producteur qui encaisse ou, sinon, celui du drive.',
      en: 'In whose name is the account, exactly as the bank writes it? Leave it blank if it is the name of the producer who collects or, without one, the drive’s.',
    },
    ...ofMoney,
    kind: text,
    fallback: '',
  }),
  collectorIban: defineSetting({
    label: { fr: 'IBAN d’encaissement', en: 'IBAN of the collecting account' },
    help: {
      fr: 'Sur quel compte les acheteurs paient-ils ? Les reversements en partent aussi.',
      en: 'Into which account do buyers pay? Payouts leave from it too.',
    },
    ...ofMoney,
    kind: readIbanSetting,
    fallback: '',
  }),
  collector: defineSetting({
    label: { fr: 'Producteur qui encaisse', en: 'Producer who collects' },
    help: {
      fr: 'Quel producteur encaisse pour les autres ? Sa part reste chez lui. Laissez vide si c’est celui dont c’est le compte.',
      en: 'Which producer collects for the others? Their share stays with them. Leave it blank if it is whoever’s account it is.',
    },
    ...ofMoney,
    kind: text,
    fallback: '',
  }),
  payLink: defineSetting({
    label: { fr: 'Lien de paiement', en: 'Payment link' },
    help: {
      fr: 'À quelle adresse payer en ligne ? {montant} et {reference} y sont remplacés pour chacun.',
      en: 'At which address can people pay online? In it {montant} and {reference} are replaced for each of them.',
    },
    ...ofMoney,
    kind: readLink,
    fallback: '',
  }),
  smallDue: defineSetting({
    label: { fr: 'Reste reporté en dessous de', en: 'Left carried on below' },
    help: {
      fr: 'En dessous de combien d’euros ne relancer personne ? Le reste s’ajoute alors à la prochaine demande, sauf s’il est dû à un producteur. Laissez vide pour tout réclamer.',
      en: 'Below how many euros should nobody be reminded? What is left is then added to the next demand, unless it is owed to a producer. Leave it blank to claim everything.',
    },
    ...ofMoney,
    kind: typedEuros,
    fallback: cents(0),
  }),
  atPickup: defineSetting({
    label: { fr: 'Espèces ou chèques au retrait', en: 'Cash or cheques at pick-up' },
    help: {
      fr: 'Paie-t-on en espèces ou par chèque au retrait ? Avec « oui », Retrait a une case pour chacun, et les rappels d’impayés attendent que la caisse soit comptée, ou tout noté (page Argent). Avec « au mieux », c’est le cas à la première vente, puis si une vente en a eu.',
      en: 'Do people pay in cash or by cheque at the pick-up? With “yes” Pick-up has a box for each, and reminders of dues wait until the till is counted, or all is noted (Money page). With “as fits” that is so in the first sale, and then where a sale has had some.',
    },
    ...ofMoney,
    kind: choice({
      auto: { fr: 'au mieux', en: 'as fits' },
      yes: { fr: 'oui', en: 'yes' },
      no: { fr: 'non', en: 'no' },
    }),
    fallback: 'auto',
  }),
  setOff: defineSetting({
    label: { fr: 'Compenser les achats des producteurs', en: 'Set off producers’ orders' },
    help: {
      fr: 'Faut-il retenir sur le reversement d’un producteur ce qu’il doit pour son propre panier ?',
      en: 'Should what a producer owes for their own basket be kept from their payout?',
    },
    theme: 'payouts',
    kind: yesNo,
    fallback: 'no',
    when: followsPayments,
    goesInto: 'money',
  }),
  legalName: defineSetting({
    label: { fr: 'Raison sociale', en: 'Legal name' },
    help: {
      fr: 'Sous quel nom le drive facture-t-il ?',
      en: 'Under which name does the drive invoice?',
    },
    ...ofSeller,
    kind: text,
  }),
  mentions: defineSetting({
    label: { fr: 'Mentions légales', en: 'Legal details' },
    help: {
      fr: 'Quelle est votre forme juridique, et où êtes-vous inscrits ? Les factures le disent, « SARL au capital de 5 000 €, RCS Romans ».',
      en: 'What is your legal form, and where are you registered? Invoices say so, “Ltd, registered in Romans”.',
    },
    ...ofSeller,
    kind: text,
    earlier: ['Forme juridique', 'Legal form'],
  }),
  siret: defineSetting({
    label: { fr: 'SIRET', en: 'SIRET' },
    help: {
      fr: 'Quel SIREN (9 chiffres) ou SIRET (14) mettre sur les factures du drive ?',
      en: 'Which SIREN (9 digits) or SIRET (14) should stand on the drive’s invoices?',
    },
    ...ofSeller,
    kind: siret,
  }),
  legalAddress: defineSetting({
    label: { fr: 'Adresse du drive', en: 'Address of the drive' },
    help: {
      fr: 'Quelle adresse mettre sur les factures du drive ?',
      en: 'Which address should stand on the drive’s invoices?',
    },
    ...ofSeller,
    kind: text,
    field: 'long',
  }),
  vatNumber: defineSetting({
    label: { fr: 'N° de TVA', en: 'VAT number' },
    help: {
      fr: 'Quel numéro de TVA mettre sur les factures du drive ?',
      en: 'Which VAT number should stand on the drive’s invoices?',
    },
    ...ofSeller,
    kind: vatNumber,
  }),
} as const;
