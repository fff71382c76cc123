/** The credentials of the product under test. */
export const ADMIN = { username: 'admin', password: 'correct-horse-battery' }
