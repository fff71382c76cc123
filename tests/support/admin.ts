/** Who signs in to the product under test. */
export const ADMIN = { username: 'admin', password: 'correct-horse-battery' }
