import FormulaParser from 'fast-formula-parser';
import lexing from 'fast-formula-parser/grammar/lexing.js';
import parsing from 'fast-formula-parser/grammar/parsing.js';
import { CellError, type CellValue, errorTypeOf } from '../grid/cells';
import { type Reference, splitFormula } from '../grid/references';

/** A formula as a tree. Places are numbered, so that copied formulas share one tree. */
export type Node =
  | { readonly kind: 'value'; readonly value: CellValue }
  | { readonly kind: 'error'; readonly error: CellError }
  | { readonly kind: 'place'; readonly index: number }
  | { readonly kind: 'negate'; readonly operand: Node }
  | { readonly kind: 'percent'; readonly operand: Node }
  | { readonly kind: 'operator'; readonly sign: string; readonly left: Node; readonly right: Node }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly (Node | null)[] }
  | { readonly kind: 'array'; readonly rows: readonly (readonly CellValue[])[] };

export interface Formula {
  readonly tree: Node;
  readonly places: readonly Reference[];
}

const trees = new Map<string, Node>();

export function compile(formula: string): Formula {
  const places: Reference[] = [];
  let template = '';
  let inArray = false;
  for (const part of splitFormula(formula.slice(1))) {
    if (part.kind === 'reference') template += `ref_${places.push(part.reference) - 1}`;
    else if (part.kind === 'string') template += part.text;
    else {
      template += portable(part.text, inArray);
      inArray = part.text.includes('{') || (inArray && !part.text.includes('}'));
    }
  }
  let tree = trees.get(template);
  if (tree === undefined) {
    tree = parse(template);
    trees.set(template, tree);
  }
  return { tree, places };
}

/** The library's grammar knows commas between arguments and a digit before the point. */
function portable(text: string, inArray: boolean): string {
  const separated = inArray || text.includes('{') ? text : text.replaceAll(';', ',');
  return /^\.\d/.test(separated) ? `0${separated}` : separated;
}

const PARSE_ERROR: Node = {
  kind: 'error',
  error: new CellError('ERROR', 'Formula parse error.'),
};

function parse(template: string): Node {
  try {
    parser.input = lexing.lex(template).tokens;
    const tree = parser.formulaWithBinaryOp();
    return parser.errors.length > 0 || !tree ? PARSE_ERROR : (tree as Node);
  } catch (error) {
    // Signs that the library's lexer does not know; and what it fails over itself, as « =.5!1 ».
    const isTheirs = error instanceof FormulaParser.FormulaError || error instanceof TypeError;
    if (!isTheirs) throw error;
    return PARSE_ERROR;
  }
}

function asNode(item: Node | CellValue): Node {
  return typeof item === 'object' ? item : { kind: 'value', value: item };
}

function failure(text: string): Node {
  const type = errorTypeOf(text.toUpperCase());
  return { kind: 'error', error: new CellError(type, `The formula holds ${text}.`) };
}

/** What the library's parser calls on its way: it builds the tree instead of computing. */
const builder = {
  applyInfix: (left: Node, sign: string, right: Node): Node => ({
    kind: 'operator',
    sign,
    left: asNode(left),
    right: asNode(right),
  }),
  applyPrefix: (signs: string[], operand: Node): Node => {
    const negative = signs.filter((sign) => sign === '-').length % 2 === 1;
    if (typeof operand === 'number') return asNode(negative ? -operand : operand);
    return negative ? { kind: 'negate', operand: asNode(operand) } : asNode(operand);
  },
  applyPostfix: (operand: Node): Node => ({ kind: 'percent', operand: asNode(operand) }),
  applyUnion: (): Node => PARSE_ERROR,
  applyIntersect: (): Node => PARSE_ERROR,
  applyRange: (): Node => PARSE_ERROR,
  parseCellAddress: (): Node => PARSE_ERROR,
  parseCol: (name: string): Node => unknownName(name),
  isFormulaError: () => false,
  toNumber: (text: string): Node => asNode(Number(text)),
  toString: (text: string): Node => asNode(text.slice(1, -1).replaceAll('""', '"')),
  toBoolean: (text: string): Node => asNode(text.toUpperCase() === 'TRUE'),
  toError: failure,
  toArray: (rows: Node[][]): Node => ({
    kind: 'array',
    rows: rows.map((row) => row.map((item) => (item.kind === 'value' ? item.value : ''))),
  }),
};

const context = {
  callFunction: (name: string, args: (Node | null)[]): Node => ({
    kind: 'call',
    name: name.toUpperCase().replace(/^_XLFN\./, ''),
    args: args.map((arg) => (arg === null ? null : asNode(arg))),
  }),
  getVariable: (name: string): Node =>
    /^ref_\d+$/.test(name) ? { kind: 'place', index: Number(name.slice(4)) } : unknownName(name),
};

function unknownName(name: string): Node {
  return { kind: 'error', error: new CellError('NAME', `Unknown range name: '${name}'.`) };
}

const parser = new parsing.Parser(context, builder);
