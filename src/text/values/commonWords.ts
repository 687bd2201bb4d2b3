import type { Named } from '../../domain/values/locale';
import { sentences } from './format';

/** What several pages, papers and results say in the same words: each by itself, as a page takes only what it says. */
export const goesOn = {
  fr: 'La préparation reprend où elle s’était arrêtée.',
  en: 'Preparation goes on where it stopped.',
} satisfies Named;
export const unreadWorkbook = {
  fr: 'Le classeur n’a pas pu être lu.',
  en: 'The spreadsheet could not be read.',
} satisfies Named;
export const orderForm = {
  fr: 'Voir le formulaire de commande',
  en: 'See the order form',
} satisfies Named;
export const isItRight = { fr: 'Est-ce juste ?', en: 'Is this right?' } satisfies Named;
/** What was typed, however unlikely. */
export const keep = {
  fr: (typed: string) => `Garder ${typed}`,
  en: (typed: string) => `Keep ${typed}`,
};
/** With what becomes of its mails. */
export const doneTold = {
  fr: (told: string) => sentences('C’est fait.', told),
  en: (told: string) => sentences('Done.', told),
};
export const seeOutbox = { fr: 'Voir la boîte d’envoi', en: 'See the outbox' } satisfies Named;
export const mailFrame = {
  fr: 'Le mail tel qu’il sera reçu',
  en: 'The mail as it will be received',
} satisfies Named;
export const testToMyself = { fr: 'Essai à moi-même', en: 'Test to myself' } satisfies Named;
export const sendingTest = { fr: 'Envoi de l’essai…', en: 'Sending the test…' } satisfies Named;
export const ordersOpen = { fr: 'Ouverture des commandes', en: 'Orders open' } satisfies Named;
export const ordersClose = { fr: 'Fermeture des commandes', en: 'Orders close' } satisfies Named;
export const nothingNoted = {
  fr: 'Rien n’est encore noté.',
  en: 'Nothing is noted yet.',
} satisfies Named;
export const nobodyMatches = {
  fr: 'Personne ne correspond.',
  en: 'Nobody matches.',
} satisfies Named;
export const backToList = { fr: 'Retour à la liste', en: 'Back to the list' } satisfies Named;
export const keepFile = { fr: 'Enregistrer le fichier', en: 'Keep the file' } satisfies Named;
export const openingSale = {
  fr: 'Ouverture de la vente…',
  en: 'Opening the sale…',
} satisfies Named;
export const seeChanges = { fr: 'Voir ce qui change', en: 'See what changes' } satisfies Named;
export const noPackaging = { fr: 'sans conditionnement', en: 'no packaging' } satisfies Named;
export const onDemand = { fr: 'à la demande', en: 'on demand' } satisfies Named;
export const inEuros = { fr: 'Montant en euros', en: 'Amount in euros' } satisfies Named;
export const accountsFailed = {
  fr: 'Les comptes ne se sont pas chargés.',
  en: 'The accounts did not load.',
} satisfies Named;
export const repairQuestion = {
  fr: 'Remettre le classeur en ordre ?',
  en: 'Put the spreadsheet back in order?',
} satisfies Named;
export const nothingRead = {
  fr: 'Rien de nouveau\u00a0: toutes les réponses sont lues.',
  en: 'Nothing new: all answers are read.',
} satisfies Named;
export const allWell = {
  fr: 'Tout va bien\u00a0: rien à corriger, tous les contrôles tombent juste.',
  en: 'All is well: nothing to fix, every check ties.',
} satisfies Named;
export const tookOver = {
  fr: 'Les automatismes tournent maintenant au nom de {0}.',
  en: 'The automation now runs in the name of {0}.',
} satisfies Named;
export const notFollowed = {
  fr: 'Le drive ne suit pas les paiements\u00a0: «\u00a0Paiements\u00a0» est à «\u00a0non\u00a0» dans Réglages.',
  en: 'The drive does not follow payments: “Payments” is “no” in Settings.',
} satisfies Named;
export const runsFor = {
  fr: 'Les automatismes tournent au nom de {0}.',
  en: 'The automation runs in the name of {0}.',
} satisfies Named;
export const pickupOnHoliday = {
  fr: 'Attention\u00a0: ce jour de retrait est {0}.',
  en: 'Mind: that pick-up day is {0}.',
} satisfies Named;
export const saving = { fr: 'Enregistrement…', en: 'Saving…' } satisfies Named;
export const findProduct = {
  fr: 'Chercher un produit ou un producteur',
  en: 'Find a product or a producer',
} satisfies Named;
export const callOff = { fr: 'Annuler la vente', en: 'Call the sale off' } satisfies Named;
export const laidOut = { fr: 'Mise en page', en: 'Layout' } satisfies Named;
export const textAlone = { fr: 'Texte seul', en: 'Plain text' } satisfies Named;
export const testSent = {
  fr: (to: string): string => `L’essai est parti à ${to}.`,
  en: (to: string): string => `The test was sent to ${to}.`,
};
/** Before orders are closed whose pick-up is over. */
export const closingLeftOpen = {
  fr: 'Le retrait est passé, et plus aucune commande ne part aux producteurs. Ne fermez que si la vente a eu lieu : ce qui reste dû est alors demandé aux acheteurs. Sinon, « Annuler la vente ».',
  en: 'The pick-up is over, and no order leaves to producers any more. Close only if the sale was held: buyers are then asked for what is left to pay. If not, “Call the sale off”.',
} as const;
