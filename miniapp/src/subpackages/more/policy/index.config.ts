export default definePageConfig({ navigationBarTitleText: '政策', enablePageMeta: true })
