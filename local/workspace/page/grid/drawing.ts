import type { ICellCustomRender, ICellDataForSheetInterceptor } from '@univerjs/core';
import type { WireCell } from '../../wire/wireBook';

const GREEN = '#2f6b3a';
const GREY = '#8a9086';
const BOX = 14;
const ARROW = 18;

/** Who is told of clicks on what is drawn into cells. */
export interface Touch {
  tick(row: number, column: number): void;
  choose(row: number, column: number, x: number, y: number): void;
}

let touch: Touch | undefined;

export function onTouch(listener: Touch): void {
  touch = listener;
}

type Info = Parameters<NonNullable<ICellCustomRender['onPointerDown']>>[0];

const placeOf = ({ primaryWithCoord: { startX, startY, endX, endY } }: Info) => ({
  startX,
  startY,
  endX,
  endY,
});

/** Tick boxes and the arrows of choices, drawn into the cells that have them. */
export function drawn(wire: WireCell): Pick<ICellDataForSheetInterceptor, 'customRender'> {
  if (wire.tick) return { customRender: [wire.v === true ? ticked : unticked] };
  return wire.o === undefined ? {} : { customRender: [arrow] };
}

function box(on: boolean): ICellCustomRender {
  return {
    drawWith(pen, info) {
      const { startX, startY, endX, endY } = placeOf(info);
      const [x, y] = [(startX + endX - BOX) / 2, (startY + endY - BOX) / 2];
      pen.save();
      pen.lineWidth = 1.5;
      pen.strokeStyle = on ? GREEN : GREY;
      pen.beginPath();
      pen.roundRect(x, y, BOX, BOX, 3);
      if (on) {
        pen.fillStyle = GREEN;
        pen.fill();
        pen.stroke();
        pen.strokeStyle = '#ffffff';
        pen.lineWidth = 2;
        pen.beginPath();
        pen.moveTo(x + 3, y + 7);
        pen.lineTo(x + 6, y + 10);
        pen.lineTo(x + 11, y + 4);
      }
      pen.stroke();
      pen.restore();
    },
    isHit: ({ x, y }, info) => {
      const { startX, startY, endX, endY } = placeOf(info);
      return Math.abs(x - (startX + endX) / 2) <= BOX && Math.abs(y - (startY + endY) / 2) <= BOX;
    },
    onPointerDown: (info, event) => {
      if (event.button !== 2) touch?.tick(info.row, info.col);
    },
  };
}

const ticked = box(true);
const unticked = box(false);

const arrow: ICellCustomRender = {
  drawWith(pen, info) {
    const { endX, startY, endY } = placeOf(info);
    const [x, y] = [endX - 11, (startY + endY) / 2 - 2];
    pen.save();
    pen.fillStyle = GREY;
    pen.beginPath();
    pen.moveTo(x - 4, y);
    pen.lineTo(x + 4, y);
    pen.lineTo(x, y + 5);
    pen.fill();
    pen.restore();
  },
  isHit: ({ x, y }, info) => {
    const { endX, startY, endY } = placeOf(info);
    return x >= endX - ARROW && x <= endX && y >= startY && y <= endY;
  },
  onPointerDown: (info, event) => {
    if (event.button !== 2) touch?.choose(info.row, info.col, event.clientX, event.clientY);
  },
};
