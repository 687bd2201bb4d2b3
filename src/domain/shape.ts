/**
 * What data from outside must look like: a command's input, a cell that the program keeps for
 * itself. As little of a schema library as the script uses, in a twentieth of its size.
 */
export interface Shape<T> {
  readonly read: Reader<T>;
  safeParse(value: unknown): Parsed<T>;
}

/** Keys and positions from the outside in. */
type Path = readonly (string | number)[];
type Reader<T> = (value: unknown, path: Path, faults: Path[]) => T;

type Parsed<T> =
  | { readonly success: true; readonly data: T }
  | { readonly success: false; readonly error: { readonly issues: readonly { path: Path }[] } };

type Infer<S> = S extends Shape<infer T> ? T : never;

const shape = <T>(read: Reader<T>): Shape<T> => ({
  read,
  safeParse: (value) => {
    const faults: Path[] = [];
    const data = read(value, [], faults);
    if (faults.length === 0) return { success: true, data };
    return { success: false, error: { issues: faults.map((path) => ({ path })) } };
  },
});

const where = <T>(isRight: (value: unknown) => boolean): Shape<T> =>
  shape((value, path, faults) => {
    if (!isRight(value)) faults.push(path);
    return value as T;
  });

export const string = (most = Number.POSITIVE_INFINITY): Shape<string> =>
  where((value) => typeof value === 'string' && value.length <= most);

export const int = (): Shape<number> => where((value) => Number.isSafeInteger(value));

export const oneOf = <const W extends string>(words: readonly W[]): Shape<W> =>
  where((value) => words.includes(value as W));

export const optional = <T>(of: Shape<T>): Shape<T | undefined> =>
  shape((value, path, faults) => (value === undefined ? undefined : of.read(value, path, faults)));

export const array = <T>(of: Shape<T>, most = Number.POSITIVE_INFINITY): Shape<T[]> =>
  shape((value, path, faults) => {
    if (Array.isArray(value) && value.length <= most)
      return value.map((item, index) => of.read(item, [...path, index], faults));
    faults.push(path);
    return [];
  });

type Items<S extends readonly Shape<unknown>[]> = { -readonly [K in keyof S]: Infer<S[K]> };

/** Items that may be absent come last. */
export const tuple = <const S extends readonly Shape<unknown>[]>(shapes: S): Shape<Items<S>> =>
  shape((value, path, faults) => {
    const items = Array.isArray(value) && value.length <= shapes.length ? value : undefined;
    if (!items) faults.push(path);
    return shapes.map((of, index) => of.read(items?.[index], [...path, index], faults)) as Items<S>;
  });

type Optional<F> = { [K in keyof F]: undefined extends Infer<F[K]> ? K : never }[keyof F];
type Fields<F> = { [K in Exclude<keyof F, Optional<F>>]: Infer<F[K]> } & {
  [K in Optional<F>]?: Infer<F[K]>;
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Only these keys; what else is there is left behind. */
export const object = <F extends Readonly<Record<string, Shape<unknown>>>>(
  fields: F,
): Shape<Fields<F>> =>
  shape((value, path, faults) => {
    const given = isRecord(value) ? value : undefined;
    if (!given) faults.push(path);
    const read: Record<string, unknown> = {};
    for (const [key, of] of Object.entries(fields)) {
      const field = given && of.read(given[key], [...path, key], faults);
      if (field !== undefined) read[key] = field;
    }
    return read as Fields<F>;
  });

export const record = <T>(of: Shape<T>): Shape<Record<string, T>> =>
  shape((value, path, faults) => {
    if (!isRecord(value)) faults.push(path);
    const entries = isRecord(value) ? Object.entries(value) : [];
    return Object.fromEntries(
      entries.map(([key, item]) => [key, of.read(item, [...path, key], faults)]),
    );
  });

export type { Infer as infer };
