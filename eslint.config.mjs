import astro from 'eslint-plugin-astro'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

/**
 * Which folders of `src` the files of each folder may import from, besides their own. Imports point one way, so that each
 * folder can be read, tested and moved without those that use it.
 */
const mayImport = {
  pathway: [],
  content: ['pathway'],
  diagram: ['pathway'],
  search: ['pathway', 'content'],
  site: ['pathway', 'content'],
  offline: ['site'],
  components: ['pathway', 'content', 'diagram', 'search', 'site'],
  features: ['pathway', 'content', 'diagram', 'search', 'site', 'components'],
  problems: ['pathway', 'content', 'diagram', 'search', 'site'],
  authoring: ['pathway', 'content', 'problems'],
  integrations: ['pathway', 'content', 'diagram', 'search', 'site', 'offline', 'problems', 'authoring'],
}

/** What a specifier must not match, in static imports and in `import()`. */
const forbid = (...patterns) => ({
  'no-restricted-imports': ['error', { patterns: patterns.map(({ lazily, ...pattern }) => pattern) }],
  'no-restricted-syntax': [
    'error',
    { selector: 'ExportDefaultDeclaration', message: 'Export by name, so that a thing is called the same everywhere.' },
    ...patterns
      .filter(({ lazily }) => !lazily)
      .map(({ regex, message }) => ({
        selector: `ImportExpression[source.value=/${regex.replaceAll('/', '\\/')}/]`,
        message,
      })),
  ],
})

/** The rule of `mayImport` for a folder. */
const direction = (folder) => {
  const allowed = mayImport[folder]
  const others = [...Object.keys(mayImport), 'pages'].filter((one) => one !== folder && !allowed.includes(one))
  const names = allowed.map((one) => `src/${one}`).join(', ')
  return {
    regex: `^(\\.\\./)+(${others.join('|')})/`,
    message: `Files of src/${folder} may import ${names || 'nothing else of src'}.`,
  }
}

const otherFeature = (regex) => ({
  regex,
  message: 'A feature never imports another feature: move what both need to src/components or src/site.',
})
const noPackage = {
  regex: '^[^.]',
  message: 'Every reader would download it. A page’s scripts use no package but those loaded on request.',
}

export default defineConfig(
  globalIgnores(['src/site/browser/baseline.d.ts', 'dist/', '.astro/', 'node_modules/', 'reports/', '.stryker-tmp/']),
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': 'off',
    },
  },
  { files: ['test/**/*.ts'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
  astro.configs['flat/recommended'],
  // Nothing is set as HTML but the flowcharts that the build itself has drawn.
  { files: ['**/*.astro'], rules: { 'astro/no-set-html-directive': 'error' } },
  ...Object.keys(mayImport).map((folder) => ({
    files: [`src/${folder}/**/*.{ts,astro}`],
    rules: forbid(direction(folder)),
  })),
  {
    files: ['src/components/**/*.ts'],
    rules: forbid(direction('components'), noPackage),
  },
  {
    files: ['src/offline/**/*.ts'],
    rules: forbid(direction('offline'), {
      regex: '^(?!\\.|workbox-)',
      message: 'Every reader downloads the worker. It uses no package but Workbox.',
    }),
  },
  {
    files: ['src/site/{browser,layout,leaving,links}/**/*.ts'],
    rules: forbid(direction('site'), noPackage),
  },
  {
    // The search dialog is part of every page.
    files: ['src/site/layout/Page.astro'],
    rules: { 'no-restricted-imports': 'off' },
  },
  {
    files: ['src/pathway/**/*.ts'],
    rules: forbid(direction('pathway'), {
      regex: '^[^.]|parse/(?!.*types)',
      message: 'Only parse/ uses `yaml` and `zod`, and what a page loads of the core must not bring them in.',
      allowTypeImports: true,
    }),
  },
  {
    files: ['src/pathway/parse/**/*.ts'],
    rules: forbid(direction('pathway'), {
      regex: '^(?!\\.|(yaml|zod)$)',
      message: 'The core uses no package but `yaml` and `zod`.',
    }),
  },
  {
    files: ['src/features/*/*.astro'],
    rules: forbid(direction('features'), otherFeature('^\\.\\./(?!\\.)')),
  },
  {
    files: ['src/features/*/*.ts'],
    rules: forbid(
      direction('features'),
      otherFeature('^\\.\\./(?!\\.)'),
      noPackage,
      {
        regex: '/(content|diagram)/',
        message: 'It would be downloaded by every reader.',
        allowTypeImports: true,
      },
      {
        regex: '/word/',
        message: 'Use “await import(…)”: `docx` is larger than all other scripts of the site together.',
        allowTypeImports: true,
        lazily: true,
      },
    ),
  },
)
