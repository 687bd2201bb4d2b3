import { decodeWaiting, encodeWaiting } from '../../../src/app/records/sale';
import { cents } from '../../../src/domain/values/money';

const waiting = new Map([[3, new Map([['Ferme du [Bez]', cents(550)]])]]);

test.each([encodeWaiting(waiting), 'due [[3,[["Ferme du [Bez]",550]]]]'])(
  'what a sale waits for is read as it was kept: %s',
  (text) => expect(decodeWaiting(text)).toEqual(waiting),
);

test.each(['', 'due', '[[3', 'received {}', '[["3",550]]'])(
  'a cell that somebody changed holds nothing back: « %s »',
  (text) => expect(decodeWaiting(text)).toEqual(new Map()),
);
