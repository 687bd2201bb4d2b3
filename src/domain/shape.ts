/** Says where a value is not what it should be; the names of keys, from the outside in. */
type Misfit = (path: readonly string[]) => void;
type Reader<T> = (value: unknown, path: readonly string[], misfit: Misfit) => T;

export type Parsed<T> =
  | { readonly success: true; readonly data: T }
  | { readonly success: false; readonly paths: readonly string[] };

/** What data from outside must look like: JSON of a cell, a property or a page. */
export class Shape<T> {
  constructor(readonly read: Reader<T>) {}

  safeParse(value: unknown): Parsed<T> {
    const paths: string[] = [];
    const data = this.read(value, [], (path) => paths.push(path.join('.')));
    return paths.length > 0 ? { success: false, paths } : { success: true, data };
  }

  /** The same with one more condition. */
  check(holds: (value: T) => boolean): Shape<T> {
    return new Shape((value, path, misfit) => {
      let isRead = true;
      const read = this.read(value, path, (at) => {
        isRead = false;
        misfit(at);
      });
      if (isRead && !holds(read)) misfit(path);
      return read;
    });
  }
}

type Infer<S> = S extends Shape<infer T> ? T : never;
type Shapes = Readonly<Record<string, Shape<unknown>>>;
type Optional<S extends Shapes> = {
  [K in keyof S]: undefined extends Infer<S[K]> ? K : never;
}[keyof S];
type ObjectOf<S extends Shapes> = { [K in Exclude<keyof S, Optional<S>>]: Infer<S[K]> } & {
  [K in Optional<S>]?: Infer<S[K]>;
};

const when = <T>(fits: (value: unknown) => boolean): Shape<T> =>
  new Shape((value, path, misfit) => {
    if (!fits(value)) misfit(path);
    return value as T;
  });

export const string = (): Shape<string> => when((value) => typeof value === 'string');

/** A safe integer. */
export const int = (): Shape<number> => when(Number.isSafeInteger);

const oneOf = <const W extends readonly string[]>(words: W): Shape<W[number]> =>
  when((value) => words.includes(value as string));

export const optional = <T>(shape: Shape<T>): Shape<T | undefined> =>
  new Shape((value, path, misfit) =>
    value === undefined ? undefined : shape.read(value, path, misfit),
  );

export const array = <T>(shape: Shape<T>): Shape<T[]> =>
  new Shape((value, path, misfit) => {
    if (Array.isArray(value))
      return value.map((item, index) => shape.read(item, [...path, String(index)], misfit));
    misfit(path);
    return [];
  });

/** An array of as many; what is missing at its end must be optional. */
export const tuple = <const S extends readonly Shape<unknown>[]>(
  shapes: S,
): Shape<{ -readonly [K in keyof S]: Infer<S[K]> }> =>
  new Shape((value, path, misfit) => {
    const items: unknown[] = Array.isArray(value) && value.length <= shapes.length ? value : [];
    if (items !== value) misfit(path);
    return shapes.map((shape, index) =>
      shape.read(items[index], [...path, String(index)], misfit),
    ) as { -readonly [K in keyof S]: Infer<S[K]> };
  });

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Keys that are not named here are left out. */
export const object = <S extends Shapes>(shapes: S): Shape<ObjectOf<S>> =>
  new Shape((value, path, misfit) => {
    const given = isObject(value) ? value : {};
    if (given !== value) misfit(path);
    const read: Record<string, unknown> = {};
    for (const [key, shape] of Object.entries(shapes)) {
      const item = shape.read(given[key], [...path, key], misfit);
      if (item !== undefined) read[key] = item;
    }
    return read as ObjectOf<S>;
  });

export const record = <T>(shape: Shape<T>): Shape<Record<string, T>> =>
  new Shape((value, path, misfit) => {
    const given = isObject(value) ? value : {};
    if (given !== value) misfit(path);
    return Object.fromEntries(
      Object.entries(given).map(([key, item]) => [key, shape.read(item, [...path, key], misfit)]),
    );
  });

export const maxLength =
  (most: number) =>
  (value: { readonly length: number }): boolean =>
    value.length <= most;
export const regex =
  (pattern: RegExp) =>
  (value: string): boolean =>
    pattern.test(value);

export type { Infer as infer };
export { oneOf as enum };
