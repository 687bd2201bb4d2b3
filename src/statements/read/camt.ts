import { type Cents, cents, sum } from '../../domain/values/money';
import {
  type Account,
  type EntryDetails,
  identified,
  type RawEntry,
  type Statement,
  type StatementProblem,
} from '../entries/entry';
import type { EntryKind } from '../entries/kind';
import { readAmount } from './amounts';
import { readDay } from './days';
import { type Node, nodesAt, nodesNamed, readMarkup, textAt } from './markup';

/** CAMT.053, of any version from .02 to .08: they differ where names and states are wrapped. */
export function readCamt(text: string): Statement {
  const problems: StatementProblem[] = [];
  const root = readMarkup(text);
  const statements = [...nodesNamed(root, 'Stmt'), ...nodesNamed(root, 'Rpt')];
  const raw = statements.flatMap((one) =>
    nodesAt(one, 'Ntry').flatMap((node, index) => entriesOf(node, index, problems)),
  );
  if (!/<\/(\w+:)?Document>\s*$/.test(text))
    problems.push({ code: 'cutShort', line: text.split('\n').length });
  const accounts = statements.map(accountOf);
  if (new Set(accounts.map((one) => JSON.stringify(one))).size > 1)
    problems.push({ code: 'severalAccounts' });
  const opening = balanceOf(statements[0], ['OPBD', 'PRCD']);
  const closing = balanceOf(statements.at(-1), ['CLBD']);
  return {
    layout: 'camt',
    entries: identified(raw),
    problems,
    ...(accounts[0] ? { account: accounts[0] } : {}),
    ...(opening === undefined ? {} : { opening }),
    ...(closing === undefined ? {} : { closing }),
  };
}

function balanceOf(statement: Node | undefined, codes: readonly string[]): Cents | undefined {
  const found = (statement ? nodesAt(statement, 'Bal') : []).find((node) =>
    codes.includes(textAt(node, 'Tp/CdOrPrtry/Cd')),
  );
  return found && signed(found);
}

/** Undefined where there is no amount, or one of another currency. */
function signed(node: Node): Cents | undefined {
  const [amount] = nodesAt(node, 'Amt');
  const read = amount && readAmount(amount.text, '.')?.cents;
  if (read === undefined) return undefined;
  return textAt(node, 'CdtDbtInd') === 'DBIT' ? cents(-read) : read;
}

function accountOf(node: Node): Account {
  const iban = textAt(node, 'Acct/Id/IBAN').replace(/\s/g, '');
  const number = textAt(node, 'Acct/Id/Othr/Id');
  return iban ? { iban } : number ? { number } : {};
}

function entriesOf(node: Node, index: number, problems: StatementProblem[]): RawEntry[] {
  // The last one of a file that was cut is told once, as that.
  if (!node.closed) return [];
  const written = textAt(node, 'BookgDt/Dt', 'BookgDt/DtTm', 'ValDt/Dt', 'ValDt/DtTm');
  const date = readDay(written);
  const whole = signed(node);
  const state = textAt(node, 'Sts', 'Sts/Cd');
  const line = index + 1;
  const report = (code: StatementProblem['code'], read: string): RawEntry[] => {
    problems.push({ code, line, read });
    return [];
  };
  if (state !== '' && state !== 'BOOK') return report('notDone', state);
  if (!date) return report('badDate', written);
  if (whole === undefined) return report('badAmount', textAt(node, 'Amt'));
  const currency = /Ccy="(\w+)"/.exec(nodesAt(node, 'Amt')[0]?.attributes ?? '')?.[1] ?? 'EUR';
  if (currency !== 'EUR') return report('foreignCurrency', currency);
  const details = nodesAt(node, 'NtryDtls/TxDtls');
  const parts = details.map((one) => signed(one) ?? partOf(one, whole));
  const kind = kindIn(
    textAt(node, 'BkTxCd/Domn/Fmly/SubFmlyCd'),
    textAt(node, 'BkTxCd/Domn/Fmly/Cd'),
  );
  const info = textAt(node, 'AddtlNtryInf');
  // A batch that names each of its transfers: they are what buyers paid.
  const isBatch =
    details.length > 1 &&
    parts.every((part) => part !== undefined) &&
    sum(parts as Cents[]) === whole;
  if (!isBatch)
    return [
      { date, cents: whole, ...(kind ? { kind } : {}), ...detailsOf(details[0], info, whole) },
    ];
  return details.map((one, at) => ({
    date,
    cents: parts[at] ?? whole,
    ...detailsOf(one, info, whole),
  }));
}

function partOf(node: Node, whole: Cents): Cents | undefined {
  const read = readAmount(textAt(node, 'AmtDtls/TxAmt/Amt', 'AmtDtls/InstdAmt/Amt'), '.')?.cents;
  return read === undefined ? undefined : cents(Math.sign(whole) * read);
}

function detailsOf(node: Node | undefined, info: string, whole: Cents): EntryDetails {
  if (!node) return { texts: [info] };
  const [other, account] = whole < 0 ? ['Cdtr', 'CdtrAcct'] : ['Dbtr', 'DbtrAcct'];
  const counterparty = textAt(node, `RltdPties/${other}/Nm`, `RltdPties/${other}/Pty/Nm`);
  const unstructured = nodesAt(node, 'RmtInf/Ustrd').map(({ text }) => text);
  const structured = textAt(node, 'RmtInf/Strd/CdtrRefInf/Ref');
  const endToEnd = textAt(node, 'Refs/EndToEndId');
  const reference = structured || (endToEnd === 'NOTPROVIDED' ? '' : endToEnd);
  const iban = textAt(node, `RltdPties/${account}/Id/IBAN`);
  const first = info || counterparty;
  return {
    texts: [first, ...unstructured, structured],
    counterparty,
    reference,
    ...(iban ? { iban } : {}),
  };
}

function kindIn(code: string, family: string): EntryKind | undefined {
  if (/^(COMM|CHRG|FEES)$/.test(code)) return 'fee';
  if (family === 'MCRD') return 'cards';
  return family === 'RCHQ' ? 'cheques' : undefined;
}
