import fc from 'fast-check';
import { mailHtml } from '../../../src/text/mails/mailHtml';

const ours = new Set(['p', 'br', 'ul', 'li', 'a', 'strong', 'div', 'body', 'head', 'html']);
/** Seen by Outlook alone. */
const forOutlook = /<!--\[if mso\]>.*<!\[endif\]-->/g;
const frameOnly = new Set(['meta', 'title', 'style', '!DOCTYPE']);

const tricky = fc.constantFrom(
  ...['<', '>', '"', "'", '&', '– ', '\n', '\n  ', '\n\n', 'Total : ', 'https://', 'a@b.fr', ': '],
);
const text = fc
  .array(fc.oneof(tricky, fc.string({ unit: 'grapheme', maxLength: 8 })), { maxLength: 30 })
  .map((parts) => parts.join(''));

test('whatever is in a mail, its HTML holds no tag but our own', () => {
  fc.assert(
    fc.property(text, text, (typed, driveName) => {
      const html = mailHtml(typed, { driveName, locale: 'fr' }).replace(forOutlook, '');
      const tags = [...html.matchAll(/<\/?([^\s>]*)/g)].map(([, name = '']) => name);
      expect(tags.filter((name) => !ours.has(name) && !frameOnly.has(name))).toEqual([]);
      for (const [tag] of html.matchAll(/<a [^>]*>/g)) {
        expect(tag).toMatch(/^<a href="(?:https?:\/\/|mailto:)[^"]*"(?: style="[^"]*")?>$/);
      }
    }),
  );
});

test('every word of the mail is still there', () => {
  const word = fc.stringMatching(/^[a-zà-ÿ]{1,12}$/);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 20 }), fc.nat(4), (words, glue) => {
      const html = mailHtml(words.join(['\n', '\n\n', ' ', '\n– ', '\n  '][glue]), {
        driveName: 'Drive',
        locale: 'fr',
      });
      for (const one of words) expect(html).toContain(one);
    }),
  );
});

/** The share of light that a colour gives back, as WCAG counts it. */
const light = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

test('whatever colour the drive has, its buttons can be read', () => {
  const colours = fc.stringMatching(/^#[\da-f]{6}$/);
  fc.assert(
    fc.property(colours, (colour) => {
      const html = mailHtml('Aller : https://a.fr/', {
        driveName: '',
        locale: 'fr',
        look: { colour },
      });
      const [, ink = ''] = /background-color:#[\da-f]{6};color:(#[\da-f]{6})/.exec(html) ?? [];
      const [dark = 0, bright = 0] = [light(ink), light(colour)].sort((a, b) => a - b);
      expect((bright + 0.05) / (dark + 0.05)).toBeGreaterThan(4.4);
    }),
  );
});
