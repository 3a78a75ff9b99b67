import type { Addresses } from './addressesBelow.ts'
import { siteContent } from './siteContent.ts'

/**
 * Returns the path of the folder of all that is kept offline together with a page: that of its board or training case, such as
 * `kent/`; empty if it belongs to neither.
 */
export function offlineSection(address: string, addressOf: Addresses): string {
  const { boards, scenarios } = siteContent()
  const folders = [...boards.map((board) => addressOf.board(board)), ...scenarios.map((one) => addressOf.scenario(one))]
  return folders.find((folder) => address.startsWith(folder))?.slice(addressOf.home.length) ?? ''
}
