import type { Bench, Case } from '../../live/caseBench';
import { look, wordsOfRefusal } from '../../live/look';
import { isPassing } from '../../live/service';

const bench = {} as Bench;
let slept = 0;

beforeEach(() => {
  slept = 0;
  Object.assign(globalThis, { Utilities: { sleep: () => (slept += 1) } });
});

/** Throws each of these in turn, then sees « seen ». */
function throwing(...errors: unknown[]): Case {
  const left = [...errors];
  const see = (): string => {
    if (left.length > 0) throw left.shift();
    return 'seen';
  };
  return { fact: 'a-fact', expected: 'seen', see };
}

const withCode = (code: number) => Object.assign(new Error('x'), { details: { code } });
const outage = new Error('Service Spreadsheets timed out while accessing document.');

test('an outage is waited out once, and is not known then', () => {
  expect(look(bench, throwing(outage))).toBe('seen');
  expect(slept).toBe(1);
  expect(look(bench, throwing(withCode(503), outage))).toBe('pas encore');
});

test('a refusal is told at once, without what is of this run alone', () => {
  const words = 'No item 1FAIpQLSdX_4hQ2wPz0aBcDeFgHiJkL of moi@exemple.fr in tab 1234567 (990)';
  expect(look(bench, throwing(new Error(words)))).toBe('refused: No item … of …@… in tab … (990)');
  expect(slept).toBe(0);
});

test.each([
  [withCode(429), true],
  [withCode(503), true],
  [withCode(400), false],
  [withCode(403), false],
  [new Error('Trop d’appels pour ce service aujourd’hui : email.'), true],
  [new Error('Service invoked too many times for one day: email.'), true],
  [new Error('Access denied by the policy of the domain.'), false],
  [new Error('Invalid email: personne@example.com'), false],
  [new Error('This script has too many triggers.'), false],
  ['Internal error', true],
  [undefined, false],
])('%p passes: %p', (error, passes) => {
  expect(isPassing(error)).toBe(passes);
});

test('an outage is no refusal', () => {
  const refused = () => wordsOfRefusal(() => throwing(new Error('no')).see(bench));
  expect(refused()).toBe('no');
  expect(wordsOfRefusal(() => undefined)).toBeUndefined();
  expect(() => wordsOfRefusal(() => throwing(outage).see(bench))).toThrow(outage);
});
