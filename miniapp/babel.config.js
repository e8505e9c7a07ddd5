// The web page runs in Chromium 86 class desktop browsers; the phone side in the engines WeChat still supports.
const targets =
  process.env.TARO_ENV === 'h5' ? { chrome: '86', safari: '13', firefox: '78' } : { android: '5', ios: '10' }

module.exports = {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5', targets, useBuiltIns: false }]],
}
