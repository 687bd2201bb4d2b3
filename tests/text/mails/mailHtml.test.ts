import { mailHtml } from '../../../src/text/mails/mailHtml';

const frame = { driveName: 'Le Panier <du> Val', locale: 'fr' } as const;
const bodyOf = (text: string): string => {
  const html = mailHtml(text, frame).replaceAll(/ style="[^"]*"/g, '');
  return html.slice(html.indexOf('<div lang="fr">') + 16, html.indexOf('\n</div>'));
};

test.each([
  ['paragraphs and lines stay', 'Un\nDeux\n\nTrois', '<p>Un<br>\nDeux</p>\n<p>Trois</p>'],
  [
    'dashes make a list, what is indented belongs to its item',
    'Manque :\n– Œufs\n  0 sur 3\n– Pain\nFin',
    '<p>Manque :</p>\n<ul>\n<li>Œufs<br>\n0 sur 3</li>\n<li>Pain</li>\n</ul>\n<p>Fin</p>',
  ],
  [
    'a producer’s order is a table: what, units, kilos, amount',
    '– Tomme, affinée (FP07)\u00a0: 12\u00a0×\u00a0250\u00a0g, soit 3\u00a0kg, 1\u00a0079,20\u00a0€\n– Œufs <b> (F1)\u00a0: 6\u00a0pièces, 2,40\u00a0€',
    '<table>\n<tr><th colspan="3" align="left">Tomme, affinée (FP07)</th></tr>\n<tr><td align="left">12\u00a0×\u00a0250\u00a0g</td><td align="right">3\u00a0kg</td><td align="right">1\u00a0079,20\u00a0€</td></tr>\n<tr><th colspan="3" align="left">Œufs &lt;b&gt; (F1)</th></tr>\n<tr><td align="left">6\u00a0pièces</td><td align="right"></td><td align="right">2,40\u00a0€</td></tr>\n</table>',
  ],
  [
    'in English too, and by weight',
    '– Chicken (FP01): 6\u00a0pieces, about 10.5\u00a0kg, about €1,130.20\n– Cheese (FP07): 12\u00a0×\u00a0250\u00a0g = 3\u00a0kg, €79.20',
    '<table>\n<tr><th colspan="3" align="left">Chicken (FP01)</th></tr>\n<tr><td align="left">6\u00a0pieces</td><td align="right">about 10.5\u00a0kg</td><td align="right">about €1,130.20</td></tr>\n<tr><th colspan="3" align="left">Cheese (FP07)</th></tr>\n<tr><td align="left">12\u00a0×\u00a0250\u00a0g</td><td align="right">3\u00a0kg</td><td align="right">€79.20</td></tr>\n</table>',
  ],
  [
    'what a buyer ordered stays a list',
    '– Tomme (affinée)\u00a0: 2\u00a0×\u00a0250\u00a0g à 6,60\u00a0€, soit 13,20\u00a0€',
    '<ul>\n<li>Tomme (affinée)\u00a0: 2\u00a0×\u00a0250\u00a0g à 6,60\u00a0€, soit 13,20\u00a0€</li>\n</ul>',
  ],
  [
    'a label and its address alone on a line are a button',
    'Commander\u00a0: https://exemple.test/?a=1&b=2',
    '<p><a href="https://exemple.test/?a=1&amp;b=2">Commander</a></p>',
  ],
  [
    'other addresses are links, without the full stop after them',
    'Voir https://exemple.test/a. Ou moi@exemple.test.',
    '<p>Voir <a href="https://exemple.test/a">https://exemple.test/a</a>. Ou <a href="mailto:moi@exemple.test">moi@exemple.test</a>.</p>',
  ],
  [
    'the total is bold',
    'Total\u00a0: 5,30\u00a0€',
    '<p><strong>Total\u00a0: 5,30\u00a0€</strong></p>',
  ],
  [
    'markup that somebody typed is shown, not obeyed',
    'Paul <img src=x onerror="a()"> & \'fils\'',
    '<p>Paul &lt;img src=x onerror=&quot;a()&quot;&gt; &amp; &#39;fils&#39;</p>',
  ],
  [
    'an address cannot leave its link',
    'Aller : https://exemple.test/"onclick="x()',
    '<p><a href="https://exemple.test/&quot;onclick=&quot;x()">Aller</a></p>',
  ],
])('%s', (_, text, expected) => {
  expect(bodyOf(text)).toBe(expected);
});

test('says its language and name, escaped, and loads nothing', () => {
  const html = mailHtml('Bonjour', { driveName: 'Le Panier <du> Val', locale: 'en' });
  expect(html).toContain('<html lang="en">');
  expect(html).toContain('<title>Le Panier &lt;du&gt; Val</title>');
  expect(html).not.toMatch(/<(?:img|script|link|iframe)|url\(|@import/i);
});

test('the drive’s logo comes first', () => {
  const text = 'Bonjour\n\nCommander : https://exemple.test/';
  const look = { logo: { width: 180, height: 60 } };
  const html = mailHtml(text, { ...frame, look });
  expect(html.indexOf('cid:logo')).toBeLessThan(html.indexOf('Bonjour'));
  expect(html).toContain('width="180" height="60" alt="Le Panier &lt;du&gt; Val"');
  expect(mailHtml(text, frame)).not.toContain('cid:');
});

test('only Outlook sees the table around it, as wide as the frame of the others', () => {
  const html = mailHtml('Bonjour', frame);
  const seen = html.replace(/<!--[\s\S]*?-->/g, '');
  expect(seen).not.toContain('<table');
  expect(html.replace(/<!--\[if mso\]>|<!\[endif\]-->/g, '')).toMatch(
    /<body[^>]*>\n<table [^>]*width="600"[^>]*><tr><td>\n<div[^>]*max-width:600px[\s\S]*<\/div>\n<\/td><\/tr><\/table>\n<\/body>/,
  );
});

test('lists without end are laid out one after another', () => {
  const html = bodyOf('– a\nb\n'.repeat(12_000));
  expect(html.match(/<ul>/g)).toHaveLength(12_000);
});

test('a line that nobody would write is shown as it stands, and leads nowhere', () => {
  const line = `https://exemple.test/${'.'.repeat(40_000)}`;
  expect(bodyOf(line)).toBe(`<p>${line}</p>`);
});

test('the link to an order of forty products is still a button', () => {
  const entries = Array.from(
    { length: 40 },
    (_, at) => `entry.1${at}=2%C2%A0%3A%204%2C40%C2%A0%E2%82%AC`,
  );
  const link = `https://docs.google.com/forms/d/e/x/viewform?usp=pp_url&${entries.join('&')}`;
  const html = mailHtml(`Modifier ma commande : ${link}`, { driveName: 'Drive', locale: 'fr' });
  expect(html).toContain(`>Modifier ma commande</a>`);
});
