// How large answers are compressed for a client that accepts gzip.
import { constants } from 'node:zlib';

/** Given whole to each route that compresses: the plugin does not carry its own options over to a route's. Sealed content is noise, so the quickest level takes what there is; flushed page by page, so that lines arrive as they are read. */
export const compression = {
  encodings: ['gzip' as const], zlibOptions: { level: 1, flush: constants.Z_SYNC_FLUSH }, customTypes: /^application\/(x-nd)?json/,
};
