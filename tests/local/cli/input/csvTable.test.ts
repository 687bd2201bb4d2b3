import { readCsv } from '../../../../local/cli/input/csvTable';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const cellsOf = (bytes: Uint8Array) =>
  readCsv('a.csv', bytes).table?.rows.map(({ cells }) => cells);

test.each([
  ['blank lines before it', '\n \n\r\n\ta;b\n1;2\n', ['1', '2']],
  ['a blank header first', ';a;b\n1;2;3\n', ['1', '2', '3']],
  ['a line of tabs before it', '\t\t\na,b\n1,2', ['1', '2']],
  ['a comma within quotes', '"a, b, c";d\n1;2', ['1', '2']],
])('the first line that holds anything says what parts columns: %s', (_, text, cells) => {
  expect(cellsOf(bytesOf(text))).toEqual([cells]);
});

test.each(['utf-16le', 'utf-16be'])('a table in %s is read, and said', (encoding) => {
  const bytes = Buffer.from('\ufeffa,é\n1,2\n', 'utf16le');
  if (encoding === 'utf-16be') bytes.swap16();
  const { table, problems } = readCsv('a.csv', bytes);
  expect(table?.headers).toEqual(['a', 'é']);
  expect(problems.map(({ says }) => JSON.stringify(says))).toEqual([
    expect.stringContaining('UTF-16'),
  ]);
});

test.each([' ', '\t', '\r\n', '"'])('what holds %j without end is read in one go', (mark) => {
  const text = bytesOf(mark.repeat(1_000_000));
  expect(readCsv('a.csv', text).table?.rows ?? []).toEqual([]);
});
