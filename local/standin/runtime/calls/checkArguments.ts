/** Refuses a call whose arguments fit no signature of the method, in Google's words. */
import { ServiceError } from '../../base/service';
import type { Wire } from '../worker/messages';
import { signatures } from './signatures';

const NAMESPACES: Readonly<Record<string, readonly string[]>> = {
  SpreadsheetApp: ['Spreadsheet', 'Sheet', 'Range'],
  FormApp: [
    'Form',
    'Choice',
    'FormResponse',
    'ItemResponse',
    'TextValidation',
    'TextValidationBuilder',
  ],
  PropertiesService: ['Properties'],
  CacheService: ['Cache'],
  LockService: ['Lock'],
  Session: ['User'],
  HtmlService: ['HtmlOutput'],
  Utilities: ['Blob'],
  ScriptApp: [
    'TriggerBuilder',
    'SpreadsheetTriggerBuilder',
    'ClockTriggerBuilder',
    'Trigger',
    'AuthorizationInfo',
  ],
};

/** `Range` → `SpreadsheetApp.Range`: how Google's errors name a class. */
export function fullName(service: string): string {
  if (service.endsWith('Item')) return `FormApp.${service}`;
  const found = Object.entries(NAMESPACES).find(([, classes]) => classes.includes(service));
  return found === undefined ? service : `${found[0]}.${service}`;
}

export function checkArguments(service: string, method: string, args: Wire[]): void {
  const signature = signatureOf(service, method);
  if (signature === undefined) return;
  if (alternatives(signature).some((parameters) => fits(parameters, args))) return;
  const given = args.map(typeName).join(',');
  throw new ServiceError(
    `The parameters (${given}) don't match the method signature for ${fullName(service)}.${method}.`,
  );
}

/** Items of a form share what `Item` has. */
export function signatureOf(service: string, method: string): string | undefined {
  const own = signatures.get(`${service}.${method}`);
  if (own !== undefined || !service.endsWith('Item')) return own;
  return signatures.get(`Item.${method}`);
}

const checked = new Set([...signatures.keys()].map((name) => name.split('.')[0]));

/** Whether the methods of this class are listed: then there are no others. */
export function isChecked(service: string): boolean {
  return checked.has(service) || service.endsWith('Item');
}

const parsed = new Map<string, string[][]>();

function alternatives(signature: string): string[][] {
  const known = parsed.get(signature);
  if (known !== undefined) return known;
  const read = signature
    .split('|')
    .map((one) => one.trim())
    .map((one) => (one === '' ? [] : one.split(',')));
  parsed.set(signature, read);
  return read;
}

function fits(parameters: string[], args: Wire[]): boolean {
  return (
    parameters.length === args.length &&
    parameters.every((type, at) => isOfType(args[at] as Wire, type))
  );
}

function isOfType(wire: Wire, type: string): boolean {
  if (type.endsWith('[]')) {
    return Array.isArray(wire) && wire.every((part) => isOfType(part, type.slice(0, -2)));
  }
  if (type === 'Object') return !isTagged(wire, 'foreign');
  if (type === 'String') return typeof wire === 'string';
  if (type === 'Number') return typeof wire === 'number';
  if (type === 'Boolean') return typeof wire === 'boolean';
  if (type === 'Integer' || type === 'Byte') return Number.isInteger(wire);
  if (type === 'Fields') return isTagged(wire, 'object');
  if (type === 'Date') return isTagged(wire, 'date');
  if (wire === null || typeof wire !== 'object' || Array.isArray(wire)) return false;
  if (wire.$ === 'enum') return wire.type.endsWith(`.${type}`);
  if (wire.$ !== 'handle') return false;
  return wire.name === type || (type === 'Item' && wire.name.endsWith('Item'));
}

function isTagged(wire: Wire, tag: string): boolean {
  return wire !== null && typeof wire === 'object' && !Array.isArray(wire) && wire.$ === tag;
}

function typeName(wire: Wire): string {
  if (wire === null) return 'null';
  if (typeof wire === 'string') return 'String';
  if (typeof wire === 'boolean') return 'Boolean';
  if (typeof wire === 'number') return 'number';
  if (Array.isArray(wire)) return `${wire[0] === undefined ? '' : typeName(wire[0])}[]`;
  if (wire.$ === 'handle') return fullName(wire.name);
  if (wire.$ === 'enum') return wire.type;
  return '(class)';
}
