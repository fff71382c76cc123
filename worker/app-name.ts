export const APP_NAME = 'HF Space Manager'
