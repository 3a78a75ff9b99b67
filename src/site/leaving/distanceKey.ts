/**
 * The name under which a page with answers says in its own address, while a link of it is followed, how many entries lie
 * before the next page: src/site/leaving/byDistance.ts.
 */
export const distanceKey = 'distance'
