/** Import directions of the house. Each rule is shown to fire by a planted violation in boundaries.test.ts. */
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

module.exports = {
  forbidden: [
    rule(
      'no-circles',
      'A circle hides who owns what; types alone may point at each other.',
      {},
      {
        circular: true,
        viaOnly: { dependencyTypesNot: ['type-only'] },
      },
    ),
    rule(
      'shared-is-the-floor',
      'shared runs on phone and server alike: no other workspace, no Node, no AWS, no Taro.',
      { path: '^shared/src', pathNot: '\\.test\\.ts$' },
      { pathNot: '^shared/|^node_modules/zod/', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'engine-stands-alone',
      'The engine imports nothing outside itself.',
      { path: '^shared/src/rules', pathNot: '\\.test\\.ts$' },
      { pathNot: '^shared/src/rules' },
    ),
    rule(
      'aws-behind-platform',
      'Only platform knows AWS.',
      { path: '^functions/src', pathNot: '^functions/src/(platform|local|testing)/|\\.test\\.ts$' },
      { path: '^node_modules/@aws-sdk/' },
    ),
    rule(
      'demo-stays-out-of-production',
      'What a Lambda bundle holds never reaches the demo county or the local server.',
      { path: '^functions/src/(handlers|app|http|features|events|ledger|platform)/', pathNot: '\\.test\\.ts$' },
      { path: '^functions/src/(demo|local|testing)/' },
    ),
    rule(
      'platform-knows-no-feature',
      'Platform serves every feature and knows none.',
      { path: '^functions/src/platform', pathNot: '\\.test\\.ts$' },
      { path: '^functions/src/(features|http|app|ledger)/' },
    ),
    rule(
      'phone-and-server-apart',
      'The phone meets the server through the contract only.',
      { path: '^miniapp/' },
      { path: '^(functions|infra|tests)/' },
    ),
    rule(
      'server-knows-no-phone',
      'The server does not build on the phone.',
      { path: '^(functions|infra)/' },
      { path: '^miniapp/' },
    ),
    rule(
      'taro-behind-platform',
      'Only platform and the entry touch Taro APIs.',
      { path: '^miniapp/src', pathNot: '^miniapp/src/(platform/|app\\.tsx)|\\.config\\.ts$|\\.test\\.tsx?$' },
      { path: '@tarojs/taro' },
    ),
    rule(
      'parts-know-no-feature',
      'ui and platform are used by features, never the other way.',
      { path: '^miniapp/src/(ui|platform)' },
      { path: '^miniapp/src/(features|pages|subpackages)' },
    ),
    rule(
      'features-know-no-page',
      'Pages compose features.',
      { path: '^miniapp/src/features' },
      { path: '^miniapp/src/(pages|subpackages)' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|\\.build|cdk\\.out)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.cjs', '.mjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
  },
}
