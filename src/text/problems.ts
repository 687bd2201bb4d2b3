import type { IbanFault } from '../domain/iban';
import type { Locale } from '../domain/locale';
import type { Problem, ProblemCode } from '../domain/problem';
import { unbreakable } from './format';
import { ibanFaults, type ReceiptProblem, receiptFaults } from './receipts';

type Sentence = (problem: Problem) => string;

const read = ({ read: seen = '' }: Problem): string =>
  seen.length > 60 ? `${seen.slice(0, 59)}…` : seen;
const detail = ({ detail: more = '' }: Problem): string => more;

const receiptSentences = (locale: Locale): Readonly<Record<ReceiptProblem, Sentence>> =>
  Object.fromEntries(
    Object.entries(receiptFaults).map(([code, words]) => [
      code,
      (problem: Problem) => words[locale].replace('{0}', read(problem)),
    ]),
  ) as Record<ReceiptProblem, Sentence>;

/** What was read and what is expected, for a coordinator; where it stands is said beside. */
const french: Readonly<Record<ProblemCode, Sentence>> = {
  missing: () => 'La cellule est vide ; une valeur est attendue ici.',
  notNumber: (p) =>
    `« ${read(p)} » n’est pas un nombre ; attendu : un nombre comme 3 ou 1,5, sans unité.`,
  notPrice: (p) => `« ${read(p)} » n’est pas un prix ; attendu : un montant en euros comme 3,50.`,
  notWhole: (p) =>
    `« ${read(p)} » n’est pas un nombre entier ; attendu : un nombre de pièces comme 12.`,
  negative: (p) => `« ${read(p)} » est négatif ; attendu : zéro ou plus.`,
  notPercent: (p) =>
    `« ${read(p)} » n’est pas un taux ; attendu : un pourcentage entre 0 et 100, comme 5,5.`,
  looksLikeDate: (p) =>
    `« ${read(p)} » a été changé en date par le tableur ; attendu : un nombre. Retapez-le précédé d’une apostrophe, ou en décimal (0,5).`,
  formulaError: (p) => `La formule donne une erreur (« ${read(p)} ») ; attendu : une valeur.`,
  unknownChoice: (p) => `« ${read(p)} » n’est pas connu ici ; attendu : ${detail(p)}.`,
  notEmail: (p) =>
    `« ${read(p)} » n’est pas une adresse e-mail ; attendu : une seule adresse, sans espace, comme nom@exemple.fr.`,
  notMoment: (p) =>
    `« ${read(p)} » n’est pas une date ; attendu : « 07/04/2026 08:00 », ou pour chaque semaine « mardi 8:00 ».`,
  notTime: (p) => `« ${read(p)} » n’est pas une heure ; attendu : « 18:00 ».`,
  notSpan: (p) =>
    `« ${read(p)} » n’est pas un créneau ; attendu : « samedi 8:00-12:00 » ou « 11/04/2026 08:00-12:00 ».`,
  tooLarge: (p) => `« ${read(p)} » est hors de l’ordinaire ; vérifiez la valeur et son unité.`,
  badRef: (p) =>
    `« ${read(p)} » n’est pas une référence connue ; attendu : un code court sans espace, comme FTB05, qui soit dans la vente.`,
  duplicateRef: (p) =>
    `La référence « ${read(p)} » est donnée à plusieurs produits ; attendu : une référence par produit. Aucun des deux n’est vendu.`,
  duplicateTitle: (p) =>
    `« ${read(p)} » porte le même nom qu’un autre produit du même producteur ; attendu : des noms ou conditionnements différents. Aucun des deux n’est vendu.`,
  duplicateKey: (p) => `« ${read(p)} » est présent deux fois ; seule la première ligne est lue.`,
  unknownProducer: (p) =>
    `« ${read(p)} » n’est pas dans l’onglet Producteurs ; attendu : le même nom qu’une de ses lignes.`,
  producerWithoutEmail: (p) =>
    `« ${read(p)} » n’a pas d’adresse e-mail ; attendu : l’adresse qui reçoit sa commande.`,
  contentMismatch: (p) =>
    `« ${read(p)} » ne va pas : le contenu d’une pièce, dans l’unité d’à côté, doit être plus grand que zéro et au plus 100 kg ou 100 L ; au poids ou en vrac, l’unité est un poids ou un volume.`,
  stepMissing: () => 'Un produit vendu en vrac demande un pas ; attendu : en kg ou L, comme 0,5.',
  marginNotBuyers: () =>
    'Une marge est toujours payée par l’acheteur ; attendu : « acheteur », ou une autre façon de calculer.',
  amountDiffers: (p) =>
    `Le montant affiché est « ${read(p)} » mais le calcul donne ${detail(p)} ; la formule de cette cellule a été remplacée.`,
  tabMissing: () => 'L’onglet a disparu ; « Installer le drive » le refait.',
  tabCopied: (p) =>
    `L’onglet « ${read(p)} » est une copie : le drive ne la lit pas et continue avec l’original. Supprimez-la si elle ne sert pas.`,
  columnMissing: () => 'La colonne a disparu ; « Installer le drive » la refait.',
  columnTwice: (p) =>
    `La colonne existe plusieurs fois (${detail(p)}) ; attendu : une seule. Elle n’est pas lue.`,
  headerMissing: () => 'L’en-tête de la colonne est vide ; « Installer le drive » le remet.',
  productGone: (p) =>
    `« ${read(p)} » est commandé mais sa ligne n’est plus dans Produits en vente : ces articles ne sont ni comptés ni répartis. Remettez la ligne (Fichier, Historique des versions).`,
  answerEdited: (p) =>
    `L’adresse de cette réponse, déjà lue, est devenue « ${read(p)} » : la commande garde la première adresse et rien n’est compté deux fois. Pour la changer, remplissez de nouveau le formulaire.`,
  formUnreachable: () =>
    'Le formulaire de la vente n’a pas pu être fermé : il a été supprimé, ou n’est pas partagé avec la personne au nom de qui tournent les automatismes. Les réponses qui arrivent encore sont mises de côté.',
  notGoogleAccount: (p) =>
    `« ${read(p)} » n’a pas de compte Google : la feuille ne peut pas être partagée avec cette adresse. Sa commande lui est envoyée par mail avec un fichier.`,
  answerUnreadable: (p) =>
    `La réponse ne peut pas être prise en compte (« ${read(p)} ») ; attendu : une date et une adresse e-mail.`,
  quantityUnreadable: (p) =>
    `« ${read(p)} » n’est pas une quantité ; attendu : un choix du formulaire. Ce qui se lit du reste est pris en compte.`,
  unknownQuestion: (p) =>
    `La question « ${read(p)} » n’a pas de colonne dans l’onglet des réponses : ses commandes ne peuvent pas être lues. Remettez ce titre dans la première ligne.`,
  answersTabMissing: () =>
    'L’onglet des réponses de cette vente a disparu ; les commandes déjà lues sont gardées.',
  rowsMoved: () =>
    'Des lignes ont été déplacées pendant l’écriture ; le drive les a remises en ordre. Un coup d’œil suffit.',
  orderUnreadable: (p) =>
    `La ligne de la réponse n° ${read(p)} a été modifiée et ne se lit plus ; annulez la modification (Fichier, Historique des versions).`,
  mailFailed: (p) => `Le mail à ${detail(p)} n’est pas parti : ${read(p)}`,
  mailMaybeSent: (p) =>
    `Le mail à ${detail(p)} est peut-être parti : l’envoi a été interrompu. Demandez à la personne avant de le renvoyer.`,
  wrongLocale: (p) =>
    `Les paramètres régionaux du classeur sont « ${read(p)} » ; attendu : France, pour que « 3,50 » soit lu comme un nombre (Fichier, Paramètres).`,
  wrongTimeZone: (p) =>
    `Le fuseau horaire du classeur est « ${read(p)} » ; attendu : Paris, pour que les heures soient justes (Fichier, Paramètres).`,
  checkFailed: (p) => `Contrôle : ${detail(p)}`,
  badIban: (p) =>
    `L’IBAN « ${read(p)} » est faux : ${ibanFaults[detail(p) as IbanFault]?.fr ?? ''}. Rien ne peut y être viré.`,
  badBic: (p) =>
    `« ${read(p)} » n’est pas un BIC ; attendu : 8 ou 11 lettres et chiffres, ou rien.`,
  ledgerUnreadable: (p) =>
    `L’écriture « ${read(p)} » a été modifiée et ne se lit plus ; annulez la modification (Fichier, Historique des versions).`,
  ...receiptSentences('fr'),
};

const english: Readonly<Record<ProblemCode, Sentence>> = {
  missing: () => 'The cell is blank; a value is expected here.',
  notNumber: (p) =>
    `“${read(p)}” is not a number; expected: a number such as 3 or 1.5, without unit.`,
  notPrice: (p) => `“${read(p)}” is not a price; expected: an amount in euros such as 3.50.`,
  notWhole: (p) => `“${read(p)}” is not a whole number; expected: a count such as 12.`,
  negative: (p) => `“${read(p)}” is negative; expected: zero or more.`,
  notPercent: (p) =>
    `“${read(p)}” is not a rate; expected: a percentage from 0 to 100, such as 5.5.`,
  looksLikeDate: (p) =>
    `“${read(p)}” was turned into a date; expected: a number. Type it again after an apostrophe, or as a decimal (0.5).`,
  formulaError: (p) => `The formula gives an error (“${read(p)}”); expected: a value.`,
  unknownChoice: (p) => `“${read(p)}” is not known here; expected: ${detail(p)}.`,
  notEmail: (p) =>
    `“${read(p)}” is not an e-mail address; expected: one address, no space, such as name@example.org.`,
  notMoment: (p) =>
    `“${read(p)}” is not a date; expected: “07/04/2026 08:00”, or for every week “tuesday 8:00”.`,
  notTime: (p) => `“${read(p)}” is not a time; expected: “18:00”.`,
  notSpan: (p) =>
    `“${read(p)}” is not a time slot; expected: “saturday 8:00-12:00” or “11/04/2026 08:00-12:00”.`,
  tooLarge: (p) => `“${read(p)}” is out of the ordinary; check the value and its unit.`,
  badRef: (p) =>
    `“${read(p)}” is not a known reference; expected: a short code without space, such as FTB05, that is on sale.`,
  duplicateRef: (p) =>
    `Several products have the reference “${read(p)}”; expected: one each. Neither is sold.`,
  duplicateTitle: (p) =>
    `“${read(p)}” has the same name as another product of that producer; expected: different names or packagings. Neither is sold.`,
  duplicateKey: (p) => `“${read(p)}” stands twice; only the first row is read.`,
  unknownProducer: (p) =>
    `“${read(p)}” is not in the Producers tab; expected: the same name as one of its rows.`,
  producerWithoutEmail: (p) =>
    `“${read(p)}” has no e-mail address; expected: the address that gets the order.`,
  contentMismatch: (p) =>
    `“${read(p)}” does not fit: what one piece holds, in the unit beside, must be more than zero and at most 100 kg or 100 L; by weight or loose, the unit is a weight or a volume.`,
  stepMissing: () => 'A product sold loose needs a step; expected: in kg or L, such as 0.5.',
  marginNotBuyers: () =>
    'A margin is always borne by the buyer; expected: “buyer”, or another calculation.',
  amountDiffers: (p) =>
    `The amount shown is “${read(p)}” but the calculation gives ${detail(p)}; the formula of this cell was replaced.`,
  tabMissing: () => 'The tab is gone; “Set up the drive” makes it again.',
  tabCopied: (p) =>
    `The tab “${read(p)}” is a copy: the drive does not read it and goes on with the original. Delete it if it is of no use.`,
  columnMissing: () => 'The column is gone; “Set up the drive” makes it again.',
  columnTwice: (p) =>
    `The column stands several times (${detail(p)}); expected: once. It is not read.`,
  headerMissing: () => 'The column’s header is blank; “Set up the drive” puts it back.',
  productGone: (p) =>
    `“${read(p)}” is ordered but its row is no longer in Products on sale: it is neither counted nor split. Put the row back (File, Version history).`,
  answerEdited: (p) =>
    `The address of this answer, read already, became “${read(p)}”: the order keeps the first address and nothing counts twice. To change it, fill in the form again.`,
  formUnreachable: () =>
    'The form of the sale could not be closed: it was deleted, or is not shared with the person whose triggers run the drive. Answers that still come are set aside.',
  notGoogleAccount: (p) =>
    `“${read(p)}” has no Google account: the sheet cannot be shared with it. The order goes by mail with a file.`,
  answerUnreadable: (p) =>
    `The answer cannot be taken (“${read(p)}”); expected: a date and an e-mail address.`,
  quantityUnreadable: (p) =>
    `“${read(p)}” is not a quantity; expected: a choice of the form. What can be read of the rest is taken.`,
  unknownQuestion: (p) =>
    `The question “${read(p)}” has no column in the answers tab: its orders cannot be read. Put this title back in the first row.`,
  answersTabMissing: () => 'The answers tab of this sale is gone; orders read so far are kept.',
  rowsMoved: () =>
    'Rows moved while they were written; the drive put them right. A glance is enough.',
  orderUnreadable: (p) =>
    `The row of answer no. ${read(p)} was changed and cannot be read; undo the change (File, Version history).`,
  mailFailed: (p) => `The mail to ${detail(p)} did not go: ${read(p)}`,
  mailMaybeSent: (p) =>
    `The mail to ${detail(p)} may have gone: sending was cut off. Ask before sending it again.`,
  wrongLocale: (p) =>
    `The spreadsheet’s locale is “${read(p)}”; expected: France, so that “3,50” is read as a number (File, Settings).`,
  wrongTimeZone: (p) =>
    `The spreadsheet’s time zone is “${read(p)}”; expected: Paris, so that times are right (File, Settings).`,
  checkFailed: (p) => `Check: ${detail(p)}`,
  badIban: (p) =>
    `The IBAN “${read(p)}” is wrong: ${ibanFaults[detail(p) as IbanFault]?.en ?? ''}. Nothing can be transferred to it.`,
  badBic: (p) => `“${read(p)}” is not a BIC; expected: 8 or 11 letters and digits, or nothing.`,
  ledgerUnreadable: (p) =>
    `The entry “${read(p)}” was changed and cannot be read any more; undo the change (File, Version history).`,
  ...receiptSentences('en'),
};

export const problemText = (problem: Problem, locale: Locale): string =>
  locale === 'fr' ? unbreakable(french[problem.code](problem)) : english[problem.code](problem);
