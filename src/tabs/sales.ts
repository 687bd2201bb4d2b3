import type { PayoutBasis } from '../domain/money/payout';
import type { Mode } from '../domain/settings/mode';
import { offerNotes, saleNotes } from '../text/tabs/weekNotes';
import {
  amount,
  choice,
  euros,
  moment,
  percent,
  stored,
  text,
  whole,
  yesNo,
} from './engine/cellKinds';
import {
  appended,
  type Column,
  type Columns,
  computed,
  defineTab,
  pastOf,
  state,
  technical,
  typed,
  whenUsed,
} from './engine/tab';
import { saleKinds, tellingColumns, units } from './products';

const saleStates = choice({
  preparing: { fr: 'en préparation', en: 'preparing' },
  open: { fr: 'commandes ouvertes', en: 'orders open' },
  closed: { fr: 'commandes closes', en: 'orders closed' },
  collected: { fr: 'retrait fait', en: 'collected' },
  settled: { fr: 'comptes faits', en: 'settled' },
  calledOff: { fr: 'annulée', en: 'called off' },
});

const modes = choice<Mode>({
  mandate: { fr: 'mandat', en: 'mandate' },
  resale: { fr: 'achat-revente', en: 'resale' },
  direct: { fr: 'direct', en: 'direct' },
});

const payoutBases = choice<PayoutBasis>({
  received: { fr: 'le reçu', en: 'received' },
  due: { fr: 'le dû', en: 'due' },
});

/** Its dates say its number as well (of an older row they do not): two of the three tell. */
function keptNumber({ number, kept, moments }: Readonly<Record<string, unknown>>): unknown {
  const said = /,(\d+)\]$/.exec(String(moments ?? ''))?.[1];
  return said === undefined || (kept !== null && kept === number) ? kept : said;
}

export const salesTab = defineTab({
  id: 'sales',
  title: { fr: 'Ventes', en: 'Sales' },
  owner: 'addOn',
  firstDay: true,
  hidden: true,
  key: ['number'],
  keptKey: 'kept',
  keptTwice: keptNumber,
  columns: {
    number: state(whole, 'Vente', 'Sale', 60),
    state: state(saleStates, 'État', 'State', 150),
    opensAt: state(moment, 'Ouverture', 'Opens', 140),
    closesAt: state(moment, 'Fermeture', 'Closes', 140),
    pickupStart: state(moment, 'Retrait de', 'Pick-up from', 140),
    pickupEnd: state(moment, 'Retrait jusqu’à', 'Pick-up until', 140),
    place: state(text, 'Lieu', 'Place', 220),
    form: state(text, 'Formulaire', 'Form', 260),
    formEdit: state(text, 'Modifier le formulaire', 'Edit the form', 260),
    formId: technical(text, 'Identifiant du formulaire', 'Form id'),
    answersSheet: technical(whole, 'Onglet des réponses', 'Answers tab'),
    answersRead: technical(whole, 'Réponses lues', 'Answers read'),
    entries: technical(stored, 'Entrées', 'Entries'),
    fees: whenUsed(technical(stored, 'Frais figés', 'Frozen fees')),
    requestsRead: whenUsed(technical(moment, 'Demandes lues', 'Requests read')),
    tillCash: whenUsed(state(euros, 'Espèces comptées', 'Cash counted', 120)),
    tillCheques: whenUsed(state(euros, 'Chèques comptés', 'Cheques counted', 120)),
    tillAt: whenUsed(state(moment, 'Paiements notés le', 'Payments noted', 140, saleNotes.tillAt)),
    mode: whenUsed(state(modes, 'Mode', 'Mode', 120, saleNotes.mode)),
    collector: whenUsed(state(text, 'Encaissé par', 'Collected by', 160, saleNotes.collector)),
    payoutBasis: whenUsed(state(payoutBases, 'Reversements sur', 'Payouts follow', 120)),
    waiting: whenUsed(technical(stored, 'Attend une pesée', 'Waits for a weight')),
    goesOn: whenUsed(technical(yesNo, 'Retrait repris', 'Pick-up goes on')),
    moments: whenUsed(technical(stored, 'Dates dites', 'Dates told')),
    stands: whenUsed(technical(saleStates, 'État tenu', 'State kept')),
    current: whenUsed(technical(yesNo, 'À côté de la suivante', 'Beside the next one')),
    kept: whenUsed(technical(whole, 'Numéro tenu', 'Number kept')),
    toldSplit: whenUsed(technical(stored, 'Réparti à la clôture', 'Split at closing')),
    archive: whenUsed(state(text, 'Archive', 'Archive', 260, saleNotes.archive)),
    settings: whenUsed(technical(stored, 'Réglages tenus', 'Settings kept')),
    told: technical(stored, 'Mails décidés', 'Mails decided'),
  },
});

/** Sales of long ago: whoever asks for all reads them in front of the others. */
export const salesPastTab = pastOf(salesTab, 'salesPast', {
  fr: 'Ventes passées',
  en: 'Past sales',
});

type Frozen<C extends Columns> = {
  readonly [K in keyof C]: C[K] extends Column<infer V> ? Column<V, 'appended'> : never;
};

const asFrozen = <C extends Columns>(columns: C): Frozen<C> =>
  Object.fromEntries(
    Object.entries(columns).map(([id, { note: _, ...column }]) => [
      id,
      { ...column, mark: 'appended', owner: 'addOn' },
    ]),
  ) as Frozen<C>;

/** The reference that a row was announced under; of one whose cells were emptied nothing is kept. */
const announcedRef = ({ ref, title, frozen }: Readonly<Record<string, unknown>>) =>
  ref === null && title === null ? undefined : /^\["([^"\\]+)"/.exec(String(frozen ?? ''))?.[1];

/** The frozen catalogue of the sale. */
export const offerTab = defineTab({
  id: 'offer',
  title: { fr: 'Produits en vente', en: 'Products on sale' },
  owner: 'addOn',
  hidden: true,
  key: ['ref'],
  keptKey: 'frozen',
  keptIn: announcedRef,
  columns: {
    ref: appended(text, 'Réf.', 'Ref.', 70),
    producer: appended(text, 'Producteur', 'Producer', 180),
    category: appended(text, 'Catégorie', 'Category', 140),
    title: appended(text, 'Produit', 'Product', 240),
    packaging: appended(text, 'Conditionnement', 'Packaging', 140),
    content: appended(amount, 'Contenu', 'Content', 80),
    unit: appended(units, 'Unité', 'Unit', 70),
    producerPrice: whenUsed(appended(euros, 'Prix producteur', 'Producer’s price', 110)),
    price: appended(euros, 'Prix affiché', 'Shown price', 90),
    vat: appended(percent, 'TVA %', 'VAT %', 70),
    sale: appended(saleKinds, 'Vente', 'Sold by', 80),
    step: whenUsed(appended(amount, 'Pas', 'Step', 60)),
    maxPerBasket: whenUsed(appended(amount, 'Maxi par panier', 'Most a basket', 110)),
    deposit: whenUsed(appended(euros, 'Consigne', 'Deposit', 80)),
    caseSize: whenUsed(appended(amount, 'Colis', 'Case', 60)),
    leastCases: whenUsed(appended(whole, 'Colis au moins', 'Cases at least', 110)),
    minimum: whenUsed(appended(text, 'Minimum', 'Minimum', 90)),
    stock: typed(amount, 'Stock', 'Stock', 70, offerNotes.stock),
    served: computed(amount, 'Servi', 'Served', 70),
    left: computed(amount, 'Reste', 'Left', 70),
    soldOutAt: technical(amount, 'Épuisé à', 'Sold out at'),
    question: technical(text, 'Question du formulaire', 'Form question'),
    item: technical(whole, 'Élément', 'Item'),
    entry: technical(text, 'Entrée', 'Entry'),
    choices: technical(text, 'Choix', 'Choices'),
    frozen: whenUsed(technical(stored, 'Tel qu’annoncé', 'As announced')),
    meant: whenUsed(technical(text, 'Stock voulu', 'Stock meant')),
    isNew: whenUsed(technical(yesNo, 'Nouveau', 'New')),
    ...asFrozen(tellingColumns),
  },
});
