import fc from 'fast-check';
import {
  type Judged,
  judged,
  requestCode,
  type SentRequest,
} from '../../../src/domain/people/request';
import { instant } from '../../../src/domain/values/time';

const SECRET = '3f0c2c1a-5d1b-4c58-9f0e-6a4b6f1f2d10';
const EMAILS = ['lou@exemple.fr', 'max@exemple.fr', 'zoe@exemple.fr'];

const email = fc.constantFrom(...EMAILS);
const KINDS = ['unsubscribe', 'subscribe', 'replaceMe', 'takeDuty'] as const;
const kind = fc.constantFrom(...KINDS);
const number = fc.integer({ min: 0, max: 999_999_999 });
/** A sale, or the day, place and return of a turn. */
const about = fc.array(number, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('.'));
const START = instant(0);

const asked = (code: string): Judged<SentRequest>['asked'] =>
  judged(SECRET, [{ time: instant(1), code }], START, { emails: EMAILS })[0]?.asked;

test('a code says what is asked and for whom, and is known as that', () => {
  fc.assert(
    fc.property(kind, about, email, (what, of, who) => {
      const code = requestCode(SECRET, what, of, who);
      expect(asked(code)).toEqual({ kind: what, about: of, email: who });
    }),
  );
});

test('no code but the right one is accepted', () => {
  fc.assert(
    fc.property(
      kind,
      about,
      email,
      fc.nat(),
      fc.string({ minLength: 1, maxLength: 1 }),
      (what, of, who, at, letter) => {
        const code = requestCode(SECRET, what, of, who);
        const place = at % code.length;
        const altered = code.slice(0, place) + letter + code.slice(place + 1);
        fc.pre(altered !== code);
        expect(asked(altered)).toBeUndefined();
        expect(asked(code.slice(0, place))).toBeUndefined();
        expect(asked(code + letter)).toBeUndefined();
      },
    ),
    { numRuns: 300 },
  );
});

test('nobody makes a code without the secret, nor with none', () => {
  fc.assert(
    fc.property(fc.string(), kind, email, (secret, what, who) => {
      fc.pre(secret !== SECRET);
      const code = requestCode(secret, what, 1, who);
      expect(asked(code)).toBeUndefined();
      expect(
        judged('', [{ time: instant(1), code }], START, { emails: EMAILS })[0]?.asked,
      ).toBeUndefined();
    }),
  );
});

test('two people, two things or two requests never have one code', () => {
  const codes = EMAILS.flatMap((who) =>
    ['1', '11', '111', '1.11', '11.1', '1.1.1'].flatMap((of) =>
      KINDS.map((what) => requestCode(SECRET, what, of, who)),
    ),
  );
  expect(new Set(codes).size).toBe(codes.length);
});

test('each code counts once, by the time it was sent, in whatever order the rows stand', () => {
  const request = fc.record({
    time: fc.integer({ min: 1, max: 50 }).map(instant),
    code: fc
      .tuple(kind, fc.integer({ min: 1, max: 3 }), email)
      .map(([what, sale, who]) => requestCode(SECRET, what, sale, who)),
  });
  fc.assert(
    fc.property(
      fc.uniqueArray(request, { selector: ({ time }) => time, maxLength: 12 }),
      fc.integer({ min: 0, max: 50 }),
      fc.infiniteStream(fc.nat()),
      (requests, since, draws) => {
        const sorted = [...requests].sort((a, b) => a.time - b.time);
        const shuffled = [...requests];
        for (let i = shuffled.length - 1; i > 0; i--) {
          const j = (draws.next().value ?? 0) % (i + 1);
          [shuffled[i], shuffled[j]] = [shuffled[j] as never, shuffled[i] as never];
        }
        const found = judged(SECRET, shuffled, instant(since), { emails: EMAILS });
        expect(found.map(({ request: one }) => one.time)).toEqual(
          sorted.filter(({ time }) => time >= since).map(({ time }) => time),
        );
        for (const { request: one, isUsed } of found)
          expect(isUsed).toBe(sorted.find(({ code }) => code === one.code) !== one);
      },
    ),
  );
});

test('a code that says another tag, or leaves its tag out, is nobody’s', () => {
  const code = requestCode(SECRET, 'unsubscribe', 1, 'lou@exemple.fr');
  const [what = '', tag = '', signed = ''] = code.split('-');
  expect(tag).toMatch(/^[0-9a-f]{4}$/);
  expect(asked(`${what}-${signed}`)).toBeUndefined();
  const [, other = ''] = requestCode(SECRET, 'unsubscribe', 1, 'max@exemple.fr').split('-');
  expect(asked(`${what}-${other}-${signed}`)).toBeUndefined();
});

test('what this drive never sends is not looked at', () => {
  const code = requestCode(SECRET, 'unsubscribe', 999, EMAILS[0] ?? '');
  const links = {
    emails: EMAILS,
    isPossible: ({ about: of }: { about: string }) => Number(of) < 5,
  };
  const sent = [{ time: instant(1), code }];
  expect(judged(SECRET, sent, START, links)[0]?.asked).toBeUndefined();
});
