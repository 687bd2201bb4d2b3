import fc from 'fast-check';
import {
  mailKey,
  readMailKey,
  readSeriesVersion,
  seriesVersion,
} from '../../../src/domain/outbox/mailKey';
import { moveContent, readMoveContent } from '../../../src/domain/outbox/moveContent';
import { instant } from '../../../src/domain/values/time';

const time = fc.nat(4_000_000_000_000).map(instant);
const moments = fc.record({
  ...{ opensAt: time, closesAt: time, pickupStart: time, pickupEnd: time },
  place: fc.string({ unit: 'binary', maxLength: 60 }),
});

it('a key holds from when and where a move leads, whatever the place is called', () => {
  fc.assert(
    fc.property(moments, (from) => {
      const version = seriesVersion({ what: 'moved', content: moveContent(from, false), nth: 3 });
      const about = { kind: 'saleMoved', sale: 1, recipient: 'a@b.fr', version } as const;
      const read = readSeriesVersion(readMailKey(mailKey(about))?.version ?? '')?.content ?? '';
      expect(readMoveContent(read)).toEqual(from);
    }),
  );
});

it('one with a calendar, or of an earlier version, is told by itself', () => {
  const here = {
    opensAt: instant(1),
    closesAt: instant(2),
    pickupStart: instant(3),
    pickupEnd: instant(4),
  };
  const from = { ...here, place: 'Mairie' };
  expect(readMoveContent(moveContent(from, true))).toBeUndefined();
  expect(readMoveContent('1x2y3z')).toBeUndefined();
});
