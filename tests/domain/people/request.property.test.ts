import { createHmac } from 'node:crypto';
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
const START = { read: instant(0), since: instant(0) };

const asked = (code: string): Judged<SentRequest>['asked'] =>
  judged(SECRET, [{ time: instant(1), code }], START, { emails: EMAILS })[0]?.asked;

/** As it stands in mails of earlier versions: nothing says whose it is. */
const untagged = (what: 'unsubscribe' | 'takeDuty', of: number | string, who: string): string => {
  const signed = createHmac('sha256', SECRET).update([what, of, who].join('\n')).digest('hex');
  return `${what[0]}${of}-${signed.slice(0, 32)}`;
};

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
        const found = judged(
          SECRET,
          shuffled,
          { read: instant(since), since: instant(since) },
          { emails: EMAILS },
        );
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

test('a link of an earlier version goes on saying what it said', () => {
  expect(asked(untagged('unsubscribe', 12, 'max@exemple.fr'))).toEqual({
    kind: 'unsubscribe',
    about: '12',
    email: 'max@exemple.fr',
  });
});

describe('in a drive with 3,100 addresses', () => {
  const emails = Array.from({ length: 3_100 }, (_, at) => `a${at}@exemple.fr`);
  const HOUR = 3_600_000;

  /** Hour after hour until nothing is left; each of what was sent as it was last judged. */
  function readByHour(sent: readonly SentRequest[], runs: number) {
    const all = new Map<string, { email: string | undefined; run: number }>();
    let read = 0;
    for (let run = 1; run <= runs; run++) {
      const reading = { read: instant(read), since: instant(Math.max(0, read - HOUR)) };
      const found = judged(SECRET, sent, reading, { emails });
      const left = found.find(({ request, isLeft }) => isLeft && request.time > read);
      for (const { request, asked: whose, isLeft } of found)
        if (!isLeft && !all.get(request.code)?.email)
          all.set(request.code, { email: whose?.email, run });
      if (!left) return all;
      const before = found.flatMap(({ request: { time } }) =>
        time < left.request.time ? [time] : [],
      );
      expect(Math.max(...before)).toBeGreaterThan(read);
      read = Math.max(...before);
    }
    throw new RangeError('Something is left for good');
  }

  const zeros = '0'.repeat(32);
  const forged = (count: number, from: number): SentRequest[] =>
    Array.from({ length: count }, (_, at) => ({
      time: instant(from + at),
      code: `u${at}-${zeros}`,
    }));

  test('all that an hour of an earlier version’s links asks for is known within two runs', () => {
    const sent = [
      untagged('unsubscribe', 52, emails[3_099] ?? ''),
      untagged('unsubscribe', 51, emails[1] ?? ''),
      ...[1, 2, 3, 4, 5, 6, 7, 8].map((of) =>
        untagged('takeDuty', `20260411.${of}`, emails[of] ?? ''),
      ),
    ].map((code, at) => ({ time: instant(1_000 + at), code }));
    const known = readByHour(sent, 2);
    expect(sent.map(({ code }) => known.get(code)?.email)).toEqual(
      [3_099, 1, 1, 2, 3, 4, 5, 6, 7, 8].map((at) => emails[at]),
    );
  });

  test('forged ones keep no link of today waiting, and push out none of an earlier version', () => {
    const [now, former] = [
      requestCode(SECRET, 'unsubscribe', 3, emails[7] ?? ''),
      untagged('unsubscribe', 4, emails[8] ?? ''),
    ];
    const sent = [
      ...forged(12, 1_000),
      { time: instant(2_000), code: now },
      { time: instant(2_001), code: former },
      ...forged(12, 3_000),
    ];
    const known = readByHour(sent, 6);
    expect(known.get(now)).toEqual({ email: emails[7], run: 1 });
    expect(known.get(former)?.email).toBe(emails[8]);
  });

  test('what came late behind forty forged ones that were read is known all the same', () => {
    const late = { time: instant(1_000), code: untagged('unsubscribe', 400, emails[8] ?? '') };
    const sent = [...forged(40, 1_001), late, ...forged(40, HOUR + 2_000)];
    const found = judged(SECRET, sent, { read: instant(HOUR), since: START.since }, { emails });
    expect(found.find(({ request }) => request === late)?.asked?.email).toBe(emails[8]);
  });

  test('ten thousand forged ones of one instant cost a signature an address for a thing, and no run is in vain', () => {
    const time = instant(5_000);
    const sent = [
      ...Array.from({ length: 10_000 }, (_, at) => ({
        time,
        code: `u1-${at.toString(16).padStart(32, '0')}`,
      })),
      { time, code: untagged('unsubscribe', 2, emails[8] ?? '') },
    ];
    expect(readByHour(sent, 1).get(sent.at(-1)?.code ?? '')?.email).toBe(emails[8]);
  });

  test('forged ones cost no more than the bound', () => {
    let looked = 0;
    const counted = new Proxy(emails, {
      get: (of, name) => {
        if (name === Symbol.iterator) looked += 1;
        return Reflect.get(of, name);
      },
    });
    const sent = [...forged(100, 1_000), ...forged(100, HOUR + 2_000)];
    judged(SECRET, sent, { read: instant(HOUR), since: START.since }, { emails: counted });
    expect(looked).toBeLessThanOrEqual(20);
  });
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
