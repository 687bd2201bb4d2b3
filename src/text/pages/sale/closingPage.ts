import type { Cents } from '../../../domain/values/money';
import type { SaleDone } from '../../results/summaries';
import * as actNames from '../../values/actNames';
import * as common from '../../values/commonWords';
import { counted, euros, sentences, several } from '../../values/format';
import type { WordsOf } from '../../values/pairs';

/** How far a long action is. */
interface Note {
  readonly step: string;
  readonly done?: number | undefined;
  readonly of?: number | undefined;
}

export const closingPage = {
  saleTitle: {
    fr: (number: number) => `Fermer les commandes de la vente n°\u00a0${number}`,
    en: (number: number) => `Close the orders of sale no.\u00a0${number}`,
  },
  lead: {
    fr: 'Voici ce qui va changer. Rien n’est encore fait.',
    en: 'This is what will change. Nothing is done yet.',
  },
  current: {
    fr: (number: number) =>
      `La vente ${number} est encore en main. Ranger d’abord fixe ses chiffres et masque ses onglets\u00a0: ce qui y reste à corriger ou à peser, corrigez-le avant. Ses paiements et ses reversements continuent.`,
    en: (number: number) =>
      `Sale ${number} is still in hand. Setting it aside first fixes its figures and hides its tabs: what is left to correct or weigh there, correct it before. Its payments and payouts go on.`,
  },
  setAside: {
    fr: (number: number) => `Ranger la vente ${number}`,
    en: (number: number) => `Set sale ${number} aside`,
  },
  notSetAside: {
    fr: 'La vente n’a pas été rangée.',
    en: 'The sale was not set aside.',
  },
  settingAside: { fr: 'Rangement de la vente…', en: 'Setting the sale aside…' },
  noDraft: { fr: 'La fermeture n’a pas pu être préparée.', en: 'Closing could not be prepared.' },
  early: {
    fr: (when: string) => `C’est plus tôt que prévu\u00a0: la fermeture devait avoir lieu ${when}.`,
    en: (when: string) => `This is earlier than planned: closing was due on ${when}.`,
  },
  leftOpen: common.closingLeftOpen,
  ordersTitle: { fr: 'Commandes', en: 'Orders' },
  orders: {
    fr: ({ baskets, cents }: { readonly baskets: number; readonly cents: number }) =>
      `${counted(baskets, 'fr', 'panier', 'paniers')} pour ${euros(cents as Cents, 'fr')} au total.`,
    en: ({ baskets, cents }: { readonly baskets: number; readonly cents: number }) =>
      `${several(baskets, 'basket', 'baskets')} for ${euros(cents as Cents, 'en')} in total.`,
  },
  unread: {
    fr: (value: number) =>
      `${counted(value, 'fr', 'réponse pas encore lue y est déjà comptée', 'réponses pas encore lues y sont déjà comptées')}\u00a0; elle${value < 2 ? ' sera lue' : 's seront lues'} d’abord.`,
    en: (value: number) =>
      `${several(value, 'answer not read yet is counted already; it is', 'answers not read yet are counted already; they are')} read first.`,
  },
  waiting: {
    fr: (value: number) =>
      `${counted(value, 'fr', 'réponse n’est pas dans les commandes', 'réponses ne sont pas dans les commandes')}\u00a0: «\u00a0Vérifier le classeur\u00a0» dit de qui, et quoi faire.`,
    en: (value: number) =>
      `${several(value, 'answer is not among the orders', 'answers are not among the orders')}: “Check the workbook” says whose, and what to do.`,
  },
  passedOver: {
    fr: (value: number) =>
      `Attention\u00a0: ${counted(value, 'fr', 'réponse n’y est pas', 'réponses n’y sont pas')}\u00a0; «\u00a0À corriger\u00a0» dit de qui, et quoi faire.`,
    en: (value: number) =>
      `Careful: ${several(value, 'answer is not among them', 'answers are not among them')}; “To fix” says whose, and what to do.`,
  },
  late: {
    fr: (value: number) =>
      `${counted(value, 'fr', 'réponse hors délai ou lue trop tard, gardée et pas servie', 'réponses hors délai ou lues trop tard, gardées et pas servies')}.`,
    en: (value: number) =>
      `${several(value, 'answer that is late or was read too late', 'answers that are late or were read too late')}, kept and not served.`,
  },
  cut: {
    fr: (value: number) =>
      `${counted(value, 'fr', 'commande perd', 'commandes perdent')} des articles qui n’atteignent pas un minimum\u00a0: l’acheteur en est averti.`,
    en: (value: number) =>
      `${several(value, 'order loses', 'orders lose')} items that do not reach a minimum: the buyer is told.`,
  },
  missedTitle: { fr: 'Minimums pas atteints', en: 'Minimums not reached' },
  keep: { fr: 'le garder quand même', en: 'keep it all the same' },
  missedHelp: {
    fr: 'Ce qui n’est pas coché est retiré, et chacun est prévenu ; les sommes ci-dessous sont sans ce que vous gardez. Pour laisser plus de temps, annulez et choisissez «\u00a0Prolonger d’un jour\u00a0».',
    en: 'What is not ticked is taken out, and everybody is told; the sums below are without what you keep. For more time, cancel and choose “A day longer”.',
  },
  nothing: { fr: 'Personne n’a commandé.', en: 'Nobody has ordered.' },
  producersTitle: { fr: 'Producteurs', en: 'Producers' },
  noEmail: { fr: 'pas d’adresse\u00a0: ne sera pas prévenu', en: 'no address: will not be told' },
  total: { fr: 'Total', en: 'Total' },
  mailsTitle: { fr: 'Mails', en: 'Mails' },
  mailsNow: {
    fr: (told: string) => told || 'Aucun mail à envoyer maintenant.',
    en: (told: string) => told || 'No mail to send now.',
  },
  reminders: {
    fr: (value: number, when: string) =>
      `${counted(value, 'fr', 'rappel partira', 'rappels partiront')} ${when}.`,
    en: (value: number, when: string) =>
      `${several(value, 'reminder leaves', 'reminders leave')} on ${when}.`,
  },
  afterTitle: { fr: 'Ce qui ne se reprend pas', en: 'What cannot be taken back' },
  after: [
    {
      fr: 'Les mails envoyés sont envoyés\u00a0: chaque producteur prépare d’après sa commande.',
      en: 'Mails that left have left: each producer prepares from its order.',
    },
    {
      fr: 'Une réponse qui arrive ensuite est hors délai\u00a0; cochez «\u00a0Servir quand même\u00a0» dans Commandes pour la servir.',
      en: 'An answer that comes afterwards is late; tick “Serve anyway” in Orders to serve it.',
    },
  ],
  close: actNames.closing,
  working: { fr: 'Fermeture des commandes…', en: 'Closing orders…' },
  step: {
    fr: (note: Note | null) => {
      if (note?.step === 'producers')
        return `Feuilles des producteurs\u00a0: ${note.done} sur ${note.of}`;
      if (note?.step === 'write') return 'Paniers et répartition s’écrivent.';
      if (note?.step === 'mails') return `Mails\u00a0: ${note.done} sur ${note.of}`;
      return 'Le formulaire se ferme, les dernières réponses sont lues.';
    },
    en: (note: Note | null) => {
      if (note?.step === 'producers') return `Producers’ sheets: ${note.done} of ${note.of}`;
      if (note?.step === 'write') return 'Baskets and split are being written.';
      if (note?.step === 'mails') return `Mails: ${note.done} of ${note.of}`;
      return 'The form closes, the last answers are read.';
    },
  },
  notClosed: { fr: 'Les commandes ne sont pas fermées.', en: 'Orders are not closed.' },
  closedBefore: {
    fr: 'Cette vente vient d’être fermée, par quelqu’un d’autre ou à l’heure dite. Il ne reste rien à faire ici.',
    en: 'This sale has just been closed, by somebody else or at the set time. Nothing is left to do here.',
  },
  closed: {
    fr: (done: Extract<SaleDone, { code: 'closed' }>) =>
      sentences(
        `Les commandes de la vente n°\u00a0${done.sale} sont closes\u00a0: ${counted(done.baskets, 'fr', 'panier', 'paniers')}, ${euros(done.cents, 'fr')}, ${counted(done.producers, 'fr', 'producteur', 'producteurs')}.`,
        done.told ?? '',
      ),
    en: (done: Extract<SaleDone, { code: 'closed' }>) =>
      sentences(
        `Orders of sale no.\u00a0${done.sale} are closed: ${several(done.baskets, 'basket', 'baskets')}, ${euros(done.cents, 'en')}, ${several(done.producers, 'producer', 'producers')}.`,
        done.told ?? '',
      ),
  },
  untied: {
    fr: (failed: number) =>
      `Attention\u00a0: ${counted(failed, 'fr', 'contrôle ne tombe pas juste', 'contrôles ne tombent pas juste')}. Voyez «\u00a0À corriger\u00a0» avant de préparer les paniers.`,
    en: (failed: number) =>
      `Careful: ${several(failed, 'check does not tie', 'checks do not tie')}. See “To fix” before packing.`,
  },
  see: {
    baskets: { fr: 'Voir les paniers', en: 'See the baskets' },
    producerSplit: { fr: 'Voir la répartition', en: 'See the split' },
    outbox: { fr: 'Voir les mails', en: 'See the mails' },
    toFix: { fr: 'Voir «\u00a0À corriger\u00a0»', en: 'See “To fix”' },
  },
  notShown: { fr: 'L’onglet n’a pas pu être montré.', en: 'The tab could not be shown.' },
};

export type ClosingWords = WordsOf<typeof closingPage>;
