import { expect, test } from 'vitest'
import { linkedFiles } from '../../src/offline/linkedFiles.ts'

test('a page names its styles, scripts and fonts; what is not named by its content is left out, and none twice', () => {
  const html = `
    <link rel="icon" href="/below/favicon.svg"><link rel="canonical" href="https://procedures.example/below/kent/">
    <link rel="stylesheet" href="/below/assets/a.1.css"><link rel="preload" href="/below/assets/f.2.woff2" as="font">
    <script type="module" src="/below/assets/s.3.js"></script><script src="../assets/s.3.js"></script>
    <link rel="stylesheet" href="https://other.example/assets/x.css"><a href="/below/assets/no.js">text</a>`
  expect(linkedFiles(html, 'https://a.example/below/kent/', 'https://a.example/below/')).toEqual([
    'https://a.example/below/assets/a.1.css',
    'https://a.example/below/assets/f.2.woff2',
    'https://a.example/below/assets/s.3.js',
  ])
})
