import { isMandatedOn } from '../../../src/domain/accounting/mandate';
import { day } from '../../../src/domain/values/time';

const mandate = (since: string, until?: string) => ({
  producer: 'ferme  des Aulnes',
  since: day(since),
  until: until === undefined ? undefined : day(until),
});

test.each([
  [false, []],
  [true, [mandate('2026-04-11')]],
  [true, [mandate('2025-01-01', '2026-04-11')]],
  [false, [mandate('2025-01-01', '2026-04-10')]],
  [false, [mandate('2026-04-12')]],
  [true, [mandate('2025-01-01', '2025-12-31'), mandate('2026-01-01')]],
])('a producer that sold on 11 April had given one: %s', (expected, mandates) => {
  expect(isMandatedOn(mandates, 'Ferme des Aulnes', day('2026-04-11'))).toBe(expected);
});
