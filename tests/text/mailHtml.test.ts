import { mailHtml } from '../../src/text/mailHtml';

const frame = { driveName: 'Le Panier <du> Val', locale: 'fr' } as const;
const bodyOf = (text: string): string => {
  const html = mailHtml(text, frame).replaceAll(/ style="[^"]*"/g, '');
  return html.slice(html.indexOf('<div lang="fr">') + 16, html.indexOf('\n</div>'));
};

const button = (link: string): string =>
  `<table role="presentation" cellspacing="0" cellpadding="0" border="0">\n<tr><td bgcolor="#2f6b2f">${link}</td></tr>\n</table>`;

test.each([
  ['paragraphs and lines stay', 'Un\nDeux\n\nTrois', '<p>Un<br>\nDeux</p>\n<p>Trois</p>'],
  [
    'dashes make a list, what is indented belongs to its item',
    'Manque :\n– Œufs\n  0 sur 3\n– Pain\nFin',
    '<p>Manque :</p>\n<ul>\n<li>Œufs<br>\n0 sur 3</li>\n<li>Pain</li>\n</ul>\n<p>Fin</p>',
  ],
  [
    'a label and its address alone on a line are a button',
    'Commander\u00a0: https://exemple.test/?a=1&b=2',
    button('<a href="https://exemple.test/?a=1&amp;b=2">Commander</a>'),
  ],
  [
    'a button stands apart from the lines around it',
    'Avant\nCommander : https://exemple.test/\nAprès',
    `<p>Avant</p>\n${button('<a href="https://exemple.test/">Commander</a>')}\n<p>Après</p>`,
  ],
  [
    'the way out of the announcements is a link in its sentence',
    'À chaque vente.\nNe plus recevoir : https://exemple.test/',
    '<p>À chaque vente.<br>\n<a href="https://exemple.test/">Ne plus recevoir</a></p>',
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
    button('<a href="https://exemple.test/&quot;onclick=&quot;x()">Aller</a>'),
  ],
])('%s', (_, text, expected) => {
  expect(bodyOf(text)).toBe(expected);
});

test('says its language and name, escaped, and loads nothing', () => {
  const html = mailHtml('Bonjour', { driveName: 'Le Panier <du> Val', locale: 'en' });
  expect(html).toContain('<html lang="en">');
  expect(html).toContain('<title>Le Panier &lt;du&gt; Val</title>');
  expect(html).not.toMatch(/<(?:img|script|link|iframe|style)|url\(/i);
});

test('only Outlook sees the table around it, as wide as the frame of the others', () => {
  const html = mailHtml('Bonjour', frame);
  const seen = html.replace(/<!--[\s\S]*?-->/g, '');
  expect(seen).not.toContain('<table');
  expect(html.replace(/<!--\[if mso\]>|<!\[endif\]-->/g, '')).toMatch(
    /<body[^>]*>\n<table [^>]*width="600"[^>]*><tr><td>\n<div[^>]*max-width:600px[\s\S]*<\/div>\n<\/td><\/tr><\/table>\n<\/body>/,
  );
});
