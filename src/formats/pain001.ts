import { decimalEuros } from './decimalEuros';
import { type Account, sepaText, type TransferLine, type TransferOrder } from './transferOrder';

/** The same, for an identifier: no slash at either end, never two in a row. */
export const sepaId = (text: string, longest = 35): string =>
  sepaText(text.replace(/\s+/g, ''), longest)
    .replace(/\/{2,}/g, '/')
    .replace(/^\/|\/$/g, '');

const total = (lines: readonly TransferLine[]): number =>
  lines.reduce((all, { amount }) => all + amount, 0);

type Element = readonly [string, string | readonly Element[], string?];

/**
 * The order for the bank, as pain.001.001.09. RangeError without lines or with an amount that is none: the schema would
 * refuse the file.
 */
export function transferFile(order: TransferOrder): string {
  const { lines, from } = order;
  if (lines.length === 0) throw new RangeError('No transfer to order');
  if (lines.some(({ amount }) => amount < 1)) throw new RangeError('A transfer must be positive');
  const count: Element = ['NbOfTxs', String(lines.length)];
  const sum: Element = ['CtrlSum', decimalEuros(total(lines))];
  const id = sepaId(order.id);
  const head: Element = [
    'GrpHdr',
    [
      ['MsgId', id],
      ['CreDtTm', order.createdAt],
      count,
      sum,
      ['InitgPty', [['Nm', sepaText(from.name, 70)]]],
    ],
  ];
  const payment: Element = [
    'PmtInf',
    [
      ['PmtInfId', sepaId(`${id}-1`)],
      ['PmtMtd', 'TRF'],
      ['BtchBookg', 'false'],
      count,
      sum,
      ['PmtTpInf', [['SvcLvl', [['Cd', 'SEPA']]]]],
      ['ReqdExctnDt', [['Dt', order.executedOn]]],
      ['Dbtr', [['Nm', sepaText(from.name, 70)]]],
      accountOf('DbtrAcct', from),
      ['DbtrAgt', [['FinInstnId', [['Othr', [['Id', 'NOTPROVIDED']]]]]]],
      ['ChrgBr', 'SLEV'],
      ...lines.map(transfer),
    ],
  ];
  const root = xml([['CstmrCdtTrfInitn', [head, payment]]], 1);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09">\n${root}</Document>\n`;
}

const accountOf = (name: string, { iban }: Account): Element => [name, [['Id', [['IBAN', iban]]]]];

function transfer({ to, amount, id, label }: TransferLine): Element {
  return [
    'CdtTrfTxInf',
    [
      ['PmtId', [['EndToEndId', sepaId(id)]]],
      ['Amt', [['InstdAmt', decimalEuros(amount), ' Ccy="EUR"']]],
      ['Cdtr', [['Nm', sepaText(to.name, 70)]]],
      accountOf('CdtrAcct', to),
      ['RmtInf', [['Ustrd', sepaText(label, 140)]]],
    ],
  ];
}

/** Nothing is escaped: what `sepaText` lets through needs no escaping in an element. */
const xml = (elements: readonly Element[], depth: number): string =>
  elements
    .map(([name, content, attributes = '']) => {
      const pad = '  '.repeat(depth);
      const inner = typeof content === 'string' ? content : `\n${xml(content, depth + 1)}${pad}`;
      return `${pad}<${name}${attributes}>${inner}</${name}>\n`;
    })
    .join('');
