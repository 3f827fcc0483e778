// What is wrong with the typed request, by field.

/** The id of the field that is wrong, with the key of its words. */
export interface RequestFault {
  readonly field: string;
  readonly words: 'rightMissing' | 'categoryMissing' | 'badDate' | 'order' | 'future' | 'tooLong'
    | 'changeCategory' | 'changeField' | 'changeNew' | 'causeMissing' | 'situationMissing' | 'purposesMissing' | 'purposesLong' | 'complaintMissing'
    | 'traceDate' | 'traceFuture' | 'traceFrom' | 'traceTo' | 'traceOrder' | 'tracePlace';
}
