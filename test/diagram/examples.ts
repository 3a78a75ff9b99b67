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

const loops = {
  'back to the start': `
  a["Raise it with the other practitioner"] --> b{{"Is it settled?"}}
  b -->|"Yes"| c(["Done"])
  b -->|"No"| d["Ask for reasons"]
  d -->|"Try again"| a`,
  'two ways back': `
  a["Raise it with the other practitioner"] --> b{{"Is it settled?"}}
  b -->|"Yes"| c(["Done"])
  b -->|"No"| d["Refer it up to the manager"]
  d --> e{{"Does the manager agree?"}}
  e -->|"Yes"| c
  e -->|"Not enough is known"| a
  e -->|"No, and it is urgent"| f["Convene a meeting"]
  f -->|"Still no agreement"| d
  f -->|"Agreed"| c`,
  'a loop of questions': `
  a{{"Is the child safe now?"}} -->|"Yes"| b{{"Has everybody been told?"}}
  a -->|"No"| c["Call 999"]
  b -->|"Yes"| d(["End"])
  b -->|"No"| e{{"Is there time to tell them?"}}
  e -->|"Yes"| b
  e -->|"No"| a
  e -->|"Do not know"| c
  c --> a`,
  'a box that leads to itself': `
  a["Wait"] -->|"No answer"| a
  a -->|"Answer"| b["Go on"]
  b --> c["Third"]
  c -->|"Back"| b
  c -->|"Way back"| a`,
  'two boxes that both lead to two': `
  a["One"] -->|"First"| c["Three"]
  a -->|"Second"| d["Four"]
  b["Two"] -->|"Third"| c
  b -->|"Fourth"| d`,
}

/** Charts whose arrows could be mistaken for each other: they lead back to an earlier box, or cross over. */
export const tangled = Object.entries(loops).flatMap(([name, lines]) =>
  ['TD', 'LR'].map((direction) => ({ name: `${name}, ${direction}`, source: `flowchart ${direction}${lines}\n` })),
)
