import { readStatement } from '../../../src/statements/read/readStatement';
import { lines, texts } from '../support/layouts';

/** Layouts whose end says that it is the end. */
const ENDED = ['ofx1', 'ofx2', 'camt02', 'camt08', 'cfonb', 'cfonbUnbroken'];

describe.each(Object.keys(texts))('a statement laid out as %s and cut anywhere', (layout) => {
  const whole = texts[layout]?.(lines) ?? '';
  const { entries } = readStatement(whole);
  const known = new Set(entries.map(({ id }) => id));
  const cuts = Array.from({ length: whole.length - 1 }, (_, index) => index + 1);

  test('gives no line that the bank did not write', () => {
    const wrong = cuts.flatMap((cut) => {
      const read = readStatement(whole.slice(0, cut));
      return read.entries
        .filter(({ id }) => !known.has(id))
        .map(({ date, cents, label }) => `${cut}: ${date} ${cents} ${label}`);
    });
    expect(wrong).toEqual([]);
  });

  if (ENDED.includes(layout))
    test('says so wherever a line is missing', () => {
      const silent = cuts.filter((cut) => {
        const read = readStatement(whole.slice(0, cut));
        return (
          read.entries.length > 0 &&
          read.entries.length < entries.length &&
          !read.problems.some(({ code }) => code === 'cutShort')
        );
      });
      expect(silent).toEqual([]);
    });
});
