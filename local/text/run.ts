/** The steps of a run without a browser, and what came of it. */

import { counted, euros, NBSP, quoted } from './french';

export const interruptedAside = ' (exécution interrompue)';
export const outNotWritable = (folder: string, why: string): string =>
  `${folder}${NBSP}: on ne peut pas y écrire (${why})`;
export const saleDoesNotOpen = (why: string): string => `la vente ne s’ouvre pas${NBSP}: ${why}`;
export const runInterrupted = 'exécution interrompue';
export const scriptError = (functionName: string, said: string): string =>
  `erreur du script dans ${functionName}${NBSP}: ${said}`;
export const payouts = 'Reversements';
export const installing = 'Installation du drive';
export const bankStatement = 'Relevé de la banque';
export const bookkeeping = 'Comptabilité';
export const notNumbered = (why: string): string => `document sans numéro${NBSP}: ${why}`;
/** « 3 documents sans numéro », for the last line. */
export const unnumbered = (count: number): string => `${counted(count, 'document')} sans numéro`;
export const checking = 'Contrôles';
export const checksSilent = 'les contrôles du classeur n’ont pas répondu';
export const checkFailed = (rule: string, detail: string): string =>
  `contrôle ${quoted(rule)} en défaut${NBSP}: ${detail}`;
export const writingFiles = 'Écriture des fichiers';
export const openingSale = 'Ouverture de la vente';
export const answersRead = 'Réponses lues';
export const closingOrders = 'Fermeture des commandes';
export const lateAnswers = 'Réponses hors délai';
export const formMissing = 'la vente est ouverte mais son formulaire manque';
export const saleDoesNotClose = (why: string): string => `la vente ne se ferme pas : ${why}`;
export const typingDeliveries = 'Pesées et livraisons';
export const untilPickup = 'Jusqu’au retrait';
export const untilAccounts = 'Jusqu’aux comptes';
export const incident = (detail: string): string => `incident${NBSP}: ${detail}`;
export const sold = (baskets: number, cents: number, problems: number): string => {
  const found = problems === 0 ? 'aucun problème' : counted(problems, 'problème');
  return `${counted(baskets, 'panier')}, ${euros(cents)}, ${found}`;
};

/** « journee.pdf : 42 pages ». */
export const dayPages = (pages: number): string => `journee.pdf${NBSP}: ${counted(pages, 'page')}`;

/** How a producer's payout stands, as `resume.json` says it: in the words of Reversements. */
export const payoutStates: Readonly<Record<string, string>> = {
  toPay: 'à payer',
  inFile: 'virement demandé',
  paid: 'payé',
  nothing: 'rien à payer',
  overpaid: 'trop versé',
  waiting: 'pas encore sûr',
  collector: 'encaisse lui-même',
  noIban: 'IBAN manquant',
  badIban: 'IBAN faux',
  noHolder: 'titulaire illisible',
};
export const noCollectingAccount = 'pas de compte d’encaissement';
