/** Part of a pathway, as the project writes it for Mermaid. */
export const referral = `flowchart TD
  n0{{"Is it settled in a time both accept?<br/>~ must (3.2)"}}
  n1["Refer it up the line to the equivalent post<br/>~ must, without delay (3.4)"]
  n2(["Resolved: confirm the outcome in writing"])
  n3["If differences remain<br/>~ continues in section 7"]
  n0 e0@-->|"No"| n1
  n0 e1@-->|"Yes"| n2
  n1 e2@-.-> n3
  class n0 question
  class n1 step,urgent
  class n2 outcome
  class n3 elsewhere
`

/** What its Mermaid ids stand for. */
export const referralNames = {
  nodes: new Map([
    ['n0', 'settled'],
    ['n1', 'refer-up'],
    ['n2', 'resolved'],
    ['n3', 'heads-of-service'],
  ]),
  edges: new Map([
    ['e0', { answer: 'settled/no' }],
    ['e1', { answer: 'settled/yes' }],
    ['e2', { next: 'refer-up' }],
  ]),
}
