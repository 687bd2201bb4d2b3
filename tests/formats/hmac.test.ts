import { createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';
import { hmacSha256, sha256 } from '../../src/formats/hmac';

const hex = (bytes: ArrayLike<number>): string => Buffer.from(Array.from(bytes)).toString('hex');

// RFC 4231, those of its cases whose keys and texts are ASCII, and FIPS 180-4’s own examples.
test.each([
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
])('the digest of « %s »', (text, digest) => {
  expect(hex(sha256([...Buffer.from(text)]))).toBe(digest);
});

test.each([
  [
    'Jefe',
    'what do ya want for nothing?',
    '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  ],
  [
    '\x0b'.repeat(20),
    'Hi There',
    'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7',
  ],
])('the signature by « %s »', (secret, text, signature) => {
  expect(hex(hmacSha256(secret)(text))).toBe(signature);
});

test('any bytes, of any length, give the digest that another implementation gives', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(hex(sha256([...bytes]))).toBe(createHash('sha256').update(bytes).digest('hex'));
    }),
  );
});

test('any secret signs any text as another implementation does', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 90 }),
      fc.string({ unit: 'grapheme', maxLength: 90 }),
      (secret, text) => {
        expect(hex(hmacSha256(secret)(text))).toBe(
          createHmac('sha256', secret).update(text, 'utf8').digest('hex'),
        );
      },
    ),
  );
});
