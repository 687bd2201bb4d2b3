import { checkDigits } from '../../domain/values/iban';
import type { Cents } from '../../domain/values/money';
import {
  type Account,
  identified,
  type RawEntry,
  type Statement,
  type StatementProblem,
} from '../entries/entry';
import { readAmount } from './amounts';
import { readDay } from './days';
import { type Node, nodesNamed, readMarkup, textAt } from './markup';

/** OFX 1 (SGML) and 2 (XML), as banks and their export for Money or Quicken give it. */
export function readOfx(text: string): Statement {
  const problems: StatementProblem[] = [];
  const root = readMarkup(text.slice(Math.max(0, text.search(/<OFX>/i))));
  const statements = [...nodesNamed(root, 'STMTRS'), ...nodesNamed(root, 'CCSTMTRS')];
  const raw = statements.flatMap((one) =>
    nodesNamed(one, 'STMTTRN').flatMap((node, index): RawEntry[] => entryOf(node, index, problems)),
  );
  const [first] = statements;
  const accounts = statements.map(accountOf);
  if (new Set(accounts.map((one) => JSON.stringify(one))).size > 1)
    problems.push({ code: 'severalAccounts' });
  if (!/<\/OFX>\s*$/i.test(text))
    problems.push({ code: 'cutShort', line: text.split('\n').length });
  const closing = first && amountOf(textAt(first, 'LEDGERBAL/BALAMT'));
  return {
    layout: 'ofx',
    entries: identified(raw),
    problems,
    ...(accounts[0] ? { account: accounts[0] } : {}),
    ...(closing === undefined || statements.length > 1 ? {} : { closing }),
  };
}

/** A mark of thousands has no place here: the last mark is the decimal one. */
const amountOf = (text: string): Cents | undefined =>
  readAmount(text, text.includes(',') ? ',' : '.')?.cents;

function entryOf(node: Node, index: number, problems: StatementProblem[]): RawEntry[] {
  // The last one of a file that was cut is told once, as that.
  if (!node.closed) return [];
  const [posted, amount] = [textAt(node, 'DTPOSTED'), textAt(node, 'TRNAMT')];
  const date = readDay(posted.slice(0, 8));
  const sum = amountOf(amount);
  if (!date || sum === undefined) {
    problems.push({
      code: date ? 'badAmount' : 'badDate',
      line: index + 1,
      read: date ? amount : posted,
    });
    return [];
  }
  const texts = [textAt(node, 'NAME', 'PAYEE/NAME'), textAt(node, 'MEMO')];
  return [
    {
      date,
      cents: sum,
      texts,
      ...(/^SRVCHG|^FEE/.test(textAt(node, 'TRNTYPE')) ? { kind: 'fee' } : {}),
    },
  ];
}

function accountOf(node: Node): Account {
  const [bank, branch, number] = ['BANKID', 'BRANCHID', 'ACCTID'].map((name) =>
    textAt(node, `BANKACCTFROM/${name}`).replace(/\s/g, ''),
  );
  if (!number) return {};
  const isFrench =
    /^\d{5}$/.test(bank ?? '') && /^\d{5}$/.test(branch ?? '') && /^[\dA-Z]{11}$/.test(number);
  return isFrench ? { number, iban: frenchIban(`${bank}${branch}${number}`) } : { number };
}

/** The two keys of a French account follow from its numbers. */
function frenchIban(account: string): string {
  const digits = account.replace(/[A-Z]/g, (letter) => String(ribDigit(letter)));
  const key = 97 - Number((BigInt(digits) * BigInt(100)) % BigInt(97));
  const body = `${account}${String(key).padStart(2, '0')}`;
  return `FR${checkDigits('FR', body)}${body}`;
}

/** A to I are 1 to 9, J to R again, S to Z are 2 to 9. */
const ribDigit = (letter: string): number => {
  const at = letter.charCodeAt(0) - 65;
  return at < 18 ? (at % 9) + 1 : at - 16;
};
