export const viewsEn = {
  'view.save': 'Save this view',
  'view.keep': 'Save',
  'view.name': 'Name',
  'view.note': 'Search: {search}',
  'view.menu': 'Actions for {name}',
  'view.rename': 'Rename',
  'view.delete': 'Delete',
  'view.deleted': '“{name}” was deleted.',
  'view.undo': 'Undo',
} as const
