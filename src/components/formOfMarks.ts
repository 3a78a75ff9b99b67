/** The id of the form that the boxes to tick and the choices to mark belong to, wherever on the page they stand. */
export const formOfMarks = 'marks'
