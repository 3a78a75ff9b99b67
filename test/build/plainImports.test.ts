import { describe, expect, test } from 'vitest'
import { withPlainImports } from '../../src/build/plainImports.ts'

const helper = 'import{t as e}from"./preload-helper.abc.js";'

describe('in a minified chunk', () => {
  test('a wrapped import() stands by itself, and the helper is not loaded', () => {
    const code = `${helper}async function f(){let{a:t}=await e(async()=>{let{a:e}=await import(\`./a.js\`);return{a:e}});t()}`
    expect(withPlainImports(code)).toBe('async function f(){let{a:t}=await import(`./a.js`);t()}')
  })

  test('so does one that takes its module out of a chunk of several', () => {
    const code = `${helper}let t=await e(async()=>{let{b:e}=await import(\`./b.js\`).then(e=>e.n);return{b:e}},[]).then(({b:e})=>e())`
    expect(withPlainImports(code)).toBe('let t=await import(`./b.js`).then(e=>e.n).then(({b:e})=>e())')
  })

  test('and one that is wrapped in short', () => {
    expect(withPlainImports(`${helper}i??=e(()=>import(\`./a.js\`)).catch(n)`)).toBe('i??=import(`./a.js`).catch(n)')
  })

  test('the list of what to load beforehand is gone, with its uses', () => {
    const code = `const __vite__mapDeps=(i,m=__vite__mapDeps)=>i.map(i=>d[i]);\n${helper}e(async()=>{let{a:e}=await import(\`./a.js\`);return{a:e}},__vite__mapDeps([0,12]))`
    expect(withPlainImports(code)).toBe('import(`./a.js`)')
  })

  test('other calls stay as they are', () => {
    const code = 'let e=n(async()=>{let{a:e}=await t();return{a:e}});e(()=>1)'
    expect(withPlainImports(code)).toBe(code)
  })
})
