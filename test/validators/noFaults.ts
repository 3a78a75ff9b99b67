/** A kind of finding that was read, and is no fault. */
interface NoFault {
  readonly rule: RegExp
  /** What the source or the words of the finding hold; where there is none, it is so of every place. */
  readonly of?: RegExp
  readonly reason: string
}

export const noFaults: readonly NoFault[] = [
  {
    rule: /^IBM VIOLATION POTENTIAL widget_tabbable_single$/,
    of: /<th colspan="4" scope="rowgroup">/,
    reason: 'The table is no grid: its row headers are read, not operated, and may hold the links to several clauses.',
  },
  {
    rule: /^Nu: Resource violates Content Security Policy \(meta tag\): external (?:stylesheet|script) “\/assets\//,
    reason:
      'The checker reads the page from a file, which has no origin that ‘self’ could mean. wholeSite.test.ts runs it.',
  },
  {
    rule: /^Nu: Inline script violates Content Security Policy \(meta tag\)/,
    of: /<script type="application\/json"/,
    reason: 'JSON is data, which no browser runs and no policy blocks. wholeSite.test.ts sees that none is blocked.',
  },
  {
    rule: /^IBM RECOMMENDATION FAIL element_attribute_deprecated$/,
    of: /"http-equiv" is deprecated for the <meta>/,
    reason: 'HTML deprecates no http-equiv with the value content-security-policy.',
  },
  {
    rule: /^IBM RECOMMENDATION FAIL element_attribute_deprecated$/,
    of: /"value" is deprecated for the <li>/,
    reason: 'HTML has the value of an item of an ordered list: it is the number of the step in its route.',
  },
  {
    rule: /^IBM VIOLATION FAIL aria_content_in_landmark$/,
    of: /class="skip-link\b/,
    reason: 'The link to the content comes before every landmark, so that it is the first that a keyboard reaches.',
  },
  {
    rule: /^IBM VIOLATION FAIL element_tabbable_role_valid$/,
    of: /role="group"[^>]*tabindex="0"|tabindex="0"[^>]*role="group"/,
    reason: 'A keyboard scrolls a wide table, a flowchart or a long slide only where it has the focus.',
  },
  {
    rule: /^IBM RECOMMENDATION FAIL aria_child_valid$/,
    of: /<[uo]l\b/,
    reason: 'An empty list is there to be filled when there is something to say; it is not shown or read out before.',
  },
  {
    rule: /^IBM RECOMMENDATION POTENTIAL list_structure_proper$/,
    of: /<dl\b/,
    reason: 'Each term stands in a div with its meanings, as HTML allows; the Nu HTML checker checks it.',
  },
  {
    rule: /^IBM VIOLATION POTENTIAL element_tabbable_visible$/,
    of: /class="(?:skip-link|chart-scroll)\b/,
    reason: 'The link shows when it has the focus, and a chart further down is scrolled to; keyboard.test.ts looks.',
  },
  {
    rule: /^IBM VIOLATION POTENTIAL element_tabbable_unobscured$/,
    reason: 'A question to be answered by eye. keyboard.test.ts sees that what has the focus is not covered.',
  },
  {
    rule: /^IBM VIOLATION POTENTIAL input_checkboxes_grouped$/,
    of: /id="(?:high-visibility|single-keys)"|form="marks"/,
    reason: 'Each is a choice by itself, or a record to be kept, in a list that says at which step.',
  },
  {
    rule: /^IBM RECOMMENDATION POTENTIAL input_fields_grouped$/,
    of: /<select [^>]*data-(?:facet|party)/,
    reason: 'Each filter of the search, and the choice of an agency, has a label of its own and works without others.',
  },
  {
    rule: /^IBM VIOLATION POTENTIAL text_block_heading$|^HTML_CodeSniffer warning .*1_3_1\.H42$/,
    reason:
      'The first line of an item or a note in bold is its lead. Headings are for what is to be found on the page.',
  },
  {
    rule: /^IBM VIOLATION POTENTIAL text_sensory_misuse$/,
    reason:
      'Read: “right” is the force of a clause or the opposite of wrong, “left” is the past of leave, “below” and “beside” name what follows in the text too, “size” is that of the text, and shapes are told in words.',
  },
  {
    rule: /^IBM VIOLATION POTENTIAL text_contrast_sufficient$|^HTML_CodeSniffer error .*1_4_3\.G18\.Fail$/,
    of: /<summary>|class="choice-name"/,
    reason:
      'In the presenter’s view it lies over the dark bar at the top, which is not its parent. axe measures what is drawn.',
  },
  {
    rule: /^IBM VIOLATION (?:POTENTIAL style_color_misuse|MANUAL style_highcontrast_visible)$/,
    reason:
      'Asked of every style sheet. Forced colours are one of the looks of access.test.ts, and no colour says a thing alone.',
  },
  {
    rule: /^IBM RECOMMENDATION MANUAL img_alt_background$/,
    of: /class="charts?-scroll"/,
    reason: 'The background of a flowchart is a shadow at the edge beyond which it goes on.',
  },
  {
    rule: /^HTML_CodeSniffer (?:error|warning) .*1_3_1\.H43\.(?:HeadersRequired|ScopeAmbiguous)$/,
    of: /data-width="54"|class="compare"/,
    reason:
      'Each th with scope=rowgroup is in a tbody of its own, and heads that alone; HTML_CodeSniffer knows no groups of rows.',
  },
  {
    rule: /^HTML_CodeSniffer error .*1_3_1\.H43\.IncorrectAttr$/,
    of: /<td headers="[^"]*at-/,
    reason: 'It expects the headings of all groups of rows above a cell; the cell names its own.',
  },
  {
    rule: /^HTML_CodeSniffer warning .*1_3_1\.H39\.3\.NoCaption$/,
    reason: 'Each of these tables stands in a group that is named, or right under a heading that says what it holds.',
  },
  {
    rule: /^HTML_CodeSniffer warning .*1_3_1\.H48$/,
    reason: 'Links within a sentence, or a path of two, are no navigation.',
  },
  { rule: /^HTML_CodeSniffer warning .*1_3_1\.H85\.2$/, reason: 'Read: the choices of these lists are of one kind.' },
  {
    rule: /^HTML_CodeSniffer warning .*4_1_2\.H91\.Select\.Value$/,
    reason: 'The value of “All …” is empty, and its words are what is read out.',
  },
  {
    rule: /^HTML_CodeSniffer warning .*1_4_3\.(?:G18|G145)\.(?:Abs|BgImage|BgGradient|Alpha)$/,
    reason:
      'It cannot tell what lies behind. axe measures contrast in every look of access.test.ts; charts.test.ts that of flowcharts.',
  },
  {
    rule: /^HTML_CodeSniffer warning .*1_4_10\.C32/,
    reason:
      'Asked of whatever is fixed or scrolls. access.test.ts sees that no page is wider than 320 px; a flowchart and a table may be.',
  },
  {
    rule: /^HTML_CodeSniffer error .*3_2_2\.H32\.2$/,
    of: /<form id="marks"/,
    reason: 'A form that sends nothing: it is there so that browsers do not restore what was marked.',
  },
  {
    rule: /^IBM VIOLATION POTENTIAL widget_tabbable_single$/,
    of: /<th scope="row">/,
    reason: 'The cell at the head of a row may hold two links, such as clauses; it is no widget.',
  },
  {
    rule: /^HTML_CodeSniffer warning .*4_1_2\.H91\.A\.Placeholder$/,
    of: /data-panel-(?:start|place)/,
    reason: 'It has its address once a step is opened; until then its dialog is closed.',
  },
  {
    rule: /^HTML_CodeSniffer error .*2_4_1\.G1,G123,G124\.NoSuchID$/,
    of: /href="#v=/,
    reason: 'The fragment is the route so far, which the explorer shows; without JavaScript the link is another.',
  },
]
