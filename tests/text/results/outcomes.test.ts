import type { RefusalText } from '../../../src/text/results/refusals';
import { faultText, refusalText } from '../../../src/text/results/refusalText';
import { expectGolden } from '../golden';

const cases: Readonly<Record<RefusalText, string | undefined>> = {
  busy: undefined,
  pickupOver: undefined,
  saleCalledOff: undefined,
  pickupPast: undefined,
  placeEmpty: undefined,
  openingFixed: undefined,
  closingFixed: undefined,
  nothingMoves: undefined,
  changedMeanwhile: undefined,
  notOnSale: 'FB09',
  onSaleAlready: 'FB02',
  notSellable: 'FB09',
  badStock: '1,5',
  formNotReached: undefined,
  notClosedYet: undefined,
  offerLost: undefined,
  saleLost: undefined,
  settingsUnreadable: 'mardi prochain',
  notInstalled: undefined,
  saleAlreadyOpen: '3',
  notCollectedYet: '3',
  noProduct: undefined,
  producerWithoutEmail: 'Ferme du Haut, Les Abeilles',
  closesBeforeOpening: undefined,
  pickupBeforeClosing: undefined,
  pickupEndsBeforeStart: undefined,
  alreadyPast: undefined,
  badInput: 'opensAt',
  noSale: undefined,
  saleNotOpen: undefined,
  nothingToCollect: undefined,
  noSuchPrice: 'FB02',
  placeGone: 'Produits',
  feesUnreadable: 'Frais, ligne 3, Taux %',
  feesLost: undefined,
  noAnswersTab: undefined,
  payoutsTooEarly: '3',
  payoutsNotPrepared: '3',
  payoutsPrepared: undefined,
  pickupNotOver: undefined,
  payoutsChanged: undefined,
  basisChosen: '3',
  nothingToSettle: '3',
  noCollectingAccount: undefined,
  nobodyToPay: undefined,
  documentsMoved: '3 / 12',
  ledgerBroken: undefined,
  unknownDue: '99',
  alreadyPaid: '12',
  noCredit: '12',
  notAnAmount: '12',
  hugeAmount: '12',
  nothingToUndo: '12',
  nothingDue: '12',
  noDueToRound: undefined,
  unknownBuyer: 'lou@exemple.fr',
  tillTooEarly: undefined,
  nothingCounted: undefined,
  notCounted: undefined,
  tooMuchRounded: '12',
  mailsChanged: undefined,
  quotaUsedUp: undefined,
  rowsMovedMeanwhile: undefined,
  rosterChanged: undefined,
  personInSale: 'lou@exemple.fr',
  personInBooks: 'lou@exemple.fr',
  personProducer: 'lou@exemple.fr',
  erasureIncomplete: undefined,
  badTemplate: '« {prenon} » n’existe pas dans ce mail',
  nothingToConfirm: '14000',
  testRefused: 'Invalid email: x@',
};

test.each(['fr', 'en'] as const)('every refusal says why, and what to do, in %s', (locale) => {
  const texts = Object.entries(cases).map(
    ([code, detail]) => `${code}\n  ${refusalText(code as RefusalText, detail, locale)}\n`,
  );
  expectGolden(`texts/refusals.${locale}.txt`, texts.join(''));
});

test('a fault is told in plain words, with what to pass on', () => {
  expect(faultText('Service Spreadsheets: 500', 'fr')).toBe(
    'Quelque chose n’a pas marché, et rien n’a été perdu. Réessayez\u00a0; si cela continue, transmettez ce message\u00a0: Service Spreadsheets: 500',
  );
  expect(faultText('boom', 'en')).toContain('pass this message on: boom');
});
