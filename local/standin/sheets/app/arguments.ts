import { scriptError } from '../../base/errors';
import { ServiceObject } from '../../base/service';

/** The kinds of argument that a method takes; `?` marks one that may be left out. */
export type Kind = 'string' | 'integer' | 'boolean' | 'value' | 'grid' | 'object' | 'row';

/** Refuses arguments of other kinds or another number, in Google's words. */
export function checkArguments(
  method: string,
  given: readonly unknown[],
  ...signatures: readonly (readonly Kind[])[]
): void {
  const fits = signatures.some(
    (kinds) => kinds.length === given.length && kinds.every((kind, at) => isOf(kind, given[at])),
  );
  if (fits) return;
  throw scriptError(
    `The parameters (${given.map(typeName).join(',')}) don't match the method signature for SpreadsheetApp.${method}.`,
  );
}

function isOf(kind: Kind, value: unknown): boolean {
  switch (kind) {
    case 'integer':
      return typeof value === 'number' && Number.isInteger(value);
    case 'value':
      return value === null || value === undefined || isPlain(value) || value instanceof Date;
    case 'row':
      return Array.isArray(value);
    case 'grid':
      return Array.isArray(value) && value.every((row) => Array.isArray(row));
    case 'object':
      return value instanceof ServiceObject;
    default:
      return typeof value === kind;
  }
}

function isPlain(value: unknown): boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return `${value.length > 0 ? listName(value[0]) : 'Object'}[]`;
  if (value instanceof ServiceObject) return `SpreadsheetApp.${value.serviceName}`;
  if (value instanceof Date) return 'Date';
  const name = typeof value;
  return name === 'number' ? 'number' : name.charAt(0).toUpperCase() + name.slice(1);
}

function listName(value: unknown): string {
  return Array.isArray(value) ? 'Object[]' : typeName(value);
}
