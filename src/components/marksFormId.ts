/** The id of the form to which all checkboxes and radio buttons of a page belong, wherever they are on the page. */
export const marksFormId = 'marks'
