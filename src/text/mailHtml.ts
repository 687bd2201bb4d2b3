import type { Locale } from '../domain/locale';

const marks: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (mark) => marks[mark] ?? '');

// Middle tones that Gmail and Outlook can invert; no background but the button's.
const styles = {
  body: 'margin:0;padding:16px;font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5',
  frame: 'max-width:600px;margin:0 auto',
  paragraph: 'margin:0 0 16px',
  list: 'margin:0 0 16px;padding:0 0 0 20px',
  item: 'margin:0 0 8px',
  table: 'margin:0 0 16px;width:100%;border-collapse:collapse',
  cell: 'padding:0 0 8px;border-bottom:1px solid #999999',
  button:
    'display:inline-block;margin:8px 0;padding:12px 20px;border:1px solid #2f6b2f;border-radius:6px;background-color:#2f6b2f;color:#ffffff;font-weight:bold;text-decoration:none',
  quiet: 'font-size:14px',
} as const;

// What ends a sentence does not end its address.
const address = /https?:\/\/[^\s<>"«»]*[^\s<>"«».,;:!?)\]]|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+/g;

const linked = (text: string): string => {
  const parts: string[] = [];
  let end = 0;
  for (const match of text.matchAll(address)) {
    const [found] = match;
    const target = found.includes('://') ? found : `mailto:${found}`;
    parts.push(escaped(text.slice(end, match.index)));
    parts.push(`<a href="${escaped(target)}">${escaped(found)}</a>`);
    end = match.index + found.length;
  }
  return parts.join('') + escaped(text.slice(end));
};

const buttonLine = /^([^:]{1,60}?)\s*: (https:\/\/\S+)$/;
/** A way out is there to be found, not to be pressed by mistake. */
const quietLine = /^(?:Ne plus|Stop|Receive|Recevoir) /;
const totalLine = /^Total\s*: /;

const line = (text: string): string => {
  const [, label, link] = buttonLine.exec(text) ?? [];
  if (label !== undefined && link !== undefined) {
    const style = quietLine.test(text) ? styles.quiet : styles.button;
    return `<a href="${escaped(link)}" style="${style}">${escaped(label)}</a>`;
  }
  return totalLine.test(text) ? `<strong>${linked(text)}</strong>` : linked(text);
};

/** « Tomme (FP07) : 12 × 250 g, soit 3 kg, 79,20 € », as producers are told. */
const orderLine =
  /^– (.+ \([^()]+\))\s?: (.+?)(?:(?:, soit | = |, (?=environ |about ))([^,].*?))?, ((?:environ |about )?(?:€[\d.,]+|[\d\s]+,\d\d\s€))$/;

/** A list of such lines, and of nothing else; what it is about stands above, for narrow screens. */
function table(lines: readonly string[]): string | undefined {
  const rows = lines.map((one) => orderLine.exec(one));
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

const items = /^– .*(?:\n(?:– | {2}).*)*/m;

/** A paragraph, or the list that lines beginning with a dash make, with what stands around it. */
const block = (text: string): string => {
  if (text === '') return '';
  const [found] = items.exec(text) ?? [];
  if (found === undefined) {
    return `<p style="${styles.paragraph}">${text.split('\n').map(line).join('<br>\n')}</p>`;
  }
  const start = text.indexOf(found);
  const before = block(text.slice(0, start).trimEnd());
  const after = block(text.slice(start + found.length).trimStart());
  return [before, list(found), after].filter((part) => part !== '').join('\n');
};

/** As printed in groups of four, whatever a template says before it. */
const referenceLine = /: RF\d\d(?: [A-Z\d]{1,4})+$/m;

const picture = (name: string): string =>
  `<p style="${styles.paragraph}"><img src="cid:${escaped(name)}" width="212" height="212" alt="QR"></p>`;

export interface MailFrame {
  readonly driveName: string;
  readonly locale: Locale;
  /** Names of attached pictures, each under the next line that gives a reference. */
  readonly images?: readonly string[];
}

/** A mail's plain text as simple HTML: all of it escaped, nothing fetched, nothing tracked. */
export const mailHtml = (text: string, { driveName, locale, images = [] }: MailFrame): string => {
  const left = [...images];
  const blocks = text
    .trim()
    .split(/\n{2,}/)
    .flatMap((part) => {
      const image = referenceLine.test(part) ? left.shift() : undefined;
      return image === undefined ? [block(part)] : [block(part), picture(image)];
    });
  return `<!DOCTYPE html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(driveName)}</title>
</head>
<body style="${styles.body}">
<div lang="${locale}" style="${styles.frame}">
${blocks.join('\n')}
</div>
</body>
</html>
`;
};
