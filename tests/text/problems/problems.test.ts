import type { Locale } from '../../../src/domain/values/locale';
import type { Problem, ProblemCode } from '../../../src/domain/values/problem';
import { expectations } from '../../../src/text/problems/expectations';
import { problemText } from '../../../src/text/problems/sentences';
import { wholeSentence } from '../../../src/text/problems/wholeSentence';
import { expectGolden } from '../golden';

/** A case of each, as it could stand in a drive. */
const cases: Readonly<Record<ProblemCode, Pick<Problem, 'read' | 'detail'>>> = {
  missing: {},
  neverServed: { read: 'Bruno Roux', detail: 'mercredi 8 avril à 10 h 20' },
  saleNotMoved: { read: '06/04/2026 20:00', detail: 'alreadyPast' },
  ibanChanged: { read: 'BE72…1616', detail: 'FR76…0143' },
  emailOfBoth: { read: 'bez@exemple.fr', detail: 'Ferme du Bez' },
  sellerGone: { read: 'Chèvrerie du Roc' },
  leftOpen: { read: 'commandes ouvertes' },
  formClosed: {},
  formGone: {},
  toRetry: { read: 'Service error', detail: 'looks' },
  formLacks: { detail: 'help' },
  automationStopped: {},
  permissionLacks: { detail: 'script.send_mail' },
  questionTwice: { read: 'Salade – 1,10 €' },
  answerEdited: { read: 'camille@exemple.fr' },
  formulaError: { read: '=A1/0' },
  typedOver: { read: '7,20 €', detail: '7,26 €' },
  moved: {},
  unfit: { read: 'botte', detail: 'pièce, g, kg, ml, cl, L' },
  tooLarge: { read: '100 001' },
  contrary: { read: '12' },
  countsAfter: { read: '12', detail: 'note' },
  arrivedShort: { read: '12', detail: '18' },
  duplicateProduct: { read: 'FTB05' },
  duplicateKey: { read: 'Ferme du Haut' },
  withoutEmail: { read: 'Ferme du Haut' },
  toMake: {},
  toBring: { read: '12', detail: 'order' },
  lost: {},
  settingsGone: { read: 'Format des virements' },
  tabCopied: { read: 'Copie de Produits' },
  columnTwice: { detail: 'A, G' },
  answerUnreadable: { read: 'camille', detail: 'Réponses vente 3' },
  quantityUnreadable: { read: 'deux', detail: 'Réponses vente 3!F12' },
  unknownQuestion: { read: 'Miel – 9,50 €' },
  answersTabMissing: {},
  numbersGone: { read: '2' },
  titlesGone: {},
  mailFailed: { read: 'Invalid email', detail: 'camille@exemple.fr' },
  mailMaybeSent: { detail: 'camille@exemple.fr' },
  ordersKeptBack: { read: '2', detail: 'Ferme du Bez, Le Fournil' },
  mailsStopped: { read: '2' },
  noMandate: { read: 'Ferme du Bas' },
  driveNamesake: { read: 'Ferme du Bez' },
  ledgerUnreadable: { read: 'sale:3:12:0:1#1' },
  pastChanged: { read: '512 Banque, Ferme du Bez' },
  receiptChanged: { read: '12' },
  receiptsLost: { read: '40' },
  misspelt: { read: 'lou@gmial.com', detail: 'lou@gmail.com' },
  unknownDue: { read: '99' },
  dueChanged: { read: '12' },
  notAnAmount: { read: '12' },
  nothingToUndo: { read: '12' },
  nothingDue: { read: '12' },
  receiptTwice: { read: 'lou@exemple.fr' },
  dueUnreached: { read: 'Paul', detail: '4,84\u00a0€, 06 11 22 33 44' },
  demandsHeld: { read: '3', detail: 'pickup' },
  leftUnweighed: { read: '1', detail: '3, 12' },
  badTemplate: { read: '{prenon}', detail: '« {prenon} » n’existe pas dans ce mail' },
  asked: { read: '190', detail: 'est-ce 1,90 € ?' },
  weightOfPiece: { read: '1,4', detail: 'Crottin' },
  moneyCheckFailed: { detail: 'chaque écriture tombe à zéro : ne tombe pas juste' },
  checkFailed: { detail: 'les commandes égalent leurs paniers : ne tombe pas juste' },
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

test.each(['fr', 'en'] as const)('every expectation ends its sentence in %s', (locale) => {
  const text = Object.keys(expectations).map((detail) =>
    wholeSentence({ code: 'unfit', tab: 'products', read: 'abc', detail }, locale),
  );
  expectGolden(`texts/expectations.${locale}.txt`, `${text.join('\n')}\n`);
});

test('a French sentence keeps its marks to the word before them', () => {
  for (const sentence of sentences('fr')) expect(sentence).not.toMatch(/« | [»:;!?]|n° /);
});

test('what was read is cut when it is long', () => {
  const read = 'a'.repeat(100);
  expect(problemText({ code: 'unfit', detail: 'number', tab: 'products', read }, 'en')).toContain(
    `“${'a'.repeat(59)}…”`,
  );
});
