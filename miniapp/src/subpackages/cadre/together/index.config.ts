export default definePageConfig({ navigationBarTitleText: '一起问一问', enablePageMeta: true })
