export default definePageConfig({ navigationBarTitleText: '替家里人报名', enablePageMeta: true })
