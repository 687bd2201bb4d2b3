import fc from 'fast-check';
import {
  aboutDue,
  aboutPayout,
  aboutPickup,
  aboutSetOff,
  baseIn,
  entryBase,
  entryKey,
  entryOfPosting,
  entrySources,
  lineKey,
  partId,
  postingKey,
  readEntryBase,
  readEntryKey,
  readPartId,
  undoBase,
  undoLabel,
  undoneBy,
} from '../../../src/domain/money/entryKey';

const keys = fc.record({
  source: fc.constantFrom(...entrySources),
  about: fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[:#\d.\n]*$/)),
  nth: fc.nat(),
});

test('a key says what it was made of, whatever it is about', () => {
  fc.assert(
    fc.property(keys, (key) => {
      const { nth: _, ...base } = key;
      expect(readEntryKey(entryKey(key))).toEqual(key);
      expect(readEntryBase(entryBase(base))).toEqual(base);
      expect(baseIn(entryKey(key))).toBe(entryBase(base));
    }),
  );
});

test('so do the row of a posting and the label of a counter-entry', () => {
  fc.assert(
    fc.property(keys.map(entryKey), fc.integer({ min: 1, max: 40 }), (key, nth) => {
      expect(entryOfPosting(postingKey(key, nth))).toBe(key);
      expect(undoneBy(undoLabel(key))).toBe(key);
      expect(readEntryKey(entryKey({ ...undoBase(key), nth }))).toMatchObject({ about: key });
    }),
  );
});

test('keys are the words that drives have in their books already', () => {
  expect(entryKey({ source: 'sale', about: '3:12:0', nth: 2 })).toBe('sale:3:12:0:2');
  expect(entryKey({ ...undoBase('note:a.1:1'), nth: 1 })).toBe('undo:note:a.1:1:1');
  expect(lineKey('20260413.7', 0)).toBe('move:20260413.7-m1:1');
  expect(postingKey('bank:x-1:1', 2)).toBe('bank:x-1:1#2');
  expect(undoLabel('bank:x-1:1')).toBe('undo:bank:x-1:1');
});

test.each(['', 'note', 'note:', 'note:1', 'autre:1:1', 'note:1:01', 'note:1:-1', 'note:1:x'])(
  '« %s » is no key of an entry',
  (text) => {
    expect(readEntryKey(text)).toBeUndefined();
    expect(baseIn(text)).toBe(text);
  },
);

test('a note that undoes nothing, and a cell that holds no key, are told apart', () => {
  expect(undoneBy('merci')).toBeUndefined();
  expect(entryOfPosting('note:1:1')).toBe('');
});

test('dues, set-offs and payouts stand in keys as they always did', () => {
  const id = { sale: 3, basket: 12, payee: 1 };
  const keyed = [
    { source: 'sale', about: aboutDue(id), nth: 2 },
    { source: 'setOff', about: aboutSetOff(id), nth: 1 },
    { source: 'payout', about: aboutPayout(3, 'La Ferme : au 12:1'), nth: 1 },
  ] as const;
  const keys = ['sale:3:12:1:2', 'setOff:3:12:1', 'payout:3:La Ferme : au 12:1:1'];
  expect(keyed.map(entryKey)).toEqual(keys);
  expect(keys.map(readEntryKey)).toEqual(keyed);
});

test('parts of a line that pay and that move are told apart, whatever the line is called', () => {
  const part = fc.record({ line: fc.string(), isMove: fc.boolean(), nth: fc.nat() });
  fc.assert(fc.property(part, (one) => expect(readPartId(partId(one))).toEqual(one)));
  const line = '20260413.-700.abc.1';
  expect(partId({ line, isMove: false, nth: 2 })).toBe('20260413.-700.abc.1-2');
  expect(readPartId('20260413.-700.abc.1-m1')).toEqual({ line, isMove: true, nth: 1 });
  expect(readPartId(line)).toBeUndefined();
});

test('what was paid at the table says its sale, as a set-off does', () => {
  const id = { sale: 3, basket: 12, payee: 1 };
  const abouts = [aboutPickup(id, 'cash', null), aboutPickup(id, 'cheque', 500), aboutSetOff(id)];
  expect(abouts).toEqual(['3.12.1.cash.all', '3.12.1.cheque.500', '3:12']);
});
