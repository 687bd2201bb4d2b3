import type { CycleState } from '../../../src/domain/sale/cycle';
import type { PanelSituation } from '../../../src/domain/sale/panelSituation';
import { HOUR, instant } from '../../../src/domain/values/time';
import { actsNow } from '../../../src/text/pages/dialogs';

const START = instant(Date.parse('2026-04-11T06:00Z'));
const END = instant(START + 4 * HOUR);

const facts = (state: CycleState | null, more: Partial<PanelSituation> = {}): PanelSituation => ({
  now: instant(START - HOUR),
  sale: state && {
    ...{ number: 1, state, place: 'Place du marché', opensAt: instant(0), closesAt: instant(1) },
    ...{ pickupStart: START, pickupEnd: END },
  },
  ...{ isBeside: false, hasForm: true, hasNewPrices: false },
  ...{ keepsDuties: false, followsMoney: false, isFirst: false, ...more },
});

/** What is not the same for every sale. */
const ofSale = (state: CycleState, more: Partial<PanelSituation> = {}) => {
  const acts = actsNow(facts(state, more));
  return acts.slice(0, acts.indexOf('checkWorkbook'));
};

test.each<[CycleState, string[]]>([
  ['preparing', ['changing', 'poster']],
  ['open', ['closing', 'prolong', 'changing', 'desk', 'readAnswers', 'poster']],
  ['closed', ['changing', 'desk', 'readAnswers', 'shortage', 'dayPack']],
  ['collected', ['desk', 'resumePickup', 'dayPack']],
  ['settled', ['desk']],
  ['calledOff', []],
])('of a sale that is %s', (state, acts) => {
  expect(ofSale(state)).toEqual(acts);
});

test('that the pick-up is over is said once it has begun', () => {
  expect(ofSale('closed', { now: instant(START - 1) })).not.toContain('endPickup');
  expect(ofSale('closed', { now: START })).toContain('endPickup');
});

test('after its hour a pick-up may go on, and the sale changes no more', () => {
  expect(ofSale('closed', { now: END })).toEqual(['desk', 'resumePickup', 'dayPack']);
});

test('one that goes on past its hour ends when somebody says so', () => {
  const { sale } = facts('closed');
  const acts = ofSale('closed', { now: END, sale: sale && { ...sale, endsByHand: true } });
  expect(acts).toContain('endPickup');
  expect(acts).not.toContain('resumePickup');
});

test('while another sale takes orders, they are taken and told of', () => {
  const acts = ofSale('collected', { isBeside: true });
  expect(acts).toEqual(expect.arrayContaining(['changing', 'desk', 'readAnswers', 'poster']));
  expect(acts).not.toContain('closing');
});

test('a poster needs a form, new prices are seen to where there are some', () => {
  expect(ofSale('open', { hasForm: false })).not.toContain('poster');
  expect(ofSale('open', { hasNewPrices: true })).toContain('prices');
});

test('money and roster are for drives that keep them', () => {
  expect(actsNow(facts('open', { followsMoney: true, keepsDuties: true }))).toEqual(
    expect.arrayContaining(['roster', 'money', 'statement', 'books']),
  );
  expect(actsNow(facts('open'))).not.toContain('money');
});

test('before the first sale there is little to do', () => {
  expect(actsNow(facts(null))).toEqual([
    ...['checkWorkbook', 'columns', 'firstSteps', 'settings', 'takeOverTriggers'],
  ]);
  expect(actsNow(facts(null, { isFirst: true }))).toEqual([
    ...['checkWorkbook', 'columns', 'takeOverTriggers'],
  ]);
});
