/** Lists of choices in the text of a tab: read here, since the library makes a cell of each place. */
import type { JsonObject } from '../standin/sheets/grid/apiJson';
import { type Area, parseA1 } from '../standin/sheets/grid/ranges';

export interface FoundValidation {
  readonly area: Area;
  readonly rule: JsonObject;
}

const WHOLE = 2_000_000;

export function validationsOf(xml: string): readonly FoundValidation[] {
  const found: FoundValidation[] = [];
  const each = /<dataValidation\s([^>]*?)(?:\/>|>([\s\S]*?)<\/dataValidation>)/g;
  for (const [, attributes = '', content = ''] of xml.matchAll(each)) {
    const formula = plainText(/<formula1>([^<]*)/.exec(content)?.[1] ?? '');
    const condition = attribute(attributes, 'type') === 'list' ? choices(formula) : undefined;
    if (!condition) continue;
    const strict = attribute(attributes, 'showErrorMessage') === '1';
    const rule = { condition, showCustomUi: true, strict };
    for (const place of attribute(attributes, 'sqref').split(/\s+/)) {
      const area = areaOf(place);
      if (area) found.push({ area, rule });
    }
  }
  return found;
}

function choices(formula: string): JsonObject | undefined {
  const list = /^"([\s\S]*)"$/.exec(formula)?.[1];
  if (list === undefined) {
    return formula === ''
      ? undefined
      : { type: 'ONE_OF_RANGE', values: [{ userEnteredValue: `=${formula}` }] };
  }
  const words = list.replaceAll('""', '"').split(',');
  return {
    type: 'ONE_OF_LIST',
    values: words.map((word) => ({ userEnteredValue: word.trim() })),
  };
}

function areaOf(place: string): Area | undefined {
  const range = parseA1(place);
  if (!range) return undefined;
  const { startRow = 0, endRow = WHOLE, startColumn = 0, endColumn = WHOLE } = range;
  return { startRow, endRow, startColumn, endColumn };
}

const attribute = (attributes: string, name: string): string =>
  plainText(new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1] ?? '');

const MARKS: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};

function plainText(xml: string): string {
  return xml.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return MARKS[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
