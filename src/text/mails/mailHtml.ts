import type { Locale } from '../../domain/values/locale';
import { phrases } from './phrases';

const marks: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (mark) => marks[mark] ?? '');

const WIDTH = 600;

/** It knows no greatest width, and takes a table of that width instead. */
const forOutlook = (markup: string): string => `<!--[if mso]>${markup}<![endif]-->`;

// Middle tones that Gmail and Outlook can invert; no background but the button's.
const styles = {
  body: 'margin:0;padding:16px;font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5',
  frame: `max-width:${WIDTH}px;margin:0 auto`,
  paragraph: 'margin:0 0 16px',
  list: 'margin:0 0 16px;padding:0 0 0 20px',
  item: 'margin:0 0 8px',
  table: 'margin:0 0 16px;width:100%;border-collapse:collapse',
  cell: 'padding:0 0 8px;border-bottom:1px solid #999999',
  quiet: 'font-size:14px',
} as const;

const GREEN = '#2f6b2f';

/** Its edge is what makes it large: Outlook knows no padding here. */
const BUTTON = `display:inline-block;margin:8px 0;border:solid ${GREEN};border-width:11px 20px;border-radius:6px;background-color:${GREEN};color:#ffffff;font-weight:bold;text-decoration:none`;

// What ends a sentence does not end its address.
const address = /https?:\/\/[^\s<>"«»]*[^\s<>"«».,;:!?)\]]|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+/g;

/** A line beyond it is no address, no order and no button: it is shown as it was written. */
const LONGEST_LINE = 1_000;
/** Of a form that is filled in with an order of two hundred products. */
const LONGEST_LINK = 16_000;

/** What fits on a line of a phone, in signs. */
const LONGEST_WORD = 30;

const linked = (text: string): string => {
  if (text.length > LONGEST_LINE) return escaped(text);
  const parts: string[] = [];
  let end = 0;
  for (const match of text.matchAll(address)) {
    const [found] = match;
    const target = found.includes('://') ? found : `mailto:${found}`;
    parts.push(escaped(text.slice(end, match.index)));
    // An address has no blank to break at, and would make the mail wider than a phone.
    const style = found.length > LONGEST_WORD ? ' style="word-break:break-all"' : '';
    parts.push(`<a href="${escaped(target)}"${style}>${escaped(found)}</a>`);
    end = match.index + found.length;
  }
  return parts.join('') + escaped(text.slice(end));
};

const buttonLine = /^([^:]{1,60}?)\s*: (https:\/\/\S+)$/;
/** A way out is there to be found, not to be pressed by mistake. */
const quietLine = /^(?:Ne plus|Stop|Receive|Recevoir) /;
const totalLine = /^Total\s*: /;

const line = (text: string): string => {
  const [, label, link] = (text.length <= LONGEST_LINK && buttonLine.exec(text)) || [];
  if (label !== undefined && link !== undefined) {
    const style = quietLine.test(text) ? styles.quiet : BUTTON;
    return `<a href="${escaped(link)}" style="${style}">${escaped(label)}</a>`;
  }
  return totalLine.test(text) ? `<strong>${linked(text)}</strong>` : linked(text);
};

/** « Tomme (FP07) : 12 × 250 g, soit 3 kg, 79,20 € », as producers are told. */
const orderLine =
  /^– (.+ \([^()]+\))\s?: (.+?)(?:(?:, soit | = |, (?=environ |about ))([^,].*?))?, ((?:environ |about )?(?:€[\d.,]+|[\d\s]+,\d\d\s€))$/;

/** A list of such lines, and of nothing else; what it is about stands above, for narrow screens. */
function table(lines: readonly string[]): string | undefined {
  const rows = lines.map((one) => (one.length > LONGEST_LINE ? null : orderLine.exec(one)));
  if (rows.includes(null)) return undefined;
  const cells = rows.map((row) => {
    const [title, units, total, amount] = (row ?? []).slice(1).map((cell) => escaped(cell ?? ''));
    const [left, right] = ['left', 'right'].map(
      (side) => `<td align="${side}" style="${styles.cell}">`,
    );
    return `<tr><th colspan="3" align="left" style="padding:8px 0 0">${title}</th></tr>\n<tr>${left}${units}</td>${right}${total}</td>${right}${amount}</td></tr>`;
  });
  return `<table style="${styles.table}">\n${cells.join('\n')}\n</table>`;
}

const list = (text: string): string => {
  const lines = text.split(/\n(?=– )/);
  const inTable = table(lines);
  if (inTable !== undefined) return inTable;
  const items = lines.map((entry) => {
    const lines = entry.replace(/^– /, '').split(/\n {2}/);
    return `<li style="${styles.item}">${lines.map(linked).join('<br>\n')}</li>`;
  });
  return `<ul style="${styles.list}">\n${items.join('\n')}\n</ul>`;
};

const items = /^– .*(?:\n(?:– | {2}).*)*/gm;

const paragraph = (text: string): string => {
  const lines = text.split('\n').map((one) => line(one));
  return `<p style="${styles.paragraph}">${lines.join('<br>\n')}</p>`;
};

/** Paragraphs, and the lists that lines beginning with a dash make. */
const block = (text: string): string => {
  const parts: string[] = [];
  let end = 0;
  const between = (until: number): void => {
    const plain = text.slice(end, until).trim();
    if (plain !== '') parts.push(paragraph(plain));
  };
  for (const match of text.matchAll(items)) {
    between(match.index);
    parts.push(list(match[0]));
    end = match.index + match[0].length;
  }
  between(text.length);
  return parts.join('\n');
};

/** As printed in groups of four, whatever a template says before it. */
const referenceLine = /: RF\d\d(?: [A-Z\d]{1,4})+$/m;

const picture = (name: string, locale: Locale): string =>
  `<p style="${styles.paragraph}"><img src="cid:${escaped(name)}" width="212" height="212" alt="${phrases.qrCode[locale]}"></p>`;

export interface MailFrame {
  readonly driveName: string;
  readonly locale: Locale;
  /** Names of attached pictures, each under the next line that gives a reference. */
  readonly images?: readonly string[];
  readonly look?: MailLook;
}

/** How the drive wants its mails to look. */
export interface MailLook {
  /** In pixels, of the attached picture `logo`. */
  readonly logo?: { readonly width: number; readonly height: number };
}

/** Outlook’s tables inherit no letters. Where mails are shown in the dark, links stay legible; the ink of a button is its own. */
const sheet = `<style>
td,th{font-family:Arial,Helvetica,sans-serif;font-size:16px}
:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){a{color:#9fd39f}}
</style>`;

/** The drive's logo; nothing for a drive that has none. */
function head({ logo }: MailLook, driveName: string): string[] {
  return [
    ...(logo
      ? [
          `<p style="${styles.paragraph}"><img src="cid:logo" width="${logo.width}" height="${logo.height}" alt="${escaped(driveName)}" style="max-width:100%;height:auto"></p>`,
        ]
      : []),
  ];
}

/** A mail's plain text as simple HTML: all of it escaped, nothing fetched, nothing tracked. */
export const mailHtml = (
  text: string,
  { driveName, locale, images = [], look = {} }: MailFrame,
): string => {
  const left = [...images];
  const blocks = text
    .trim()
    .split(/\n{2,}/)
    .flatMap((part) => {
      const image = referenceLine.test(part) ? left.shift() : undefined;
      return image === undefined ? [block(part)] : [block(part), picture(image, locale)];
    });
  return `<!DOCTYPE html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escaped(driveName)}</title>
${sheet}
</head>
<body style="${styles.body}">
${forOutlook(`<table role="presentation" width="${WIDTH}" align="center"><tr><td>`)}
<div lang="${locale}" style="${styles.frame}">
${[...head(look, driveName), ...blocks].join('\n')}
</div>
${forOutlook('</td></tr></table>')}
</body>
</html>
`;
};
