import { mailedVersion, unmailed } from '../../../src/domain/accounting/mailedDocuments';
import { fingerprint } from '../../../src/domain/values/fingerprint';

const of = (...keys: string[]) => keys.map((key) => ({ key }));
const left = (keys: string[], ...versions: string[]) =>
  unmailed(of(...keys), new Set(versions)).map(({ key }) => key);

test('what a mail says is not left to be sent, alone or among others', () => {
  expect(left(['A', 'B', 'C'], mailedVersion(of('B')))).toEqual(['A', 'C']);
  expect(left(['A', 'B', 'C'], mailedVersion(of('A', 'B')))).toEqual(['C']);
  expect(left(['A', 'B'])).toEqual(['A', 'B']);
});

test('what an earlier version sent in one mail, or in several parts, is known', () => {
  const former = (...keys: string[]) => fingerprint(keys.join(' '));
  expect(left(['A', 'B', 'C'], former('A', 'B'))).toEqual(['C']);
  expect(left(['A', 'B', 'C', 'D'], former('A', 'B'), former('C'))).toEqual(['D']);
});
