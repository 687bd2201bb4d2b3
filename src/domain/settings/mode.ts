/**
 * `resale`: the drive buys and sells. `mandate`: one collects for all and pays back.
 * `direct`: the buyer pays each producer.
 */
export type Mode = 'mandate' | 'resale' | 'direct';
