export default definePageConfig({ navigationBarTitleText: '我发的公告', enablePageMeta: true })
