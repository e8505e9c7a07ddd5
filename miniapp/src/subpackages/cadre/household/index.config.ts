export default definePageConfig({ navigationBarTitleText: '一户的档案', enablePageMeta: true })
