import { InterceptorEffectEnum, type Univer } from '@univerjs/core';
import { BEFORE_CELL_EDIT, INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';
import { editedText, keptOf, linkStyle, shownText } from './cells';
import { drawn } from './drawing';
import type { BookOnPage } from './view';

/** Cells are shown as the server writes them, and opened as they would be typed. */
export function interceptCells(univer: Univer, bookOf: () => BookOnPage | undefined): void {
  const service = univer.__getInjector().get(SheetInterceptorService);
  service.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: 100,
    effect: InterceptorEffectEnum.Value | InterceptorEffectEnum.Style,
    handler: (cell, position, next) => {
      const kept = keptOf(cell);
      const book = bookOf();
      if (!kept || !book || position.unitId !== book.id) return next(cell);
      const { wire } = kept;
      return next({
        ...cell,
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
