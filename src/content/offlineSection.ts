import type { Addresses } from './addressesBelow.ts'
import { siteContent } from './siteContent.ts'

/**
 * Returns the path of the folder of all that is kept offline together with a page: that of its board or training case, such as
 * `kent/`; empty if it belongs to neither. What `/compare/` shows of a board is kept with the board.
 */
export function offlineSection(address: string, addressOf: Addresses): string {
  const { boards, scenarios } = siteContent()
  const folders = [...boards.map((board) => addressOf.board(board)), ...scenarios.map((one) => addressOf.scenario(one))]
  const compared = boards.find(({ id }) => address.startsWith(`${addressOf.compare}${id}.`))
  const folder = compared ? addressOf.board(compared) : folders.find((one) => address.startsWith(one))
  return folder?.slice(addressOf.home.length) ?? ''
}
