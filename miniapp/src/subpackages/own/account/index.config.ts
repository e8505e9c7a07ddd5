export default definePageConfig({ navigationBarTitleText: '账号和资料', enablePageMeta: true })
