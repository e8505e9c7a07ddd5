export default definePageConfig({ navigationBarTitleText: '全县', enablePageMeta: true })
