"""Who promised what until when: by a mark, in a table or in a sentence."""
