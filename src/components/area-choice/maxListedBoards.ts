/** The number of boards that a page can show one below the other; where there are more, each has a page of its own. */
export const maxListedBoards = 8
