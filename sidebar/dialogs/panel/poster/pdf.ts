import { PDFDocument, type PDFFont, type PDFPage, rgb, StandardFonts } from '@cantoo/pdf-lib';
import { SHEET } from './paper';
import type { Measure, Shape, TextShape } from './shapes';

interface Face {
  readonly font: PDFFont;
  readonly letters: ReadonlySet<number>;
}

/** Every reader of files has these fonts; they know the letters of western Europe. */
export interface Fonts {
  readonly document: PDFDocument;
  readonly regular: Face;
  readonly bold: Face;
}

export async function standardFonts(): Promise<Fonts> {
  const document = await PDFDocument.create();
  const face = async (name: StandardFonts): Promise<Face> => {
    const font = await document.embedFont(name);
    return { font, letters: new Set(font.getCharacterSet()) };
  };
  const regular = await face(StandardFonts.Helvetica);
  return { document, regular, bold: await face(StandardFonts.HelveticaBold) };
}

const unbroken = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

const knows = ({ letters }: Face, text: string): boolean =>
  [...text].every((letter) => letters.has(letter.codePointAt(0) ?? 0));

/** Widths as the file will have them; of what its fonts lack, as this browser draws it. */
export function measuring({ regular, bold }: Fonts): Measure {
  const known = new Map<string, number>();
  return (text, isBold) => {
    const key = `${isBold} ${text}`;
    const face = isBold ? bold : regular;
    const shown = unbroken(text);
    const width =
      known.get(key) ??
      (knows(face, shown) ? face.font.widthOfTextAtSize(shown, 1) : drawing(shown, isBold).width);
    known.set(key, width);
    return width;
  };
}

/** Pixels a point: 300 an inch. */
const SHARP = 300 / 72;
const DESCENT = 0.25;

/** A line as a picture, for letters and signs that the fonts lack. */
function drawing(text: string, isBold: boolean, size = 1, color = '#000000') {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  const font = `${isBold ? 'bold ' : ''}${100 * SHARP}px Helvetica, Arial, sans-serif`;
  if (!context) return { width: text.length / 2, png: undefined };
  context.font = font;
  const width = context.measureText(text).width / (100 * SHARP);
  const png = () => {
    canvas.width = Math.ceil(width * size * SHARP);
    canvas.height = Math.ceil(size * SHARP * (1 + DESCENT));
    context.font = font.replace(String(100 * SHARP), String(size * SHARP));
    context.fillStyle = color;
    context.fillText(text, 0, size * SHARP);
    return canvas.toDataURL('image/png');
  };
  return { width, png };
}

const inColor = (color: string) => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(
    (at) => Number.parseInt(color.slice(at, at + 2), 16) / 255,
  );
  return rgb(red, green, blue);
};

async function putText(page: PDFPage, { regular, bold }: Fonts, shape: TextShape): Promise<void> {
  const { x, size, width } = shape;
  const y = SHEET.height - shape.y;
  const face = shape.bold ? bold : regular;
  const text = unbroken(shape.text);
  const { font } = face;
  if (knows(face, text))
    return page.drawText(text, { x, y, size, font, color: inColor(shape.color) });
  const png = drawing(text, shape.bold, size, shape.color).png?.();
  if (!png) return;
  const image = await page.doc.embedPng(png);
  page.drawImage(image, { x, y: y - size * DESCENT, width, height: size * (1 + DESCENT) });
}

export interface About {
  readonly title: string;
  readonly author: string;
  readonly language: string;
}

/** The same sheet as a file to print or to send. */
export async function posterPdf(shapes: readonly Shape[], about: About): Promise<Uint8Array> {
  const fonts = await standardFonts();
  const { document } = fonts;
  document.setTitle(about.title, { showInWindowTitleBar: true });
  document.setAuthor(about.author);
  document.setLanguage(about.language);
  const page = document.addPage([SHEET.width, SHEET.height]);
  for (const shape of shapes) {
    const { x } = shape;
    const color = inColor(shape.color);
    if (shape.kind === 'text') await putText(page, fonts, shape);
    else if (shape.kind === 'path')
      page.drawSvgPath(shape.path, { x, y: SHEET.height - shape.y, scale: shape.scale, color });
    else {
      const { width, height } = shape;
      page.drawRectangle({ x, y: SHEET.height - shape.y - height, width, height, color });
    }
  }
  return document.save();
}
