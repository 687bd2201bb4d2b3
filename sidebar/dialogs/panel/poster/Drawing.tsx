import { SHEET } from './paper';
import type { Shape } from './shapes';

interface Props {
  /** For whoever hears it. */
  readonly label: string;
  readonly shapes: readonly Shape[];
}

/** The sheet at the width of the page, and alone on paper when the page is printed. */
export const Drawing = ({ label, shapes }: Props) => (
  <svg class="sheet" viewBox={`0 0 ${SHEET.width} ${SHEET.height}`} role="img" aria-label={label}>
    <rect width="100%" height="100%" fill="#ffffff" />
    {shapes.map((shape, index) => (
      <Drawn key={index} {...shape} />
    ))}
  </svg>
);

function Drawn(shape: Shape) {
  const { x, y, color } = shape;
  if (shape.kind === 'box')
    return <rect x={x} y={y} width={shape.width} height={shape.height} fill={color} />;
  if (shape.kind === 'path') {
    const place = `translate(${x} ${y}) scale(${shape.scale})`;
    return <path transform={place} fill={color} d={shape.path} />;
  }
  return (
    <text x={x} y={y} fill={color} font-size={shape.size} font-weight={shape.bold ? 700 : 400}>
      {shape.text}
    </text>
  );
}
