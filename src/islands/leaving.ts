/**
 * The name that a window has for a moment, from “Clear and leave” on a record sheet until its explorer, which holds the
 * walk in its history, has cleared that too. It says nothing of the walk.
 */
export const leaving = 'leaving'

/** The name of what an explorer writes on its entry of the browser's history before it leads to the record sheet. */
export const ledToSheet = 'sheet'
