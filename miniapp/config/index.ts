import path from 'node:path'
import { defineConfig } from '@tarojs/cli'
import { addressFrom } from './address'

const shared = path.resolve(__dirname, '../../shared')
const isShared = (file: string) => file.startsWith(shared)
const isZod = (file: string) => /[\\/]node_modules[\\/]zod[\\/]/.test(file)
// Type sizes and targets stay in px: a phone with a small screen must not shrink them (px would become rpx).
const keepPixels = { pxtransform: { enable: false, config: {} }, cssModules: { enable: false } }

interface Folders {
  add(folder: string): Folders
}
const webPlatform = require.resolve('@tarojs/plugin-platform-h5/package.json')
const taroWeb = require.resolve('@tarojs/taro-h5/package.json', { paths: [path.dirname(webPlatform)] })
/**
 * Older phones have no globalThis: what libraries put there goes on the platform's own object.
 * `global` would make webpack look for one with `new Function`, which the platform refuses.
 */
const phoneGlobals = { globalThis: 'wx', global: '{}' }
/** Where npm may have put Taro's packages: its own code looks for them in the root folder only. */
const findTaro = (chain: { resolve: { modules: Folders } }) => {
  const folders = [path.resolve(__dirname, '..'), path.dirname(taroWeb)].map((folder) => `${folder}/node_modules`)
  for (const folder of ['node_modules', ...folders]) chain.resolve.modules.add(folder)
}

export default defineConfig<'webpack5'>({
  projectName: 'bangfutong',
  date: '2026-1-1',
  designWidth: 375,
  deviceRatio: { 375: 2, 750: 1 },
  sourceRoot: 'src',
  outputRoot: `dist/${process.env.TARO_ENV}`,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  plugins: [path.resolve(__dirname, 'aria-plugin.js')],
  defineConstants: {
    BFT_API: JSON.stringify(addressFrom(process.argv, process.env)),
    ...(process.env.TARO_ENV === 'weapp' ? phoneGlobals : {}),
  },
  mini: {
    compile: { include: [(file: string) => isShared(file) || isZod(file)] },
    postcss: keepPixels,
    webpackChain: findTaro,
    miniCssExtractPluginOption: { ignoreOrder: true },
  },
  h5: {
    publicPath: './',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    compile: { include: [(file: string) => isShared(file)] },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    webpackChain(chain: Parameters<typeof findTaro>[0] & { merge(more: object): void }) {
      findTaro(chain)
      // Parts that two pages share are fetched once.
      const common = { name: 'common', chunks: 'async', minChunks: 2, minSize: 0, priority: 1 }
      chain.merge({ optimization: { splitChunks: { cacheGroups: { common } } }, performance: { hints: false } })
    },
    postcss: { autoprefixer: { enable: true, config: {} }, ...keepPixels },
  },
})
