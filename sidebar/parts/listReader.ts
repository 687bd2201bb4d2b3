/** What reads lists stands in a file of its own: with it, the page that shows them could hardly be pasted. */
// biome-ignore-all lint/performance/noBarrelFile: the entry of a bundle, which nothing imports

export { isBook, readBook } from '../../src/formats/book/book';
export { listText } from '../../src/import/account';
export { bookText } from '../../src/import/bookText';
export { judgeList, withRefusals } from '../../src/import/judgeList';
export { leftOf, readProducers, takenOf } from '../../src/import/producerList';
export { headingKinds, readProductList } from '../../src/import/readList';
export { Sellers } from '../../src/import/sellers';
