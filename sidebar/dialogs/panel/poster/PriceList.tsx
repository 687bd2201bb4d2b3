import { priceListHtml } from '../../../../src/printing/prices/priceList';
import type { PosterDetails } from '../../../../src/text/pages/panel/poster';
import type { PosterPageWords } from '../../../../src/text/pages/panel/posterPage';
import { Printing } from '../../../shared/Printing';
import { qrShape } from './posterShapes';

interface Props {
  readonly details: PosterDetails;
  readonly words: PosterPageWords;
}

/** The order form’s code, as large as its box. */
const codeOf = (link: string): string => {
  const { path, scale } = qrShape(link, 0, 0, 100);
  return `<svg class="price-code" viewBox="0 0 100 100" role="img" aria-hidden="true"><path transform="scale(${scale})" d="${path}"/></svg>`;
};

/** What is sold this time at what price, as it prints. */
export function PriceList({ details, words }: Props) {
  const html = priceListHtml(details, { code: codeOf(details.link) });
  return (
    <>
      <p class="intro">{words.prices}</p>
      <Printing html={html} title={words.parts.prices} fileName={words.pricesFile} words={words} />
    </>
  );
}
