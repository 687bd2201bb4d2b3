import type { ProgressNote } from '../../../../src/app/kernel/progress';
import type { Summary } from '../../../../src/app/kernel/refusal';
import type { ClosingDraft } from '../../../../src/app/sale/closingDraft';
import { count, euros, type Language } from '../../../shared/format';

type Closed = Extract<Summary, { code: 'closed' }>;
type Mails = ClosingDraft['mails'];

export interface ClosingWords {
  readonly title: string;
  readonly saleTitle: (number: number) => string;
  readonly lead: string;
  readonly noDraft: string;
  readonly early: (when: string) => string;
  readonly ordersTitle: string;
  readonly orders: (draft: ClosingDraft) => string;
  readonly unread: (count: number) => string;
  readonly late: (count: number) => string;
  readonly cut: (count: number) => string;
  readonly nothing: string;
  readonly producersTitle: string;
  readonly noEmail: string;
  readonly total: string;
  readonly mailsTitle: string;
  readonly mailsNow: (mails: Mails) => string;
  readonly reminders: (count: number, when: string) => string;
  readonly afterTitle: string;
  readonly after: readonly string[];
  readonly close: string;
  readonly working: string;
  readonly step: (note: ProgressNote | null) => string;
  readonly notClosed: string;
  readonly closed: (done: Closed) => string;
  readonly closedBefore: string;
  readonly untied: (failed: number) => string;
  readonly see: Readonly<Record<'baskets' | 'producerSplit' | 'outbox' | 'toFix', string>>;
  readonly notShown: string;
}

const some = (value: number, one: string, many: string): string =>
  `${count(value, 'fr')}\u00a0${value < 2 ? one : many}`;

const french: ClosingWords = {
  title: 'Fermer les commandes',
  saleTitle: (number) => `Fermer les commandes de la vente n°\u00a0${number}`,
  lead: 'Voici ce qui va changer. Rien n’est encore fait.',
  noDraft: 'La fermeture n’a pas pu être préparée.',
  early: (when) => `C’est plus tôt que prévu\u00a0: la fermeture devait avoir lieu ${when}.`,
  ordersTitle: 'Commandes',
  orders: ({ baskets, cents }) =>
    `${some(baskets, 'panier', 'paniers')} pour ${euros(cents, 'fr')} au total.`,
  unread: (value) =>
    `${some(value, 'réponse pas encore lue y est déjà comptée', 'réponses pas encore lues y sont déjà comptées')}\u00a0; elle${value < 2 ? ' sera lue' : 's seront lues'} d’abord.`,
  late: (value) =>
    `${some(value, 'réponse hors délai, gardée et pas servie', 'réponses hors délai, gardées et pas servies')}.`,
  cut: (value) =>
    `${some(value, 'commande perd', 'commandes perdent')} des articles qui n’atteignent pas un minimum\u00a0: l’acheteur en est averti.`,
  nothing: 'Personne n’a commandé.',
  producersTitle: 'Producteurs',
  noEmail: 'pas d’adresse\u00a0: ne sera pas prévenu',
  total: 'Total',
  mailsTitle: 'Mails',
  mailsNow: ({ now, quota }) =>
    now === 0
      ? 'Aucun mail à envoyer maintenant.'
      : `${some(Math.min(now, quota), 'mail part', 'mails partent')} tout de suite.`,
  reminders: (value, when) => `${some(value, 'rappel partira', 'rappels partiront')} ${when}.`,
  afterTitle: 'Ce qui ne se reprend pas',
  after: [
    'Les mails envoyés sont envoyés\u00a0: chaque producteur prépare d’après sa commande.',
    'Une réponse qui arrive ensuite est hors délai\u00a0; cochez «\u00a0Servir quand même\u00a0» dans Commandes pour la servir.',
  ],
  close: 'Fermer les commandes',
  working: 'Fermeture des commandes…',
  step: (note) => {
    if (note?.step === 'producers')
      return `Feuilles des producteurs\u00a0: ${note.done} sur ${note.of}`;
    if (note?.step === 'write') return 'Paniers et répartition s’écrivent.';
    if (note?.step === 'mails') return `Mails\u00a0: ${note.done} sur ${note.of}`;
    return 'Le formulaire se ferme, les dernières réponses sont lues.';
  },
  notClosed: 'Les commandes ne sont pas fermées.',
  closedBefore:
    'Cette vente vient d’être fermée, par quelqu’un d’autre ou à l’heure dite. Il ne reste rien à faire ici.',
  closed: (done) =>
    `Les commandes de la vente n°\u00a0${done.sale} sont closes\u00a0: ${some(done.baskets, 'panier', 'paniers')}, ${euros(done.cents, 'fr')}, ${some(done.producers, 'producteur', 'producteurs')}.`,
  untied: (failed) =>
    `Attention\u00a0: ${some(failed, 'contrôle ne tombe pas juste', 'contrôles ne tombent pas juste')}. Voyez «\u00a0À corriger\u00a0» avant de préparer les paniers.`,
  see: {
    baskets: 'Voir les paniers',
    producerSplit: 'Voir la répartition',
    outbox: 'Voir les mails',
    toFix: 'Voir «\u00a0À corriger\u00a0»',
  },
  notShown: 'L’onglet n’a pas pu être montré.',
};

const several = (value: number, one: string, many: string): string =>
  `${count(value, 'en')} ${value === 1 ? one : many}`;

const english: ClosingWords = {
  title: 'Close orders',
  saleTitle: (number) => `Close the orders of sale no.\u00a0${number}`,
  lead: 'This is what will change. Nothing is done yet.',
  noDraft: 'Closing could not be prepared.',
  early: (when) => `This is earlier than planned: closing was due on ${when}.`,
  ordersTitle: 'Orders',
  orders: ({ baskets, cents }) =>
    `${several(baskets, 'basket', 'baskets')} for ${euros(cents, 'en')} in total.`,
  unread: (value) =>
    `${several(value, 'answer not read yet is counted already; it is', 'answers not read yet are counted already; they are')} read first.`,
  late: (value) => `${several(value, 'late answer', 'late answers')}, kept and not served.`,
  cut: (value) =>
    `${several(value, 'order loses', 'orders lose')} items that do not reach a minimum: the buyer is told.`,
  nothing: 'Nobody has ordered.',
  producersTitle: 'Producers',
  noEmail: 'no address: will not be told',
  total: 'Total',
  mailsTitle: 'Mails',
  mailsNow: ({ now, quota }) =>
    now === 0
      ? 'No mail to send now.'
      : `${several(Math.min(now, quota), 'mail leaves', 'mails leave')} at once.`,
  reminders: (value, when) => `${several(value, 'reminder leaves', 'reminders leave')} on ${when}.`,
  afterTitle: 'What cannot be taken back',
  after: [
    'Mails that left have left: each producer prepares from its order.',
    'An answer that comes afterwards is late; tick “Serve anyway” in Orders to serve it.',
  ],
  close: 'Close orders',
  working: 'Closing orders…',
  step: (note) => {
    if (note?.step === 'producers') return `Producers’ sheets: ${note.done} of ${note.of}`;
    if (note?.step === 'write') return 'Baskets and split are being written.';
    if (note?.step === 'mails') return `Mails: ${note.done} of ${note.of}`;
    return 'The form closes, the last answers are read.';
  },
  notClosed: 'Orders are not closed.',
  closedBefore:
    'This sale has just been closed, by somebody else or at the set time. Nothing is left to do here.',
  closed: (done) =>
    `Orders of sale no.\u00a0${done.sale} are closed: ${several(done.baskets, 'basket', 'baskets')}, ${euros(done.cents, 'en')}, ${several(done.producers, 'producer', 'producers')}.`,
  untied: (failed) =>
    `Careful: ${several(failed, 'check does not tie', 'checks do not tie')}. See “To fix” before packing.`,
  see: {
    baskets: 'See the baskets',
    producerSplit: 'See the split',
    outbox: 'See the mails',
    toFix: 'See “To fix”',
  },
  notShown: 'The tab could not be shown.',
};

export const closingWords: Readonly<Record<Language, ClosingWords>> = { fr: french, en: english };
