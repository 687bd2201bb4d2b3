import { InterceptorEffectEnum, type IStyleData, type Univer } from '@univerjs/core';
import { BEFORE_CELL_EDIT, INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';
import type { BookOnPage } from './bookOnPage';
import { drawn } from './drawing';
import { editedText, keptOf, linkStyle, shownText } from './univerCells';

/** Where the drive writes: the paper is a little darker. */
const LINE = { s: 1, cl: { rgb: '#dfe4dc' } };
const GUARDED: IStyleData = { bg: { rgb: '#f5f8f3' }, bd: { b: LINE, r: LINE } };

/** Cells are shown as the server writes them, and opened as they would be typed. */
export function interceptCells(univer: Univer, bookOf: () => BookOnPage | undefined): void {
  const service = univer.__getInjector().get(SheetInterceptorService);
  service.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: 100,
    effect: InterceptorEffectEnum.Value | InterceptorEffectEnum.Style,
    handler: (cell, position, next) => {
      const kept = keptOf(cell);
      const book = bookOf();
      if (!book || position.unitId !== book.id) return next(cell);
      const guarded = book.isGuarded(position.subUnitId, position.row, position.col);
      if (!kept) return next(guarded ? { ...cell, interceptorStyle: GUARDED } : cell);
      const { wire } = kept;
      return next({
        ...cell,
        ...(guarded && !book.isFilled(wire) ? { interceptorStyle: GUARDED } : {}),
        v: wire.tick ? '' : shownText(wire),
        t: 1,
        ...(wire.link ? { interceptorStyle: linkStyle } : {}),
        ...(wire.note ? { markers: { tr: { color: '#e0a020', size: 7 } } } : {}),
        ...drawn(wire),
      });
    },
  });
  service.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: 100,
    handler: (cell, _position, next) => {
      const kept = keptOf(cell);
      if (!cell || !kept) return next(cell);
      return next({ ...cell, v: editedText(kept.wire), t: 1, f: null, p: null });
    },
  });
}
