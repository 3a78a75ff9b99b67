/** With more boards than this, general pages link to the page of each board instead of listing what it has. */
export const maxListedBoards = 8
