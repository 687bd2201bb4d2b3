import type { Locale } from '../../../src/domain/values/locale';
import type { Problem, ProblemCode } from '../../../src/domain/values/problem';
import { allergenNames } from '../../../src/tabs/telling/allergens';
import { problemText } from '../../../src/text/problems/sentences';
import { wholeSentence } from '../../../src/text/problems/wholeSentence';
import { expectGolden } from '../golden';

/** A case of each, as it could stand in a drive. */
const cases: Readonly<Record<ProblemCode, Pick<Problem, 'read' | 'detail'>>> = {
  missing: {},
  refundDue: { read: '9,50 €', detail: '1' },
  saleNotMoved: { read: '06/04/2026 20:00', detail: 'alreadyPast' },
  offerUnasked: { read: 'FB09' },
  offerTyped: { read: '8,50 €', detail: '9,50 €' },
  numberTyped: { read: '99', detail: '12' },
  stateTyped: { read: 'commandes closes', detail: 'commandes ouvertes' },
  questionGone: { read: 'Crottin – 2,42 €' },
  formUnreachable: {},
  formNotFollowed: {},
  formWordsRefused: {},
  formClosed: {},
  formGone: {},
  formLacks: { detail: 'help' },
  openingRefused: { detail: 'Accès refusé : Forms' },
  automationStopped: {},
  mailNotTaken: { read: 'Google ne l’a pas pris', detail: 'anne@exemple.fr' },
  fileNotMade: {},
  fileUnreachable: {},
  fileNotWritten: {},
  fileNotShared: { read: 'lea@exemple.fr' },
  accessLeft: { read: 'ancien@exemple.fr' },
  formNotShared: { read: 'lea@exemple.fr' },
  workbookFull: { read: '72' },
  archiveNotShared: { read: 'lea@exemple.fr' },
  productGone: { read: 'CR01' },
  answerEdited: { read: 'camille@exemple.fr' },
  notNumber: { read: '2 boîtes' },
  notPrice: { read: 'environ 3 €' },
  notWhole: { read: '1,5' },
  negative: { read: '-1' },
  notPercent: { read: '120' },
  looksLikeDate: { read: '01/02/2026' },
  formulaError: { read: '=A1/0' },
  unknownChoice: { read: 'botte', detail: 'pièce, g, kg, ml, cl, L' },
  notEmail: { read: 'camille @exemple.fr' },
  notMoment: { read: 'mardi prochain' },
  notWeekly: { read: 'mardi 25h' },
  notHours: { read: '8h' },
  dutyWithoutEmail: { read: 'Paul Faure' },
  dutyWhileAway: { read: 'Paul Faure', detail: 'marché' },
  notAbsence: { read: 'un samedi sur deux' },
  notShifts: { read: 'deux personnes' },
  notTime: { read: 'le soir' },
  notSpan: { read: 'samedi matin' },
  tooLarge: { read: '100 001' },
  notCount: { read: '0' },
  nothingLeft: { read: '12' },
  paidTwoWays: { read: '12' },
  sumForSeveral: { read: '12' },
  arrivedShort: { read: '12', detail: '18' },
  pickupNote: { read: 'deux tommes', detail: 'CR01, FB02' },
  replacedUnread: { read: 'des épinards', detail: 'CR01, FB02' },
  replacedMissing: { read: 'CR01', detail: 'CR01, FB02' },
  badRef: { read: 'FTB 05' },
  duplicateRef: { read: 'FTB05' },
  duplicateTitle: { read: 'Miel de châtaignier' },
  duplicateKey: { read: 'Ferme du Haut' },
  unknownProducer: { read: 'Ferme du Bas' },
  producerWithoutEmail: { read: 'Ferme du Haut' },
  contentMismatch: { read: '500 kg' },
  stepMissing: {},
  marginNotBuyers: {},
  cellDiffers: { read: '3,00 €', detail: '2,20 €' },
  amountDiffers: { read: '7,20 €', detail: '7,26 €' },
  tabMissing: {},
  tabCopied: { read: 'Copie de Produits' },
  columnMissing: {},
  columnTwice: { detail: 'A, G' },
  headerMissing: {},
  notGoogleAccount: { read: 'haut@exemple.fr' },
  answerUnreadable: { read: 'camille', detail: 'Réponses vente 3' },
  quantityUnreadable: { read: 'deux', detail: 'Réponses vente 3!F12' },
  unknownQuestion: { read: 'Miel – 9,50 €' },
  answersTabMissing: {},
  looksRefused: {},
  rowsMoved: {},
  orderUnreadable: { read: '12' },
  mailFailed: { read: 'Invalid email', detail: 'camille@exemple.fr' },
  mailMaybeSent: { detail: 'camille@exemple.fr' },
  wrongLocale: { read: 'en_US' },
  breakCoversAll: {},
  repeatOtherDay: { read: 'le premier vendredi du mois', detail: 'samedi' },
  wrongTimeZone: { read: 'America/New_York' },
  badSiret: { read: '732 829 320 00075', detail: 'key' },
  badVatNumber: { read: 'FR45 732829320', detail: 'key' },
  badIban: { read: 'FR76 3000', detail: 'length' },
  noMandate: { read: 'Ferme du Bas' },
  badHolder: { read: '农场' },
  badBic: { read: 'CRÉDIT AGRICOLE' },
  ledgerUnreadable: { read: 'sale:3:12:0:1#1' },
  receiptChanged: { read: '12' },
  receiptsLost: { read: '40' },
  misspelt: { read: 'lou@gmial.com', detail: 'lou@gmail.com' },
  addressShared: { read: 'Lou Marchal', detail: 'Max Roux' },
  personTwice: { read: 'Lou Marchal', detail: 'lou@orange.fr' },
  requestRefused: { read: 'Ne plus recevoir les annonces des ventes', detail: 'lou@exemple.fr' },
  unknownDue: { read: '99' },
  alreadyPaid: { read: '12' },
  noCredit: { read: '12' },
  hugeAmount: { read: '12' },
  notAnAmount: { read: '12' },
  nothingToUndo: { read: '12' },
  tooMuchRounded: { read: '12' },
  nothingDue: { read: '12' },
  receiptAhead: { read: '13' },
  receiptTwice: { read: 'lou@exemple.fr' },
  undoneGone: { read: '12' },
  noDueToRound: { read: '–' },
  unknownBuyer: { read: 'lou@exemple.fr' },
  remindersHeld: { read: '12' },
  demandsHeld: { read: '3' },
  leftUnweighed: { read: '1', detail: '3, 12' },
  badTemplate: { read: '{prenon}', detail: '« {prenon} » n’existe pas dans ce mail' },
  weightAsked: {
    read: '14000',
    detail: '14\u00a0kg pour Poulet fermier, panier\u00a07, estimé à 1,2\u00a0kg',
  },
  volumeUnreadable: {
    read: '2,1 kg',
    detail: 'Lait cru, panier 3, estimé à 2 L',
  },
  weightUnreadable: {
    read: 'deux kilos',
    detail: 'Poulet fermier, panier\u00a07, estimé à 1,2\u00a0kg',
  },
  weightOfPiece: { read: '1,4', detail: 'Crottin' },
  deliveredAsked: { read: '3', detail: 'Poulet fermier, panier\u00a07, 2' },
  unknownAllergen: { read: 'poivre', detail: allergenNames('fr') },
  notSeason: { read: 'l’été' },
  notHttps: { read: 'http://exemple.fr/tomme.jpg' },
  notSite: { read: 'javascript:alert(1)' },
  labelUnbacked: { read: 'bio', detail: 'Ferme du Haut' },
  toldTooLong: { read: '5000', detail: '500' },
  checkFailed: { detail: 'les commandes égalent leurs paniers : faux' },
};

const sentences = (locale: Locale): string[] =>
  Object.entries(cases).map(([code, more]) =>
    wholeSentence({ code: code as ProblemCode, tab: 'products', ...more }, locale),
  );

test.each(['fr', 'en'] as const)('every problem has its sentence in %s', (locale) => {
  const codes = Object.keys(cases);
  const text = sentences(locale).map((sentence, at) => `${codes[at]}\n  ${sentence}\n`);
  expectGolden(`texts/problems.${locale}.txt`, text.join(''));
});

test('a French sentence keeps its marks to the word before them', () => {
  for (const sentence of sentences('fr')) expect(sentence).not.toMatch(/« | [»:;!?]|n° /);
});

test('what was read is cut when it is long', () => {
  const read = 'a'.repeat(100);
  expect(problemText({ code: 'notNumber', tab: 'products', read }, 'en')).toContain(
    `“${'a'.repeat(59)}…”`,
  );
});
