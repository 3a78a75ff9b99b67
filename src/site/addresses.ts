import { addressesBelow } from '../content/addressesBelow.ts'

/** The addresses of the site that is being built. */
export const addressOf = addressesBelow(import.meta.env.BASE_URL)
