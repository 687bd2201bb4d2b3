import { decodeFollowed, encodeFollowed } from '../../../src/app/records/storedWaiting';
import { cents } from '../../../src/domain/values/money';

const waiting = new Map([[3, new Map([['Ferme du [Bez]', cents(550)]])]]);

test.each([
  { basis: 'due' as const, waiting },
  { basis: 'received' as const, waiting: new Map() },
])('what Reversements went by is read as it was kept: %j', (followed) => {
  expect(decodeFollowed(encodeFollowed(followed))).toEqual(followed);
});

test('a row of an earlier version says what waited, and no basis', () => {
  expect(decodeFollowed('[[3,[["Ferme du [Bez]",550]]]]')).toEqual({ waiting });
});

test.each(['', 'due', 'due [[3', 'received {}', 'due [["3",550]]'])(
  'a cell that somebody changed holds nothing back: « %s »',
  (text) => expect(decodeFollowed(text).waiting).toEqual(new Map()),
);
