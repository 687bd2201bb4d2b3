import { cents } from '../../src/domain/values/money';
import type { Entry } from '../../src/statements/entries/entry';
import { type Part, verdictOf } from '../../src/statements/match/decision';
import {
  alternativesOf,
  creditorsFor,
  duesFor,
  fillsLine,
  isAssignable,
  reviewedLine,
  sumsOf,
} from '../../src/statements/reviewedLine';

const line = (amount: number): Entry => ({
  ...{ id: 'a', date: '2026-04-13' as Entry['date'], cents: cents(amount), label: '' },
  ...{ counterparty: '', reference: '', kind: 'transfer' as const },
});
const part = (basket: number, amount: number, more: Partial<Part> = {}): Part => ({
  ...{ sale: 3, basket, payee: 0, name: '', cents: amount, ...more },
});
const known = (credit: number, name = '') => ({ name, credit });

describe('what a line of a statement would do', () => {
  const certain = verdictOf(line(4250), 'apply', 'payment', 'reference', {
    parts: [part(1, 4250)],
  });

  test('is done by itself where it is certain, unless somebody leaves it', () => {
    expect(reviewedLine(certain, undefined)).toMatchObject({ group: 'certain', isTaken: true });
    expect(reviewedLine(certain, { isTaken: false })).toMatchObject({
      isTaken: false,
      hasUse: true,
    });
  });

  test('is asked where it is likely, and offered only where it is the whole line', () => {
    const likely = (amount: number) =>
      verdictOf(line(4250), 'propose', 'payment', 'nameAndAmount', { choices: [part(1, amount)] });
    expect(reviewedLine(likely(4250), undefined)).toMatchObject({
      ...{ group: 'doubtful', isTaken: false, hasUse: true },
    });
    expect(reviewedLine(likely(4000), undefined)).toMatchObject({ parts: [], hasUse: false });
    const parts = [part(2, 4250)];
    expect(reviewedLine(likely(4000), { isTaken: true, parts })).toMatchObject({
      ...{ parts, isTaken: true },
    });
  });

  test('is one of several baskets where each of them is the whole line, until one is chosen', () => {
    const choices = [part(1, 4250), part(2, 4250)];
    const either = verdictOf(line(4250), 'propose', 'payment', 'otherNameFits', { choices });
    expect(alternativesOf(reviewedLine(either, undefined))).toEqual(choices);
    const chosen = { isTaken: true, parts: [part(2, 4250)] };
    expect(alternativesOf(reviewedLine(either, chosen))).toEqual([]);
    const back = verdictOf(line(-4250), 'propose', 'refund', 'otherNameFits', { choices });
    expect(alternativesOf(reviewedLine(back, undefined))).toEqual(choices);
    const shares = { choices: [part(1, 4000), part(2, 1000)] };
    const several = verdictOf(line(4250), 'propose', 'several', 'sumDiffers', shares);
    expect(alternativesOf(reviewedLine(several, undefined))).toEqual([]);
    expect(alternativesOf(reviewedLine(certain, undefined))).toEqual([]);
  });

  test('is nothing where it is noted already, whatever somebody says', () => {
    const noted = verdictOf(line(4250), 'none', 'noted', 'notedByHand');
    const found = reviewedLine(noted, { isTaken: true, parts: [part(1, 4250)] });
    expect(found).toMatchObject({ group: 'done', parts: [], isTaken: false, isFixed: true });
    expect(isAssignable(found)).toBe(false);
  });

  test('of a deposit that is explained is no payment anew', () => {
    const moves = [{ kind: 'deposit', means: 'cash', cents: 4250 } as const];
    const deposit = verdictOf(line(4250), 'apply', 'cash', 'depositTies', { moves });
    const found = reviewedLine(deposit, undefined);
    expect([found.isTaken, isAssignable(found)]).toEqual([true, false]);
    expect(sumsOf([found, reviewedLine(certain, undefined)])).toEqual({ came: 4250, left: 0 });
  });

  test('counts what left apart from what came', () => {
    const payouts = [{ sale: 3, producer: 'Fournil' }];
    const paid = verdictOf(line(-500), 'apply', 'payout', 'ordered', { payouts });
    expect(sumsOf([reviewedLine(paid, undefined)])).toEqual({ came: 0, left: 500 });
    expect(duesFor(paid, [known(900)])).toEqual([]);
  });
});

describe('what somebody may say of a line', () => {
  const open = (amount: number) => verdictOf(line(amount), 'open', 'unknown', 'nothingFits');

  test('what came pays any due and is anybody’s credit', () => {
    expect(duesFor(open(1000), [known(0), known(500)])).toHaveLength(2);
    expect(creditorsFor(open(1000), [known(0)])).toHaveLength(1);
  });

  test('what left went back to whoever has that much credit', () => {
    expect(duesFor(open(-1000), [known(999), known(1000)])).toEqual([known(1000)]);
    expect(creditorsFor(open(-1000), [known(999)])).toEqual([]);
    expect(creditorsFor(open(0), [known(999)])).toEqual([]);
  });

  test('its parts are the whole of it, each due and each credit once', () => {
    expect(fillsLine(line(1000), [part(1, 400), part(2, 600)])).toBe(true);
    expect(fillsLine(line(-1000), [part(1, 1000)])).toBe(true);
    expect(fillsLine(line(1000), [part(1, 400), part(2, 500)])).toBe(false);
    expect(fillsLine(line(1000), [part(1, 400), part(1, 600)])).toBe(false);
    const credits = ['a@exemple.fr', 'b@exemple.fr'].map((email) => part(0, 500, { email }));
    expect(fillsLine(line(1000), credits)).toBe(true);
  });
});
