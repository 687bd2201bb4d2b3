import { missingBySeller } from '../../../src/domain/accounting/documentSellers';
import { mandateOn } from '../../../src/domain/accounting/mandate';
import { missingMentionsOf } from '../../../src/domain/accounting/missingMentions';
import { day } from '../../../src/domain/values/time';
import { draftWords } from '../../../src/text/results/papers/draftWords';
import { aProducer, aSale, aView, noon } from '../../accounting/aView';
import { served } from '../catalogue/fees';
import { offered } from '../catalogue/products';

const known = { siret: '73282932000074', address: 'Crest' };

test('a mandate that lacked at the first sale of a period is told, though one was given by the next', () => {
  const sold = { offered: [offered('A')], lines: [served('A', 1)] };
  const sales = ['2026-04-11', '2026-04-18'].map((on) => aSale({ ...sold, pickupStart: noon(on) }));
  const view = aView({ sales, producers: [aProducer('Ferme des Aulnes', known)] });
  const mandates = [{ producer: 'Ferme des Aulnes', since: day('2026-04-12') }];
  const lacking = missingBySeller(view, draftWords('fr'), (content) =>
    missingMentionsOf(
      content,
      'mandate',
      mandateOn(mandates, content.seller.name, content.day).state === 'valid',
    ),
  );
  expect(lacking).toEqual([{ seller: 'Ferme des Aulnes', missingMentions: ['mandate'] }]);
});
