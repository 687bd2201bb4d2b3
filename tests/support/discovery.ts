/** Google's own description of an interface as JSON Schema, to hold what the script sends against. */
import { readFileSync } from 'node:fs';
import Ajv, { type ValidateFunction } from 'ajv';
import type { TraceLine } from '../../local/standin/runtime/host/execution';

interface Described {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly items?: Described;
  readonly additionalProperties?: Described;
  readonly properties?: Readonly<Record<string, Described>>;
  readonly readOnly?: boolean;
  readonly repeated?: boolean;
  readonly location?: string;
  readonly description?: string;
}

interface Method {
  readonly request?: { readonly $ref: string };
  readonly parameters?: Readonly<Record<string, Described>>;
  readonly parameterOrder?: readonly string[];
}

interface Resource {
  readonly methods?: Readonly<Record<string, Method>>;
  readonly resources?: Readonly<Record<string, Resource>>;
}

interface Discovery extends Resource {
  readonly schemas: Readonly<Record<string, Described & { readonly id: string }>>;
  readonly parameters: Readonly<Record<string, Described>>;
}

type Schema = Record<string, unknown>;

/** Whoever changes a thing names it: ids are « read-only » and sent all the same. */
const NAMES_ITS_OBJECT = /Id$/;
const READ_ONLY = /This field is read-only\.|^Output only\./;

const isReadOnly = (name: string, { readOnly, description = '' }: Described): boolean =>
  (readOnly === true || READ_ONLY.test(description)) && !NAMES_ITS_OBJECT.test(name);

function schemaOf(described: Described): Schema {
  const { $ref, type, items, properties, additionalProperties } = described;
  if ($ref !== undefined) return { $ref: `#/definitions/${$ref}` };
  if (type === 'any') return {};
  if (type === 'array') return { type, items: items ? schemaOf(items) : {} };
  if (type === 'object') {
    return {
      type,
      properties: fieldsOf(properties ?? {}),
      additionalProperties: additionalProperties ? schemaOf(additionalProperties) : false,
    };
  }
  return { type, ...(described.enum ? { enum: described.enum } : {}) };
}

const fieldsOf = (properties: Readonly<Record<string, Described>>): Schema =>
  Object.fromEntries(
    Object.entries(properties).map(([name, field]) => [
      name,
      isReadOnly(name, field) ? { not: {} } : schemaOf(field),
    ]),
  );

interface Checks {
  /** Absent when the method takes no body. */
  readonly body?: ValidateFunction;
  /** How many identifiers stand between the body and the options. */
  readonly ids: number;
  readonly options: ValidateFunction;
}

/** Knows every method of one advanced service. */
export class Interface {
  private readonly checks = new Map<string, Checks>();

  constructor(
    private readonly name: string,
    discovery: Discovery,
  ) {
    const ajv = new Ajv({ strict: false, allErrors: true });
    const definitions = Object.fromEntries(
      Object.entries(discovery.schemas).map(([id, described]) => [id, schemaOf(described)]),
    );
    ajv.addSchema({ $id: 'google', definitions });
    for (const [path, method] of methodsOf(discovery)) {
      const parameters = { ...discovery.parameters, ...method.parameters };
      const inPath = Object.values(method.parameters ?? {}).filter((p) => p.location === 'path');
      this.checks.set(path, {
        ...(method.request
          ? { body: ajv.compile({ $ref: `google#/definitions/${method.request.$ref}` }) }
          : {}),
        ids: inPath.length,
        options: ajv.compile(optionsOf(parameters)),
      });
    }
  }

  static read(name: string, file: string): Interface {
    return new Interface(name, JSON.parse(readFileSync(file, 'utf8')) as Discovery);
  }

  /** What is wrong with the arguments of a recorded call; nothing when it is another service's. */
  problemsOf({ service, method, arguments: given }: TraceLine): string[] {
    if (service !== this.name && !service.startsWith(`${this.name}.`)) return [];
    const path = `${service}.${method}`.slice(this.name.length + 1).toLowerCase();
    const checks = this.checks.get(path);
    if (!checks) return [`${service}.${method} is unknown`];
    const { body, ids, options } = checks;
    const rest = body ? given.slice(1) : given;
    const found = body ? errorsOf(body, given[0]) : [];
    if (rest.slice(0, ids).some((id) => typeof id !== 'string')) found.push('an id is no text');
    found.push(...errorsOf(options, rest[ids] ?? {}));
    if (rest.length > ids + 1) found.push('too many arguments');
    return found.map((problem) => `${service}.${method}: ${problem}`);
  }
}

function* methodsOf({ methods, resources }: Resource, prefix = ''): Generator<[string, Method]> {
  for (const [name, method] of Object.entries(methods ?? {}))
    yield [`${prefix}${name}`.toLowerCase(), method];
  for (const [name, resource] of Object.entries(resources ?? {}))
    yield* methodsOf(resource, `${prefix}${name}.`);
}

function optionsOf(parameters: Readonly<Record<string, Described>>): Schema {
  const optional = Object.entries(parameters).filter(([, { location }]) => location !== 'path');
  const properties = optional.map(([name, described]) => {
    const { repeated, ...one } = described;
    return [name, repeated ? { type: 'array', items: schemaOf(one) } : schemaOf(one)];
  });
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
    additionalProperties: false,
  };
}

function errorsOf(validate: ValidateFunction, value: unknown): string[] {
  if (validate(value)) return [];
  return (validate.errors ?? []).map(({ instancePath, message, params }) =>
    [instancePath || '/', message, JSON.stringify(params)].join(' '),
  );
}
