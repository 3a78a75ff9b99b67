import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { writeWord } from '../../../../src/features/record/word/writeWord.ts'
import { wordFaults } from './wordFaults.ts'

const ordinaryFile = { os: 3, attrs: 0o100644 << 16 }
const fieldWithout = (result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText>${result}<w:fldChar w:fldCharType="end"/></w:r>`

let files: Readonly<Record<string, Uint8Array>>
beforeAll(async () => {
  files = unzipSync(new Uint8Array(await (await writeWord([{ kind: 'ruled' }], 'A title', 'A site')).arrayBuffer()))
})

/** The document with the first `from` of a part written as `to`. */
function changed(part: string, from: string, to: string): Uint8Array {
  const text = strFromU8(files[part]!)
  if (!text.includes(from)) throw new Error(`${part} has no “${from}”.`)
  return zipSync({ ...files, [part]: strToU8(text.replace(from, to)) }, ordinaryFile)
}

describe('tells', () => {
  test.each([
    {
      part: 'word/footer1.xml',
      from: '<w:r><w:t xml:space="preserve">1</w:t></w:r></w:fldSimple>',
      to: '</w:fldSimple>',
      fault: 'word/footer1.xml: the field “PAGE” has no result.',
    },
    {
      part: 'word/footer1.xml',
      from: '</w:p>',
      to: `${fieldWithout('<w:fldChar w:fldCharType="separate"/>')}</w:p>`,
      fault: 'word/footer1.xml: the field “PAGE” has no result.',
    },
    {
      part: 'word/footer1.xml',
      from: '</w:p>',
      to: `${fieldWithout('').replace('"end"', '"separate"')}</w:p>`,
      fault: 'word/footer1.xml: the field “PAGE” does not end.',
    },
    {
      part: 'word/document.xml',
      from: '</w:p>',
      to: '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
      fault: 'word/document.xml: a field has a mark “end” and no beginning.',
    },
    {
      part: '[Content_Types].xml',
      from: 'PartName="/word/footer1.xml"',
      to: 'PartName="/word/footer2.xml"',
      fault: 'word/footer1.xml has only the content type of its extension.',
    },
    {
      part: '[Content_Types].xml',
      from: 'PartName="/word/footer1.xml"',
      to: 'PartName="/word/footer2.xml"',
      fault: 'word/footer2.xml has a content type, and is not there.',
    },
    {
      part: '[Content_Types].xml',
      from: 'Extension="rels"',
      to: 'Extension="rel"',
      fault: '_rels/.rels has no content type.',
    },
    {
      part: 'word/_rels/document.xml.rels',
      from: 'Target="footer1.xml"',
      to: 'Target="footer2.xml"',
      fault: 'Nothing leads to word/footer1.xml.',
    },
    {
      part: 'word/_rels/document.xml.rels',
      from: 'Target="footer1.xml"',
      to: 'Target="footer2.xml"',
      fault: 'rId6 of word/_rels/document.xml.rels leads to word/footer2.xml, which is not there.',
    },
    {
      part: 'word/_rels/document.xml.rels',
      from: 'Id="rId6"',
      to: 'Id="rId5"',
      fault: 'word/_rels/document.xml.rels has an id twice.',
    },
    {
      part: 'word/document.xml',
      from: 'r:id="rId6"',
      to: 'r:id="rId66"',
      fault: 'word/document.xml refers to rId66, which word/_rels/document.xml.rels does not have.',
    },
    {
      part: 'word/styles.xml',
      from: 'w:styleId="Footer"',
      to: 'w:styleId="Foot"',
      fault: 'word/footer1.xml uses the style Footer, which is not defined.',
    },
    {
      part: 'word/document.xml',
      from: '<w:pPr>',
      to: '<w:pPr><w:numPr><w:numId w:val="9"/></w:numPr>',
      fault: 'word/document.xml uses the list 9, which is not defined.',
    },
    { part: 'word/theme/theme1.xml', from: '>', to: '', fault: 'word/theme/theme1.xml is not XML.' },
  ])('in $part: $fault', ({ part, from, to, fault }) => {
    expect(wordFaults(changed(part, from, to))).toContain(fault)
  })

  test('entries without attributes, and content types that do not come first', () => {
    const { '[Content_Types].xml': types, ...parts } = files
    const faults = wordFaults(zipSync({ ...parts, '[Content_Types].xml': types! }))
    expect(faults).toContain('[Content_Types].xml is not the first entry.')
    expect(faults).toContain('word/document.xml has the attributes 0 in the archive.')
  })

  test('relationships of no part', () => {
    const rels = 'word/_rels/header1.xml.rels'
    expect(wordFaults(zipSync({ ...files, [rels]: files['_rels/.rels']! }, ordinaryFile))).toEqual([
      `${rels} belongs to no part.`,
    ])
  })
})
