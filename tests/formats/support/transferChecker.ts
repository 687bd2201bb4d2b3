/**
 * What a bank asks of a file of SEPA credit transfers, written from ISO 20022 (pain.001.001.09) and the guidelines of the European Payments Council, and knowing nothing of the program: the
 * elements in their order, how often, what each may hold, the signs, and the sums and counts that are
 * said twice. Gives a sentence for each breach.
 */
import { isValidIBAN } from 'ibantools';

interface Node {
  readonly name: string;
  readonly attributes: string;
  readonly children: readonly Node[];
  readonly text: string;
}

/** No comments, sections or entities: a file for a bank needs none. */
function parsed(xml: string): Node | string {
  const head = /^<\?xml version="1\.0" encoding="UTF-8"\?>\s*/.exec(xml);
  if (!head) return 'no declaration of XML in UTF-8';
  const open: { name: string; attributes: string; children: Node[]; text: string }[] = [
    { name: '', attributes: '', children: [], text: '' },
  ];
  let at = head[0].length;
  while (at < xml.length) {
    const rest = xml.slice(at);
    const [whole, end, start, attributes = ''] =
      /^<\/([A-Za-z]+)>|^<([A-Za-z]+)((?: [A-Za-z:]+="[^"<&]*")*)>/.exec(rest) ?? [];
    const top = open[open.length - 1];
    if (!top) return 'closed too often';
    if (whole !== undefined && start !== undefined)
      open.push({ name: start, attributes: attributes.trim(), children: [], text: '' });
    else if (whole !== undefined) {
      if (end !== top.name) return `</${end}> closes <${top.name}>`;
      open.pop();
      open[open.length - 1]?.children.push(top);
    } else {
      const text = /^[^<]+/.exec(rest)?.[0];
      if (text === undefined) return `no element at ${rest.slice(0, 20)}`;
      if (/[&>]/.test(text)) return `a sign that is not escaped in ${text}`;
      top.text += text;
    }
    at += whole?.length ?? /^[^<]+/.exec(rest)?.[0].length ?? 1;
  }
  const [root] = open;
  const [document, ...more] = root?.children ?? [];
  return open.length === 1 && document && more.length === 0 ? document : 'not one whole document';
}

type Test = (text: string) => boolean;
/** What stands in an element, in order: its name with « ? » where it may be absent, « + » where it repeats. */
type Shape = Test | readonly (readonly [string, Shape])[];

/** The signs that every bank of the area passes on. */
const SIGNS = /^[A-Za-z0-9/\-?:().,'+ ]*$/;
const text =
  (longest: number): Test =>
  (said) =>
    said.length >= 1 && said.length <= longest && SIGNS.test(said) && said.trim() === said;
/** References neither begin nor end with a slash, nor hold two in a row. */
const reference: Test = (said) => text(35)(said) && !/^\/|\/$|\/\/| /.test(said);
const isDay: Test = (said) =>
  /^\d{4}-\d\d-\d\d$/.test(said) && new Date(said).toISOString().startsWith(said);
const isTime: Test = (said) =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(said) && !Number.isNaN(Date.parse(`${said}Z`));
const isAmount: Test = (said) => /^\d{1,9}\.\d\d$/.test(said) && Number(said) >= 0.01;
/** A bank in capitals. */
const isSum: Test = (said) => /^\d{1,15}\.\d\d$/.test(said);
const one =
  (...of: readonly string[]): Test =>
  (said) =>
    of.includes(said);

function fileShape(): Shape {
  const party: Shape = [['Nm', text(70)]];
  const account: Shape = [['Id', [['IBAN', isValidIBAN]]]];
  const agent: Shape = [['FinInstnId', [['Othr', [['Id', one('NOTPROVIDED')]]]]]];
  return [
    [
      'CstmrCdtTrfInitn',
      [
        [
          'GrpHdr',
          [
            ['MsgId', reference],
            ['CreDtTm', isTime],
            ['NbOfTxs', (said) => /^[1-9]\d{0,14}$/.test(said)],
            ['CtrlSum', isSum],
            ['InitgPty', party],
          ],
        ],
        [
          'PmtInf+',
          [
            ['PmtInfId', reference],
            ['PmtMtd', one('TRF')],
            ['BtchBookg?', one('true', 'false')],
            ['NbOfTxs', (said) => /^[1-9]\d{0,14}$/.test(said)],
            ['CtrlSum', isSum],
            ['PmtTpInf', [['SvcLvl', [['Cd', one('SEPA')]]]]],
            ['ReqdExctnDt', [['Dt', isDay]]],
            ['Dbtr', party],
            ['DbtrAcct', account],
            ['DbtrAgt', agent],
            ['ChrgBr', one('SLEV')],
            [
              'CdtTrfTxInf+',
              [
                ['PmtId', [['EndToEndId', reference]]],
                ['Amt', [['InstdAmt', isAmount]]],
                ['CdtrAgt?', agent],
                ['Cdtr', party],
                ['CdtrAcct', account],
                ['RmtInf?', [['Ustrd', text(140)]]],
              ],
            ],
          ],
        ],
      ],
    ],
  ];
}

function breachesOf(node: Node, shape: Shape, path: string): string[] {
  const at = `${path}/${node.name}`;
  const currency = node.name === 'InstdAmt' ? 'Ccy="EUR"' : '';
  const found = path !== '' && node.attributes !== currency ? [`${at}: ${node.attributes}`] : [];
  if (typeof shape === 'function')
    return node.children.length === 0 && shape(node.text)
      ? found
      : [...found, `${at}: « ${node.text} »`];
  if (node.text.trim() !== '') found.push(`${at}: words between elements`);
  let index = 0;
  for (const [said, inner] of shape) {
    const name = said.replace(/[?+]$/, '');
    const before = index;
    for (let child = node.children[index]; child?.name === name; child = node.children[index]) {
      found.push(...breachesOf(child, inner, at));
      index += 1;
      if (!said.endsWith('+')) break;
    }
    if (index === before && !said.endsWith('?')) found.push(`${at}: no ${name} in its place`);
  }
  const extra = node.children[index];
  if (extra) found.push(`${at}: ${extra.name} out of its place`);
  return found;
}

const within = (node: Node, name: string): Node[] =>
  node.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...within(child, name),
  ]);
const own = (node: Node, name: string): string =>
  node.children.find((child) => child.name === name)?.text ?? '';
const inCents = (said: string): number => Math.round(Number(said) * 100);

/** Of the whole file, and of each of its payments: how many transfers, of how much. */
function sumBreaches(node: Node, counted: Node): string[] {
  const amounts = within(node, 'InstdAmt').map((amount) => inCents(amount.text));
  const total = amounts.reduce((all, amount) => all + amount, 0);
  return [
    ...(own(counted, 'NbOfTxs') === String(amounts.length) ? [] : [`${counted.name}: NbOfTxs`]),
    ...(inCents(own(counted, 'CtrlSum')) === total ? [] : [`${counted.name}: CtrlSum`]),
  ];
}

export function transferBreaches(xml: string): string[] {
  const document = parsed(xml);
  if (typeof document === 'string') return [document];
  const name = 'xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"';
  if (document.name !== 'Document' || document.attributes !== name) return ['not a known pain.001'];
  const ids = within(document, 'EndToEndId').map((id) => id.text);
  return [
    ...breachesOf(document, fileShape(), ''),
    ...within(document, 'GrpHdr').flatMap((head) => sumBreaches(document, head)),
    ...within(document, 'PmtInf').flatMap((payment) => sumBreaches(payment, payment)),
    ...(new Set(ids).size === ids.length ? [] : ['an EndToEndId stands twice']),
  ];
}
