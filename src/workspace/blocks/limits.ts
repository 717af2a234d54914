// Slack's limits on the content of a message, as data: what the block schemas and the method checks count against.

export const blockLimits = {
  blocks: 50,
  blockId: 255,
  actionId: 255,
  sectionText: 3_000,
  fields: 10,
  fieldText: 2_000,
  headerText: 150,
  contextElements: 10,
  contextText: 3_000,
  actionsElements: 25,
  contextActionsElements: 5,
  buttonText: 75,
  buttonValue: 2_000,
  buttonUrl: 3_000,
  accessibilityLabel: 75,
  placeholder: 150,
  options: 100,
  optionGroups: 100,
  optionText: 75,
  optionValue: 150,
  overflowOptions: 5,
  checkboxOptions: 10,
  confirmTitle: 100,
  confirmText: 300,
  confirmButton: 30,
  feedbackValue: 2_000,
  imageUrl: 3_000,
  altText: 2_000,
  imageTitle: 2_000,
  markdown: 12_000,
  cardTitle: 150,
  cardBody: 200,
  cardActions: 3,
  carouselCards: 10,
  containerTitle: 150,
  containerBlocks: 10,
  inputText: 3_000,
  inputLabel: 2_000,
} as const;

export const viewLimits = {
  blocks: 100,
  title: 24,
  callbackId: 255,
  privateMetadata: 3_000,
  /** A modal, and two that lie on it. */
  stack: 3,
} as const;

export const tableLimits = {
  rows: 100,
  columns: 20,
  characters: 10_000,
  dataRows: 101,
  dataCharacters: 20_000,
  pageSize: 100,
} as const;

export const chartLimits = {
  aMessage: 2,
  title: 50,
  segments: 6,
  series: 6,
  points: 20,
  label: 20,
  axisLabel: 50,
} as const;

export const messageLimits = {
  /** Longer texts are cut by chat.postMessage and refused elsewhere. */
  text: 40_000,
  updateText: 4_000,
  markdownText: 12_000,
  /** Measured by others between 13,172 and 13,297: all text of all blocks, tables aside. */
  blockCharacters: 13_200,
  /** UTF-8 bytes of a streamed message, details and output of tasks counted twice; measured at 10,600 to 11,300. */
  streamBytes: 11_000,
  attachments: 100,
  metadataBytes: 16_384,
} as const;
