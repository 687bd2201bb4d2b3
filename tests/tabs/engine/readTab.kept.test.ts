/** Rows of « Produits en vente » are known by what they were announced under (docs/rules.md S13). */
import { offerTab } from '../../../src/tabs/sales';
import { read, tabSheet } from '../sheets';

const row = (ref: string | null, kept: string | null, title: string | null = 'Crottin') => ({
  ...{ ref, title },
  frozen: kept === null ? null : JSON.stringify([kept, 'Chèvrerie du Roc']),
});
const keys = (...rows: ReturnType<typeof row>[]) =>
  read(offerTab, tabSheet('offer', rows)).rows.map(({ key }) => key);

test.each([
  ['as it was announced', [row('CR01', 'CR01')], ['CR01']],
  ['of an earlier version, without what is kept', [row('CR01', null)], ['CR01']],
  ['typed over', [row('cr01', 'CR01')], ['CR01']],
  ['emptied', [row(null, 'CR01')], ['CR01']],
  ['whose cells were all emptied: taken away', [row(null, 'CR01', null)], ['']],
  ['swapped', [row('CR01', 'FB02'), row('FB02', 'CR01')], ['FB02', 'CR01']],
  ['copied under another', [row('CR01', 'CR01'), row('CR09', 'CR01')], ['CR01', 'CR09']],
  ['copied above itself', [row('CR09', 'CR01'), row('CR01', 'CR01')], ['CR09', 'CR01']],
  [
    'copied as another row’s',
    [row('FB02', 'CR01'), row('CR01', 'CR01'), row('FB02', 'FB02')],
    ['CR01', 'CR01', 'FB02'],
  ],
  ['copied, and both typed over', [row('X', 'CR01'), row('Y', 'CR01')], ['CR01', 'Y']],
])('a reference %s', (_, rows, expected) => {
  expect(keys(...rows)).toEqual(expected);
});
