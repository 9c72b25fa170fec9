// The one-way rule as a graph check. Type-only imports count. Every rule is a sentence with its reason;
// plants.test.ts breaks each of them once and sees it caught.

const NODE = { dependencyTypes: ['core'] };
const npm = (...names) => `^node_modules/(?:@types/)?(?:${names.join('|')})/`;

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'shared-imports-only-zod-and-itself',
      comment: 'Both processes understand shared; whatever it imports both would have to carry.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { pathNot: ['^shared/', npm('zod')] },
    },
    {
      name: 'core-is-pure',
      comment:
        'The application runs without Electron, Node and a page, so that it can be tested without them. Packages: zod and pure ones.',
      severity: 'error',
      from: { path: '^electron/core/' },
      to: { pathNot: ['^shared/', '^electron/core/', npm('zod', 'csv-parse', 'pinyin-pro')] },
    },
    {
      name: 'adapters-know-only-ports-of-core',
      comment: 'An adapter serves an interface of the core; it does not call the application.',
      severity: 'error',
      from: { path: '^electron/adapters/' },
      to: { path: '^electron/core/', pathNot: '^electron/core/ports/' },
    },
    {
      name: 'adapters-touch-the-outside-and-nothing-of-electron',
      comment:
        'Adapters run under plain Node in tests; windows belong to the shell. Packages: zod and lowdb.',
      severity: 'error',
      from: { path: '^electron/adapters/' },
      to: {
        pathNot: ['^shared/', '^electron/core/', '^electron/adapters/', npm('zod', 'lowdb')],
        ...notNode(),
      },
    },
    {
      name: 'shell-uses-no-adapter',
      comment: 'Only main.ts composes; the shell gets what it needs as arguments.',
      severity: 'error',
      from: { path: '^electron/shell/' },
      to: { pathNot: ['^shared/', '^electron/core/', '^electron/shell/', npm('electron')], ...notNode() },
    },
    {
      name: 'main-process-does-not-know-the-page',
      comment: 'The page is a guest: what it needs goes through the contract.',
      severity: 'error',
      from: { path: '^electron/' },
      to: { path: '^renderer/' },
    },
    {
      name: 'preload-loads-electron-and-types-only',
      comment: 'A sandboxed preload can load nothing else, and the bridge stays small.',
      severity: 'error',
      from: { path: '^electron/preload\\.ts$' },
      to: { pathNot: [npm('electron')], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'preload-knows-only-shared',
      comment: 'The bridge is described by the contract and by nothing of either side.',
      severity: 'error',
      from: { path: '^electron/preload\\.ts$' },
      to: { pathNot: ['^shared/', npm('electron')] },
    },
    {
      name: 'electron-only-in-shell-main-and-preload',
      comment: 'Everything else runs without it.',
      severity: 'error',
      from: {
        pathNot: [
          '^electron/shell/',
          '^electron/(?:main|preload)\\.ts$',
          '^tests/(?:e2e|benchmarks/empty-window)/',
        ],
      },
      to: { path: npm('electron') },
    },
    {
      name: 'renderer-does-not-know-main',
      comment: 'The page reaches the main process through the bridge only.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^(?:electron|scripts|tests|resources)/' },
    },
    {
      name: 'renderer-has-no-node',
      comment: 'The page is sandboxed; Node does not exist there.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: NODE,
    },
    {
      name: 'renderer-packages-are-those-of-the-page',
      comment: 'A new package in the page is a decision, not an accident.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: {
        path: '^node_modules/',
        pathNot: npm(
          'zod',
          'react',
          'react-dom',
          '@fluentui/react-components',
          '@fluentui/react-icons',
          '@tanstack/react-virtual',
          'i18next',
          'react-i18next',
          'wouter',
          'zustand',
        ),
      },
    },
    {
      name: 'one-feature-never-imports-another',
      comment: 'What two features need belongs to shared, renderer/ui or renderer/decision.',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    },
    {
      name: 'ui-knows-no-domain-word',
      comment: 'Tables and dialogs serve every screen; they know neither features nor domain nor decisions.',
      severity: 'error',
      from: { path: '^renderer/ui/' },
      to: { path: ['^shared/', '^renderer/(?:features|decision|app|api)/'] },
    },
    {
      name: 'decision-serves-features-and-knows-none',
      comment: 'Pictures of decisions are shared by features, so they stand below them.',
      severity: 'error',
      from: { path: '^renderer/decision/' },
      to: {
        path: '^renderer/',
        pathNot: [
          '^renderer/decision/',
          '^renderer/ui/',
          '^renderer/messages/',
          '^renderer/app/desk-context\\.tsx$',
          '^renderer/app/routes\\.ts$',
        ],
      },
    },
    {
      name: 'messages-know-only-shared',
      comment: 'Catalogues are texts by closed id; they draw nothing and ask nothing.',
      severity: 'error',
      from: { path: '^renderer/messages/' },
      to: { path: '^renderer/', pathNot: '^renderer/messages/' },
    },
    {
      name: 'api-knows-only-shared',
      comment: 'The bridge and its hook stand below everything that is drawn.',
      severity: 'error',
      from: { path: '^renderer/api/' },
      to: { path: '^renderer/', pathNot: '^renderer/api/' },
    },
    {
      name: 'scripts-do-not-know-the-page',
      comment: 'Scripts run beside the app, without a window.',
      severity: 'error',
      from: { path: '^scripts/' },
      to: { path: ['^renderer/', '^electron/(?:shell/|main\\.ts|preload\\.ts)'] },
    },
    {
      name: 'nothing-imports-tests',
      comment: 'Tests are never shipped.',
      severity: 'error',
      from: { pathNot: '^tests/' },
      to: { path: '^tests/' },
    },
    {
      name: 'no-cycles',
      comment: 'A cycle has no lowest part to understand first.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'every-import-leads-somewhere',
      comment: 'What the checker cannot resolve it cannot judge.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: '^node_modules/' },
    exclude: {
      path: [
        '^(?:out|dist|\\.cache)/',
        '^tests/fixtures/',
        '^tests/benchmarks/node_modules/',
        '\\.css(?:\\?|$)',
        '^scripts/electron-runtime/',
      ],
    },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json', '.d.ts'],
    },
  },
};

/** Everything but Node's own modules. */
function notNode() {
  return { dependencyTypesNot: ['core'] };
}
