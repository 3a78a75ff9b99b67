import { spawnSync } from 'node:child_process'
import { globSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import {
  DeletedTextRun,
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  ImageRun,
  InsertedTextRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import { beforeEach, describe, expect, test } from 'vitest'
import { compareWithImport } from '../../src/problems/compareWithImport.ts'
import { parseProse } from '../../src/content/parseProse.ts'
import { readContent } from '../../src/content/readContent.ts'
import { useContentCopy } from '../fixtures/useContentCopy.ts'
import { planted } from '../pathway/smallPathway.ts'
import { readText } from '../readText.ts'

const { root } = useContentCopy({ scenarios: false })
beforeEach(() => {
  for (const name of ['imported', 'node_modules']) rmSync(join(root, name), { recursive: true, force: true })
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'))
})

const proseFile = 'content/procedures/essex/disputes/procedure.mdx'
const originalsFile = 'imported/essex/disputes.yaml'

function write(name: string, text: string | Uint8Array): string {
  writeFileSync(join(root, name), text)
  return name
}

function run(tool: string, ...options: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve(`src/authoring/${tool}.ts`), ...options], {
    cwd: root,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

const importFile = (file: string, ...options: readonly string[]) =>
  run('importText', file, 'essex', 'disputes', ...options)

/** The clauses of the prose that was written, as “number force: text”. */
function imported(): readonly string[] {
  const { prose, problems } = parseProse(readText(join(root, proseFile)), proseFile)
  expect(problems.map(({ message }) => message)).toEqual([])
  return [
    ...prose.sections.map(({ number, title }) => `${number} ${title}`),
    ...prose.clauses.map(
      ({ number, forces, label, text }) => `${number} ${forces.join(', ')}${label ? ` [${label}]` : ''}: ${text}`,
    ),
  ]
}

const page = (main: string) => `<!doctype html><title>Disputes | Essex</title><nav><a href="/">Home</a></nav>
<header><h1>Essex</h1></header><main><h1>Resolving disputes</h1>${main}</main><footer>© Essex</footer>`
/** Words that make a file long enough to be a procedure. */
const filler = `<p>${'All agencies of the area keep to this procedure whenever their staff are of different opinions. '.repeat(3).trim()}</p>`
const numberedPage = page(`
<ul><li><a href="#1">1. First</a></li><li><a href="#2">2. Then</a></li></ul>
<h2 id="1">1. First</h2>
<p>Staff must talk<sup>1</sup>\u00A0to each other within 24&nbsp;hours, and should write it down.</p>
<p>They may bring:</p><ul><li>a Team Manager;</li><li>records:<ul><li>old ones;</li><li>new ones.</li></ul></li></ul>
<h2 id="2">2. Then {managers}</h2>
<h3>2.1 Timescales</h3>
<p>The Head of Service will decide {soon} *without delay*, see <a href="https://example.org">the policy</a>.</p>
<table><tr><th>Stage</th><th>Time</th></tr><tr><td>Two</td><td>5 working days</td></tr></table>
<img src="x.png" alt="Flowchart">
${filler}`)

/** Items of a list as Word writes them into a web page. */
const wordItems = (...items: readonly string[]) =>
  items
    .map((item) => {
      const [bullet = '', words = ''] = item.split('|')
      return `<p class=MsoListParagraph><span>${bullet}<span>&nbsp;&nbsp;&nbsp; </span></span>${words}</p>`
    })
    .join('')

describe('a web page', () => {
  test('that Word has written keeps its lists, and a table between numbered clauses keeps their numbers', () => {
    importFile(
      write(
        'word.html',
        page(`<h1>1. First</h1><p>1.1 They differ where:</p>${wordItems('·|a referral is refused;', 'o|by phone;', '·|a plan drifts.')}
          <p>1.3 They talk.</p><table><tr><th>Stage</th></tr><tr><td>One</td></tr></table><p>1.5 They write it down.</p>
          <h1>2. Then</h1>${filler}`),
      ),
    )
    expect(imported().filter((line) => line.startsWith('1.'))).toEqual([
      '1.1 states: They differ where:',
      '1.1a states: a referral is refused: by phone;',
      '1.1b states: a plan drifts.',
      '1.3 states: They talk.',
      '1.4 states: FILL IN what the rows below set out.',
      '1.4a states: Stage: One',
      '1.5 states: They write it down.',
    ])
  })

  test('has numbers in paragraphs of their own, which number the paragraph or heading after them', () => {
    importFile(write('apart.html', page(`<p>3</p><h2>Stages</h2><p>3.1</p><p>They talk.</p><p>3.4</p>${filler}`)))
    expect(imported()).toEqual(['3 Stages', '3.1 states: They talk.', expect.stringMatching(/^3\.4 states: All/)])
  })

  test('loses the lines around its text, and keeps a bold stage apart from the sentence after it', () => {
    const { stdout } = importFile(
      write('bold.html', page(`<p>Back to top</p><h2>Stages</h2><p><b>Stage 3</b> The heads decide.</p>${filler}`)),
    )
    expect(imported().slice(0, 2)).toEqual(['1 Stages', '1.1 states: Stage 3: The heads decide.'])
    expect(stdout).toContain('- Lines around the text of the page: “Back to top”.\n')
  })

  test('a cell of a table that spans rows is in each, and one that spans columns moves none', () => {
    const rows = [
      '<tr><th>Stage</th><th>Who</th><th>Time</th></tr>',
      '<tr><td rowspan="2">One</td><td rowspan="2">Nobody</td><td rowspan="2">0 days</td></tr><tr></tr>',
      '<tr><td rowspan="2">Two</td><td>Manager</td><td>2 days</td></tr>',
      '<tr><td>Nurse</td><td>3 days</td></tr>',
      '<tr><td colspan="2">Three</td><td>4 days</td></tr>',
    ]
    importFile(write('spans.html', page(`<h2>Stages</h2><table>${rows.join('')}</table>${filler}`)))
    expect(imported().slice(1, 6)).toEqual([
      '1.1 states: FILL IN what the rows below set out.',
      '1.1a states: Stage: One; Who: Nobody; Time: 0 days',
      '1.1b states: Stage: Two; Who: Manager; Time: 2 days',
      '1.1c states: Stage: Two; Who: Nurse; Time: 3 days',
      '1.1d states: Stage: Three; Time: 4 days',
    ])
  })

  test('an empty form is taken as its labels, of which none is the value of another', () => {
    const form = '<table><tr><td>Child’s name</td><td></td></tr><tr><td>Date of birth</td><td></td></tr></table>'
    const filled = '<table><tr><td>Version:</td><td>3</td></tr><tr><td>Date:</td><td>May</td></tr></table>'
    const { stdout } = importFile(write('form.html', page(`<h2>Form</h2>${form}${filled}${filler}`)))
    expect(imported().slice(1, 7)).toEqual([
      '1.1 states: FILL IN what the rows below set out.',
      '1.1a states: Child’s name',
      '1.1b states: Date of birth',
      '1.2 states: FILL IN what the rows below set out.',
      '1.2a states: Version: 3',
      '1.2b states: Date: May',
    ])
    expect(stdout).toContain('as a form to fill in: its first row names no columns. Check it')
  })

  test('a table after a numbered clause is its list, so that the clauses after it keep their numbers', () => {
    const table = '<table><tr><th>Stage</th><th>Time</th></tr><tr><td>Two</td><td>2 days</td></tr></table>'
    importFile(
      write(
        'table.html',
        page(`<h2>3. Stages</h2><p>3.1 They meet.</p><p>3.2 The times are:</p>${table}<p>3.3 They write.</p>${filler}`),
      ),
    )
    expect(imported().slice(1, 5)).toEqual([
      '3.1 states: They meet.',
      '3.2 states: The times are:',
      '3.2a states: Stage: Two; Time: 2 days',
      '3.3 states: They write.',
    ])
  })

  test('“is required to” is a must; other words of duty are marked, for the author to decide', () => {
    importFile(
      write(
        'duties.html',
        page(
          `<h2>Duties</h2><p>Agencies are required to reply.</p><p>They ought to meet.</p><p>It is to be sent.</p>${filler}`,
        ),
      ),
    )
    expect(readText(join(root, proseFile))).toContain('{/* It says “is to be”: check the force. */}')
    expect(imported().slice(0, 3)).toEqual([
      '1 Duties',
      '1.1 must: Agencies are required to reply.',
      '1.2 states: They ought to meet.',
    ])
    expect(readText(join(root, proseFile))).toContain('{/* It says “ought”: check the force. */}\n<Clause number="1.2"')
  })

  test('becomes numbered sections and clauses, with forces, limits and posts; what is left is reported with its place', () => {
    const { status, stdout, stderr } = importFile(write('page.html', numberedPage))
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(imported()).toEqual([
      '1 First',
      '2 Then {managers}',
      '1.1 must, should: Staff must talk to each other within 24 hours, and should write it down.',
      '1.2 may: They may bring:',
      '1.2a states: a Team Manager;',
      '1.2b states: records: old ones; new ones.',
      '2.1 states [Timescales]: The Head of Service will decide {soon} *without delay*, see the policy.',
      '2.2 states: FILL IN what the rows below set out.',
      '2.2a states: Stage: Two; Time: 5 working days',
      expect.stringMatching(/^2\.3 states: All agencies of the area/),
    ])
    const prose = readText(join(root, proseFile))
    expect(prose).toMatch(/^title: Resolving disputes$/m)
    expect(prose).toContain('{/* Limit: 24 hours. */}\n<Clause number="1.1"')
    expect(prose).toContain(
      '{/* Limit: without delay. Post: Head of Service. It says “will”: check the force. */}\n<Clause number="2.1"',
    )
    for (const told of [
      'Imported: 2 sections, 5 clauses and 3 items of lists.',
      'Marked time limits: 1.1, 2.1 and 2.2a.',
      '- The addresses of a link. The text of links is kept.',
      '- Left out: a list of contents, before the first section.',
      '- The list after paragraph 2 of section 1 has lists inside its items.',
      '- The heading “2.1 Timescales” at the beginning of section 2 is the label of the clause below it.',
      '- The table after paragraph 1 of section 2 is taken row by row. Check it against the source.',
      '- Left out: a picture, “Flowchart”, after paragraph 2 of section 2.',
    ])
      expect(stdout).toContain(told)
  })

  test('can be read before any pathway exists, and is whole with one', () => {
    importFile(write('page.html', numberedPage))
    expect(run('newProcedure', 'essex', 'disputes', '--name=Essex', '--publisher=A', '--agencies=Police').status).toBe(
      0,
    )
    rmSync(join(root, 'content/procedures/essex/disputes/pathway.yaml'))
    const alone = readContent(root)
    expect('content' in alone && alone.content.proseOnly.map(({ id }) => id)).toEqual(['disputes'])

    expect(run('newProcedure', 'essex', 'disputes').stdout).toContain('section 2: <Flowchart stage="section-2" />')
    const path = join(root, proseFile)
    writeFileSync(path, readText(path).replaceAll(/\{\/\* Once there is a pathway: (.*) \*\/\}/g, '$1'))
    const whole = readContent(root)
    expect('content' in whole && new Set(whole.unfinished.map(({ kind }) => kind))).toEqual(new Set(['to-fill-in']))
  })

  test('has its publisher and audience filled in by “new”, which changes nothing else of it', () => {
    importFile(write('page.html', numberedPage))
    const path = join(root, proseFile)
    const before = readText(path)
    const options = [
      '--name=Essex',
      '--publisher=Board: “A”',
      '--agencies=Police',
      '--audience=adults',
      '--title=Other',
    ]
    expect(run('newProcedure', 'essex', 'disputes', ...options).stdout).toContain(
      `Filled in at the top: ${proseFile}\n`,
    )
    const filledIn = before
      .replace('publishedBy: FILL IN who published it.', "publishedBy: 'Board: “A”'")
      .replace(/^# FILL IN whom it protects.*\naudience: both$/m, 'audience: adults')
    expect(readText(path)).toBe(filledIn)
    expect(run('newProcedure', 'essex', 'disputes', '--audience=children').stdout).toContain(
      `Not changed, since it exists: ${proseFile}`,
    )
    expect(readText(path)).toBe(filledIn)
  })

  test('without headings is one section; its text before the first heading is a section of its own', () => {
    importFile(write('page.html', page(filler)))
    expect(imported()[0]).toBe('1 FILL IN a title, or move the text below')
    for (const name of ['content/procedures/essex', 'imported']) rmSync(join(root, name), { recursive: true })
    importFile(write('page.html', page(`${filler}<h2>1. First</h2><p>Talk.</p><h2>2. Then</h2><p>Ask.</p>`)))
    expect(imported().slice(0, 3)).toEqual(['0 FILL IN a title, or move the text below', '1 First', '2 Then'])
  })
})

describe('plain text', () => {
  test('is known by its form: headings, numbers, bullets, wrapped lines and lists that lost their bullets', () => {
    write(
      'page.txt',
      `Home > Policies > Escalation

Escalation Policy

Contents
1. Introduction
2. Process
RECORDING

1. Introduction

This policy is for all agencies. Staff must challenge decisions that they think are
unsafe, and should record what they did and why it was done so that others can see
it.

Reasons may include:
refusing to take a referral
The plan
a child not being seen

2 Process

2.1 The practitioner must speak to the other agency within two working days.
• by phone
• or in person
  o with a note
2.2 The line manager should be told.
2.2.1 It should be in writing.

Stage Three – the chair

The chair decides.

3. RECORDING

A record must be kept.
`,
    )
    const { stdout } = importFile('page.txt')
    expect(stdout).toContain('\n- The list of contents.\n')
    expect(imported()).toEqual([
      '1 Introduction',
      '2 Process',
      '3 RECORDING',
      '1.1 must, should: This policy is for all agencies. Staff must challenge decisions that they think are unsafe, and should record what they did and why it was done so that others can see it.',
      '1.2 may: Reasons may include:',
      '1.2a states: refusing to take a referral',
      '1.2b states: The plan',
      '1.2c states: a child not being seen',
      '2.1 must: The practitioner must speak to the other agency within two working days.',
      '2.1a states: by phone',
      '2.1b states: or in person: with a note',
      '2.2 should: The line manager should be told.',
      '2.2a should: It should be in writing.',
      '2.3 states [Stage Three – the chair]: The chair decides.',
      '3.1 must: A record must be kept.',
    ])
  })

  test('has tables as browsers copy them, with a tab between two cells; a tab after a number or a bullet makes none', () => {
    const lines = [
      '1.\tFirst',
      '1.1\tThey meet about it.',
      '1.2\tThey bring:',
      '\t• records',
      '\t• notes',
      'Stage\tWho\tTime',
      '',
      '1\tTeam Manager\t2 days',
      '',
      '2\tHead of Service\t',
      'Name\t',
      'Date of birth\t',
      'Return to: form@essex.example',
      '2.\tThen',
      '2.1\tThey write to each other.',
      '',
      'All agencies of the area keep to this procedure whenever their staff are of different opinions. '.repeat(3),
    ]
    const { stdout } = importFile(write('page.txt', lines.join('\n')))
    expect(imported().slice(0, -1)).toEqual([
      '1 First',
      '2 Then',
      '1.1 states: They meet about it.',
      '1.2 states: They bring:',
      '1.2a states: records',
      '1.2b states: notes',
      '1.3 states: FILL IN what the rows below set out.',
      '1.3a states: Stage: 1; Who: Team Manager; Time: 2 days',
      '1.3b states: Stage: 2; Who: Head of Service',
      '1.4 states: FILL IN what the rows below set out.',
      '1.4a states: Name',
      '1.4b states: Date of birth',
      '1.5 states: Return to: form@essex.example',
      '2.1 states: They write to each other.',
    ])
    expect(stdout).not.toContain('left out.')
  })

  /** Imports a text of paragraphs with a blank line between them, and returns its clauses and what was printed. */
  const importParagraphs = (...paragraphs: readonly string[]) => {
    for (const name of ['content/procedures/essex', 'imported'])
      rmSync(join(root, name), { recursive: true, force: true })
    const { stdout } = importFile(write('page.txt', [...paragraphs, fillerText].join('\n\n')))
    return { clauses: imported().filter((line) => !line.includes(fillerText)), stdout }
  }
  const fillerText = 'All agencies of the area keep to this procedure whenever their staff are of different opinions. '
    .repeat(3)
    .trim()

  test('has lines about the document, requests and conditions that are no headings', () => {
    const lines = [
      'Last updated 03/02/2021',
      'Version 3',
      'If an adult is in danger please call 999',
      'Where a child is hurt, ring the police',
      'Call the police at once',
    ]
    expect(importParagraphs('Disputes', 'Stage 1', ...lines, 'Where views still differ', 'They meet.').clauses).toEqual(
      [
        '1 Stage 1',
        '2 Where views still differ',
        ...lines.map((line, index) => `1.${index + 1} states: ${line}`),
        '2.1 states: They meet.',
      ],
    )
    expect(importParagraphs('1. First', 'They talk.', '2. If they cannot agree', 'They meet.').clauses).toContain(
      '2 If they cannot agree',
    )
  })

  test('has stages that stand alone on a line, with a colon or a dash, as headings', () => {
    const { clauses } = importParagraphs(
      'Disputes',
      'Stage 1:\nThey ring.\nThey write.',
      'Step 2 –',
      'They meet.',
      'Level three',
    )
    expect(clauses).toEqual([
      '1 Stage 1',
      '2 Step 2',
      '3 Level three',
      '1.1 states: They ring.',
      '1.2 states: They write.',
      '2.1 states: They meet.',
    ])
  })

  test('has numbers alone on their lines, which number the paragraph or heading after them', () => {
    const { clauses } = importParagraphs(
      'Disputes',
      '1\nFirst',
      '1.1\nThey talk.',
      '1.4',
      'They write.',
      '2',
      'Then',
      '2.1',
    )
    expect(clauses).toEqual(['1 First', '2 Then', '1.1 states: They talk.', '1.4 states: They write.'])
    expect(importParagraphs('Disputes', 'First', 'They talk.', '2', 'They write.', '3', 'Last').clauses).toContain(
      '1.2 states: 2',
    )
    expect(importParagraphs('Disputes', '1', 'First', '1.1', 'Talks', 'They meet.', '2', 'Then').clauses).toEqual([
      '1 First',
      '2 Then',
      '1.1 states [Talks]: They meet.',
    ])
  })

  test('has paragraphs directly below lists, which are none of their items', () => {
    const bullets =
      'They differ over:\n- needs\n- plans that drift.\nStaff who see a risk speak up.\n- Talks come first.'
    const bare = 'Talks are about:\nthe plan\nIts costs\nIf an adult is hurt, the lead should be told at once.'
    const { clauses, stdout } = importParagraphs(bullets, bare)
    expect(clauses.slice(1)).toEqual([
      '1.1 states: They differ over:',
      '1.1a states: needs',
      '1.1b states: plans that drift.',
      '1.2 states: Staff who see a risk speak up.',
      '1.2a states: Talks come first.',
      '1.3 states: Talks are about:',
      '1.3a states: the plan',
      '1.3b states: Its costs',
      '1.4 should: If an adult is hurt, the lead should be told at once.',
    ])
    expect(stdout).not.toContain('Check where it ends')
    const uncertain = importParagraphs('They differ over:\nThe plan\nA need that is met.\nThe manager must know.')
    expect(uncertain.clauses.at(-1)).toBe('1.1c must: The manager must know.')
    expect(uncertain.stdout).toContain(
      '- The list after paragraph 1 of section 1 has neither bullets nor a blank line after it. Check where it ends.\n',
    )
  })

  test('loses the lines that belong to its web page, with a remark', () => {
    const { clauses, stdout } = importParagraphs(
      'Skip to content\nFirm Logo',
      'Disputes',
      'First',
      'They talk.',
      'Top of page',
    )
    expect(clauses).toEqual(['1 First', '1.1 states: They talk.'])
    expect(readText(join(root, proseFile))).toMatch(/^title: Disputes$/m)
    expect(stdout).toContain('- Lines around the text of the page: “Skip to content”, “Firm Logo”, “Top of page”.\n')
  })

  test.each([
    ['UTF-16', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['Windows-1252', (text: string) => Buffer.from(text, 'latin1')],
    ['UTF-8 with Windows line ends', (text: string) => Buffer.from(`\uFEFF${text.replaceAll('\n', '\r\n')}`)],
  ])('in %s is read', (_, encode) => {
    importFile(write('page.txt', encode(`1. Café\n\n${'The café of the office must be told. '.repeat(10)}\n`)))
    expect(imported()).toContain('1 Café')
  })
})

const boldText = { bold: true } as const
const struckText = { strike: true } as const
const paragraph = (text: string, more: object = {}) => new Paragraph({ text, ...more })
const change = { id: 1, author: 'A', date: '2026-01-01T00:00:00Z' }
const level = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) =>
  [0, 1].map((one) => ({ level: one, format, text }))
/** A Word document with automatic numbers, nested bullets, a table, a footnote, a picture and tracked changes. */
const word = await Packer.toBuffer(
  new Document({
    footnotes: { 1: { children: [paragraph('See the Act.')] } },
    numbering: {
      config: [
        { reference: 'numbers', levels: level(LevelFormat.DECIMAL, '%1.') },
        { reference: 'bullets', levels: level(LevelFormat.BULLET, '•') },
      ],
    },
    sections: [
      {
        children: [
          paragraph('Escalation', { heading: HeadingLevel.TITLE }),
          paragraph('Principles', { heading: HeadingLevel.HEADING_1, numbering: { reference: 'numbers', level: 0 } }),
          new Paragraph({
            numbering: { reference: 'numbers', level: 1 },
            children: [
              new TextRun('Practitioners must challenge unsafe decisions'),
              new FootnoteReferenceRun(1),
              new TextRun(' and '),
              new InsertedTextRun({ ...change, text: 'should ' }),
              new DeletedTextRun({ ...change, id: 2, text: 'may ' }),
              new TextRun({ ...struckText, text: 'and the police must decide within 14 days ' }),
              new TextRun('write down what they did, for all of the agencies involved in it and for the child.'),
            ],
          }),
          paragraph('The Head of Service decides:', { numbering: { reference: 'numbers', level: 1 } }),
          paragraph('what is done', { numbering: { reference: 'bullets', level: 0 } }),
          paragraph('by whom', { numbering: { reference: 'bullets', level: 0 } }),
          paragraph('today', { numbering: { reference: 'bullets', level: 1 } }),
          new Paragraph({ children: [new TextRun({ ...boldText, text: 'Stage One' })] }),
          paragraph('The line manager should meet their opposite number.'),
          paragraph('Recording', { heading: HeadingLevel.HEADING_1, numbering: { reference: 'numbers', level: 0 } }),
          new Table({
            rows: [
              ['Stage', 'Who'],
              ['One', 'Team manager'],
            ].map(
              (cells) =>
                new TableRow({ children: cells.map((cell) => new TableCell({ children: [paragraph(cell)] })) }),
            ),
          }),
          new Paragraph({
            children: [
              new ImageRun({
                type: 'png',
                data: Buffer.from('89504e47', 'hex'),
                transformation: { width: 9, height: 9 },
              }),
            ],
          }),
          paragraph('Every decision must be recorded.'),
        ],
      },
    ],
  }),
)

test('a Word document becomes sections and clauses; tracked changes, footnotes, tables and pictures are reported', () => {
  const { status, stdout, stderr } = importFile(write('manual.docx', word))
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(imported()).toEqual([
    '1 Principles',
    '2 Recording',
    '1.1 must, should: Practitioners must challenge unsafe decisions and should write down what they did, for all of the agencies involved in it and for the child.',
    '1.2 states: The Head of Service decides:',
    '1.2a states: what is done',
    '1.2b states: by whom: today',
    '1.3 should [Stage One]: The line manager should meet their opposite number.',
    '2.1 states: FILL IN what the rows below set out.',
    '2.1a states: Stage: One; Who: Team manager',
    '2.2 must: Every decision must be recorded.',
  ])
  expect(readText(join(root, proseFile))).toMatch(/^title: Escalation$/m)
  for (const told of [
    '- A footnote: “See the Act.”',
    '- Text that is struck out: “and the police must decide within 14 days”',
    '- Tracked changes are imported as if accepted: insertions (1) are in, deletions (1) are out.',
    '- The table at the beginning of section 2 is taken row by row.',
    '- Left out: a picture, after paragraph 1 of section 2.',
  ])
    expect(stdout).toContain(told)
})

test('what tracked changes have taken out of a page, and what it hides, is left; a line that MDX reads as code is none', () => {
  importFile(
    write(
      'odd.html',
      page(`<h2>1. First</h2><p>1.1 Staff <del>should</del> <ins>must</ins> know.</p><p style="display: none">1.2 Hidden.</p>
        <p>import and export of records must be agreed.</p><table><tr><td>1.4</td><td>They call.</td></tr></table>
        <h2>2. Then</h2>${filler}`),
    ),
  )
  expect(imported().filter((line) => line.startsWith('1.'))).toEqual([
    '1.1 must: Staff must know.',
    '1.2 must: import and export of records must be agreed.',
    '1.3 states: FILL IN what the rows below set out.',
    '1.3a states: They call.',
  ])
})

test('a time at the beginning of a paragraph or an item is no number of its own', () => {
  importFile(
    write(
      'times.html',
      page(`<h2>1. First</h2><p>Limits:</p><ul><li>24 Hours for the first line managers to meet</li>
        <li>2 Working Days for the service managers</li></ul><p>5 Working Days is the most that a dispute may take.</p>
        <h2>2. Days of rest</h2>${filler}`),
    ),
  )
  expect(imported().filter((line) => /^1\.|^2 /.test(line))).toEqual([
    '2 Days of rest',
    '1.1 states: Limits:',
    '1.1a states: 24 Hours for the first line managers to meet',
    '1.1b states: 2 Working Days for the service managers',
    '1.2 may: 5 Working Days is the most that a dispute may take.',
  ])
})

test('a section of an Act is no number of its own, and one with its punctuation is', () => {
  importFile(
    write(
      'act.html',
      page(`<h2>Section 1 First</h2><p>Section 47 enquiries must begin within a day.</p><h2>Section 47 Enquiries</h2>
        <p>They begin.</p><h2>Section 17 – 47 Thresholds</h2>${filler}`),
    ),
  )
  expect(imported().slice(0, 5)).toEqual([
    '1 First',
    '2 Section 47 Enquiries',
    '3 Section 17 – 47 Thresholds',
    '1.1 must: Section 47 enquiries must begin within a day.',
    '2.1 states: They begin.',
  ])
})

test('of lists and tables, pictures and captions are reported, and a list in a box of an item stays in its order', () => {
  const { stdout } = importFile(
    write(
      'pictures.html',
      page(`<h2>1. First</h2><p>Look:</p><ul><li>at the chart <img alt="flow"></li><li>outside<div>if at:<ul><li>one</li></ul>else two <del><ul><li>three</li></ul></del></div></li></ul>
        <table><caption>Who to call</caption><tr><td>Day</td><td>Night <img></td></tr></table><h2>2. Then</h2>${filler}`),
    ),
  )
  expect(imported()).toContain('1.1b states: outside if at: one else two')
  expect(stdout).toContain('- In a list or a table, a picture, “flow”.\n- In a list or a table, a picture.\n')
  expect(stdout).toContain('- Left out: the caption of a table, “Who to call”, after paragraph 1 of section 1.')
})

test('a page of several articles is read whole', () => {
  const article = (heading: string): string => `<article><h2>${heading}</h2><p>${filler}</p></article>`
  const { stdout } = importFile(
    write('articles.html', `<html><body>${article('First')}${article('Then')}</body></html>`),
  )
  expect(imported()).toContain('2 Then')
  expect(stdout).toContain('Menus and footers')
})

test('a heading such as 2.1 is the label of the clause that its first part, 2.1.1, becomes', () => {
  const parts = '2.1 Stage One\n2.1.1 They must ring.\n2.1.2 They may write.\n2.2 Stage Two\n2.2.1 They should meet.\n'
  importFile(
    write(
      'parts.txt',
      `DISPUTES\n\n1. FIRST\n\n1.1 ${'All agencies keep to it. '.repeat(15)}\n\n2. STAGES\n\n${parts}`,
    ),
  )
  expect(imported().slice(3)).toEqual([
    '2.1 must [Stage One]: They must ring.',
    '2.1a may: They may write.',
    '2.2 should [Stage Two]: They should meet.',
  ])
})

test('a list directly below a heading is a run of clauses, and the heading is the label of its first', () => {
  const { stdout } = importFile(
    write(
      'stages.html',
      page(`<h2>Stages</h2><h3>Stage 1</h3><ol><li>The line manager must ring.</li><li>They must record:</li></ol>
        <h3>Stage 2</h3><ol start="3"><li>The service managers must meet</li><li>A deputy may attend.</li></ol>
        <h3>Stage 3</h3><h4>Panel</h4><p>The panel decides.</p><h2>Then</h2>${filler}`),
    ),
  )
  expect(imported().filter((line) => line.startsWith('1.'))).toEqual([
    '1.1 must [Stage 1]: The line manager must ring.',
    '1.2 must: They must record:',
    '1.3 must [Stage 2]: The service managers must meet',
    '1.4 may: A deputy may attend.',
    '1.5 states [Panel]: The panel decides.',
  ])
  expect(stdout).not.toContain('no text below it')
  expect(stdout).toContain(
    '- The heading “Stage 3” after paragraph 4 of section 1 has another heading below it, and is left out.',
  )
})

describe('the numbers of the source', () => {
  const sections = '<h2>1. First</h2><p>1.1 They talk.</p><p>1.3 They meet.</p><h2>2. Then</h2><p>2.1 They write.</p>'
  const numbers = (main: string): readonly string[] => {
    for (const name of ['content/procedures/essex', 'imported'])
      rmSync(join(root, name), { recursive: true, force: true })
    const { stdout } = importFile(write('numbers.html', page(main)))
    const remarks = stdout.split('\n').filter((line) => /no section number|numbers|Numbers|before the first/.test(line))
    return [...imported().map((line) => line.replace(/: All agencies.*/, '')), ...remarks]
  }

  test('are kept where something has none: it has 0 before the first, and the next free one after', () => {
    expect(
      numbers(
        `<p>Version 3.</p><h2>Foreword</h2><p>Thanks.</p>${sections}<h2>Appendix A. Form</h2><p>A.1 It says who.</p>${filler}`,
      ),
    ).toEqual([
      '0 FILL IN a title, or move the text below',
      '1 First',
      '2 Then',
      '3 Appendix A. Form',
      '0.1 states: Version 3.',
      '0.2 states [Foreword]: Thanks.',
      '1.1 states: They talk.',
      '1.3 states: They meet.',
      '2.1 states: They write.',
      '3.1 states: It says who.',
      '3.2 states',
      '- What stands before the first heading is section 0.',
      '- The heading “Foreword” has no section number in the source. It is in section 0, since 1 is the next section.',
      '- The heading “Appendix A. Form” has no section number in the source. It is section 3.',
      '- Numbers such as “A.1” in section 3 are left out: the site’s have no letter before them.',
    ])
  })

  test('are kept where headings between have none, and where the source leaves a number out', () => {
    const between = '<h2>Between</h2><p>They wait.</p>'
    expect(
      numbers(
        `<h2>Foreword</h2>${filler}${sections.replace('<h2>2', `${between}<h2>2`)}${between}<h2>4. Last</h2>${filler}`,
      ).filter((line) => /^\d |wait|^-/.test(line)),
    ).toEqual([
      '0 Foreword',
      '1 First',
      '2 Then',
      '3 Between',
      '4 Last',
      '1.4 states [Between]: They wait.',
      '3.1 states: They wait.',
      '- The heading “Foreword” has no section number in the source. It is section 0.',
      '- The heading “Between” has no section number in the source. It is in section 1, since 2 is the next section.',
      '- The heading “Between” has no section number in the source. It is section 3.',
    ])
  })

  test('are replaced where they are not in order, and those of clauses follow their section', () => {
    expect(numbers(`${sections.replace('1. First', '5. First').replace(/1\.(?=[13])/g, '5.')}${filler}`)).toEqual([
      '1 First',
      '2 Then',
      '1.1 states: They talk.',
      '1.3 states: They meet.',
      '2.1 states: They write.',
      '2.2 states',
      '- The sections have new numbers: in the source, 2 comes after 5.',
    ])
    expect(numbers(`<h2>First</h2>${filler}<h2>7 Minute Briefing</h2><p>They talk.</p>`).slice(0, 2)).toEqual([
      '1 First',
      '2 Minute Briefing',
    ])
  })
})

describe('the numbers of a text', () => {
  const numbers = (...paragraphs: readonly string[]): readonly string[] => {
    for (const name of ['content/procedures/essex', 'imported'])
      rmSync(join(root, name), { recursive: true, force: true })
    const more =
      'All agencies of the area keep to this procedure whenever their staff are of different opinions. '.repeat(3)
    const { stdout } = importFile(write('numbers.txt', [...paragraphs, more].join('\n\n')))
    const remarks = stdout.split('\n').filter((line) => /^- /.test(line))
    return [...imported().filter((line) => !line.includes(more.trim())), ...remarks]
  }

  test('of clauses are those of their section, and a paragraph between that has none is an item', () => {
    const paragraphs = ['They know this.', '1.1 They talk.', 'They are kind.', '1.2 They write.', '1.5 They wait.']
    expect(numbers('Disputes', 'First', ...paragraphs, 'Stage B', '3.1 They meet.')).toEqual([
      '1 First',
      '3 Stage B',
      '1.0 states: They know this.',
      '1.1 states: They talk.',
      '1.1a states: They are kind.',
      '1.2 states: They write.',
      '1.5 states: They wait.',
      '3.1 states: They meet.',
      '- Paragraphs without a number are items of the clause before them, where the source leaves no number free: after 1.1.',
    ])
  })

  test.each([
    ['1.1 They talk.|1.3 They meet.|1.3 They write.', '“1.3” occurs twice'],
    ['1.1 They talk.|1.4 They meet.|1.3 They write.', '“1.3” comes after “1.4”'],
    ['1.1 They talk.|2.1 They meet.', '“2.1” is not of section 1'],
  ])('of clauses are replaced in %s, and the remark says why', (paragraphs, why) => {
    expect(numbers('Disputes', 'First', ...paragraphs.split('|'))).toContain(
      `- The clauses of section 1 have new numbers: in the source, ${why}.`,
    )
  })

  test('of one section are kept if a point is after it', () => {
    expect(numbers('Disputes', 'Links', 'Notes', 'They read.', '1. First', 'They talk.').slice(0, 2)).toEqual([
      '0 Links',
      '1 First',
    ])
    expect(numbers('Disputes', 'Links', '7 Minute Briefing', 'They read.').slice(0, 2)).toEqual([
      '1 Links',
      '2 Minute Briefing',
    ])
  })

  test('of sections are not those of the chapter, which is the title', () => {
    expect(numbers('4.8 Disputes', 'See also the handbook.', '1. First', '1.1 They talk.')).toEqual([
      '0 FILL IN a title, or move the text below',
      '1 First',
      '0.1 states: See also the handbook.',
      '1.1 states: They talk.',
      '- The number of the chapter, 4.8, also where other numbers begin with it.',
      '- What stands before the first heading is section 0.',
    ])
    expect(readText(join(root, proseFile))).toMatch(/^title: Disputes$/m)
    expect(numbers('4.8 Disputes', 'Contents', 'First', '4.8.1 They talk.', '4.8.2 They meet.')).toEqual([
      '1 First',
      '1.1 states: They talk.',
      '1.2 states: They meet.',
      '- The list of contents.',
      '- The number of the chapter, 4.8, also where other numbers begin with it.',
    ])
    expect(numbers('4.8 Disputes', '4.8.1 They talk.', '4.9 Complaints', '4.9.1 They meet.').slice(0, 2)).toEqual([
      '1 Disputes',
      '2 Complaints',
    ])
  })

  test('are counted without a list of contents, though not every entry of it is a heading', () => {
    const contents = ['Contents', '1. First', '2. Forms', '3. Then ..... 9']
    expect(numbers('Disputes', ...contents, '1. First', 'They talk.', '2. Last', 'They meet.')).toEqual([
      '1 First',
      '2 Last',
      '1.1 states: They talk.',
      '2.1 states: They meet.',
      '- The list of contents.',
    ])
  })
})

describe('the words of the source', () => {
  test('are kept beside each clause, and the check warns until they are restated', () => {
    importFile(write('page.html', numberedPage))
    expect(readText(join(root, originalsFile))).toMatch(
      /'1\.1':\n {4}words: Staff must talk to each other within 24 hours, and should write it down\.\n {4}proposed: must, should\n {4}limits:\n {6}- 24 hours\n/,
    )
    const warned = () =>
      compareWithImport(root)
        .filter(({ kind }) => kind === 'copied-words')
        .map(({ message }) => message)
    expect(warned()).toEqual([
      'Clause 1.1 has 14 words in a row of its source: “staff must talk to each other…”.',
      'Clause 2.1 has 12 words in a row of its source: “the head of service will decide…”.',
      'Clause 2.3 has 48 words in a row of its source: “all agencies of the area keep…”.',
    ])
    const path = join(root, proseFile)
    writeFileSync(
      path,
      planted(
        readText(path),
        'Staff must talk to each other within 24 hours, and',
        'Within 24 hours staff must talk, and',
      ),
    )
    expect(warned()).toHaveLength(2)
    rmSync(join(root, 'imported'), { recursive: true })
    expect(warned()).toEqual([])
  })

  test('show which force or time a clause has and they have not, and which remarks are left', () => {
    importFile(write('page.html', numberedPage))
    const path = join(root, proseFile)
    const warned = () =>
      compareWithImport(root)
        .filter(({ kind }) => kind !== 'copied-words')
        .map(({ kind, line, message }) => `${line} ${kind}: ${message}`)
    const remarks = [
      /^\d+ import-remark: A remark of the importer is left: “Limit: 24 hours\.”\.$/,
      /“Post: Team Manager\.”/,
      /“Limit: without delay\./,
      /“Limit: 5 working days\.”/,
    ].map((pattern) => expect.stringMatching(pattern) as string)
    expect(warned()).toEqual(remarks)
    const text = readText(path)
      .replace('must talk', 'must not talk')
      .replace('force="must, should"', 'force="must, right"')
      .replace('within 24 hours', 'within 42 hours')
      .replace('<Clause number="2.1" force="states"', '<Clause number="2.1" force="must"')
    writeFileSync(path, text.replaceAll(/\{\/\* (?:Limit|Post): .* \*\/\}\n/g, ''))
    expect(warned().map((one) => one.replace(/^\d+ /, ''))).toEqual([
      'force-not-in-source: Clause 1.1 has force “right”, but its source has “must, should”.',
      'time-not-in-source: Clause 1.1 says “42 hours”, but its source does not.',
      'time-of-source-lost: The source of clause 1.1 says “24 hours”, but the clause does not.',
      'negation-of-source: Clause 1.1 forbids something, as in “must not”, but its source does not.',
      'force-of-source-lost: The source of clause 1.1 says “should”, but the clause has force “must, right”.',
      // “Will” is no must.
      'force-not-in-source: Clause 2.1 has force “must”, but its source has “states”.',
    ])
  })

  test('are compared in their bans and conditions, where both are certain', () => {
    const source = [
      'A professional who cannot reach the other must ring.',
      'No step of this protocol may delay action.',
      'If the child is looked after they may go to Stage 3 by close of business.',
      'They cannot close the case.',
      'What the managers cannot agree on goes on.',
    ]
    importFile(write('page.html', page(`<h2>First</h2>${source.map((one) => `<p>${one}</p>`).join('')}${filler}`)))
    const path = join(root, proseFile)
    const text = readText(path)
    expect(text).toContain('{/* It says “No step of this protocol may”: check the force. */}')
    const warned = () =>
      compareWithImport(root)
        .filter(({ kind }) => !['copied-words', 'import-remark'].includes(kind))
        .map(({ message }) => message)
    expect(warned()).toEqual([])
    const restate = (number: number, was: string, is: string, force: string) => (all: string) =>
      planted(all, was, is).replace(new RegExp(`(number="1.${number}" force=)"[^"]*"`), `$1"${force}"`)
    const faithful = [
      restate(1, 'A professional who cannot reach the other', 'Whoever fails to reach the other', 'must'),
      restate(2, 'No step of this protocol may delay', 'A step must not delay', 'must'),
      restate(5, 'What the managers cannot agree on', 'What they leave open', 'states'),
    ].reduce((all, change) => change(all), text)
    writeFileSync(path, faithful)
    expect(warned()).toEqual([])
    const changed = planted(
      planted(
        planted(planted(faithful, 'is looked', 'is not looked'), 'Stage 3', 'Stage 4'),
        'close of business',
        'noon',
      ),
      'They cannot close',
      'They close',
    )
    writeFileSync(path, changed)
    expect(warned()).toEqual([
      'Clause 1.3 says “Stage 4”, but its source does not.',
      'Clause 1.3 says “noon”, but its source does not.',
      'Clause 1.3 has “not looked” in a condition, but its source does not.',
      'The source of clause 1.4 forbids something, as in “must not”, but the clause does not.',
    ])
    // The mistake itself is reported elsewhere.
    writeFileSync(path, changed.replace('<Clause number="1.1"', '<Clause number=“1.1”'))
    expect(compareWithImport(root)).toEqual([])
  })

  test('are in a folder that is not committed, and that no build reads', () => {
    expect(readText('.gitignore').split('\n')).toContain('imported/')
    expect(
      globSync('src/**/*.{ts,astro,mjs}')
        .filter((file) => /['`/]imported\//.test(readText(file)))
        .sort(),
    ).toEqual([join('src/authoring/importText.ts'), join('src/problems/compareWithImport.ts')])
  })

  test('a second run changes nothing, and shows what has changed in the document', () => {
    importFile(write('page.html', numberedPage))
    const path = join(root, proseFile)
    writeFileSync(path, `${readText(path)}\n{/* Restated. */}\n`)
    const before = [readText(path), readText(join(root, originalsFile))]
    expect(importFile('page.html').stdout).toBe(
      'It was imported before, and the document has the same words. Nothing is changed.\n',
    )
    write(
      'page.html',
      planted(planted(numberedPage, 'within 24', 'within 48'), '<p>They may', '<p>Then.</p><p>They may'),
    )
    const differences = `
Moved: npm run renumber -- essex disputes 1.2=1.3
Changed: 1.1
  - Staff must talk to each other within 24 hours, and should write it down.
  + Staff must talk to each other within 48 hours, and should write it down.
New: 1.2
  + Then.
`
    expect(importFile('page.html').stdout).toContain(differences)
    expect([readText(path), readText(join(root, originalsFile))]).toEqual(before)

    expect(importFile('page.html', '--accept').stdout).toMatch(/^Written: imported\/essex\/disputes\.yaml\./)
    expect(readText(path)).toBe(before[0])
    expect(
      compareWithImport(root)
        .filter(({ kind }) => kind.startsWith('time-'))
        .map(({ message }) => message),
    ).toEqual([
      'Clause 1.1 says “24 hours”, but its source does not.',
      'The source of clause 1.1 says “48 hours”, but the clause does not.',
    ])
    expect(importFile('page.html').stdout).toContain('the document has the same words')
  })

  test('tell which clauses, titles and posts the prose has and they have not', () => {
    importFile(write('page.html', numberedPage))
    const path = join(root, proseFile)
    const text = planted(
      planted(planted(readText(path), 'The Head of Service', 'The Service Director'), '## 1 First', '## 1 At first'),
      '<Clause number="2.3"',
      '<Clause number="2.4"',
    )
    writeFileSync(path, text)
    const kinds = ['clause-not-in-source', 'title-not-of-source', 'post-of-source-lost', 'clause-of-source-lost']
    expect(
      compareWithImport(root)
        .filter(({ kind }) => kinds.includes(kind))
        .map(({ message }) => message),
    ).toEqual([
      'The source has no clause 2.4.',
      'Clause 2.3 of the source is missing.',
      'Section 1 is “At first”, but its source calls it “First”.',
      'The source of clause 2.1 names “Head of Service”, but the clause does not.',
    ])
  })

  test('a prose that was written by hand is never changed', () => {
    write('page.html', numberedPage)
    mkdirSync(join(root, 'content/procedures/essex/disputes'), { recursive: true })
    write(proseFile, 'By hand\n')
    const { status, stdout, stderr } = importFile('page.html')
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toContain('the words of its source are not kept on this machine. Nothing is changed.')
    expect(importFile('page.html', '--accept').status).toBe(0)
    expect(readText(join(root, proseFile))).toBe('By hand\n')
    expect(readText(join(root, originalsFile))).toContain('Staff must talk')
  })
})

describe('a long manual', () => {
  const manual = page(
    Array.from(
      { length: 40 },
      (_, chapter) =>
        `<h2>Chapter ${chapter}</h2>${`<h3>First</h3><p>Staff of chapter ${chapter} must talk to each other about it, all of them, in good time.</p>`.repeat(6)}`,
    ).join(''),
  )

  test('is not taken whole: its headings are listed, and a chapter can be chosen', () => {
    write('manual.html', manual)
    const { status, stdout, stderr } = importFile('manual.html')
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toContain('manual.html has 240 paragraphs, which is more than one procedure.')
    expect(stderr).toMatch(/\n {4}Chapter 7 \(6\)\n {6}First \(1\)\n/)
    expect(globSync('{content/procedures/essex,imported}', { cwd: root })).toEqual([])

    expect(importFile('manual.html', '--section=chapter 7').status).toBe(0)
    expect(readText(join(root, proseFile))).toMatch(/^title: Chapter 7$/m)
    expect(imported().filter((line) => line.includes('Staff of'))).toHaveLength(6)
    expect(imported().join()).not.toContain('chapter 8')
  })

  test('a chapter that it does not have is reported with those that it has', () => {
    const { status, stderr } = importFile(write('manual.html', manual), '--section=Nowhere')
    expect(status).toBe(1)
    expect(stderr).toMatch(/^No heading has the words “Nowhere”\. The headings are:\n/)
  })
})

test('a text in Welsh is taken, and its author is told that forces were proposed from English words', () => {
  const welsh =
    'Rhaid i bob asiantaeth gadw at y weithdrefn hon pan fo staff yn anghytuno ac mae hyn yn bwysig i’r plant. '
  const { status, stdout } = importFile(write('page.txt', `1. Cyflwyniad\n\n${welsh.repeat(5)}\n`))
  expect(status).toBe(0)
  expect(stdout).toContain('The text seems to be in Welsh.')
  expect(imported()[1]).toMatch(/^1\.1 states: Rhaid i bob asiantaeth/)
  expect(importFile(write('page.html', numberedPage)).stdout).not.toContain('seems to be')
})

describe('what cannot be read is reported in a line, and nothing is written', () => {
  const scan = page(`<img src="1.png"><img src="2.png"><p>Page 2</p>`)
  test.each<[string, string | Uint8Array | undefined, RegExp]>([
    ['gone.docx', undefined, /^There is no file gone\.docx\./],
    ['content', undefined, /^content is a folder\./],
    ['empty.txt', '', /^empty\.txt is empty\./],
    ['short.txt', 'Hello.', /^short\.txt has hardly any text: 5 letters\./],
    ['scan.html', scan, /^scan\.html has 2 pictures and hardly any text: it is probably a scan\./],
    ['page.pdf', '%PDF-1.7', /^page\.pdf is a PDF, .* copy its text into a file that ends in \.txt\.$/],
    ['page.doc', 'x', /^page\.doc is an old Word document\./],
    ['page.odt', 'x', /^page\.odt is an OpenDocument text\./],
    ['page.xyz', 'x', /^page\.xyz is of a kind that cannot be read\. Save it as \.docx, \.html or \.txt\.$/],
    ['locked.docx', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /^locked\.docx has a password, or is an old Word document/],
    ['cut.docx', word.subarray(0, 999), /^cut\.docx is damaged, or is not a Word document\./],
    ['x.docx', 'x', /^x\.docx is damaged, or is not a Word document\./],
  ])('%s', (name, text, message) => {
    if (text !== undefined) write(name, text)
    const { status, stdout, stderr } = importFile(name)
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr.trim()).toMatch(message)
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(globSync('{content/procedures/essex,imported}', { cwd: root })).toEqual([])
  })

  test.each([[[]], [['page.html']], [['page.html', 'Essex', 'x']], [['page.html', 'essex', 'x', '--foo']]])(
    '%j',
    (options) => {
      write('page.html', numberedPage)
      expect(run('importText', ...options)).toMatchObject({ status: 1, stdout: '' })
    },
  )
})
