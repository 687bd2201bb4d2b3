import { instant } from '../../../src/domain/values/time';
import { refusedText, retryServices } from '../../../src/text/problems/toRetry';
import { expectGolden } from '../golden';

test('whatever Google refuses is told with what for, since when and one hint', () => {
  const since = instant(Date.UTC(2026, 3, 9, 20));
  for (const locale of ['fr', 'en'] as const)
    expectGolden(
      `texts/toRetry.${locale}.txt`,
      retryServices
        .map((service) =>
          refusedText(
            { service, id: '1FAIpQLSd', what: 'Ferme du Bez', since, said: 'Service error.' },
            'Europe/Paris',
            locale,
          ),
        )
        .join('\n\n'),
    );
});
