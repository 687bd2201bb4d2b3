import fc from 'fast-check';
import { recognised, requestCode } from '../../../src/domain/people/request';

const SECRET = '3f0c2c1a-5d1b-4c58-9f0e-6a4b6f1f2d10';
const EMAILS = ['lou@exemple.fr', 'max@exemple.fr', 'zoe@exemple.fr'];
const KINDS = ['unsubscribe', 'subscribe'] as const;

const email = fc.constantFrom(...EMAILS);
const kind = fc.constantFrom(...KINDS);
const sale = fc.integer({ min: 0, max: 999_999_999 });

const asked = (code: string, secret = SECRET) => recognised(secret, [code], EMAILS).get(code);

test('a code says what is asked and for whom, and is known as that', () => {
  fc.assert(
    fc.property(kind, sale, email, (what, of, who) => {
      expect(asked(requestCode(SECRET, what, of, who))).toEqual({ kind: what, email: who });
    }),
  );
});

test('no code but the right one is accepted', () => {
  const letter = fc.string({ minLength: 1, maxLength: 1 });
  fc.assert(
    fc.property(kind, sale, email, fc.nat(), letter, (what, of, who, at, put) => {
      const code = requestCode(SECRET, what, of, who);
      const place = at % code.length;
      const altered = code.slice(0, place) + put + code.slice(place + 1);
      fc.pre(altered !== code);
      expect(asked(altered)).toBeUndefined();
      expect(asked(code.slice(0, place))).toBeUndefined();
      expect(asked(code + put)).toBeUndefined();
    }),
    { numRuns: 300 },
  );
});

test('nobody makes a code without the secret, nor with none', () => {
  fc.assert(
    fc.property(fc.string(), kind, email, (secret, what, who) => {
      fc.pre(secret !== SECRET);
      const code = requestCode(secret, what, 1, who);
      expect(asked(code)).toBeUndefined();
      expect(asked(code, '')).toBeUndefined();
    }),
  );
});

test('two people, two sales or two requests never have one code', () => {
  const codes = EMAILS.flatMap((who) =>
    [1, 11, 111].flatMap((of) => KINDS.map((what) => requestCode(SECRET, what, of, who))),
  );
  expect(new Set(codes).size).toBe(codes.length);
});
