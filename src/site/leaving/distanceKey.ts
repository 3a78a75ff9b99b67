/**
 * The query parameter in which a page passes the next entry's distance while a link is followed, see
 * src/site/leaving/entryCountHistory.ts.
 */
export const distanceKey = 'distance'
