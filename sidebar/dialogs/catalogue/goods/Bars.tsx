interface Props {
  /** Null: nothing could be sold then, and no bar stands there. */
  readonly values: readonly (number | null)[];
  /** Beside each value, what was asked for and not had. */
  readonly missing?: readonly number[];
  readonly label: string;
}

const WIDTH = 9;
const GAP = 3;
const HEIGHT = 30;

/** A bar a sale, the last one in full colour; what was short stands above its bar. */
export function Bars({ values, missing = [], label }: Props) {
  const most = Math.max(1e-9, ...values.map((value, at) => (value ?? 0) + (missing[at] ?? 0)));
  const high = (value: number): number => (HEIGHT * value) / most;
  return (
    <svg
      class="bars"
      role="img"
      aria-label={label}
      width={values.length * (WIDTH + GAP)}
      height={HEIGHT + 1}
    >
      {values.map((value, at) => {
        if (value === null) return null;
        const [x, own, above] = [at * (WIDTH + GAP), high(value), high(missing[at] ?? 0)];
        return (
          <g key={at}>
            <rect class="base" {...{ x, y: HEIGHT, width: WIDTH, height: 1 }} />
            <rect
              class={at === values.length - 1 ? 'last' : ''}
              {...{ x, y: HEIGHT - own, width: WIDTH, height: own }}
            />
            {above > 0 && (
              <rect
                class="short"
                {...{ x, y: HEIGHT - own - above, width: WIDTH, height: above }}
              />
            )}
          </g>
        );
      })}
    </svg>
  );
}
