"""Who acts in a sentence, and in which tense: from tokens to the main clause."""
