import { type LocaleRules, localeRules } from './localeRules';
import { dateOfSerial } from './serialTime';

type Token = { readonly kind: 'literal' | 'digits' | 'date' | 'text'; readonly text: string };

interface Section {
  readonly tokens: readonly Token[];
  readonly digits: string;
  readonly percent: boolean;
  readonly isDate: boolean;
}

const TOKENS =
  /"([^"]*)"|\\(.)|_.|\*.|\[(?:\$([^\]-]*)[^\]]*|[^\]]*)\]|(AM\/PM|am\/pm|y+|m+|d+|h+|s+(?:\.0+)?)|([#0?][#0?,]*(?:\.[#0?]*)?(?:E\+0+)?|\.[#0?]+)|(@)|([\s\S])/gi;

const parsed = new Map<string, readonly Section[]>();

function sectionsOf(pattern: string): readonly Section[] {
  let sections = parsed.get(pattern);
  if (!sections) {
    sections = splitSections(pattern).map(parseSection);
    parsed.set(pattern, sections);
  }
  return sections;
}

function splitSections(pattern: string): string[] {
  const pieces = pattern.match(/(?:"[^"]*"|\\[\s\S]|[^;])+|;/g) ?? [];
  const sections = [''];
  for (const piece of pieces) {
    if (piece === ';') sections.push('');
    else sections[sections.length - 1] += piece;
  }
  return sections;
}

function parseSection(text: string): Section {
  const tokens: Token[] = [];
  let digits = '';
  for (const match of text.matchAll(TOKENS)) {
    const [whole, quoted, escaped, currency, date, number, at, other] = match;
    const literal = quoted ?? escaped ?? currency ?? other;
    if (date !== undefined) tokens.push({ kind: 'date', text: date });
    else if (number !== undefined) {
      digits ||= number;
      tokens.push({ kind: 'digits', text: number });
    } else if (at !== undefined) tokens.push({ kind: 'text', text: '@' });
    else if (literal !== undefined) tokens.push({ kind: 'literal', text: literal });
    else if (whole.startsWith('_')) tokens.push({ kind: 'literal', text: ' ' });
  }
  const bare = text.replace(/"[^"]*"|\\./g, '');
  return {
    tokens,
    digits,
    percent: bare.includes('%'),
    isDate: /[dmyhs]/i.test(dateLetters(tokens)),
  };
}

function dateLetters(tokens: readonly Token[]): string {
  return tokens.map((token) => (token.kind === 'date' ? token.text : '')).join('');
}

/** Whether a pattern shows its number as a day or an hour. */
export function isDatePattern(pattern: string): boolean {
  return sectionsOf(pattern)[0]?.isDate ?? false;
}

/** A number as a cell shows it; no pattern is the automatic format. */
export function formatNumber(value: number, pattern: string, locale: string): string {
  const rules = localeRules(locale);
  if (pattern === '' || /^general$/i.test(pattern)) return general(value, rules);
  const sections = sectionsOf(pattern);
  const [first, second, third] = sections;
  if (!first) return general(value, rules);
  if (value < 0 && second) return render(second, -value, rules);
  if (value === 0 && third) return render(third, value, rules);
  if (value < 0 && !first.isDate) {
    const text = render(first, -value, rules);
    return /[1-9]/.test(text) ? `-${text}` : text;
  }
  return render(first, value, rules);
}

/** A text as a cell shows it: only the text section of a pattern, if any, adds to it. */
export function formatText(value: string, pattern: string): string {
  const section = sectionsOf(pattern)[3];
  if (!section) return value;
  return section.tokens.map((token) => (token.kind === 'text' ? value : token.text)).join('');
}

function render(section: Section, value: number, rules: LocaleRules): string {
  if (section.isDate) return renderDate(section.tokens, value, rules);
  const shown = section.percent ? value * 100 : value;
  let placed = false;
  return section.tokens
    .map((token) => {
      if (token.kind === 'text') return general(value, rules);
      if (token.kind !== 'digits') return token.text;
      if (placed) return '';
      placed = true;
      return digitsOf(shown, token.text, rules);
    })
    .join('');
}

function digitsOf(value: number, pattern: string, rules: LocaleRules): string {
  const [mantissa = '', exponent] = pattern.split(/E\+/i);
  if (exponent !== undefined) return scientific(value, mantissa, exponent.length, rules);
  const [whole = '', fraction = ''] = pattern.split('.');
  const [integer = '', decimals = ''] = fixed(value, fraction.length).split('.');
  const needed = fraction.replaceAll('#', '').length;
  let kept = decimals;
  while (kept.length > needed && kept.endsWith('0')) kept = kept.slice(0, -1);
  const least = whole.replace(/[^0?]/g, '').length;
  const padded = (integer === '0' && least === 0 ? '' : integer).padStart(least, '0');
  const grouped = whole.includes(',') ? padded.replace(/\B(?=(\d{3})+$)/g, rules.group) : padded;
  // « 0.### » of a whole number keeps its point, as Sheets and Excel show it.
  return pattern.includes('.') ? `${grouped}${rules.decimal}${kept}` : grouped;
}

function scientific(value: number, pattern: string, width: number, rules: LocaleRules): string {
  const power = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)));
  const sign = power < 0 ? '-' : '+';
  const digits = String(Math.abs(power)).padStart(width, '0');
  return `${digitsOf(value / 10 ** power, pattern, rules)}E${sign}${digits}`;
}

/** Decimal digits of a number rounded half away from zero, as people round what they see. */
function fixed(value: number, digits: number): string {
  const factor = 10 ** digits;
  const scaled = Number((value * factor).toPrecision(15));
  return scaled >= 1e15 ? value.toFixed(digits) : (Math.round(scaled) / factor).toFixed(digits);
}

function general(value: number, rules: LocaleRules): string {
  const rounded = Number(value.toPrecision(15));
  const magnitude = Math.abs(rounded);
  if (magnitude !== 0 && (magnitude >= 1e15 || magnitude < 1e-9)) {
    const [mantissa = '', exponent = ''] = rounded.toExponential(5).split('e');
    const short = mantissa.replace(/\.?0+$/, '');
    const power = exponent.replace(/^([+-])(\d)$/, '$10$2');
    return `${short.replace('.', rules.decimal)}E${power}`;
  }
  const text = rounded.toFixed(10).replace(/\.?0+$/, '');
  return text.replace('.', rules.decimal);
}

function renderDate(tokens: readonly Token[], serial: number, rules: LocaleRules): string {
  const date = dateOfSerial(serial);
  const half = tokens.some((token) => token.kind === 'date' && /^am/i.test(token.text));
  return tokens
    .map((token, at) =>
      token.kind === 'date'
        ? dateField(token.text, date, isMinutes(tokens, at), half, rules)
        : token.text,
    )
    .join('');
}

/** `m` is minutes after hours or before seconds, months anywhere else. */
function isMinutes(tokens: readonly Token[], at: number): boolean {
  const dates = tokens.filter((token) => token.kind === 'date');
  const token = tokens[at];
  const place = token ? dates.indexOf(token) : -1;
  const before = dates[place - 1]?.text ?? '';
  const after = dates[place + 1]?.text ?? '';
  return /^h/i.test(before) || /^s/i.test(after);
}

function dateField(
  text: string,
  date: Date,
  minutes: boolean,
  half: boolean,
  rules: LocaleRules,
): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const sized = (value: number) => (text.length === 1 ? String(value) : two(value));
  const hours = date.getUTCHours();
  switch (text[0]?.toLowerCase()) {
    case 'y':
      return text.length > 2 ? String(date.getUTCFullYear()) : two(date.getUTCFullYear() % 100);
    case 'm':
      if (minutes) return sized(date.getUTCMinutes());
      if (text.length >= 4) return rules.months[date.getUTCMonth()] ?? '';
      return text.length === 3
        ? (rules.shortMonths[date.getUTCMonth()] ?? '')
        : sized(date.getUTCMonth() + 1);
    case 'd':
      if (text.length >= 4) return rules.days[date.getUTCDay()] ?? '';
      return text.length === 3
        ? (rules.shortDays[date.getUTCDay()] ?? '')
        : sized(date.getUTCDate());
    case 'h':
      return sized(half ? hours % 12 || 12 : hours);
    case 's':
      return sized(date.getUTCSeconds());
    default:
      return hours < 12 ? 'AM' : 'PM';
  }
}
