const path = require('node:path')
const { ariaComponents } = require('./aria-components')

/** Taro's templates drop aria-* on mini-programs; this adds the ones our parts use, at build and at run time. */
module.exports = (ctx) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (platform.platformType !== 'mini') return
      platform.template.mergeComponents(ctx, ariaComponents)
      platform.runtimePath = [platform.runtimePath, path.resolve(__dirname, 'aria-runtime.js')]
    },
  })
}
