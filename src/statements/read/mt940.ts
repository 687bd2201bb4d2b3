import { type Cents, cents } from '../../domain/values/money';
import {
  type Account,
  type EntryDetails,
  identified,
  type RawEntry,
  type Statement,
  type StatementProblem,
} from '../entries/entry';
import { readAmount } from './amounts';
import { readDay } from './days';

/** SWIFT's MT940: balance before (60), movements (61), what is said of each (86), balance after (62). */
export function readMt940(text: string): Statement {
  const problems: StatementProblem[] = [];
  const raw: RawEntry[] = [];
  const accounts = new Set<string>();
  let [opening, closing]: [Balance | undefined, Balance | undefined] = [undefined, undefined];
  let isWhole = false;
  for (const { tag, said, line } of fieldsIn(text)) {
    if (tag === '25') accounts.add(said.replace(/\s/g, ''));
    else if (/^60[FM]$/.test(tag)) {
      opening ??= balanceOf(said);
      isWhole = false;
    } else if (tag === '61') {
      const currency = (closing ?? opening)?.currency ?? 'EUR';
      raw.push(...movement(said, line, currency, problems));
    } else if (tag === '86' && !isWhole) complete(raw, said);
    else if (/^62[FM]$/.test(tag)) {
      closing = balanceOf(said);
      isWhole = true;
    }
  }
  if (!isWhole) {
    problems.push({ code: 'cutShort', line: text.split('\n').length });
    // What is said of the last movement may be missing.
    raw.pop();
  }
  if (accounts.size > 1) problems.push({ code: 'severalAccounts' });
  const [account] = accounts;
  return {
    layout: 'mt940',
    entries: identified(raw),
    problems,
    ...(account ? { account: accountOf(account) } : {}),
    ...(opening && accounts.size < 2 ? { opening: opening.cents } : {}),
    ...(closing && isWhole && accounts.size < 2 ? { closing: closing.cents } : {}),
  };
}

interface Field {
  readonly tag: string;
  /** With its line ends. */
  readonly said: string;
  readonly line: number;
}

/** « :61:… » goes on until the next line that begins with a tag; « -} » ends a message. */
function* fieldsIn(text: string): Generator<Field> {
  let open: { tag: string; said: string; line: number } | undefined;
  for (const [index, written] of text.split(/\r\n?|\n/).entries()) {
    const line = written.trimEnd();
    const [found, tag = '', said = ''] = /^:(\d\d[A-Z]?):(.*)$/.exec(line) ?? [];
    if (found === undefined && !/^-(?:\}.*)?$/.test(line)) {
      if (open) open.said += `\n${line}`;
      continue;
    }
    if (open) yield open;
    open = found === undefined ? undefined : { tag, said, line: index + 1 };
  }
  if (open) yield open;
}

interface Balance {
  readonly cents: Cents;
  readonly currency: string;
}

function balanceOf(said: string): Balance | undefined {
  const [, side, currency = '', written = ''] = /^([CD])\d{6}([A-Z]{3})([\d,]+)/.exec(said) ?? [];
  const amount = readAmount(written.replace(/,$/, ''), ',')?.cents;
  if (amount === undefined) return undefined;
  return { cents: cents(side === 'D' ? -amount : amount), currency };
}

/** Value day, booking day, side (R: taken back), amount; what follows is a code and a reference. */
const MOVEMENT = /^(\d{6})(\d{4})?(R?[CD])[A-Z]?([\d,]+)/;

/** « NTRF ». */
const CODE = 4;

function movement(
  said: string,
  line: number,
  currency: string,
  problems: StatementProblem[],
): RawEntry[] {
  const [head = '', value = '', booked, side = '', written = ''] = MOVEMENT.exec(said) ?? [];
  const date = dayOf(value, booked);
  const amount = readAmount(written.replace(/,$/, ''), ',')?.cents;
  if (!date || amount === undefined) {
    problems.push({ code: date ? 'badAmount' : 'badDate', line, read: said.slice(0, 40) });
    return [];
  }
  if (currency !== 'EUR') {
    problems.push({ code: 'foreignCurrency', line, read: currency });
    return [];
  }
  // What came in and is taken back goes out.
  const isOut = side === 'D' || side === 'RC';
  const [own = ''] = said.slice(head.length + CODE).split(/\/\/|\n/);
  const named = /^(NONREF|NOTPROVIDED)?$/i.test(own.trim()) ? '' : own.trim();
  return [
    {
      date,
      cents: cents(isOut ? -amount : amount),
      texts: [],
      ...(named ? { reference: named } : {}),
    },
  ];
}

/** The booking day has no year: it is that of the value day, or the one before or after. */
function dayOf(value: string, booked: string | undefined) {
  const year = Number(value.slice(0, 2));
  const month = Number(value.slice(2, 4));
  const other = Number(booked?.slice(0, 2) ?? month);
  const turned = other - month > 6 ? -1 : month - other > 6 ? 1 : 0;
  return readDay(`20${String(year + turned).padStart(2, '0')}${booked ?? value.slice(2)}`);
}

/** What is said of a movement stands below it, or once more at the end for the whole account. */
function complete(raw: RawEntry[], said: string): void {
  const last = raw.pop();
  if (!last) return;
  raw.push(last.texts.length > 0 ? last : { ...last, ...detailsOf(said, last) });
}

function detailsOf(said: string, { reference }: RawEntry): EntryDetails {
  const flat = said.replace(/\n/g, '');
  const read = /^\d{3}\?/.test(flat) ? numbered(flat) : slashed(flat);
  if (!read) return { texts: said.split('\n'), ...(reference ? { reference } : {}) };
  const ref = read.reference || reference || '';
  return {
    texts: read.texts,
    ...(read.name ? { counterparty: read.name } : {}),
    ...(ref ? { reference: ref } : {}),
    ...(read.iban ? { iban: read.iban } : {}),
  };
}

interface Numbered {
  readonly texts: string[];
  readonly name: string;
  readonly reference: string;
  readonly iban: string;
}

/** « 166?00VIREMENT?20panier 12?32MARIE DUVAL »: 20 to 29 are the words, 32 and 33 the name. */
function numbered(said: string): Numbered {
  const parts = new Map<string, string>();
  for (const part of said.split('?').slice(1)) {
    const code = part.slice(0, 2);
    parts.set(code, (parts.get(code) ?? '') + part.slice(2));
  }
  const at = (...codes: readonly string[]): string =>
    codes.map((code) => parts.get(code) ?? '').join('');
  const words = at(...'20 21 22 23 24 25 26 27 28 29 60 61 62 63'.split(' '));
  const tagged = /(?:EREF|KREF|MREF|SVWZ)\+/.test(words) ? words.split(/(?=[A-Z]{4}\+)/) : [];
  const under = (tag: string): string =>
    tagged
      .find((part) => part.startsWith(`${tag}+`))
      ?.slice(5)
      .trim() ?? '';
  const said86 = tagged.length > 0 ? under('SVWZ') : words;
  const name = at('32', '33').trim();
  const own = under('EREF');
  return {
    texts: [[at('00'), name].filter(Boolean).join(' '), said86],
    name,
    reference: /^NOTPROVIDED$/i.test(own) ? '' : own,
    iban: at('31').replace(/\s/g, ''),
  };
}

/** « /EREF/…/NAME/MARIE DUVAL/REMI/panier 12 », as banks of the Benelux and France write it. */
function slashed(said: string): Numbered | undefined {
  const marks = [
    ...said.matchAll(/\/(EREF|ORDP|BENM|NAME|IBAN|REMI|RTRN|TRTP|CSID|MARF|PURP|BIC)\//g),
  ];
  if (marks.length === 0) return undefined;
  const parts = new Map<string, string>();
  for (const [index, mark] of marks.entries()) {
    const words = said.slice(mark.index + mark[0].length, marks[index + 1]?.index);
    parts.set(mark[1] ?? '', words.trim());
  }
  const at = (code: string): string => parts.get(code) ?? '';
  const name = at('NAME');
  const own = at('EREF');
  return {
    texts: [[at('TRTP'), name].filter(Boolean).join(' '), at('REMI').replace(/^\/?USTD\/+/, '')],
    name,
    reference: /^NOTPROVIDED$/i.test(own) ? '' : own,
    iban: at('IBAN'),
  };
}

/** An IBAN, or a bank's number and the account's. */
const accountOf = (said: string): Account => {
  const last = said.split('/').at(-1) ?? '';
  const bare = last.replace(/[A-Z]{3}$/, '');
  return /^[A-Z]{2}\d{2}[A-Z\d]{11,30}$/.test(bare) ? { iban: bare } : { number: bare };
};
