/**
 * zod checks what comes in: a fixed choice of this product. Its core alone: the layer of conveniences
 * over it would take ten kilobytes more of the script.
 */
import * as core from 'zod/v4/core';

export type Shape<T> = core.$ZodType<T>;
export type Infer<S extends Shape<unknown>> = core.output<S>;

const when = <T>(fits: (value: unknown) => boolean): Shape<T> =>
  new core.$ZodCustom({ type: 'custom', check: 'custom', fn: fits }) as Shape<T>;

type Holds = (value: string) => boolean;

export const string = (holds: Holds = () => true): Shape<string> =>
  when((value) => typeof value === 'string' && holds(value));

/** A safe integer. */
export const int = (): Shape<number> => when(Number.isSafeInteger);

const oneOf = <const W extends readonly string[]>(words: W): Shape<W[number]> =>
  when((value) => words.includes(value as string));

export { oneOf as enum };

export const record = (): Shape<Record<string, string>> =>
  when(
    (value) =>
      typeof value === 'object' &&
      value !== null &&
      Object.values(value).every((item) => typeof item === 'string'),
  );

export const optional = <S extends Shape<unknown>>(innerType: S): core.$ZodOptional<S> =>
  new core.$ZodOptional({ type: 'optional', innerType }) as core.$ZodOptional<S>;

export const array = <S extends Shape<unknown>>(element: S): core.$ZodArray<S> =>
  new core.$ZodArray({ type: 'array', element }) as core.$ZodArray<S>;

/** An array of as many; what is missing at its end must be optional. */
export const tuple = <const S extends readonly Shape<unknown>[]>(
  shapes: S,
): Shape<{ -readonly [K in keyof S]: Infer<S[K]> }> =>
  when(
    (value) =>
      Array.isArray(value) &&
      value.length <= shapes.length &&
      shapes.every((shape, index) => core.safeParse(shape, value[index]).success),
  );

/** Keys that are not named here are left out. */
export const object = <S extends Readonly<Record<string, Shape<unknown>>>>(
  shape: S,
): core.$ZodObject<S, core.$strip> =>
  new core.$ZodObject({ type: 'object', shape }) as unknown as core.$ZodObject<S, core.$strip>;

export const atMost =
  (length: number): Holds =>
  (value) =>
    value.length <= length;

export const matches =
  (pattern: RegExp): Holds =>
  (value) =>
    pattern.test(value);

export const safeParse = core.safeParse;
