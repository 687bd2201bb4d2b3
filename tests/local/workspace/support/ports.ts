const FIRST = 18_200;
/** More than a server tries before it gives up. */
const ROOM = 100;

/**
 * Where the servers of this worker begin to look for a free port: one that its neighbour has just let
 * go must not be taken while a page still asks there.
 */
export const FIRST_PORT = FIRST + ROOM * Number(process.env.JEST_WORKER_ID ?? 0);
