import { producerList, productList } from '../support/aMarket';
import { read, shopOf } from './aList';

const names = producerList
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t')[0] ?? '');

test('the mail that went round: sixty products under eight producers, each with its reference', () => {
  const { judged } = read(productList, shopOf(names));
  expect(judged.filter(({ state }) => state !== 'new')).toEqual([]);
  expect(judged).toHaveLength(60);
  expect(new Set(judged.map(({ row }) => row?.ref)).size).toBe(60);
  const of = (producer: string) =>
    judged.flatMap(({ row }) => (row?.producer === producer ? [row.ref] : []));
  expect(of('Rucher de Saou').slice(0, 3)).toEqual(['RS01', 'RS02', 'RS03']);
  expect(of('Les Jardins de la Véore')).toHaveLength(10);
});
