/** What reads lists stands in a file of its own: with it, the page that shows them could hardly be pasted. */
// biome-ignore-all lint/performance/noBarrelFile: the entry of a bundle, which nothing imports
export { listText } from '../../src/import/account';
export { isBook, readBook } from '../../src/import/book/book';
export { bookText } from '../../src/import/book/bookText';
export { judgeList, withRefusals } from '../../src/import/judgeList';
export { headingKinds } from '../../src/import/layout/headings';
export { readProductList } from '../../src/import/layout/productList';
export { leftOf, readProducers, takenOf } from '../../src/import/producerList';
export { placeKey } from '../../src/import/words/fields';
export { Sellers } from '../../src/import/words/sellers';
