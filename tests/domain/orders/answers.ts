import type { Allocation, HeldOrder } from '../../../src/domain/orders/allocation';
import type { OrderRequest } from '../../../src/domain/orders/order';
import { type Instant, instant } from '../../../src/domain/values/time';

export const at = (clock: string): Instant => instant(Date.parse(`2026-04-07T${clock}:00Z`));

export const asks = (
  email: string,
  clock: string,
  asked: Record<string, number>,
): OrderRequest => ({
  time: at(clock),
  email,
  asked: new Map(Object.entries(asked)),
});

export const holds = (email: string, basket: number, ref: string, served: number): HeldOrder => ({
  email,
  basket,
  lines: [{ ref, asked: served, served }],
});

export const inShort = ({ outcomes }: Allocation) =>
  outcomes.map(({ kind, request, basket, lines }) => {
    const served = lines.map((line) => `${line.served}/${line.asked} ${line.ref}`);
    return [request.email, kind, basket, ...served].join(' ');
  });
