import { badRequest } from '../../base/errors';
import { isObject, type Json, type JsonObject } from '../grid/apiJson';
import { ALL_MESSAGES } from './requestSchema';

const MOST_REPORTED = 5;
const BRACKET = '['.charCodeAt(0);

/** Refuses what is not a message of this name, as Google's JSON reader does: all fields at once. */
export function checkMessage(value: unknown, name: string): JsonObject {
  if (isClean(value, name)) return value as JsonObject;
  const problems: string[] = [];
  const read = checkValue(value, name, '', problems);
  if (problems.length > 0) {
    const texts = problems.slice(0, MOST_REPORTED);
    throw badRequest(
      `Invalid JSON payload received. ${texts.join('\nInvalid JSON payload received. ')}`,
    );
  }
  return isObject(read) ? read : {};
}

/** The quick way through what is right: no paths are made, nothing is copied. */
function isClean(value: unknown, type: string): boolean {
  if (type.charCodeAt(0) === BRACKET) {
    const inner = type.slice(1, -1);
    return Array.isArray(value) && value.every((item: unknown) => isClean(item, inner));
  }
  const message = ALL_MESSAGES[type];
  if (!message) return isOfType(value, type);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  for (const key in value) {
    const field = Object.hasOwn(message, key) ? message[key] : undefined;
    if (field === undefined || !isClean((value as JsonObject)[key], field)) return false;
  }
  return true;
}

function checkValue(
  value: unknown,
  type: string,
  path: string,
  problems: string[],
): Json | undefined {
  if (value === null || value === undefined) return undefined;
  if (type.startsWith('[')) return checkList(value, type.slice(1, -1), path, problems);
  const message = ALL_MESSAGES[type];
  if (!message) return checkBasic(value, type, path, problems);
  if (typeof value !== 'object' || Array.isArray(value)) {
    problems.push(`Invalid value at '${path}' (${type}), ${JSON.stringify(value)}`);
    return undefined;
  }
  const result: JsonObject = {};
  for (const [key, item] of Object.entries(value)) {
    if (item === undefined) continue;
    const field = Object.hasOwn(message, key) ? message[key] : undefined;
    if (field === undefined) {
      const where = path === '' ? '' : ` at '${path}'`;
      problems.push(`Unknown name "${key}"${where}: Cannot find field.`);
      continue;
    }
    const read = checkValue(item, field, join(path, key), problems);
    if (read !== undefined) result[key] = read;
  }
  return result;
}

function checkList(
  value: unknown,
  type: string,
  path: string,
  problems: string[],
): Json | undefined {
  const items = Array.isArray(value) ? value : [value];
  if (!Array.isArray(value) && type !== 'string') {
    problems.push(`Invalid value at '${path}' (${type}), ${JSON.stringify(value)}`);
    return undefined;
  }
  return items.map((item: unknown, at) => checkValue(item, type, `${path}[${at}]`, problems) ?? {});
}

const KINDS: Record<string, string> = {
  string: 'TYPE_STRING',
  boolean: 'TYPE_BOOL',
  integer: 'TYPE_INT32',
  number: 'TYPE_DOUBLE',
};

function checkBasic(
  value: unknown,
  type: string,
  path: string,
  problems: string[],
): Json | undefined {
  if (isOfType(value, type)) return value;
  const kind = type.startsWith('enum:') ? enumName(path) : (KINDS[type] ?? type);
  problems.push(`Invalid value at '${path}' (${kind}), ${JSON.stringify(value)}`);
  return undefined;
}

const enums = new Map<string, ReadonlySet<unknown>>();

/** `enum:ROWS|COLUMNS`; there are as many as the messages name. */
function namesOf(type: string): ReadonlySet<unknown> {
  const known = enums.get(type) ?? new Set<unknown>(type.slice(5).split('|'));
  enums.set(type, known);
  return known;
}

function isOfType(value: unknown, type: string): value is Json {
  switch (type) {
    case 'string':
    case 'boolean':
      return typeof value === type;
    case 'integer':
      return Number.isInteger(value);
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    default:
      return namesOf(type).has(value);
  }
}

function enumName(path: string): string {
  const field = path.slice(path.lastIndexOf('.') + 1);
  const name = field.replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return `type.googleapis.com/google.apps.sheets.v4.${name}`;
}

/** Paths in Google's messages are in snake case. */
function join(path: string, key: string): string {
  const snake = key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return path === '' ? snake : `${path}.${snake}`;
}
