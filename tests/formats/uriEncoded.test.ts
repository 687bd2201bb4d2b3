import { uriEncoded } from '../../src/formats/uriEncoded';
import { utf8 } from '../../src/formats/utf8';

const BASKET = '\u{1f9fa}';

test.each([
  ['Chloé', 'Chlo%C3%A9'],
  [BASKET, '%F0%9F%A7%BA'],
  ['a\ud83d', 'a%EF%BF%BD'],
  ['\udcfab', '%EF%BF%BDb'],
  [`\ud83d${BASKET}\udcfa`, '%EF%BF%BD%F0%9F%A7%BA%EF%BF%BD'],
])('%j is %s in a link, and half a sign stops nothing', (text, expected) => {
  expect(uriEncoded(text)).toBe(expected);
  expect(utf8(text)).toEqual([...Buffer.from(decodeURIComponent(expected))]);
});
