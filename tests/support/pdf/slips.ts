import type { PdfBox, PdfPage } from './readPdf';

/** A slip as another program finds it on paper: around its large number. */
export interface Slip {
  readonly number: number;
  readonly page: PdfPage;
  readonly box: PdfBox;
}

export function slipsOn(pages: readonly PdfPage[]): Slip[] {
  return pages.flatMap((page) =>
    page.texts
      .filter(({ size, text }) => size > 38 && /^\d+$/.test(text))
      .map((number) => {
        const around = page.boxes
          .filter(
            ({ left, right, bottom, top }) =>
              right - left > 240 &&
              top - bottom > 120 &&
              left < number.x &&
              right > number.x &&
              bottom < number.y &&
              top > number.y,
          )
          .sort((a, b) => area(a) - area(b));
        return { number: Number(number.text), page, box: around[0] as PdfBox };
      }),
  );
}

const area = ({ left, right, bottom, top }: PdfBox): number => (right - left) * (top - bottom);
