import { decodeText } from '../../../src/formats/decodeText';
import { readStatement } from '../../../src/statements/read/readStatement';
import { decode } from '../support/decode';

const png = [137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 1, 0, 0, 1, 200];
const jpeg = [
  255, 216, 255, 224, 0, 16, 74, 70, 73, 70, 0, 1, 44, 59, 12, 10, 1, 59, 59, 10, 2, 59,
];
const noise = Array.from({ length: 4_000 }, (_, at) => (at * 7919 + (at % 251) * 31) % 256);

test.each([
  ['a picture', png],
  ['a photograph', jpeg],
  ['any other file for a program', noise],
])('%s is no statement, and nobody is asked for its columns', (_, bytes) => {
  const { entries, sample, problems } = readStatement(decodeText(new Uint8Array(bytes), decode));
  expect({ entries, sample, problems }).toEqual({
    ...{ entries: [], sample: undefined, problems: [{ code: 'notStatement' }] },
  });
});

test('neither is a text without columns', () => {
  expect(readStatement('Bonjour\nvoici mon relevé.\n').problems).toEqual([
    { code: 'notStatement' },
  ]);
});

test('of a table that is not known its columns are asked for', () => {
  const { sample, problems } = readStatement('a;b;c\n1;2;3\n4;5;6\n');
  expect(problems).toEqual([{ code: 'unknownLayout' }]);
  expect(sample).toHaveLength(3);
});
