export default definePageConfig({ navigationBarTitleText: '还能领什么', enablePageMeta: true })
