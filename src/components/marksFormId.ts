/** The id of the form that the checkboxes of checklists and the radio buttons of self-study belong to. */
export const marksFormId = 'marks'
